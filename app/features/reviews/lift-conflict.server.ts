import { type ConflictKind, type ConflictSource, liftConflict as lift } from "~/domain/reviews/conflicts";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** A conflict that was a false alarm is lifted, with its reason. The person can then be assigned again. */
export async function liftConflict(
  { actor, now, tx, tell }: Work,
  { conflictId, reason }: { conflictId: string; reason: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const row = await tx.conflict.findUnique({ where: { id: conflictId } });
  if (!row) return refuse("not-found");
  const lifted = lift(
    actor,
    { ...row, kind: row.kind as ConflictKind, source: row.source as ConflictSource },
    reason,
    now,
  );
  if (!lifted.ok) return lifted;

  await tx.conflict.update({ where: { id: conflictId }, data: { ...lifted.value, liftedById: personId(actor) } });
  if (row.proposalId)
    await tx.assignment.updateMany({
      where: { proposalId: row.proposalId, reviewerId: row.personId },
      data: { recusedAt: null, removedAt: now },
    });
  await tell("conflict.lifted", { subject: ["conflict", conflictId], data: { reason: lifted.value.liftReason } });
  return grant({ conflictId });
}
