import { townAddressees } from "~/db/addressees.server";
import { dossierManagers } from "~/db/dossier-managers.server";
import { otherSide, writeMessage } from "~/domain/proposals/messages";
import { actorLabel, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { openToDepartment } from "~/features/proposals/department-access.server";
import type { Work } from "~/features/visit.server";

/** A message in the thread of a dossier, from the town or from the Département: the other side is told. */
export async function sendMessage(
  { actor, now, tx, tell }: Work,
  { reference, body, question = "" }: { reference: string; body: string; question?: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const proposal = await tx.proposal.findUnique({
    where: { reference },
    select: { id: true, townId: true, title: true, submittedAt: true, town: { select: { name: true } } },
  });
  if (!proposal) return refuse("not-found");
  const may = writeMessage(proposal, actor);
  if (!may.ok) return may;
  const { side } = may.value;
  if (side === "department" && !(await openToDepartment(tx, actor, proposal.id, now)).ok) return refuse("not-found");

  const { id: messageId } = await tx.dossierMessage.create({
    data: { proposalId: proposal.id, side, authorId: personId(actor) ?? "", body: body.trim(), sentAt: now },
    select: { id: true },
  });
  if (question && side === "department")
    await tx.reviewQuestion.updateMany({
      where: { id: question, proposalId: proposal.id, messageId: null },
      data: { messageId },
    });
  // Whoever answers has read what came before.
  await tx.dossierMessage.updateMany({
    where: { proposalId: proposal.id, side: otherSide(side), readAt: null },
    data: { readAt: now, readById: personId(actor) },
  });
  const others =
    side === "town" ? await dossierManagers(tx, proposal.id, now) : await townAddressees(tx, proposal.townId);
  const path = side === "town" ? `/gestion/dossiers/${reference}` : `/dossiers/${reference}/echanges`;
  const from = side === "town" ? `${actorLabel(actor)} (${proposal.town.name})` : actorLabel(actor);
  await tell("message.sent", {
    subject: ["proposal", proposal.id],
    townId: proposal.townId,
    data: { reference, side },
    letters: others.map((to) => ({
      ...to,
      template: "message_received" as const,
      data: { path, reference, title: proposal.title, from },
    })),
  });
  return grant({ reference });
}
