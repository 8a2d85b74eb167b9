import { dossierContent } from "~/db/proposals.server";
import { findKnownProposal } from "~/db/reviews.server";
import { closeRequest as close } from "~/domain/proposals/requests";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Closes the last request: once it is answered, or once its day has passed. The dossier can then be decided on. */
export async function closeRequest({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const known = await findKnownProposal(tx, actor, reference, now);
  const file = known && (await dossierContent(tx, known.proposal.id));
  const request = file?.requests.find((r) => !r.closedAt);
  if (!file || !request) return refuse("not-found");
  const closed = close(request, actor, now);
  if (!closed.ok) return closed;

  const { closedAt, status, unanswered } = closed.value;
  await tx.informationRequest.update({ where: { id: request.id }, data: { closedAt, closedById: personId(actor) } });
  await tx.proposal.update({
    where: { id: file.proposal.id },
    data: { status, updatedAt: now, version: { increment: 1 } },
  });
  await tell("request.closed", {
    subject: ["request", request.id],
    townId: file.proposal.townId,
    data: { reference, unanswered },
  });
  return grant({ reference });
}
