import { DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import {
  type BudgetFinding,
  budgetFindings,
  budgetTotals,
  coFunding,
  costPerRecipientCents,
  readBudget,
} from "~/domain/proposals/budget";
import { type BudgetDraft, budgetDraft } from "~/domain/proposals/budget-form";
import { wholeNumber } from "~/domain/shared/form-fields";
import type { SectionPage } from "~/features/proposals/section-page.server";
import { euros, percent } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";
import { gapText } from "~/words/refusals/proposals";

/** Nothing to say of a side that is still empty: the writer knows. */
const UNSAID: BudgetFinding["name"][] = ["no-expense", "no-income", "no-request"];

/** What can be read of a draft that its schema refuses, as while a label is too long. */
function legible(draft: unknown): BudgetDraft {
  const typed = typeof draft === "object" && draft !== null ? draft : {};
  const whole = budgetDraft.safeParse(typed);
  if (whole.success) return whole.data;
  const rows = (list: unknown) =>
    Array.isArray(list)
      ? list.filter((row) => typeof row === "object" && row !== null).map((row: object) => ({ ...row, label: "" }))
      : [];
  const { expenses, income } = { expenses: undefined, income: undefined, ...typed };
  const lines = budgetDraft.safeParse({ expenses: rows(expenses), income: rows(income) });
  return lines.success ? lines.data : budgetDraft.parse({});
}

/** What the lines add up to, as they are typed: computed by the server with the page, and by the browser at each key. */
export function BudgetBalance({
  draft,
  page,
}: {
  draft: unknown;
  page: Pick<SectionPage, "rules" | "nature" | "recipients">;
}) {
  const locale = useLocale();
  const words = useWords(proposalsWords).budget;
  const { rules, nature } = page;
  const budget = readBudget(legible(draft));
  const t = budgetTotals(budget, rules);
  const wrong = budgetFindings(budget, rules, nature).filter((f) => !UNSAID.includes(f.name));
  const money = (cents: number) => euros(locale, cents);
  const each = costPerRecipientCents(t.expensesCents, wholeNumber(page.recipients));
  if (t.expensesCents + t.incomeCents === 0) return <p>{words.empty}</p>;
  return (
    <>
      <output
        className={wrong.length > 0 ? "balance balance-wrong" : "balance"}
        aria-live="polite"
        aria-label={words.balance}
      >
        {t.differenceCents === 0 ? <p>{words.balanced(money(t.incomeCents), money(t.expensesCents))}</p> : null}
        {wrong.map(({ name, facts }) => (
          <p key={name} className="problem">
            {gapText(locale, { problem: name, params: facts })}
          </p>
        ))}
        <p>{words.request(money(t.requestedCents), percent(locale, t.rateBp), money(t.eligibleCents))}</p>
        <p>{words.maximum(money(t.maximumCents), percent(locale, rules.rateMaxBp), money(rules.ceilingCents))}</p>
        {rules.ineligibleAccounts.length > 0 ? (
          <p className="hint">{words.ineligible(rules.ineligibleAccounts.join(", "))}</p>
        ) : null}
        {each === null ? null : <p>{words.perRecipient(money(each))}</p>}
      </output>
      <CoFundingTable budget={budget} />
    </>
  );
}

/** The statement of all public grants to the same project. */
function CoFundingTable({ budget }: { budget: ReturnType<typeof readBudget> }) {
  const locale = useLocale();
  const words = useWords(proposalsWords).budget;
  const terms = useWords(proposalsTerms);
  const lines = coFunding(budget).filter((l) => l.funder !== "department_request");
  if (lines.length === 0) return null;
  return (
    <>
      <DataTable
        caption={words.coFunding}
        rows={lines.map((line, i) => ({ ...line, id: String(i) }))}
        rowKey={(l) => l.id}
        columns={[
          {
            key: "funder",
            header: words.funder,
            cell: (l) =>
              l.label === "" ? terms.incomeSources[l.funder] : `${terms.incomeSources[l.funder]} (${l.label})`,
            rowHeader: true,
          },
          {
            key: "status",
            header: words.status,
            cell: (l) => (l.status === "" ? "" : terms.fundingStatuses[l.status]),
          },
          { key: "amount", header: words.amount, cell: (l) => euros(locale, l.amountCents), align: "right" },
          { key: "share", header: words.share, cell: (l) => percent(locale, l.shareBp), align: "right" },
        ]}
      />
      <p className="hint">{words.coFundingHint}</p>
    </>
  );
}
