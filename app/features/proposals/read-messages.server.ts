import { otherSide, writeMessage } from "~/domain/proposals/messages";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { openToDepartment } from "~/features/proposals/department-access.server";
import type { Work } from "~/features/visit.server";

/** Somebody of one side says that the messages of the other are read: they leave everybody's to-do list. */
export async function readMessages({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const proposal = await tx.proposal.findUnique({
    where: { reference },
    select: { id: true, townId: true, submittedAt: true },
  });
  if (!proposal) return refuse("not-found");
  const may = writeMessage(proposal, actor);
  if (!may.ok) return may;
  const { side } = may.value;
  if (side === "department" && !(await openToDepartment(tx, actor, proposal.id, now)).ok) return refuse("not-found");

  const { count } = await tx.dossierMessage.updateMany({
    where: { proposalId: proposal.id, side: otherSide(side), readAt: null },
    data: { readAt: now, readById: personId(actor) },
  });
  if (count === 0) return refuse("no-unread-message");
  await tell("messages.read", {
    subject: ["proposal", proposal.id],
    townId: proposal.townId,
    data: { reference, side, count },
  });
  return grant({ reference });
}
