import type { Reader, Tx } from "~/db/database.server";
import {
  type ConflictKind,
  type ConflictSource,
  inConflict,
  type Knowable,
  type Ties,
  tiesOf,
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

type Someone = { personId: string; email: string };

/** What each of these people is tied to at an instant: four small reads, however many they are. */
export async function tiesOfPeople(db: Reader | Tx, people: readonly Someone[], at: Date): Promise<Map<string, Ties>> {
  const of = { personId: { in: people.map((p) => p.personId) } };
  const [conflicts, seats, domains, merged] = await Promise.all([
    db.conflict.findMany({
      where: of,
      select: {
        personId: true,
        townId: true,
        proposalId: true,
        kind: true,
        source: true,
        endedOn: true,
        liftedAt: true,
      },
    }),
    db.seat.findMany({ where: of, select: { personId: true, townId: true, endedAt: true } }),
    db.townDomain.findMany({
      where: { domain: { in: [...new Set(people.flatMap((p) => domainsOf(p.email)))] } },
      select: { townId: true, domain: true },
    }),
    db.town.findMany({ where: { NOT: { successorId: null } }, select: { id: true, successorId: true } }),
  ]);
  const network = {
    domains,
    successions: merged.map((t) => ({ townId: t.id, successorId: t.successorId ?? "" })),
  };
  return new Map(
    people.map((someone) => {
      const own = <R extends { personId: string }>(rows: readonly R[]) =>
        rows.filter((r) => r.personId === someone.personId);
      const onRecord = own(conflicts).map((c) => ({
        ...c,
        kind: c.kind as ConflictKind,
        source: c.source as ConflictSource,
      }));
      return [someone.personId, tiesOf({ ...someone, seats: own(seats), conflicts: onRecord }, network, at)];
    }),
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
