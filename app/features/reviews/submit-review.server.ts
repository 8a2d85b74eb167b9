import { saveReviewRow } from "~/db/review-rows.server";
import { findReviewing, refreshAggregate } from "~/db/reviews.server";
import type { ReviewDraft } from "~/domain/reviews/review-form";
import { submitReview as handIn } from "~/domain/reviews/scoring";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import { nextToRead } from "~/features/reviews/queue-order.server";
import { callThirdReading } from "~/features/reviews/third-reading.server";
import type { Work } from "~/features/visit.server";

/** The review is handed in: its marks count from now on. Answers the next dossier of this reader's queue. */
export async function submitReview(
  { actor, now, tx, tell }: Work,
  { reference, ...review }: ReviewDraft & { reference: string },
) {
  const seen = await findReviewing(tx, actor, reference, now);
  if (!seen) return refuse("not-found");
  const handed = handIn(actor, { ...seen.facts, criteria: seen.call.criteria }, review, now);
  if (!handed.ok) return handed;

  const reviewerId = personId(actor) ?? "";
  const { scores, privateNote, totalHundredths, submittedAt } = handed.value;
  const { id } = await saveReviewRow(
    tx,
    seen,
    reviewerId,
    { status: "submitted", privateNote, totalHundredths, submittedAt, at: now },
    scores,
  );
  const third = await callThirdReading({ now, tx }, seen);
  await refreshAggregate(tx, seen.proposal, seen.call, now);
  // Without the mark: the journal is read while others have still to score.
  await tell("review.submitted", {
    subject: ["review", id],
    data: { reference, ...third.data },
    letters: third.letters,
  });
  return grant({ reference, totalHundredths, next: await nextToRead(tx, actor, seen.proposal, now) });
}
