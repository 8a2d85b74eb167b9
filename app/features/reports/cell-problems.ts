import { type CellProblem, type ReportDraft, VARIANCE_BP } from "~/domain/reports/report-form";
import { readProblem } from "~/domain/shared/field-problem";
import { percent } from "~/words/format";
import type { Locale } from "~/words/locale";
import { problemSentence } from "~/words/problems";
import { proposalsTerms } from "~/words/proposals-terms";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

/** What is still wrong in a cell of the report: where it stands, and what to do there. */
export type CellLine = { path: string; label: string; text: string };

export const cellLines = (locale: Locale, problems: readonly CellProblem[], draft: ReportDraft): CellLine[] =>
  problems.map(({ path, problem }) => ({
    path,
    label: labelOf(locale, path, draft),
    text: textOf(locale, path, problem),
  }));

function textOf(locale: Locale, path: string, problem: string) {
  const asksWhy = /\.(note|comment)$/.test(path) && readProblem(problem).key === "required";
  return asksWhy ? reportsWords[locale].editor.explain(percent(locale, VARIANCE_BP)) : problemSentence(locale, problem);
}

/** "lines.0.spent" → « Réalisé, Deux postes ». */
function labelOf(locale: Locale, path: string, draft: ReportDraft) {
  const { fields, columns } = reportsTerms[locale];
  const { indicators } = proposalsTerms[locale];
  const [part = "", row = "", cell = ""] = path.split(".");
  const field = (fields as Readonly<Record<string, string>>)[part] ?? part;
  const column = (columns as Readonly<Record<string, string>>)[cell];
  if (row === "" || column === undefined) return field;
  const line = draft.lines[Number(row)];
  const code = draft.indicators[Number(row)]?.indicator;
  const whose = part === "lines" ? line?.label || field : code ? indicators[code] : field;
  return reportsWords[locale].editor.at(column, whose);
}
