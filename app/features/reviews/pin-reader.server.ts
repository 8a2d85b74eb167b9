import { findCall } from "~/db/calls.server";
import { pinAssignment } from "~/domain/reviews/assigning";
import { grant, refuse } from "~/domain/shared/outcome";
import { assignmentDesk } from "~/features/reviews/assignment-desk.server";
import type { Work } from "~/features/visit.server";

type Pinning = { callReference: string; reference: string; reviewerId: string; pinned: boolean };

/** Fixes a reader on a dossier, so that no proposal moves them; or leaves them, or one taken off by hand, to proposals again. */
export async function pinReader(
  { actor, now, tx, tell }: Work,
  { callReference, reference, reviewerId, pinned }: Pinning,
) {
  const call = await findCall(tx, callReference);
  const desk = call && (await assignmentDesk(tx, actor, call, now));
  const dossier = desk?.dossiers.find((d) => d.reference === reference);
  const isHere = (p: { proposalId: string; reviewerId: string }) =>
    p.proposalId === dossier?.id && p.reviewerId === reviewerId;
  const kept = desk?.kept.find(isHere);
  const isBarred = desk?.barred.some(isHere) ?? false;
  const outcome = pinAssignment(
    actor,
    { exists: kept !== undefined || isBarred, pinned: kept?.pinned ?? isBarred },
    pinned,
  );
  if (!outcome.ok) return outcome;
  if (!dossier) return refuse("not-found");

  const { id } = await tx.assignment.update({
    where: { proposalId_reviewerId: { proposalId: dossier.id, reviewerId } },
    data: { pinnedAt: pinned ? now : null },
    select: { id: true },
  });
  const reviewer = desk?.reviewers.find((r) => r.personId === reviewerId)?.name ?? "";
  await tell(pinned ? "assignment.pinned" : "assignment.released", {
    subject: ["assignment", id],
    data: { reference, reviewer },
  });
  return grant({ reference, pinned });
}
