import { type SessionFile, type SessionItem, sessionPulse } from "~/db/committee.server";
import { mayHold, present, type SessionStatus } from "~/domain/awards/committee";
import type { AgendaPart } from "~/domain/awards/committee-agenda";
import type { KeptVote } from "~/domain/awards/committee-items";
import { awardedCents, type DecisionOutcome } from "~/domain/awards/decision-lines";
import { type Zone, zoneOf } from "~/domain/reviews/zones";
import { type Actor, hasRole, personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type InSession, inSession, settledLines } from "~/features/committee/in-session.server";
import { certainOnes } from "~/features/committee/settle-dossier.server";
import type { Visit } from "~/features/visit.server";

export type AgendaRow = {
  reference: string;
  title: string;
  townName: string;
  number: number;
  part: AgendaPart;
  opinion: DecisionOutcome | "";
  amountCents: number;
  requestedCents: number;
  settledBy: string | null;
  version: number;
  /** Who leaves the room for it. */
  out: string[];
  isCurrent: boolean;
};
export type DossierInRoom = AgendaRow & {
  place: number | null;
  meanHundredths: number | null;
  zone: Zone | null;
  isEliminated: boolean;
  reason: string;
  exceptionReason: string;
  /** Who may vote on it, with what is noted of them. */
  voters: { personId: string; name: string; vote: KeptVote | ""; isOut: boolean }[];
};
export type RoomPage = {
  reference: string;
  callReference: string;
  callTitle: string;
  status: SessionStatus;
  heldAt: Date;
  place: string;
  quorum: number;
  version: number;
  availableCents: number;
  proposedCents: number;
  capCents: number;
  members: { personId: string; name: string; isPresent: boolean }[];
  agenda: AgendaRow[];
  dossier: DossierInRoom | null;
  /** The room speaks of a dossier that this person leaves it for. */
  isOutNow: boolean;
  self: string;
  can: {
    hold: boolean;
    settle: boolean;
    vote: boolean;
    settleCertain: number;
    readMinutes: boolean;
    decide: boolean;
  };
};

const OPEN_TO = ["fund_manager", "approver", "auditor", "reviewer"] as const;

/** The room of a session: the agenda, the dossier that is spoken of or another one, the money that is left. */
export async function roomPage(
  { actor, locale, now, read }: Visit,
  { reference, dossier: asked }: { reference: string; dossier: string },
) {
  const stopped = gate(actor, ...OPEN_TO);
  if (stopped) return stopped;
  const found = await inSession(read, actor, reference, now);
  if (!found) return refuse("not-found");
  const { session, call, known, availableCents, capCents, placeOf } = found;
  const current = known.find((i) => i.id === session.currentItemId);
  const shown = known.find((i) => i.dossier.reference === asked) ?? current ?? null;
  const isOpen = session.status === "open";
  const hold = mayHold(actor);
  const self = personId(actor) ?? "";
  const isPresent = session.members.some((m) => m.personId === self && m.isPresent);
  return grant<RoomPage>({
    reference,
    callReference: call.reference,
    callTitle: locale === "en" ? call.titleEn : call.title,
    status: session.status,
    heldAt: session.heldAt,
    place: session.place,
    quorum: session.quorum,
    version: session.version,
    availableCents,
    proposedCents: proposed(found),
    capCents,
    members: session.members.map(({ personId: id, name, isPresent: here }) => ({
      personId: id,
      name,
      isPresent: here,
    })),
    agenda: known.map((item, i) => rowOf(found, item, i + 1)),
    dossier: shown && { ...rowOf(found, shown, known.indexOf(shown) + 1), ...detailsOf(found, shown, placeOf(shown)) },
    isOutNow: isOpen && session.currentItemId !== null && !current,
    self,
    can: {
      hold,
      settle: hold && isOpen,
      vote: isOpen && (hold || (isPresent && hasRole(actor, "reviewer", "approver"))),
      settleCertain: hold && isOpen ? certainOnes(found).length : 0,
      readMinutes: session.openedAt !== null && known.length === session.items.length,
      decide: hold && session.status === "closed",
    },
  });
}

/** Of what this person may know: their total speaks of nothing else. */
const proposed = ({ known, placeOf }: InSession) => awardedCents(settledLines(known, placeOf));

function rowOf({ session, outOf }: InSession, item: SessionItem, number: number): AgendaRow {
  const { dossier, opinion, amountCents, settledBy, part, version } = item;
  return {
    reference: dossier.reference,
    title: dossier.title,
    townName: dossier.townName,
    requestedCents: dossier.requestedCents,
    number,
    part,
    opinion,
    amountCents,
    settledBy,
    version,
    out: namesOf(session, outIn(session, item, outOf(item))),
    isCurrent: item.id === session.currentItemId,
  };
}

/** Once a session is closed, who was out is what its record says, whatever ties people have since. */
const outIn = ({ status }: SessionFile, { votes }: SessionItem, now: ReadonlySet<string>) =>
  status === "closed" ? new Set(votes.filter((v) => v.vote === "out").map((v) => v.personId)) : now;
const namesOf = (session: SessionFile, ids: ReadonlySet<string>) =>
  session.members.filter((m) => ids.has(m.personId)).map((m) => m.name);

function detailsOf(found: InSession, item: SessionItem, place: number | null) {
  const { session } = found;
  const out = outIn(session, item, found.outOf(item));
  const { meanHundredths, fundedBp, eliminated } = item.dossier;
  return {
    place,
    meanHundredths,
    zone: fundedBp === null || eliminated !== null ? null : zoneOf(fundedBp),
    isEliminated: eliminated !== null,
    reason: item.reason,
    exceptionReason: item.exceptionReason,
    voters: present(session.members).map(({ personId: id, name }) => ({
      personId: id,
      name,
      vote: item.votes.find((v) => v.personId === id)?.vote ?? ("" as const),
      isOut: out.has(id),
    })),
  };
}

/** How often the session has changed, for whoever may be in its room. */
export async function roomVersion({ actor, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, ...OPEN_TO);
  if (stopped) return stopped;
  const found = await attended(actor, read, reference);
  return found === null ? refuse("not-found") : grant(found);
}

async function attended(actor: Actor, read: Visit["read"], reference: string) {
  if (hasRole(actor, "fund_manager", "approver", "auditor")) return sessionPulse(read, reference);
  const seat = await read.committeeMember.findFirst({
    where: { session: { reference }, personId: personId(actor) ?? "" },
    select: { id: true },
  });
  return seat ? sessionPulse(read, reference) : null;
}
