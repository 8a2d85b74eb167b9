import { grant } from "~/domain/shared/outcome";
import { refreshAll } from "~/features/reviews/assign-reviews.server";
import { takeable } from "~/features/reviews/desk-acts.server";
import { decidedOn, type OnDesk } from "~/features/reviews/desk-command.server";
import type { Work } from "~/features/visit.server";

/** Readings that nobody has begun are taken back, as by hand: the portal does not propose them to the same readers again. */
export async function takeBackReadings(work: Work, asked: OnDesk) {
  const decided = await decidedOn(work, asked, takeable);
  if (!decided.ok) return decided;
  const { now, tx, tell } = work;
  const { call, changes, about } = decided.value;

  await tx.assignment.updateMany({
    where: { id: { in: changes.map(({ item }) => item.reading.assignmentId) } },
    data: { removedAt: now, pinnedAt: now },
  });
  const dossiers = changes.map(({ item }) => item.dossier.id);
  await refreshAll(tx, call, dossiers, now);
  await tell("assignment.taken_back", { subject: ["call", call.id], data: about(changes.length) });
  return grant(about(changes.length));
}
