import { type Addressee, roleAddressees } from "~/db/addressees.server";
import { conflictShape, isConflicted } from "~/db/conflicts.server";
import type { Tx } from "~/db/database.server";
import type { ConflictKind, ConflictSource } from "~/domain/reviews/conflicts";

type Known = { personId: string; email: string };

/** Those of these people who are in no conflict of interest with a dossier. */
async function unconflicted<P extends Known>(tx: Tx, people: readonly P[], proposalId: string): Promise<P[]> {
  const of = { personId: { in: people.map((p) => p.personId) } };
  const [dossier, seats, conflicts] = await Promise.all([
    tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: conflictShape }),
    tx.seat.findMany({ where: { ...of, endedAt: null }, select: { personId: true, townId: true } }),
    tx.conflict.findMany({
      where: of,
      select: { personId: true, townId: true, proposalId: true, kind: true, source: true, liftedAt: true },
    }),
  ]);
  return people.filter(({ personId, email }) => {
    const facts = {
      personId,
      email,
      seatTownIds: seats.filter((s) => s.personId === personId).map((s) => s.townId),
      conflicts: conflicts
        .filter((c) => c.personId === personId)
        .map((c) => ({ ...c, kind: c.kind as ConflictKind, source: c.source as ConflictSource })),
    };
    return !isConflicted(facts, dossier);
  });
}

/** The fund managers who may know of a dossier: one in a conflict of interest gets no letter about it. */
export async function dossierManagers(tx: Tx, proposalId: string): Promise<Addressee[]> {
  const managers = (await roleAddressees(tx, "fund_manager")).map((m) => ({ ...m, email: m.to }));
  return (await unconflicted(tx, managers, proposalId)).map(({ email: to, personId, locale }) => ({
    to,
    personId,
    locale,
  }));
}

/** Whether an outside expert is linked to the town of a dossier, as far as the portal can tell from the address. */
export async function expertInConflict(tx: Tx, email: string, proposalId: string): Promise<boolean> {
  const person = await tx.person.findUnique({ where: { email }, select: { id: true } });
  return (await unconflicted(tx, [{ personId: person?.id ?? "", email }], proposalId)).length === 0;
}
