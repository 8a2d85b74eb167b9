import type { Reader, Tx } from "~/db/database.server";
import {
  type ConflictKind,
  type ConflictSource,
  inConflict,
  type Knowable,
  type PersonFacts,
  type Ties,
  type TownFacts,
  tiesOf,
  townsOfAddress,
} from "~/domain/reviews/conflicts";
import type { Actor } from "~/domain/shared/actor";

/** "a.ville-bondy.fr" → itself and every domain above it. */
const domainsOf = (email: string) => {
  const labels = email
    .slice(email.lastIndexOf("@") + 1)
    .toLowerCase()
    .split(".");
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join("."));
};

const conflictRow = {
  personId: true,
  townId: true,
  proposalId: true,
  kind: true,
  source: true,
  endedOn: true,
  liftedAt: true,
} as const;
type Someone = { personId: string; email: string };

/** What the rules of conflict ask about these people and their towns: four small reads, however many people they are. */
async function factsOf(db: Reader | Tx, people: readonly Someone[]) {
  const of = { personId: { in: people.map((p) => p.personId) } };
  const [conflicts, seats, domains, merged] = await Promise.all([
    db.conflict.findMany({ where: of, select: conflictRow }),
    db.seat.findMany({ where: of, select: { personId: true, townId: true, endedAt: true } }),
    db.townDomain.findMany({
      where: { domain: { in: [...new Set(people.flatMap((p) => domainsOf(p.email)))] } },
      select: { townId: true, domain: true },
    }),
    db.town.findMany({ where: { NOT: { successorId: null } }, select: { id: true, successorId: true } }),
  ]);
  const successions = merged.map((t) => ({ townId: t.id, successorId: t.successorId ?? "" }));
  const facts = people.map((someone): PersonFacts => {
    const own = <R extends { personId: string }>(rows: readonly R[]) =>
      rows.filter((r) => r.personId === someone.personId);
    const onRecord = own(conflicts).map((c) => ({
      ...c,
      kind: c.kind as ConflictKind,
      source: c.source as ConflictSource,
    }));
    return { ...someone, seats: own(seats), conflicts: onRecord };
  });
  return { facts, network: { domains, successions } satisfies TownFacts };
}

/** What each of these people is tied to at an instant. */
export async function tiesOfPeople(db: Reader | Tx, people: readonly Someone[], at: Date): Promise<Map<string, Ties>> {
  const { facts, network } = await factsOf(db, people);
  return new Map(facts.map((person) => [person.personId, tiesOf(person, network, at)]));
}

/** The ties that the portal reads off addresses, and that nobody has lifted. */
export async function addressDetections(db: Reader | Tx, people: readonly Someone[]) {
  const { facts, network } = await factsOf(db, people);
  return facts.flatMap((person) =>
    townsOfAddress(person, network).map((townId) => ({ personId: person.personId, townId })),
  );
}

/** What the person who looks or acts is tied to; null for the portal itself and for a visitor, who are in no conflict. */
export async function conflictFacts(db: Reader | Tx, actor: Actor, at: Date): Promise<Ties | null> {
  if (actor.kind !== "person") return null;
  return (await tiesOfPeople(db, [{ personId: actor.id, email: actor.email }], at)).get(actor.id) ?? null;
}

/** For a select: what `isConflicted` needs of a dossier. */
export const conflictShape = { id: true, townId: true } as const;

export const isConflicted = (ties: Ties | null, dossier: Knowable) => ties !== null && inConflict(ties, dossier);
