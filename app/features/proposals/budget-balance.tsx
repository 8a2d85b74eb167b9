import { Heard } from "~/components/heard";
import { useLocale, useWords } from "~/components/locale";
import { useTyped } from "~/components/typed";
import {
  type BudgetFinding,
  budgetFindings,
  budgetTotals,
  costPerRecipientCents,
  readBudget,
  typedBudget,
} from "~/domain/proposals/budget";
import { wholeNumber } from "~/domain/shared/text";
import type { SectionPage } from "~/features/proposals/section-page.server";
import { ReadingTable } from "~/features/proposals/section-reading";
import { euros, percent } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { coFundingTable } from "~/words/proposals-budget";
import { findingText } from "~/words/refusals/budget";

/** Nothing to say of a side that is still empty: the writer knows. */
const UNSAID: BudgetFinding["name"][] = ["no-expense", "no-income", "no-request"];

type Drawn = { /** The budget as the page was drawn with it; what is typed since goes before it. */ drawn: unknown };

/** What the lines of one side add up to, under them. */
export function SideTotal({ side, drawn }: Drawn & { side: "expenses" | "income" }) {
  const locale = useLocale();
  const { total } = useWords(proposalsWords).budget;
  const [here, typed] = useTyped<HTMLParagraphElement>();
  const { expensesCents, incomeCents } = budgetTotals(readBudget(typedBudget(typed ?? drawn)));
  return (
    <p ref={here} className="side-total figures">
      {total(euros(locale, side === "expenses" ? expensesCents : incomeCents))}
    </p>
  );
}

type BalanceProps = Drawn & { page: Pick<SectionPage, "rules" | "nature" | "recipients"> };

/** What the lines add up to, as they are typed: computed by the server with the page, and by the browser at each key. */
export function BudgetBalance({ drawn, page }: BalanceProps) {
  const [here, typed] = useTyped<HTMLDivElement>();
  const { said, isWrong } = useBalance(typed ?? drawn, page);
  const locale = useLocale();
  const words = useWords(proposalsWords).budget;
  const table = coFundingTable(locale, readBudget(typedBudget(typed ?? drawn)));
  return (
    <div ref={here} className="stack">
      <section className={isWrong ? "balance balance-wrong" : "balance"} aria-label={words.balance}>
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      {typed === null ? null : <Heard text={said[0] ?? ""} />}
      {table.rows.length > 0 ? (
        <>
          <ReadingTable table={table} />
          <p className="hint">{words.coFundingHint}</p>
        </>
      ) : null}
    </div>
  );
}

/** In words: what is wrong first, then what is asked for, how much could be, and why. */
function useBalance(values: unknown, { rules, nature, recipients }: BalanceProps["page"]) {
  const locale = useLocale();
  const words = useWords(proposalsWords).budget;
  const money = (cents: number) => euros(locale, cents);
  const budget = readBudget(typedBudget(values));
  const t = budgetTotals(budget, rules);
  if (t.expensesCents + t.incomeCents === 0) return { said: [words.empty], isWrong: false };
  const wrong = budgetFindings(budget, rules, nature).filter((f) => !UNSAID.includes(f.name));
  const each = costPerRecipientCents(t.expensesCents, wholeNumber(recipients));
  const said = [
    ...wrong.map((finding) => findingText(locale, finding)),
    ...(t.differenceCents === 0 ? [words.balanced(money(t.incomeCents), money(t.expensesCents))] : []),
    words.request(money(t.requestedCents), percent(locale, t.rateBp), money(t.eligibleCents)),
    words.maximum(money(t.maximumCents), percent(locale, rules.rateMaxBp), money(rules.ceilingCents)),
    ...(rules.ineligibleAccounts.length > 0 ? [words.ineligible(rules.ineligibleAccounts.join(", "))] : []),
    ...(each === null ? [] : [words.perRecipient(money(each))]),
  ];
  return { said, isWrong: wrong.length > 0 };
}
