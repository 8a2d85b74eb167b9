import { findRun } from "~/db/payments.server";
import { readPaymentSettings } from "~/db/settings.server";
import { exportRun } from "~/domain/fund/payment-run";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { exportRunOf } from "~/features/fund/run-file.server";
import type { Visit, Work } from "~/features/visit.server";
import type { ExportRun } from "~/integrations/payment-export/port";

/** The first export freezes the hash of the order; every later one must give the same bytes. */
export async function exportPaymentRun(
  { actor, now, tx, tell }: Work,
  { reference, sha256 }: { reference: string; sha256: string },
) {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  const run = await findRun(tx, reference);
  if (!run) return refuse("not-found");
  const outcome = exportRun(actor, run);
  if (!outcome.ok) return outcome;
  if (run.exportHash && run.exportHash !== sha256)
    throw new Error(`run ${reference} was exported as ${run.exportHash}, not ${sha256}`);
  if (outcome.value.first)
    await tx.paymentRun.update({
      where: { id: run.id, status: "approved" },
      data: { status: "exported", exportedAt: now, exportHash: sha256, version: { increment: 1 } },
    });
  await tell("run.exported", {
    subject: ["payment_run", run.id],
    data: { reference, sha256, first: outcome.value.first },
  });
  return grant({ reference });
}

/** What goes into the files of an approved run. */
export async function runToExport({ actor, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "paymaster", "auditor");
  if (stopped) return stopped;
  const [run, settings] = await Promise.all([findRun(read, reference), readPaymentSettings(read)]);
  if (!run) return refuse("not-found");
  if (run.status === "prepared" || run.status === "cancelled") return refuse("run-not-approved");
  if (!settings) return refuse("payer-missing");
  return grant<ExportRun>(await exportRunOf(read, run, settings));
}
