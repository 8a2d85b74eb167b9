import { checkLines, type DecisionLine, type LinesRefusal } from "~/domain/awards/decision-lines";
import { type Actor, hasRole, personId } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, type Refused, refuse } from "~/domain/shared/outcome";

/** A session of the selection committee: planned, then open and paused as often as need be, then closed for good. */
export const SESSION_STATUSES = ["planned", "open", "paused", "closed"] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export type Member = { personId: string; isPresent: boolean };
export type Session = { status: SessionStatus; quorum: number; members: readonly Member[] };

export type SessionRefusal =
  | "session-unfinished"
  | "session-in-past"
  | "quorum-out-of-bounds"
  | "agenda-empty"
  | "session-closed"
  | "session-not-open"
  | "session-already-so"
  | "quorum-missing"
  | "closer-in-conflict"
  | "nothing-settled";

/** Whoever leads the fund holds the session; its members and the approvers attend it. */
export const mayHold = (actor: Actor) => hasRole(actor, "fund_manager");
export const mayAttend = (actor: Actor, members: readonly Pick<Member, "personId">[]) =>
  hasRole(actor, "fund_manager", "approver", "auditor") ||
  (hasRole(actor, "reviewer") && members.some((m) => m.personId === personId(actor)));

export type Plan = { heldAt: Date; members: readonly string[]; quorum: number };

/** Plans a session of a call: one at a time, with its members, its quorum and something to discuss. */
export function planSession(
  actor: Actor,
  plan: Plan,
  { unfinished, dossiers }: { unfinished: string | null; dossiers: number },
  at: Date,
): Outcome<{ status: "planned" }, SessionRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (unfinished !== null) return refuse("session-unfinished", { reference: unfinished });
  if (plan.heldAt < at) return refuse("session-in-past");
  const members = new Set(plan.members).size;
  if (!Number.isInteger(plan.quorum) || plan.quorum < 1 || plan.quorum > members)
    return refuse("quorum-out-of-bounds", { members });
  return dossiers === 0 ? refuse("agenda-empty") : grant({ status: "planned" });
}

/** Who is in the room: nothing is decided while fewer than the quorum are. */
export const present = <M extends Member>(members: readonly M[]) => members.filter((m) => m.isPresent);

function quorumMissing(
  { members, quorum }: Session,
  out: ReadonlySet<string> = new Set(),
): Refused<"quorum-missing"> | null {
  const voters = present(members).filter((m) => !out.has(m.personId)).length;
  return voters < quorum ? refuse("quorum-missing", { present: voters, quorum }) : null;
}

/** Opens, pauses and resumes. The quorum is asked for at each opening. */
export function moveSession(
  actor: Actor,
  session: Session,
  to: "open" | "paused",
): Outcome<"open" | "paused", SessionRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (session.status === "closed") return refuse("session-closed");
  if (session.status === to) return refuse("session-already-so");
  if (to === "paused") return session.status === "open" ? grant(to) : refuse("session-not-open");
  return quorumMissing(session) ?? grant(to);
}

/** Whoever is in the room, as the fund manager notes it. */
export function noteAttendance(actor: Actor, session: Session): Outcome<true, SessionRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  return session.status === "closed" ? refuse("session-closed") : grant(true);
}

/** What is settled and voted is so in an open session, with the quorum among those who do not leave the room for it. */
export const stoppedInRoom = (
  session: Session,
  out: ReadonlySet<string>,
): Refused<"session-closed" | "session-not-open" | "quorum-missing"> | null =>
  session.status === "closed"
    ? refuse("session-closed")
    : session.status !== "open"
      ? refuse("session-not-open")
      : quorumMissing(session, out);

type Closing = {
  /** What was settled, as the lines of the decision that it leads to. */
  lines: readonly DecisionLine[];
  /** On the agenda and not settled: put off, and so passed over by whatever is awarded below. */
  putOff: readonly Pick<DecisionLine, "reference" | "place">[];
  availableCents: number;
  capCents: number;
  /** Whether whoever closes leaves the room for one of its dossiers. */
  conflicted: boolean;
};

/** Closes for good: the minutes say everything, so that whoever had to leave the room for a dossier cannot sign them. */
export function closeSession(
  actor: Actor,
  session: Session,
  { lines, putOff, availableCents, capCents, conflicted }: Closing,
): Outcome<{ status: "closed"; awardedCents: number }, SessionRefusal | LinesRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (session.status === "closed") return refuse("session-closed");
  if (session.status === "planned") return refuse("session-not-open");
  if (conflicted) return refuse("closer-in-conflict");
  if (lines.length === 0) return refuse("nothing-settled");
  const checked = checkLines(lines, { availableCents, capCents, leftOut: putOff });
  return checked.ok ? grant({ status: "closed", awardedCents: checked.value.awardedCents }) : checked;
}
