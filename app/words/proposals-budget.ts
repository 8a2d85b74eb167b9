import type { Budget } from "~/domain/proposals/budget";
import { otherGrants } from "~/domain/proposals/co-funding";
import { sum } from "~/domain/shared/money";
import { euros, percent } from "~/words/format";
import type { Locale } from "~/words/locale";
import { proposalsWords } from "~/words/proposals";
import type { ReadTable } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

/** The statement of all other public grants to the same project: on the budget's page, in what is read of a dossier, on paper. */
export function coFundingTable(locale: Locale, budget: Budget): ReadTable {
  const words = proposalsWords[locale].budget;
  const { incomeSources, fundingStatuses } = proposalsTerms[locale];
  const grants = otherGrants(budget);
  const right = { align: "right" as const };
  return {
    list: "coFunding",
    caption: words.coFunding,
    columns: [
      { label: words.funder },
      { label: words.status },
      { label: words.amount, ...right },
      { label: words.share, ...right },
    ],
    rows: grants.map(({ funder, label, status, amountCents, shareBp }) => [
      label === "" ? incomeSources[funder] : `${incomeSources[funder]} (${label})`,
      status === "" ? "" : fundingStatuses[status],
      euros(locale, amountCents),
      percent(locale, shareBp),
    ]),
    total: [
      words.sum,
      "",
      euros(locale, sum(grants.map((g) => g.amountCents))),
      percent(locale, sum(grants.map((g) => g.shareBp))),
    ],
  };
}
