import { dossierContent } from "~/db/proposals.server";
import { findRejection } from "~/db/rejections.server";
import { findKnownProposal } from "~/db/reviews.server";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";
import { rejectionFile } from "~/words/rejection";

/** The letter of inadmissibility that a town received, for the Département. */
export async function deskRejectionLetter({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const known = await findKnownProposal(read, actor, reference, now);
  const file = known && (await dossierContent(read, known.proposal.id));
  const facts = file && (await findRejection(read, file));
  return facts ? grant(rejectionFile(facts)) : refuse("not-found");
}
