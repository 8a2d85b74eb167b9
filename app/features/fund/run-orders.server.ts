import { namesOf } from "~/db/dossier-standing.server";
import { findKnownRun, type RunFile } from "~/db/payments.server";
import { readPayerOf } from "~/db/settings.server";
import { mayFetchOrders, mayReadPayments } from "~/domain/fund/payment-run";
import type { PaymentSettings } from "~/domain/fund/payment-settings";
import { grant, refuse } from "~/domain/shared/outcome";
import { exportRunOf } from "~/features/fund/run-file.server";
import type { Visit } from "~/features/visit.server";
import type { ExportedFile, ExportRun, PaymentExport, TransferVersion } from "~/integrations/payment-export/port";
import { paymentSlipPaper } from "~/words/documents";

/** The version that is sealed and handed over; the older one is for a bank that does not read it yet. */
const TRANSFER_VERSION: TransferVersion = "pain.001.001.09";
const OLDER_VERSION: TransferVersion = "pain.001.001.03";

/** The hash that stands for the whole order. */
export const sealOf = (orders: PaymentExport, run: ExportRun) => orders.transferOrder(run, TRANSFER_VERSION).sha256;

type Asked = { reference: string; orders: PaymentExport };

/** An exported run made again from what is kept; refused when it is not what left the portal. */
async function madeAgain({ actor, now, read }: Visit, { reference, orders }: Asked) {
  const run = await findKnownRun(read, actor, reference, now);
  if (!run) return refuse("not-found");
  const payer = run.exportHash ? await readPayerOf(read, reference) : null;
  if (!payer) return refuse("run-not-exported");
  const order = await exportRunOf(read, run, payer);
  return sealOf(orders, order) === run.exportHash ? grant({ run, payer, order }) : refuse("run-not-as-exported");
}

/** The "demandes de mandatement" of an exported run. */
export async function paymentOrdersFile(visit: Visit, asked: Asked) {
  const stopped = mayFetchOrders(visit.actor);
  if (stopped) return stopped;
  const made = await madeAgain(visit, asked);
  return made.ok ? grant<ExportedFile>(asked.orders.paymentOrders(made.value.order)) : made;
}

/** The transfer order of an exported run. */
export async function transferOrderFile(visit: Visit, { older, ...asked }: Asked & { older: boolean }) {
  const stopped = mayFetchOrders(visit.actor);
  if (stopped) return stopped;
  const made = await madeAgain(visit, asked);
  if (!made.ok) return made;
  return grant<ExportedFile>(asked.orders.transferOrder(made.value.order, older ? OLDER_VERSION : TRANSFER_VERSION));
}

/** The slip that goes with the files: account numbers by their end only. */
export async function paymentSlip(visit: Visit, asked: Asked) {
  const stopped = mayReadPayments(visit.actor);
  if (stopped) return stopped;
  const made = await madeAgain(visit, asked);
  if (!made.ok) return made;
  const { run, payer, order } = made.value;
  const nameOf = await namesOf(visit.read, [run.preparedById, run.approvedById]);
  const files = [asked.orders.paymentOrders(order), asked.orders.transferOrder(order, TRANSFER_VERSION)];
  return grant({
    paper: paymentSlipPaper({ ...slipOf(run, payer, order, nameOf), files }),
    fileName: `${run.reference}-bordereau.pdf`,
  });
}

const slipOf = (run: RunFile, payer: PaymentSettings, order: ExportRun, nameOf: (id: string | null) => string) => ({
  reference: run.reference,
  envelopeName: run.envelope.name,
  createdAt: order.createdAt,
  executionOn: run.executionOn,
  account: payer.account,
  functionCode: payer.functionCode,
  preparedBy: { name: nameOf(run.preparedById), at: run.preparedAt },
  approvedBy: run.approvedAt ? { name: nameOf(run.approvedById), at: run.approvedAt } : null,
  lines: order.lines.map((line) => ({
    position: line.position,
    agreementReference: line.agreement,
    townName: line.beneficiary.name,
    kind: line.kind,
    amountCents: line.amountCents,
    holder: line.holder,
    ibanEnd: line.iban.slice(-4),
    endToEndId: line.endToEndId,
  })),
});
