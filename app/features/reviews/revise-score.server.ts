import { findReviewing, refreshAggregate } from "~/db/reviews.server";
import { reviseMark } from "~/domain/reviews/revision";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { callThirdReading } from "~/features/reviews/third-reading.server";
import type { Work } from "~/features/visit.server";

type Change = { reference: string; code: string; toMark: number; reason: string };

/** A mark moved after it was handed in, with its reason. The first one stays on record. */
export async function reviseScore({ actor, now, tx, tell }: Work, { reference, ...change }: Change) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seen = await findReviewing(tx, actor, reference, now);
  if (!seen?.review) return refuse("not-found");
  const { review, call } = seen;
  const scores = review.scores.flatMap((s) =>
    call.criteria
      .filter((c) => c.id === s.criterionId && s.mark !== null)
      .map((c) => ({ code: c.code, mark: s.mark ?? 0 })),
  );
  const revised = reviseMark(
    actor,
    {
      assignment: seen.assignment,
      conflicted: seen.conflicted,
      phase: seen.phase,
      reopenings: seen.facts.reopenings,
      status: review.status,
      criteria: call.criteria,
      scores,
    },
    change,
    now,
  );
  if (!revised.ok) return revised;

  const { fromMark, toMark, reason, totalHundredths, revisedAt } = revised.value;
  const criterionId = call.criteria.find((c) => c.code === change.code)?.id ?? "";
  await tx.scoreRevision.create({ data: { reviewId: review.id, criterionId, fromMark, toMark, reason, revisedAt } });
  await tx.score.update({
    where: { reviewId_criterionId: { reviewId: review.id, criterionId } },
    data: { mark: toMark },
  });
  await tx.review.update({
    where: { id: review.id },
    data: { totalHundredths, updatedAt: now, version: { increment: 1 } },
  });
  const third = seen.phase.kind === "scoring" ? await callThirdReading({ now, tx }, seen) : null;
  await refreshAggregate(tx, seen.proposal, call, now);
  // Without the marks, as when it was handed in; the first one and the reason are kept beside the review.
  await tell("score.revised", {
    subject: ["review", review.id],
    data: { reference, criterion: change.code, ...third?.data },
    letters: third?.letters ?? [],
  });
  return grant({ reference });
}
