import { type Actor, DEPARTMENT_ROLES, personId } from "~/domain/shared/actor";
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
  /** The day the tie ended, for one that belongs to the past. */
  endedOn: Date | null;
  liftedAt: Date | null;
};

/** What the portal knows of a person's interests: on record, by their seats, by their address. */
export type PersonFacts = {
  personId: string;
  email: string;
  seats: readonly { townId: string; endedAt: Date | null }[];
  conflicts: readonly Conflict[];
};
/** What it knows of the towns: their e-mail domains, and which town took over which. */
export type TownFacts = {
  domains: readonly { townId: string; domain: string }[];
  successions: readonly { townId: string; successorId: string }[];
};

export type Ground = { kind: ConflictKind; source: ConflictSource };
/** Everything a person may know nothing of: whole towns, and single dossiers. */
export type Ties = {
  personId: string;
  towns: ReadonlyMap<string, Ground>;
  dossiers: ReadonlyMap<string, Ground>;
};
export type Knowable = { id: string; townId: string };

/** Whoever was elected in a town or worked for it stays tied to it for so long; other ties end on their day. */
export const TIED_YEARS: Record<ConflictKind, number> = {
  elected: 5,
  employee: 5,
  family: 0,
  partner: 0,
  supplier: 0,
  other: 0,
};

/** Whether a tie that ended on a day still counts at an instant. One that has not ended does. */
export function stillBinds(kind: ConflictKind, endedOn: Date | null, at: Date): boolean {
  if (!endedOn) return true;
  const free = new Date(endedOn);
  free.setUTCFullYear(free.getUTCFullYear() + TIED_YEARS[kind]);
  return at < free;
}

const hasAddressOf = (email: string, domain: string) => {
  const own = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return own === domain.toLowerCase() || own.endsWith(`.${domain.toLowerCase()}`);
};

/**
 * What a person is tied to at an instant. A seat in a town always counts; an address of the town counts unless the fund
 * manager has lifted that very detection. A tie with a town is one with every town that took it over or was taken over.
 */
export function tiesOf(person: PersonFacts, network: TownFacts, at: Date): Ties {
  const towns = new Map<string, Ground>();
  const dossiers = new Map<string, Ground>();
  const family = familiesOf(network.successions);
  const tie = (townId: string, ground: Ground) => {
    for (const id of family(townId)) if (!towns.has(id)) towns.set(id, ground);
  };
  for (const { townId, proposalId, kind, source, endedOn, liftedAt } of person.conflicts) {
    if (liftedAt || !stillBinds(kind, endedOn, at)) continue;
    if (proposalId) dossiers.set(proposalId, { kind, source });
    else if (townId) tie(townId, { kind, source });
  }
  for (const { townId, endedAt } of person.seats)
    if (stillBinds("employee", endedAt, at)) tie(townId, { kind: "employee", source: "detected" });
  for (const townId of townsOfAddress(person, network)) tie(townId, { kind: "employee", source: "detected" });
  return { personId: person.personId, towns, dossiers };
}

/** The towns that a person's address belongs to, as far as nobody has lifted that. */
export function townsOfAddress(
  { email, conflicts }: Pick<PersonFacts, "email" | "conflicts">,
  network: TownFacts,
): string[] {
  const family = familiesOf(network.successions);
  const cleared = conflicts
    .filter((c) => c.source === "detected" && c.liftedAt !== null)
    .flatMap((c) => (c.townId ? family(c.townId) : []));
  return network.domains
    .filter(({ townId, domain }) => hasAddressOf(email, domain) && !cleared.includes(townId))
    .map(({ townId }) => townId);
}

/** For each town, itself and those that became one with it. */
function familiesOf(successions: TownFacts["successions"]) {
  return (townId: string): string[] => {
    const found = [townId];
    for (const id of found)
      for (const { townId: before, successorId: after } of successions)
        for (const relative of id === before ? [after] : id === after ? [before] : [])
          if (!found.includes(relative)) found.push(relative);
    return found;
  };
}

/** Why this person may know nothing of this dossier, or null. */
export const groundOfConflict = (ties: Ties, { id, townId }: Knowable): Ground | null =>
  ties.dossiers.get(id) ?? ties.towns.get(townId) ?? null;

export const inConflict = (ties: Ties, dossier: Knowable) => groundOfConflict(ties, dossier) !== null;

/**
 * What a person in conflict sees of a list: the list without the dossier. Filter first, then rank, count and add up:
 * a place that is skipped or a total that includes it would give the dossier away.
 */
export const knownTo = <P extends Knowable>(ties: Ties, dossiers: readonly P[]) =>
  dossiers.filter((d) => !inConflict(ties, d));

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

export type TieRefusal = "tie-about-nothing" | "tie-detail-missing";
export type TieSaid = { about: { townId: string } | { proposalId: string } | null; detail: string };

/** Somebody of the Département says what ties them to a town; or the fund manager puts it on record for them, with the reason. */
export function recordTie(
  actor: Actor,
  ofPersonId: string,
  { about, detail }: TieSaid,
): Outcome<{ source: ConflictSource }, TieRefusal | GateRefusal> {
  const own = personId(actor) === ofPersonId;
  const stopped = own ? gate(actor, ...DEPARTMENT_ROLES) : gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (!about) return refuse("tie-about-nothing");
  if (!own && !givesReason(detail)) return refuse("tie-detail-missing");
  return grant({ source: own ? "profile" : "declared" });
}

/** A tie that the portal reads off an address is lifted as a false alarm. */
export function liftDetection(
  actor: Actor,
  { personId: ofPersonId, isDetected }: { personId: string; isDetected: boolean },
  reason: string,
): Outcome<{ liftReason: string }, LiftRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (personId(actor) === ofPersonId) return refuse("own-conflict");
  if (!isDetected) return refuse("already-lifted");
  if (!givesReason(reason)) return refuse("lift-reason-missing");
  return grant({ liftReason: reason.trim() });
}
