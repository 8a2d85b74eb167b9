import type { IndicatorCode } from "~/domain/proposals/indicators";
import { finalAccount } from "~/domain/reports/final-account";
import { isFarOff, type Plan, type ReportDraft, spentSoFar } from "~/domain/reports/report-form";
import { parseEuros, sum } from "~/domain/shared/money";
import { wholeNumber } from "~/domain/shared/text";

/** `spentCents` is null while nothing readable is written; `typed` is then what stands there. */
export type LineView = {
  account: string;
  label: string;
  plannedCents: number | null;
  spentCents: number | null;
  typed: string;
  far: boolean;
  note: string;
};
export type FigureView = {
  indicator: IndicatorCode;
  target: number | null;
  actual: number | null;
  typed: string;
  far: boolean;
  comment: string;
};
export type ReportView = {
  lines: LineView[];
  figures: FigureView[];
  plannedCents: number;
  spentCents: number;
  done: string;
  difficulties: string;
  next: string;
};

/** A report with the plan beside it, line by line and figure by figure. */
export function viewOf(draft: ReportDraft, plan: Plan): ReportView {
  const lines = draft.lines.map(({ account, label, spent, note }): LineView => {
    const planned = plan.lines.find((p) => p.account === account && p.label === label)?.plannedCents ?? null;
    const read = parseEuros(spent);
    const spentCents = read.ok ? read.value : null;
    const far = spentCents !== null && isFarOff(spentCents, planned ?? 0);
    return { account, label, plannedCents: planned, spentCents, typed: spent, far, note };
  });
  const figures = draft.indicators.flatMap(({ indicator, actual: typed, comment }): FigureView[] => {
    if (indicator === "") return [];
    const target = plan.targets.find((t) => t.indicator === indicator)?.target ?? null;
    const actual = wholeNumber(typed);
    const far = actual !== null && target !== null && isFarOff(actual, target);
    return [{ indicator, target, actual, typed, far, comment }];
  });
  const { done, difficulties, next } = draft;
  return {
    lines,
    figures,
    plannedCents: sum(plan.lines.map((l) => l.plannedCents)),
    spentCents: spentSoFar(draft),
    done,
    difficulties,
    next,
  };
}

export type AccountView = {
  acceptedCents: number;
  rateBp: number;
  awardedCents: number;
  earnedCents: number;
  capped: boolean;
  paidOrDueCents: number;
  balanceCents: number;
  backCents: number;
  overpaidCents: number;
};

/** The final account step by step, for a cost that is or would be accepted. */
export function accountOf(
  { amountCents, rateBp }: { amountCents: number; rateBp: number },
  acceptedCents: number,
  paidOrDueCents: number,
): AccountView {
  const { earnedCents, balanceCents, overpaidCents, unusedCents, capped } = finalAccount({
    awardedCents: amountCents,
    rateBp,
    acceptedEligibleCents: acceptedCents,
    paidOrDueCents,
  });
  return {
    ...{ acceptedCents, rateBp, awardedCents: amountCents, earnedCents, capped, paidOrDueCents, balanceCents },
    ...{ overpaidCents, backCents: Math.max(0, unusedCents - overpaidCents) },
  };
}
