import { findKnownRun } from "~/db/payments.server";
import { approveRun, cancelRun } from "~/domain/fund/payment-run";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Another person than the one who prepared the run approves it. */
export async function approvePaymentRun({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "approver");
  if (stopped) return stopped;
  const run = await findKnownRun(tx, actor, reference, now);
  if (!run) return refuse("not-found");
  const outcome = approveRun(actor, run);
  if (!outcome.ok) return outcome;
  await tx.paymentRun.update({
    where: { id: run.id, status: "prepared" },
    data: { status: "approved", approvedById: personId(actor), approvedAt: now, version: { increment: 1 } },
  });
  await tell("run.approved", { subject: ["payment_run", run.id], data: { reference, totalCents: run.totalCents } });
  return grant({ reference });
}

/** Gives a run up before it left the portal; its instalments are due again. */
export async function cancelPaymentRun({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  const run = await findKnownRun(tx, actor, reference, now);
  if (!run) return refuse("not-found");
  const outcome = cancelRun(actor, run);
  if (!outcome.ok) return outcome;
  await tx.paymentLine.updateMany({ where: { runId: run.id }, data: { status: "cancelled" } });
  await tx.instalment.updateMany({
    where: { id: { in: run.lines.map((l) => l.instalmentId) }, status: "in_run" },
    data: { status: "due", version: { increment: 1 } },
  });
  await tx.paymentRun.update({
    where: { id: run.id, status: run.status },
    data: { status: "cancelled", version: { increment: 1 } },
  });
  await tell("run.cancelled", { subject: ["payment_run", run.id], data: { reference } });
  return grant({ reference });
}
