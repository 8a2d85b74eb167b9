import { dossierManagers } from "~/db/dossier-managers.server";
import { findOpinion, opinionById } from "~/db/opinions.server";
import { answerOpinion as decide, type OpinionAnswer } from "~/domain/proposals/opinions";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Said = { tokenHash: string; answer: OpinionAnswer; note: string };

/** Whoever holds the private link answers its question, once. */
export async function answerOpinion({ now, tx, tell }: Work, { tokenHash, answer, note }: Said) {
  const found = await findOpinion(tx, tokenHash);
  const opinion = found && (await opinionById(tx, found.id));
  if (!opinion) return refuse("not-found");
  const answered = decide(opinion, now);
  if (!answered.ok) return answered;

  await tx.outsideOpinion.update({
    where: { id: opinion.id, answeredAt: null },
    data: { answer, answerNote: note, answeredAt: now },
  });
  const { reference, title } = opinion.proposal;
  const data = { path: `/gestion/dossiers/${reference}#avis`, reference, title, expertName: opinion.expertName };
  await tell("opinion.answered", {
    subject: ["opinion", opinion.id],
    data: { reference },
    letters: (await dossierManagers(tx, opinion.proposalId, now)).map((to) => ({
      ...to,
      template: "opinion_answered" as const,
      data,
    })),
  });
  return grant({ reference });
}
