import { Document } from "sepa";
import { inParis } from "~/domain/shared/calendar";
import { INSTALMENT_NAMES } from "~/integrations/payment-export/payment-order-csv";
import type { ExportLine, ExportRun, TransferVersion } from "~/integrations/payment-export/port";
import { sepaId, sepaText } from "~/integrations/payment-export/sepa-text";

const NAME_CHARS_MAX = 70;
const REMITTANCE_CHARS_MAX = 140;

/** The library writes the clock of the machine; this instant makes it write the clock of Paris, whatever the machine's zone. */
function asParis(at: Date): Date {
  const { date, time } = inParis(at);
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const [hours, minutes, seconds] = time.split(":").map(Number) as [number, number, number];
  return new Date(year, month - 1, day, hours, minutes, seconds);
}

const remittance = (line: ExportLine) =>
  sepaText(`${line.agreement} ${INSTALMENT_NAMES[line.kind]} - ${line.label}`, REMITTANCE_CHARS_MAX);

/** A SEPA credit transfer order of ISO 20022. Throws on an IBAN, an amount or an identifier that no bank would take. */
export function paymentOrderXml(run: ExportRun, { version }: { version: TransferVersion }): string {
  if (run.lines.length === 0) throw new Error(`Run ${run.reference} has no line: a transfer order needs one`);
  const order = new Document(version);
  order.grpHdr.id = sepaId(run.reference);
  order.grpHdr.created = asParis(run.createdAt);
  order.grpHdr.initiatorName = sepaText(run.debtor.name, NAME_CHARS_MAX);

  const payment = order.createPaymentInfo();
  order.addPaymentInfo(payment);
  payment.id = sepaId(`${run.reference}-1`);
  payment.requestedExecutionDate = asParis(run.executionOn);
  payment.debtorName = sepaText(run.debtor.name, NAME_CHARS_MAX);
  payment.debtorIBAN = run.debtor.iban;
  payment.debtorBIC = run.debtor.bic;

  for (const line of run.lines) {
    const transfer = payment.createTransaction();
    payment.addTransaction(transfer);
    transfer.id = sepaId(`${run.reference}-${line.position}`);
    transfer.end2endId = sepaId(line.endToEndId);
    transfer.amount = line.amountCents / 100;
    transfer.creditorName = sepaText(line.holder, NAME_CHARS_MAX);
    transfer.creditorIBAN = line.iban;
    transfer.creditorBIC = line.bic;
    transfer.remittanceInfo = remittance(line);
  }
  return withExactSum(order.toString(), run);
}

/** The library adds up floats. The sum that leaves is the sum in cents, or nothing leaves. */
function withExactSum(xml: string, run: ExportRun): string {
  const cents = run.lines.reduce((sum, line) => sum + line.amountCents, 0);
  const expected = `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
  const written = Array.from(xml.matchAll(/<CtrlSum>([^<]*)<\/CtrlSum>/g), (found) => found[1]);
  if (written.length !== 2 || written.some((sum) => sum !== expected))
    throw new Error(`The control sum of run ${run.reference} is not ${expected}`);
  return xml;
}
