import { useLocale, useWords } from "~/components/locale";
import { type BudgetFinding, budgetFindings, budgetTotals, coFunding, costPerRecipientCents, readBudget } from "~/domain/proposals/budget";
import { type BudgetDraft, budgetDraft } from "~/domain/proposals/budget-form";
import { wholeNumber } from "~/domain/shared/form-fields";
import type { SectionPage } from "~/features/proposals/section-page.server";
import { euros, percent } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";
import { gapText } from "~/words/refusals/proposals";

/** Nothing to say of a side that is still empty: the writer knows. */
const UNSAID: BudgetFinding["name"][] = ["no-expense", "no-income", "no-request"];

/** What the lines add up to, as they are typed: computed by the server with the page, and by the browser at each key. */
export function BudgetBalance({ draft, page }: { draft: unknown; page: Pick<SectionPage, "rules" | "nature" | "recipients"> }) {
  const locale = useLocale();
  const words = useWords(proposalsWords).budget;
  const { rules, nature } = page;
  const read = budgetDraft.safeParse(draft);
  const budget = readBudget(read.success ? read.data : (draft as BudgetDraft));
  const t = budgetTotals(budget, rules);
  const wrong = budgetFindings(budget, rules, nature).filter((f) => !UNSAID.includes(f.name));
  const money = (cents: number) => euros(locale, cents);
  const each = costPerRecipientCents(t.expensesCents, wholeNumber(page.recipients));
  if (t.expensesCents + t.incomeCents === 0) return <p>{words.empty}</p>;
  return (
    <>
      <output className="balance" aria-live="polite" aria-label={words.balance}>
        {t.differenceCents === 0 ? <p>{words.balanced(money(t.incomeCents), money(t.expensesCents))}</p> : null}
        {wrong.map(({ name, facts }) => (
          <p key={name} className="problem">
            {gapText(locale, { problem: name, params: facts })}
          </p>
        ))}
        <p>{words.request(money(t.requestedCents), percent(locale, t.rateBp), money(t.eligibleCents))}</p>
        <p>{words.maximum(money(t.maximumCents), percent(locale, rules.rateMaxBp), money(rules.ceilingCents))}</p>
        {rules.ineligibleAccounts.length > 0 ? <p className="hint">{words.ineligible(rules.ineligibleAccounts.join(", "))}</p> : null}
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
    <table className="table">
      <caption>
        {words.coFunding} <span className="hint">{words.coFundingHint}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.funder}</th>
          <th scope="col">{words.status}</th>
          <th scope="col" className="figures">
            {words.amount}
          </th>
          <th scope="col" className="figures">
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) => (
          <tr key={`${line.funder} ${i}`}>
            <th scope="row">{line.label === "" ? terms.incomeSources[line.funder] : `${terms.incomeSources[line.funder]} (${line.label})`}</th>
            <td>{line.status === "" ? "" : terms.fundingStatuses[line.status]}</td>
            <td className="figures">{euros(locale, line.amountCents)}</td>
            <td className="figures">{percent(locale, line.shareBp)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
