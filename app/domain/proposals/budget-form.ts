import * as z from "zod";
import { EXPENSE_ACCOUNTS, FUNDERS, FUNDING_STATUSES, INCOME_SOURCES } from "~/domain/proposals/accounts";
import {
  COST_NOTE_CHARS_MAX,
  EXPENSE_LINES_MAX,
  INCOME_LINES_MAX,
  LINE_LABEL_CHARS_MAX,
} from "~/domain/proposals/limits";
import { problem } from "~/domain/shared/field-problem";
import {
  filledAmount,
  filledOneOf,
  filledRows,
  filledText,
  jotted,
  maybeAmount,
  maybeText,
  oneOf,
  rows,
  text,
} from "~/domain/shared/form-fields";

/** Rows to start from: the request is one of the lines of the income. */
export const budgetDraft = z.object({
  expenses: rows(
    z.object({ account: oneOf(EXPENSE_ACCOUNTS), label: text(LINE_LABEL_CHARS_MAX), amount: jotted() }),
    EXPENSE_LINES_MAX,
  ),
  income: rows(
    z.object({
      source: oneOf(INCOME_SOURCES),
      label: text(LINE_LABEL_CHARS_MAX),
      amount: jotted(),
      status: oneOf(FUNDING_STATUSES),
    }),
    INCOME_LINES_MAX,
  ),
  inKindUse: jotted(),
  inKindSource: jotted(),
  inKindNote: text(COST_NOTE_CHARS_MAX),
  costNote: text(COST_NOTE_CHARS_MAX),
});

const isFunder = (source: string): boolean => FUNDERS.some((f) => f === source);

const expenseLine = z.object({
  account: filledOneOf(EXPENSE_ACCOUNTS),
  label: filledText(LINE_LABEL_CHARS_MAX),
  amount: filledAmount(1),
});

/** A co-funder says whether its money is asked for or secured; the present request needs no such word. */
const incomeLine = z
  .object({
    source: filledOneOf(INCOME_SOURCES),
    label: maybeText(LINE_LABEL_CHARS_MAX),
    amount: filledAmount(1),
    status: oneOf(FUNDING_STATUSES),
  })
  .refine((l) => l.source === "department_request" || !isFunder(l.source) || l.status !== "", {
    path: ["status"],
    error: problem("choose-one"),
  });

/** "Budget": every line whole. What the lines add up to is judged by `budgetFindings`. */
export const budgetComplete = z.object({
  expenses: filledRows(expenseLine, 1, EXPENSE_LINES_MAX),
  income: filledRows(incomeLine, 1, INCOME_LINES_MAX),
  inKindUse: maybeAmount(),
  inKindSource: maybeAmount(),
  inKindNote: maybeText(COST_NOTE_CHARS_MAX),
  costNote: maybeText(COST_NOTE_CHARS_MAX),
});

export type BudgetDraft = z.output<typeof budgetDraft>;
export type BudgetContent = z.output<typeof budgetComplete>;
