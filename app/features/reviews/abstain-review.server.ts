import { dossierManagers } from "~/db/dossier-managers.server";
import { saveReviewRow } from "~/db/review-rows.server";
import { findReviewing, refreshAggregate } from "~/db/reviews.server";
import { abstain } from "~/domain/reviews/scoring";
import { actorLabel, personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import { nextToRead } from "~/features/reviews/queue-order.server";
import { callThirdReading } from "~/features/reviews/third-reading.server";
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
  const { id } = await saveReviewRow(
    tx,
    seen,
    personId(actor) ?? "",
    { status: "abstained", privateNote, at: now },
    [],
  );
  await tx.review.update({ where: { id }, data: { abstainReason: said.value.abstainReason } });
  const third = await callThirdReading({ now, tx }, seen);
  await refreshAggregate(tx, seen.proposal, seen.call, now);
  const data = {
    path: `/gestion/appels/${seen.call.reference}/affectations`,
    reference,
    title: seen.title,
    reviewerName: actorLabel(actor),
    reason: said.value.abstainReason,
  };
  const managers = (await dossierManagers(tx, seen.proposal.id, now)).filter((m) => m.personId !== personId(actor));
  await tell("review.abstained", {
    subject: ["review", id],
    data: { reference, reason: said.value.abstainReason, ...third.data },
    letters: [...managers.map((to) => ({ ...to, template: "review_abstained" as const, data })), ...third.letters],
  });
  return grant({ reference, next: await nextToRead(tx, actor, seen.proposal, now) });
}
