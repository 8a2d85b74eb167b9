import type { CallRules } from "~/domain/calls/rules";
import {
  type ExpenseAccount,
  type FundingStatus,
  type IncomeSource,
  PUBLIC_FUNDERS,
} from "~/domain/proposals/accounts";
import type { BudgetDraft } from "~/domain/proposals/budget-form";
import type { ApplicantKind, ProjectKind } from "~/domain/proposals/options";
import { AMOUNT_CENTS_MAX, basisPoints, parseEuros, shareOf, sum } from "~/domain/shared/money";

export type ExpenseLine = { account: ExpenseAccount | ""; label: string; amountCents: number };
export type IncomeLine = { source: IncomeSource | ""; label: string; amountCents: number; status: FundingStatus | "" };
/** A budget as it stands. `inKind…`: accounts 86 and 87, outside the totals. */
export type Budget = {
  expenses: readonly ExpenseLine[];
  income: readonly IncomeLine[];
  inKindUseCents: number;
  inKindSourceCents: number;
};

const cents = (typed: string) => {
  const read = parseEuros(typed);
  return read.ok ? read.value : 0;
};

/** Reads a draft for its live totals: an amount that cannot be read counts as nothing. */
export const readBudget = (draft: Pick<BudgetDraft, "expenses" | "income" | "inKindUse" | "inKindSource">): Budget => ({
  expenses: draft.expenses.map(({ amount, ...line }) => ({ ...line, amountCents: cents(amount) })),
  income: draft.income.map(({ amount, ...line }) => ({ ...line, amountCents: cents(amount) })),
  inKindUseCents: cents(draft.inKindUse),
  inKindSourceCents: cents(draft.inKindSource),
});

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const said = (row: unknown, name: string) => {
  const value = typeof row === "object" && row !== null ? (row as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : "";
};

/** A budget as it is being typed, whatever else its form still lacks. */
export function typedBudget(values: unknown): Parameters<typeof readBudget>[0] {
  const { expenses, income, ...typed } = { expenses: [], income: [], ...(values as object) };
  return {
    expenses: list(expenses).map((row) => ({
      account: said(row, "account") as ExpenseAccount,
      label: said(row, "label"),
      amount: said(row, "amount"),
    })),
    income: list(income).map((row) => ({
      source: said(row, "source") as IncomeSource,
      label: said(row, "label"),
      amount: said(row, "amount"),
      status: said(row, "status") as FundingStatus,
    })),
    inKindUse: said(typed, "inKindUse"),
    inKindSource: said(typed, "inKindSource"),
  };
}

/** What a call says of budgets. */
export type BudgetRules = Pick<
  CallRules,
  "rateMaxBp" | "ceilingCents" | "floorCents" | "ineligibleAccounts" | "investmentOwnShareBp"
>;

export type BudgetTotals = {
  expensesCents: number;
  incomeCents: number;
  /** Income minus expenses: below zero, income is missing. */
  differenceCents: number;
  requestedCents: number;
  /** Expenses without the accounts that the call leaves out. */
  eligibleCents: number;
  /** The request over the eligible cost. */
  rateBp: number;
  /** The most that may be asked for: the rate's share of the eligible cost, or the call's ceiling. */
  maximumCents: number;
  publicFundingCents: number;
  townShareCents: number;
};

/** For the sums alone, where no call is asked. */
const NO_RULES = { rateMaxBp: 10_000, ceilingCents: 0, ineligibleAccounts: [] };

const from = (budget: Budget, sources: readonly IncomeSource[]) =>
  sum(budget.income.filter((l) => sources.some((s) => s === l.source)).map((l) => l.amountCents));

export function budgetTotals(
  budget: Budget,
  rules: Pick<CallRules, "rateMaxBp" | "ceilingCents" | "ineligibleAccounts"> = NO_RULES,
): BudgetTotals {
  const expensesCents = sum(budget.expenses.map((l) => l.amountCents));
  const incomeCents = sum(budget.income.map((l) => l.amountCents));
  const requestedCents = from(budget, ["department_request"]);
  const eligibleCents = sum(
    budget.expenses.filter((l) => !rules.ineligibleAccounts.some((a) => a === l.account)).map((l) => l.amountCents),
  );
  return {
    expensesCents,
    incomeCents,
    differenceCents: incomeCents - expensesCents,
    requestedCents,
    eligibleCents,
    rateBp: basisPoints(requestedCents, eligibleCents),
    maximumCents: Math.min(shareOf(eligibleCents, rules.rateMaxBp), rules.ceilingCents),
    publicFundingCents: from(budget, PUBLIC_FUNDERS),
    townShareCents: from(budget, ["town"]),
  };
}

export const BUDGET_FINDINGS = [
  "no-expense",
  "no-income",
  "no-request",
  "several-requests",
  "total-too-large",
  "no-eligible-cost",
  "income-missing",
  "income-in-excess",
  "in-kind-unbalanced",
  "below-floor",
  "above-ceiling",
  "rate-too-high",
  "own-share-too-low",
] as const;
export type BudgetFindingName = (typeof BUDGET_FINDINGS)[number];
/** What is wrong, with the amounts (cents) and rates (basis points) that the sentence needs. */
export type BudgetFinding = { name: BudgetFindingName; facts: Record<string, number> };

/** What a budget is judged for besides its lines. A CCAS is free of the own share (CGCT L1111-10 III). */
export type BudgetContext = { kind: ProjectKind; applicant: ApplicantKind };

/** Everything that keeps a budget from being filed, in the order in which it is best put right. */
export function budgetFindings(budget: Budget, rules: BudgetRules, context: BudgetContext): BudgetFinding[] {
  const t = budgetTotals(budget, rules);
  const requests = budget.income.filter((l) => l.source === "department_request" && l.amountCents > 0).length;
  const findings: BudgetFinding[] = [];
  const find = (wrong: boolean, name: BudgetFindingName, facts: Record<string, number> = {}) => {
    if (wrong) findings.push({ name, facts });
  };

  find(t.expensesCents === 0, "no-expense");
  find(t.incomeCents === 0, "no-income");
  find(requests === 0, "no-request");
  find(requests > 1, "several-requests", { requests });
  const totalCents = Math.max(t.expensesCents, t.incomeCents);
  find(totalCents > AMOUNT_CENTS_MAX, "total-too-large", { totalCents, maximumCents: AMOUNT_CENTS_MAX });
  find(t.expensesCents > 0 && t.eligibleCents === 0, "no-eligible-cost");
  find(t.differenceCents < 0, "income-missing", { differenceCents: -t.differenceCents });
  find(t.differenceCents > 0, "income-in-excess", { differenceCents: t.differenceCents });
  find(budget.inKindUseCents !== budget.inKindSourceCents, "in-kind-unbalanced", {
    useCents: budget.inKindUseCents,
    sourceCents: budget.inKindSourceCents,
  });
  find(requests > 0 && t.requestedCents < rules.floorCents, "below-floor", {
    requestedCents: t.requestedCents,
    floorCents: rules.floorCents,
  });
  find(t.requestedCents > rules.ceilingCents, "above-ceiling", {
    requestedCents: t.requestedCents,
    ceilingCents: rules.ceilingCents,
  });
  find(t.eligibleCents > 0 && t.rateBp > rules.rateMaxBp, "rate-too-high", {
    requestedCents: t.requestedCents,
    rateBp: t.rateBp,
    rateMaxBp: rules.rateMaxBp,
    maximumCents: t.maximumCents,
  });

  const minimumCents = Math.ceil((t.publicFundingCents * rules.investmentOwnShareBp) / 10_000);
  const ownShareApplies = context.kind === "investment" && context.applicant !== "social_centre";
  find(ownShareApplies && t.townShareCents < minimumCents, "own-share-too-low", {
    townShareCents: t.townShareCents,
    minimumCents,
    minimumBp: rules.investmentOwnShareBp,
  });
  return findings;
}

/** Cost of one recipient, rounded to the cent; null while one of the two is unknown. */
export const costPerRecipientCents = (expensesCents: number, recipients: number | null) =>
  recipients === null || recipients === 0 || expensesCents === 0 ? null : Math.round(expensesCents / recipients);
