import { findReviewing, refreshAggregate, saveReviewRow } from "~/db/reviews.server";
import { abstain } from "~/domain/reviews/scoring";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import { nextToRead } from "~/features/reviews/queue-order.server";
import type { Work } from "~/features/visit.server";

/** A reader who cannot judge a dossier says so and why; the fund manager finds another. */
export async function abstainReview(
  { actor, now, tx, tell }: Work,
  { reference, reason }: { reference: string; reason: string },
) {
  const seen = await findReviewing(tx, actor, reference, now);
  if (!seen) return refuse("not-found");
  const said = abstain(actor, seen.facts, reason, now);
  if (!said.ok) return said;

  const privateNote = seen.review?.privateNote ?? "";
  const id = await saveReviewRow(tx, seen, personId(actor) ?? "", { status: "abstained", privateNote, at: now }, []);
  await tx.review.update({ where: { id }, data: { abstainReason: said.value.abstainReason } });
  await refreshAggregate(tx, seen.proposal, seen.call, now);
  await tell("review.abstained", { subject: ["review", id], data: { reference, reason: said.value.abstainReason } });
  return grant({ reference, next: await nextToRead(tx, actor, seen.proposal, now) });
}
