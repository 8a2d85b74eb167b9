import { dossierManagers } from "~/db/dossier-managers.server";
import { findReviewing } from "~/db/reviews.server";
import { openDossier } from "~/domain/reviews/interest";
import { actorLabel, personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/**
 * A reader's question to the town goes to the fund managers, who ask it in the name of the Département: a town does not
 * learn who reads its dossier.
 */
export async function passQuestionOn(
  { actor, now, tx, tell }: Work,
  { reference, question }: { reference: string; question: string },
) {
  const seen = await findReviewing(tx, actor, reference, now);
  if (!seen) return refuse("not-found");
  const opened = openDossier(actor, { assignment: seen.assignment, conflicted: seen.conflicted });
  if (!opened.ok) return opened;
  if (opened.value !== "reviewer") return refuse("not-found");

  await tx.reviewQuestion.create({
    data: { proposalId: seen.proposal.id, askedById: personId(actor) ?? "", question, askedAt: now },
    select: { id: true },
  });
  const data = {
    path: `/gestion/dossiers/${reference}#questions`,
    reference,
    title: seen.title,
    reviewerName: actorLabel(actor),
    question,
  };
  await tell("review.question_passed_on", {
    subject: ["proposal", seen.proposal.id],
    data: { reference },
    letters: (await dossierManagers(tx, seen.proposal.id, now)).map((to) => ({
      ...to,
      template: "reviewer_question" as const,
      data,
    })),
  });
  return grant({ reference });
}
