import * as z from "zod";
import { EXPENSE_ACCOUNTS } from "~/domain/proposals/accounts";
import { INDICATOR_CODES, type IndicatorCode } from "~/domain/proposals/indicators";
import { EXPENSE_LINES_MAX, LINE_LABEL_CHARS_MAX, TARGET_MAX, TARGETS_MAX } from "~/domain/proposals/limits";
import { problem } from "~/domain/shared/field-problem";
import {
  filledAmount,
  filledNumber,
  filledOneOf,
  filledRows,
  filledText,
  jotted,
  maybeText,
  oneOf,
  rows,
  text,
} from "~/domain/shared/form-fields";
import { parseEuros } from "~/domain/shared/money";
import { wholeNumber } from "~/domain/shared/text";

export const ACCOUNT_CHARS_MAX = 4000;
export const NOTE_CHARS_MAX = 500;
/** A line or a target that is further off than this says why. */
export const VARIANCE_BP = 1000;

/** As it is written: amounts and figures as typed. */
export const reportDraft = z.object({
  lines: rows(
    z.object({
      account: oneOf(EXPENSE_ACCOUNTS),
      label: text(LINE_LABEL_CHARS_MAX),
      spent: jotted(),
      note: text(NOTE_CHARS_MAX),
    }),
    EXPENSE_LINES_MAX,
  ),
  indicators: rows(
    z.object({ indicator: oneOf(INDICATOR_CODES), actual: jotted(), comment: text(NOTE_CHARS_MAX) }),
    TARGETS_MAX,
  ),
  done: text(ACCOUNT_CHARS_MAX),
  difficulties: text(ACCOUNT_CHARS_MAX),
  next: text(ACCOUNT_CHARS_MAX),
});
export type ReportDraft = z.output<typeof reportDraft>;

/** As it is handed in: spent cents line by line, a figure for each indicator, what was done. */
export const reportComplete = z.object({
  lines: filledRows(
    z.object({
      account: filledOneOf(EXPENSE_ACCOUNTS),
      label: filledText(LINE_LABEL_CHARS_MAX),
      spent: filledAmount(0),
      note: maybeText(NOTE_CHARS_MAX),
    }),
    1,
    EXPENSE_LINES_MAX,
  ),
  indicators: filledRows(
    z.object({
      indicator: filledOneOf(INDICATOR_CODES),
      actual: filledNumber(0, TARGET_MAX),
      comment: maybeText(NOTE_CHARS_MAX),
    }),
    1,
    TARGETS_MAX,
  ).refine((list) => new Set(list.map((i) => i.indicator)).size === list.length, { error: problem("said-twice") }),
  done: filledText(ACCOUNT_CHARS_MAX),
  difficulties: maybeText(ACCOUNT_CHARS_MAX),
  next: maybeText(ACCOUNT_CHARS_MAX),
});
export type ReportContent = z.output<typeof reportComplete>;

/** What was promised in the agreement: the budget as filed and the targets. */
export type Plan = {
  lines: readonly { account: string; label: string; plannedCents: number }[];
  targets: readonly { indicator: IndicatorCode; target: number }[];
};

export const spentCents = (content: ReportContent) => content.lines.reduce((sum, l) => sum + l.spent, 0);
export const isFarOff = (actual: number, planned: number) =>
  Math.abs(actual - planned) * 10_000 > planned * VARIANCE_BP;

const PARTS_OF_SUPPORTED: readonly IndicatorCode[] = ["women", "priority_neighbourhoods", "under_30", "single_parents"];

export type CellProblem = { path: string; problem: string };

/** Figures that can be held against the plan: null where none can be read yet. */
type Figures = {
  lines: readonly { account: string; label: string; spent: number | null; note: string }[];
  indicators: readonly { indicator: string; actual: number | null; comment: string }[];
};

/** What does not fit the plan or does not fit together, cell by cell: "lines.2.note", "indicators.0.actual". */
export function crossCheck(content: Figures, plan: Plan): CellProblem[] {
  const found: CellProblem[] = [];
  content.lines.forEach((line, i) => {
    const planned = plan.lines.find((p) => p.account === line.account && p.label === line.label)?.plannedCents ?? 0;
    if (line.spent !== null && isFarOff(line.spent, planned) && line.note === "")
      found.push({ path: `lines.${i}.note`, problem: problem("required") });
  });
  for (const { indicator } of plan.targets)
    if (!content.indicators.some((r) => r.indicator === indicator))
      found.push({ path: `indicators.${indicator}`, problem: problem("required") });

  const supported = content.indicators.find((r) => r.indicator === "recipients_supported")?.actual ?? null;
  content.indicators.forEach((row, i) => {
    if (row.actual === null) return;
    const target = plan.targets.find((t) => t.indicator === row.indicator)?.target;
    if (target !== undefined && isFarOff(row.actual, target) && row.comment === "")
      found.push({ path: `indicators.${i}.comment`, problem: problem("required") });
    if (supported !== null && PARTS_OF_SUPPORTED.some((p) => p === row.indicator) && row.actual > supported)
      found.push({
        path: `indicators.${i}.actual`,
        problem: problem("more-than-recipients", { recipients: supported }),
      });
  });
  return found;
}

/** Everything that keeps a report from being handed in: a cell that is missing hides no other that is wrong. */
export function reportProblems(draft: ReportDraft, plan: Plan): CellProblem[] {
  const whole = reportComplete.safeParse(draft);
  const missing = whole.success
    ? []
    : whole.error.issues.map(({ path, message }) => ({ path: path.join("."), problem: message }));
  const figures = {
    lines: draft.lines.map(({ account, label, spent, note }) => ({
      account,
      label: label.trim(),
      spent: centsOf(spent),
      note: note.trim(),
    })),
    indicators: draft.indicators.map(({ indicator, actual, comment }) => ({
      indicator,
      actual: wholeNumber(actual),
      comment: comment.trim(),
    })),
  };
  return [...missing, ...crossCheck(figures, plan)];
}

const centsOf = (typed: string) => {
  const read = parseEuros(typed);
  return read.ok ? read.value : null;
};

/** What the lines say was spent; an amount that cannot be read counts as nothing. */
export const spentSoFar = (draft: Pick<ReportDraft, "lines">) =>
  draft.lines.reduce((total, { spent }) => total + (centsOf(spent) ?? 0), 0);
