import type { ExpenseAccount } from "~/domain/proposals/accounts";
import { budgetComplete } from "~/domain/proposals/budget-form";
import { indicatorsComplete } from "~/domain/proposals/indicators-form";
import { EXPENSE_LINES_MAX, TARGETS_MAX } from "~/domain/proposals/limits";
import type { Plan, ReportDraft } from "~/domain/reports/report-form";
import { isBlank } from "~/domain/shared/text";

type PlannedLine = { account: ExpenseAccount; label: string; plannedCents: number };

/** What the dossier as filed promised. Lines of the same account and name are one: a report names them once. */
export function planOf(sections: Readonly<Record<string, unknown>>): Plan & { lines: PlannedLine[] } {
  const budget = budgetComplete.safeParse(sections.budget ?? {});
  const indicators = indicatorsComplete.safeParse(sections.indicators ?? {});
  const lines: PlannedLine[] = [];
  for (const { account, label, amount } of budget.success ? budget.data.expenses : []) {
    const same = lines.find((l) => l.account === account && l.label === label);
    if (same) same.plannedCents += amount;
    else lines.push({ account, label, plannedCents: amount });
  }
  return {
    lines,
    targets: indicators.success ? indicators.data.targets.map(({ indicator, target }) => ({ indicator, target })) : [],
  };
}

/**
 * A report as it is shown, kept and judged: every planned line and target in the order of the plan, then what was not
 * planned. Rows that nobody wrote in are left out; no more are kept than the form may hold.
 */
export function alongPlan(draft: ReportDraft, plan: Plan): ReportDraft {
  const isPlanned = (line: ReportDraft["lines"][number]) =>
    plan.lines.some((p) => p.account === line.account && p.label === line.label);
  const lines = plan.lines.map(
    (p) =>
      draft.lines.find((l) => l.account === p.account && l.label === p.label) ??
      ({ account: p.account, label: p.label, spent: "", note: "" } as ReportDraft["lines"][number]),
  );
  const indicators = plan.targets.map(
    ({ indicator }) =>
      draft.indicators.find((r) => r.indicator === indicator) ?? { indicator, actual: "", comment: "" },
  );
  return {
    ...draft,
    lines: [...lines, ...draft.lines.filter((l) => !isBlank(l) && !isPlanned(l))].slice(0, EXPENSE_LINES_MAX),
    indicators: [
      ...indicators,
      ...draft.indicators.filter((r) => !isBlank(r) && !plan.targets.some((t) => t.indicator === r.indicator)),
    ].slice(0, TARGETS_MAX),
  };
}
