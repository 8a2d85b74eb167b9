import type { SubsidyFacts } from "~/db/subsidy-facts.server";
import { SUBSIDY_FIELDS, type SubsidyField } from "~/domain/awards/subsidy-fields";
import { isSiret } from "~/domain/network/siret";
import { isCalendarDay } from "~/domain/shared/calendar";

export type SubsidyRow = Record<SubsidyField, string>;

const OBJECT_CHARS_MAX = 256;

export const subsidyRow = (f: SubsidyFacts): SubsidyRow => ({
  nomAttribuant: f.grantor.name,
  idAttribuant: f.grantor.siret,
  dateConvention: f.signedOn,
  referenceDecision: f.deliberation,
  nomBeneficiaire: f.beneficiary.name,
  idBeneficiaire: f.beneficiary.siret,
  rnaBeneficiaire: "",
  objet: Array.from(f.title || f.reference)
    .slice(0, OBJECT_CHARS_MAX)
    .join(""),
  montant: `${Math.trunc(f.heldCents / 100)}.${String(f.heldCents % 100).padStart(2, "0")}`,
  nature: "aide en numéraire",
  conditionsVersement: f.instalments > 1 ? "échelonné" : "unique",
  datesPeriodeVersement: periodOf(f),
  idRAE: "",
  notificationUE: "non",
  pourcentageSubvention: "1.00",
  dispositifAide: "",
});

/** From the first payment to the last; while some are to come, to the last day on which one can be asked for. */
function periodOf({ signedOn, firstPaidOn, lastPaidOn, allPaid, lapsesOn }: SubsidyFacts): string {
  const from = firstPaidOn ?? signedOn;
  const planned = lapsesOn > from ? lapsesOn : from;
  const to = allPaid && lastPaidOn ? lastPaidOn : planned;
  return from === to ? from : `${from}/${to}`;
}

/** The fields of a row that the schema or its three checks would refuse. */
export function subsidyProblems(row: SubsidyRow): SubsidyField[] {
  const rules: Partial<Record<SubsidyField, boolean>> = {
    nomAttribuant: row.nomAttribuant !== "",
    idAttribuant: isSiret(row.idAttribuant),
    dateConvention: isCalendarDay(row.dateConvention),
    nomBeneficiaire: row.nomBeneficiaire !== "",
    idBeneficiaire: isSiret(row.idBeneficiaire),
    objet: row.objet !== "",
    montant: /^\d+\.\d{2}$/.test(row.montant),
    datesPeriodeVersement: row.datesPeriodeVersement.split("/").every(isCalendarDay),
  };
  return SUBSIDY_FIELDS.filter((field) => rules[field] === false);
}

/** A spreadsheet would run these as formulas. */
const STARTS_FORMULA = /^[=+\-@\t]/;
function cell(value: string): string {
  const safe = STARTS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The file as the schema wants it: UTF-8, commas, quotes doubled, one line a beneficiary. */
export const subsidyFile = (rows: readonly SubsidyRow[]) =>
  [SUBSIDY_FIELDS.join(","), ...rows.map((row) => SUBSIDY_FIELDS.map((field) => cell(row[field])).join(","))]
    .map((line) => `${line}\r\n`)
    .join("");
