import { saveReviewRow } from "~/db/review-rows.server";
import { findReviewing } from "~/db/reviews.server";
import type { ReviewDraft } from "~/domain/reviews/review-form";
import { saveDraft } from "~/domain/reviews/scoring";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/**
 * Keeps a review unfinished. Nobody else sees it and it counts for nothing. `seen`: the version that a page which saves
 * itself has written over; another window of the same reader may have gone on meanwhile.
 */
export async function saveReview(
  { actor, now, tx, tell }: Work,
  { reference, seen: over, ...draft }: ReviewDraft & { reference: string; seen?: number },
) {
  const seen = await findReviewing(tx, actor, reference, now);
  if (!seen) return refuse("not-found");
  const kept = saveDraft(actor, seen.facts, draft, now);
  if (!kept.ok) return kept;

  if (over !== undefined && over !== (seen.review?.version ?? 0)) return refuse("stale-version");

  const { privateNote, scores } = kept.value;
  const { id, version } = await saveReviewRow(
    tx,
    seen,
    personId(actor) ?? "",
    { status: "draft", privateNote, at: now },
    scores,
  );
  await tell("review.saved", { subject: ["review", id], data: { reference } });
  return grant({ reference, version });
}
