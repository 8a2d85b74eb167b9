import { saveReviewRow } from "~/db/review-rows.server";
import { findReviewing } from "~/db/reviews.server";
import type { ReviewDraft } from "~/domain/reviews/review-form";
import { saveDraft } from "~/domain/reviews/scoring";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Keeps a review unfinished. Nobody else sees it and it counts for nothing. */
export async function saveReview(
  { actor, now, tx, tell }: Work,
  { reference, ...draft }: ReviewDraft & { reference: string },
) {
  const seen = await findReviewing(tx, actor, reference, now);
  if (!seen) return refuse("not-found");
  const kept = saveDraft(actor, seen.facts, draft, now);
  if (!kept.ok) return kept;

  const { privateNote, scores } = kept.value;
  const { id } = await saveReviewRow(
    tx,
    seen,
    personId(actor) ?? "",
    { status: "draft", privateNote, at: now },
    scores,
  );
  await tell("review.saved", { subject: ["review", id], data: { reference } });
  return grant({ reference });
}
