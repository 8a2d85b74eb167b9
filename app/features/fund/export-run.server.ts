import { findKnownRun } from "~/db/payments.server";
import { readPayerOf, readPaymentSettings, savePayerOf } from "~/db/settings.server";
import { exportRun } from "~/domain/fund/payment-run";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { exportRunOf } from "~/features/fund/run-file.server";
import { sealOf } from "~/features/fund/run-orders.server";
import type { Work } from "~/features/visit.server";
import type { PaymentExport } from "~/integrations/payment-export/port";

/** The first export keeps the payer and the hash of the order; every later one must give the same bytes. */
export async function exportPaymentRun(
  { actor, now, tx, tell }: Work,
  { reference, orders }: { reference: string; orders: PaymentExport },
) {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  const run = await findKnownRun(tx, actor, reference, now);
  if (!run) return refuse("not-found");
  const outcome = exportRun(actor, run);
  if (!outcome.ok) return outcome;
  const { first } = outcome.value;
  const payer = first ? await readPaymentSettings(tx) : await readPayerOf(tx, reference);
  if (!payer) return refuse("payer-missing");

  const sha256 = sealOf(orders, await exportRunOf(tx, run, payer));
  if (!first && run.exportHash !== sha256) return refuse("run-not-as-exported");
  if (first) {
    await savePayerOf(tx, reference, payer, { id: personId(actor), at: now });
    await tx.paymentRun.update({
      where: { id: run.id, status: "approved" },
      data: { status: "exported", exportedAt: now, exportHash: sha256, version: { increment: 1 } },
    });
  }
  await tell("run.exported", { subject: ["payment_run", run.id], data: { reference, sha256, first } });
  return grant({ reference, sha256 });
}
