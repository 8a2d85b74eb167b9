import { csvFile } from "~/integrations/payment-export/csv";
import type { ExportRun, InstalmentKind } from "~/integrations/payment-export/port";

export const PAYMENT_ORDER_HEADINGS = [
  "numéro de bordereau",
  "ligne",
  "convention",
  "numéro d’engagement",
  "tiers",
  "SIREN",
  "SIRET",
  "IBAN",
  "BIC",
  "titulaire du compte",
  "nature",
  "fonction",
  "type de versement",
  "montant",
  "libellé",
  "pièces",
  "référence de bout en bout",
  "date d’exécution",
] as const;

export const INSTALMENT_NAMES: Record<InstalmentKind, string> = {
  advance: "avance",
  interim: "acompte",
  balance: "solde",
};

/** Cents as French software reads an amount: 1234567 → "12345,67". */
export const amountText = (cents: number) => `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

const calendarDay = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

/** "Demandes de mandatement": one line a payment, for the Département's finance software. */
export function paymentOrderCsv(run: ExportRun): string {
  const executionOn = calendarDay.format(run.executionOn);
  const rows = run.lines.map((line) => [
    run.reference,
    String(line.position),
    line.agreement,
    line.commitment,
    line.beneficiary.name,
    line.beneficiary.siren,
    line.beneficiary.siret ?? "",
    line.iban,
    line.bic,
    line.holder,
    line.account,
    line.functionCode,
    INSTALMENT_NAMES[line.kind],
    amountText(line.amountCents),
    line.label,
    line.evidence.join(" | "),
    line.endToEndId,
    executionOn,
  ]);
  return csvFile([PAYMENT_ORDER_HEADINGS, ...rows]);
}
