import { townAddressees } from "~/db/addressees.server";
import { dossierContent } from "~/db/proposals.server";
import { findKnownProposal } from "~/db/reviews.server";
import type { RequestForm } from "~/domain/proposals/request-form";
import { openRequest as ask } from "~/domain/proposals/requests";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** The Département asks the town for named fields, sections and documents until a day; only these reopen, and the review waits. */
export async function openRequest(
  { actor, now, tx, tell }: Work,
  { reference, ...asked }: RequestForm & { reference: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const known = await findKnownProposal(tx, actor, reference, now);
  const file = known && (await dossierContent(tx, known.proposal.id));
  if (!file) return refuse("not-found");
  const { proposal } = file;
  const opened = ask(proposal, asked, file.request !== null, actor, now);
  if (!opened.ok) return opened;

  const { request, status } = opened.value;
  const row = await tx.informationRequest.create({
    data: {
      proposalId: proposal.id,
      reason: request.reason,
      message: request.message,
      dueOn: request.dueOn,
      openedById: personId(actor) ?? "",
      openedAt: now,
      sections: JSON.stringify(request.sections),
      fields: JSON.stringify(request.fields),
      documentKinds: JSON.stringify(request.documentKinds),
    },
  });
  await tx.proposal.update({ where: { id: proposal.id }, data: { status, updatedAt: now, version: { increment: 1 } } });
  const lastDay = new Date(request.dueOn.getTime() - 1).toISOString();
  const data = {
    path: `/dossiers/${reference}/echanges`,
    reference,
    title: file.title,
    message: request.message,
    dueOn: lastDay,
  };
  await tell("request.opened", {
    subject: ["request", row.id],
    townId: proposal.townId,
    data: {
      reference,
      reason: request.reason,
      dueOn: lastDay,
      sections: request.sections.join(","),
      fields: request.fields.join(","),
      documents: request.documentKinds.join(","),
    },
    letters: (await townAddressees(tx, proposal.townId)).map((to) => ({
      ...to,
      template: "request_opened" as const,
      data,
    })),
  });
  return grant({ reference, requestId: row.id });
}
