import { dossierManagers } from "~/db/dossier-managers.server";
import { findTownDossier } from "~/db/proposals.server";
import { answerRequest as answerRule } from "~/domain/proposals/requests";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { freezeContent } from "~/features/proposals/freeze-content.server";
import type { Work } from "~/features/visit.server";

/** The town says that what was asked for is corrected. The dossier is kept as corrected, locked, and goes back. */
export async function answerRequest(
  { actor, now, tx, tell }: Work,
  { reference, answer }: { reference: string; answer: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  const request = file?.request ?? file?.requests[0];
  if (!file || !request) return refuse("not-found");

  const answered = answerRule(file.proposal, request, answer, actor, now);
  if (!answered.ok) return answered;

  const { id, townId } = file.proposal;
  await tx.informationRequest.update({
    where: { id: request.id },
    data: { answer: answered.value.answer, answeredAt: now, answeredById: personId(actor) },
  });
  await tx.proposal.update({
    where: { id },
    data: { status: answered.value.status, updatedAt: now, version: { increment: 1 } },
  });
  const frozen = await freezeContent(tx, file, actor, now);
  const data = {
    path: `/gestion/dossiers/${reference}`,
    reference,
    title: file.title,
    townName: file.town.name,
    answeredAt: now.toISOString(),
  };
  const managers = await dossierManagers(tx, id, now);
  await tell("request.answered", {
    subject: ["proposal", id],
    townId,
    data: { reference, requestId: request.id, receiptNumber: frozen.receiptNumber, contentHash: frozen.contentHash },
    letters: managers.map((to) => ({ ...to, template: "request_answered" as const, data })),
  });
  return grant({ reference });
}
