import { budgetTotals, readBudget } from "~/domain/proposals/budget";
import { type Dossier, draftOf } from "~/domain/proposals/completeness";
import { AMOUNT_CENTS_MAX } from "~/domain/shared/money";
import { searchable, wholeNumber } from "~/domain/shared/text";

/** What lists show of a dossier, read from its sections whatever their state: kept on the proposal's row at every save. */
export type ProposalFacts = {
  title: string;
  summary: string;
  sector: string;
  requestedCents: number;
  totalCostCents: number;
  recipients: number;
  searchText: string;
};

export function proposalFacts(dossier: Pick<Dossier, "sections">, townName: string): ProposalFacts {
  const { title, summary, sector } = draftOf(dossier, "initiative");
  // A draft may say anything; beyond the largest amount the row says the largest, and filing is refused (budget.ts).
  const totals = budgetTotals(readBudget(draftOf(dossier, "budget")));
  return {
    title: title.trim(),
    summary: summary.trim(),
    sector,
    requestedCents: Math.min(totals.requestedCents, AMOUNT_CENTS_MAX),
    totalCostCents: Math.min(totals.expensesCents, AMOUNT_CENTS_MAX),
    recipients: wholeNumber(draftOf(dossier, "audience").recipients) ?? 0,
    searchText: searchable(`${townName} ${title} ${summary}`),
  };
}
