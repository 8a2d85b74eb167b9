import { type Addressee, roleAddressees } from "~/db/addressees.server";
import { conflictShape, isConflicted } from "~/db/conflicts.server";
import type { Tx } from "~/db/database.server";
import type { ConflictKind, ConflictSource } from "~/domain/reviews/conflicts";

/** The fund managers who may know of a dossier: one in a conflict of interest gets no letter about it. */
export async function dossierManagers(tx: Tx, proposalId: string): Promise<Addressee[]> {
  const managers = await roleAddressees(tx, "fund_manager");
  const of = { personId: { in: managers.map((m) => m.personId) } };
  const [dossier, seats, conflicts] = await Promise.all([
    tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: conflictShape }),
    tx.seat.findMany({ where: { ...of, endedAt: null }, select: { personId: true, townId: true } }),
    tx.conflict.findMany({
      where: of,
      select: { personId: true, townId: true, proposalId: true, kind: true, source: true, liftedAt: true },
    }),
  ]);
  return managers.filter(({ personId, to }) => {
    const facts = {
      personId,
      email: to,
      seatTownIds: seats.filter((s) => s.personId === personId).map((s) => s.townId),
      conflicts: conflicts
        .filter((c) => c.personId === personId)
        .map((c) => ({ ...c, kind: c.kind as ConflictKind, source: c.source as ConflictSource })),
    };
    return !isConflicted(facts, dossier);
  });
}
