import { findAgreement } from "~/db/agreements.server";
import { findKnownProposal } from "~/db/reviews.server";
import { closeAgreement as close } from "~/domain/awards/agreement";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { closingFacts } from "~/features/reports/desk-report.server";
import type { Work } from "~/features/visit.server";

/** Closes an agreement that has nothing left to expect: the final report is accepted, every instalment paid or cancelled. */
export async function closeAgreementOf({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const known = await findKnownProposal(tx, actor, reference, now);
  const agreement = known && (await findAgreement(tx, reference));
  if (!agreement) return refuse("not-found");
  const closed = close(actor, agreement, closingFacts(agreement));
  if (!closed.ok) return closed;
  await tx.agreement.update({
    where: { id: agreement.id, status: "in_force" },
    data: { status: closed.value.status, version: { increment: 1 } },
  });
  await tell("agreement.closed", {
    subject: ["agreement", agreement.id],
    townId: agreement.townId,
    data: { reference, agreement: agreement.reference },
  });
  return grant({ reference });
}
