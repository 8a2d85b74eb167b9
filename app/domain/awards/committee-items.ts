import { type Session, type SessionRefusal, stoppedInRoom } from "~/domain/awards/committee";
import { awardedCents, checkLine, type DecisionLine, type LinesRefusal } from "~/domain/awards/decision-lines";
import { type Actor, hasRole, personId } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const VOTES = ["for", "against", "abstain"] as const;
export type Vote = (typeof VOTES)[number];
/** As it is kept: whoever leaves the room for a dossier is on record as out. */
export const KEPT_VOTES = [...VOTES, "out"] as const;
export type KeptVote = (typeof KEPT_VOTES)[number];

export type ItemRefusal =
  | SessionRefusal
  | LinesRefusal
  | "committee-over-envelope"
  | "item-changed"
  | "nothing-certain";

/** What was settled last by somebody else, so that whoever comes second knows who took what. */
export type LastTaken = { by: string; reference: string; amountCents: number };
type Settling = {
  /** This dossier with what is proposed for it. */
  line: DecisionLine;
  /** What is settled already for the others. */
  others: readonly DecisionLine[];
  /** How often it had been settled when it was shown, and how often it has been since. */
  seenVersion: number;
  version: number;
  availableCents: number;
  capCents: number;
  out: ReadonlySet<string>;
  last: LastTaken | null;
};

/**
 * The committee's opinion on one dossier: awarded, on the reserve list or not, the amount, and why. What all of them take
 * together is at most what the envelope has left; whoever saves second learns who took what.
 */
export function settleItem(
  actor: Actor,
  session: Session,
  { line, others, seenVersion, version, availableCents, capCents, out, last }: Settling,
): Outcome<{ leftCents: number }, ItemRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager") ?? stoppedInRoom(session, out);
  if (stopped) return stopped;
  if (seenVersion !== version) return refuse("item-changed", { reference: line.reference, ...last });
  const checked = checkLine(line, [...others, line], { availableCents, capCents });
  if (!checked.ok) return checked;
  const leftBefore = availableCents - awardedCents(others);
  const leftCents = leftBefore - awardedCents([line]);
  if (leftCents < 0)
    return refuse("committee-over-envelope", { leftCents: Math.max(0, leftBefore), excessCents: -leftCents, ...last });
  return grant({ leftCents });
}

export type VoteRefusal = SessionRefusal | "vote-of-another" | "voter-absent" | "voter-out";
export type CastVote = { personId: string; vote: Vote };

/** Members vote for themselves; the fund manager notes the hands that are raised in the room. */
export function castVotes(
  actor: Actor,
  session: Session,
  votes: readonly CastVote[],
  out: ReadonlySet<string>,
): Outcome<true, VoteRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager", "reviewer", "approver") ?? stoppedInRoom(session, out);
  if (stopped) return stopped;
  for (const { personId: voter } of votes) {
    if (voter !== personId(actor) && !hasRole(actor, "fund_manager")) return refuse("vote-of-another");
    if (out.has(voter)) return refuse("voter-out");
    if (!session.members.some((m) => m.isPresent && m.personId === voter)) return refuse("voter-absent");
  }
  return grant(true);
}

export type Tally = Record<KeptVote, number>;
export const tallyOf = (votes: readonly { vote: KeptVote }[]): Tally => {
  const of = (kind: KeptVote) => votes.filter((v) => v.vote === kind).length;
  return { for: of("for"), against: of("against"), abstain: of("abstain"), out: of("out") };
};
