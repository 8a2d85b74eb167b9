import type { Tx } from "~/db/database.server";
import type { Reviewing } from "~/db/reviews.server";
import type { ReviewStatus } from "~/domain/reviews/review-form";

type Written = { status: ReviewStatus; privateNote: string; at: Date; totalHundredths?: number; submittedAt?: Date };
type Given = { code: string; mark: number | null; justification: string };

/** Keeps a review with its marks: only those that changed are written. Answers its number and its new version. */
export async function saveReviewRow(
  tx: Tx,
  { proposal, call, review: before }: Reviewing,
  reviewerId: string,
  { at, ...row }: Written,
  scores: readonly Given[],
): Promise<{ id: string; version: number }> {
  const saved = before
    ? await tx.review.update({
        where: { id: before.id },
        data: { ...row, updatedAt: at, version: before.version + 1 },
        select: { id: true, version: true },
      })
    : await tx.review.create({
        data: { proposalId: proposal.id, reviewerId, ...row, updatedAt: at },
        select: { id: true, version: true },
      });
  for (const { code, mark, justification } of scores) {
    const criterion = call.criteria.find((c) => c.code === code);
    const was = before?.scores.find((s) => s.criterionId === criterion?.id);
    if (!criterion || (was?.mark === mark && was.justification === justification)) continue;
    const key = { reviewId: saved.id, criterionId: criterion.id };
    if (was) await tx.score.update({ where: { reviewId_criterionId: key }, data: { mark, justification } });
    else if (mark !== null || justification !== "") await tx.score.create({ data: { ...key, mark, justification } });
  }
  return saved;
}
