import { FUNDERS, type Funder, type FundingStatus } from "~/domain/proposals/accounts";
import type { Budget } from "~/domain/proposals/budget";
import { sum } from "~/domain/shared/money";

export type CoFunding = {
  funder: Funder;
  label: string;
  amountCents: number;
  status: FundingStatus | "";
  shareBp: number;
};

/** Every public grant to the same project, with its share of the income: the statement annexed to the deliberation (CGCT L1611-8). */
export function coFunding(budget: Budget): CoFunding[] {
  const total = sum(budget.income.map((l) => l.amountCents));
  return FUNDERS.flatMap((funder) =>
    budget.income
      .filter((l) => l.source === funder && l.amountCents > 0)
      .map(({ label, amountCents, status }) => ({
        funder,
        label,
        amountCents,
        status,
        shareBp: total === 0 ? 0 : Math.round((amountCents * 10_000) / total),
      })),
  );
}

/** What other public bodies grant to the same project: neither the present request nor what the town brings itself. */
export const otherGrants = (budget: Budget) =>
  coFunding(budget).filter(({ funder }) => funder !== "department_request" && funder !== "town");
