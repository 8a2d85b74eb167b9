import { budgetTotals, readBudget } from "~/domain/proposals/budget";
import type { Gap } from "~/domain/proposals/completeness";
import type { DocumentKind } from "~/domain/proposals/documents";
import { INDICATORS, type IndicatorCode } from "~/domain/proposals/indicators";
import type { SectionDraft } from "~/domain/proposals/section-schemas";
import type { SectionId } from "~/domain/proposals/sections";
import { isCalendarDay } from "~/domain/shared/calendar";
import { parseEuros } from "~/domain/shared/money";
import { isBlank } from "~/domain/shared/text";
import { dayText, euros, hundredths } from "~/words/format";
import type { Locale } from "~/words/locale";
import { coFundingTable } from "~/words/proposals-budget";
import { proposalsTerms } from "~/words/proposals-terms";
import { requestsWords } from "~/words/requests";

export type ReadLine = { field: string; label: string; text: string };
export type ReadTable = {
  list: string;
  caption: string;
  columns: { label: string; align?: "right" }[];
  rows: string[][];
  total?: string[];
};
/** A section as it is read: on a page, on paper, by whoever examines it. */
export type ReadSection = { section: SectionId; title: string; lines: ReadLine[]; tables: ReadTable[] };

type Terms = (typeof proposalsTerms)["fr"];
type Names = Readonly<Record<string, string>>;
const yesNo = { fr: { yes: "Oui", no: "Non" }, en: { yes: "Yes", no: "No" } };

/** The lists that a field's answer is chosen from. */
const choicesOf = (t: Terms): Record<string, Names> => ({
  "applicant.kind": t.applicantKinds,
  "applicant.mandateKind": t.mandateKinds,
  "initiative.sector": t.sectors,
  "initiative.moreSectors": t.sectors,
  "initiative.obstacles": t.obstacles,
  "initiative.kind": t.projectKinds,
  "initiative.novelty": t.novelties,
  "pathway.cadence": t.cadences,
  "partners.partners.kind": t.partnerKinds,
  "partners.partners.commitment": t.partnerCommitments,
  "budget.expenses.account": t.expenseAccounts,
  "budget.income.source": t.incomeSources,
  "budget.income.status": t.fundingStatuses,
  "indicators.targets.indicator": t.indicators,
});

const AMOUNTS = ["budget.expenses.amount", "budget.income.amount", "budget.inKindUse", "budget.inKindSource"];
/** Fields asked for only when another answer calls for them: nothing is said where they are empty. */
const CONDITIONAL = [
  "applicant.bodyName",
  "initiative.moreSectors",
  "initiative.otherSector",
  "initiative.otherObstacle",
  "initiative.previousReference",
  "initiative.neighbourhoods",
  "budget.inKindUse",
  "budget.inKindSource",
  "budget.inKindNote",
  "commitments.regrantNote",
  "documents.note",
];

/** What was answered, as it is said: a choice by its name, an amount in euros, a day in full; anything else as typed. */
export function fieldText(locale: Locale, section: SectionId, field: string, value: unknown): string {
  const at = `${section}.${field}`;
  if (Array.isArray(value)) return value.map((v) => fieldText(locale, section, field, v)).join(", ");
  const typed = String(value ?? "").trim();
  const name =
    choicesOf(proposalsTerms[locale])[at]?.[typed] ??
    (section === "commitments" ? (yesNo[locale] as Names)[typed] : undefined);
  if (name !== undefined) return name;
  if (isCalendarDay(typed)) return dayText(locale, typed);
  const amount = AMOUNTS.includes(at) && typed !== "" ? parseEuros(typed) : null;
  return amount?.ok ? euros(locale, amount.value) : typed;
}

/** The name of a field: "expenses.2.amount" is "Dépenses, ligne 3 : Montant". */
export function fieldLabel(locale: Locale, section: SectionId, path: string | null): string {
  const t = proposalsTerms[locale];
  if (path === null) return "";
  if (section === "documents" && path in t.documentKinds) return t.documentKinds[path as DocumentKind];
  const names = t.fields[section] as Names;
  const [list = "", number, cell] = path.split(".");
  if (number === undefined || !/^\d+$/.test(number)) return names[path] ?? names[list] ?? list;
  const line = `${names[list] ?? list}, ${locale === "fr" ? "ligne" : "line"}\u00a0${Number(number) + 1}`;
  const inner = cell === undefined ? undefined : names[`${list}.${cell}`];
  return inner === undefined ? line : `${line}${locale === "fr" ? "\u00a0" : ""}: ${inner}`;
}

/** What a request names in a section: "Le budget : Dépenses, Ressources", or the section alone when it is asked for as a whole. */
export function partText(
  locale: Locale,
  { section, fields }: { section: SectionId; fields: readonly string[] | null },
) {
  const title = proposalsTerms[locale].sections[section];
  if (fields === null) return title;
  return requestsWords[locale].asked(title, fields.map((name) => fieldLabel(locale, section, name)).join(", "));
}

export const gapLabel = (locale: Locale, { section, field }: Pick<Gap, "section" | "field">) =>
  fieldLabel(locale, section, field);

/** Every answer of a section with its name, rows as tables. What nobody had to answer is left out. */
export function readSection(locale: Locale, section: SectionId, draft: SectionDraft<SectionId>): ReadSection {
  const t = proposalsTerms[locale];
  const names = t.fields[section] as Names;
  const lines: ReadLine[] = [];
  const tables: ReadTable[] = [];
  for (const [field, value] of Object.entries(draft as Record<string, unknown>)) {
    const isRows =
      Array.isArray(value) &&
      (value.length > 0
        ? typeof value[0] === "object"
        : ["expenses", "income", "partners", "milestones", "targets"].includes(field));
    if (isRows) {
      tables.push(readTable(locale, section, field, value as Record<string, unknown>[]));
      continue;
    }
    const text = fieldText(locale, section, field, value);
    if (text === "" && CONDITIONAL.includes(`${section}.${field}`)) continue;
    const label =
      section === "commitments" && field in t.attestations
        ? t.attestations[field as keyof Terms["attestations"]]
        : (names[field] ?? field);
    lines.push({ field, label, text });
  }
  if (section === "budget") addTotals(locale, draft as SectionDraft<"budget">, tables);
  return { section, title: t.sections[section], lines, tables };
}

function readTable(locale: Locale, section: SectionId, list: string, value: Record<string, unknown>[]): ReadTable {
  const names = proposalsTerms[locale].fields[section] as Names;
  const cells = Object.keys(names)
    .filter((n) => n.startsWith(`${list}.`))
    .map((n) => n.slice(list.length + 1));
  const isFigure = (cell: string) => cell === "amount" || cell === "target";
  return {
    list,
    caption: names[list] ?? list,
    columns: cells.map((cell) => ({
      label: names[`${list}.${cell}`] ?? cell,
      ...(isFigure(cell) ? { align: "right" as const } : {}),
    })),
    rows: value
      .filter((row) => !isBlank(row))
      .map((row) => cells.map((cell) => cellText(locale, section, list, cell, row))),
  };
}

function cellText(
  locale: Locale,
  section: SectionId,
  list: string,
  cell: string,
  row: Record<string, unknown>,
): string {
  const text = fieldText(locale, section, `${list}.${cell}`, row[cell]);
  if (list !== "targets" || cell !== "target" || text === "") return text;
  const unit = INDICATORS[row.indicator as IndicatorCode];
  return unit ? `${text}\u00a0${proposalsTerms[locale].units[unit]}` : text;
}

function addTotals(locale: Locale, draft: SectionDraft<"budget">, tables: ReadTable[]) {
  const budget = readBudget(draft);
  const { expensesCents, incomeCents } = budgetTotals(budget);
  for (const table of tables) {
    const total = euros(locale, table.list === "expenses" ? expensesCents : incomeCents);
    table.total = table.columns.map((column, i) => (column.align === "right" ? total : i === 0 ? "Total" : ""));
  }
  const grants = coFundingTable(locale, budget);
  if (grants.rows.length > 0) tables.push(grants);
}

const BYTES_PER_UNIT = 1024;

/** "312 Ko", "4,2 Mo" */
export function fileSize(locale: Locale, bytes: number): string {
  const [kilo, mega] = locale === "fr" ? ["Ko", "Mo"] : ["kB", "MB"];
  const kilobytes = Math.max(1, Math.round(bytes / BYTES_PER_UNIT));
  if (kilobytes < BYTES_PER_UNIT) return `${kilobytes}\u00a0${kilo}`;
  return `${hundredths(locale, Math.round((bytes * 10) / BYTES_PER_UNIT ** 2) * 10)}\u00a0${mega}`;
}
