import type { FormAnswer } from "~/components/answer-summary";
import { EXPENSE_LINES_MAX } from "~/domain/proposals/limits";

/** What a report's page gets back: `added` names the row that was just asked for ("lines.3"). */
export type ReportAnswer = FormAnswer & { added?: string };

type RowAsked = { list?: string } & ({ add: true } | { remove: number });

/** The form as it was typed, with an unplanned cost more or less. Nothing is saved, and nothing typed is lost. */
export function withExtraLine(values: unknown, asked: RowAsked, plannedLines: number): ReportAnswer {
  const typed = typeof values === "object" && values !== null ? (values as Record<string, unknown>) : {};
  const lines = Array.isArray(typed.lines) ? typed.lines : [];
  const answer = { problems: {}, refusal: null };
  if ("remove" in asked)
    return { ...answer, values: { ...typed, lines: lines.filter((_, i) => i !== plannedLines + asked.remove) } };
  const more = [...lines, {}].slice(0, EXPENSE_LINES_MAX);
  return { ...answer, values: { ...typed, lines: more }, added: `lines.${more.length - 1}` };
}
