import { type Actor, type Person, personId } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

export const CONFLICT_KINDS = ["elected", "employee", "family", "partner", "supplier", "other"] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];
export const CONFLICT_SOURCES = ["declared", "profile", "detected"] as const;
export type ConflictSource = (typeof CONFLICT_SOURCES)[number];

/** A conflict on record: with one dossier (declared at its door) or with a town (profile, detection). */
export type Conflict = {
  townId: string | null;
  proposalId: string | null;
  kind: ConflictKind;
  source: ConflictSource;
  liftedAt: Date | null;
};

export type PersonFacts = {
  personId: string;
  email: string;
  seatTownIds: readonly string[];
  conflicts: readonly Conflict[];
};
export type ProposalFacts = { id: string; townId: string; townDomains: readonly string[] };
export type Ground = { kind: ConflictKind; source: ConflictSource };

export const factsOf = (person: Person, conflicts: readonly Conflict[]): PersonFacts => ({
  personId: person.id,
  email: person.email,
  seatTownIds: person.seats.map((s) => s.townId),
  conflicts,
});

const concerns = (c: Conflict, p: ProposalFacts) =>
  c.proposalId === p.id || (c.proposalId === null && c.townId === p.townId);

const hasAddressOf = (email: string, domains: readonly string[]) => {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return domains.some((d) => domain === d.toLowerCase() || domain.endsWith(`.${d.toLowerCase()}`));
};

/**
 * Why this person may know nothing of this dossier, or null. A seat in the town always counts; an address of the town
 * counts unless the fund manager has lifted that very detection.
 */
export function groundOfConflict(person: PersonFacts, proposal: ProposalFacts): Ground | null {
  const about = person.conflicts.filter((c) => concerns(c, proposal));
  const standing = about.find((c) => c.liftedAt === null);
  if (standing) return { kind: standing.kind, source: standing.source };
  if (person.seatTownIds.includes(proposal.townId)) return { kind: "employee", source: "detected" };
  const cleared = about.some((c) => c.source === "detected" && c.liftedAt !== null);
  if (!cleared && hasAddressOf(person.email, proposal.townDomains)) return { kind: "employee", source: "detected" };
  return null;
}

export const inConflict = (person: PersonFacts, proposal: ProposalFacts) => groundOfConflict(person, proposal) !== null;

/**
 * What a person in conflict sees of a list: the list without the dossier. Filter first, then rank, count and add up:
 * a place that is skipped or a total that includes it would give the dossier away.
 */
export const knownTo = <P extends ProposalFacts>(person: PersonFacts, proposals: readonly P[]) =>
  proposals.filter((p) => !inConflict(person, p));

export type LiftRefusal = "own-conflict" | "already-lifted" | "lift-reason-missing";

/** A false alarm is lifted by the fund manager, never for oneself, and says why. */
export function liftConflict(
  actor: Actor,
  conflict: Conflict & { personId: string },
  reason: string,
  at: Date,
): Outcome<{ liftedAt: Date; liftReason: string }, LiftRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (personId(actor) === conflict.personId) return refuse("own-conflict");
  if (conflict.liftedAt) return refuse("already-lifted");
  if (!givesReason(reason)) return refuse("lift-reason-missing");
  return grant({ liftedAt: at, liftReason: reason.trim() });
}
