import type { FormAnswer } from "~/components/answer-summary";
import { typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { Checkbox, CheckboxGroup } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { useLocale, useWords } from "~/components/locale";
import { MoneyField, typedEuros } from "~/components/money-field";
import { TextField } from "~/components/text-field";
import { type CallRules, EXCLUDABLE_ACCOUNTS } from "~/domain/calls/rules";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";

const NUMBERS = [
  "rateMaxPercent",
  "durationMonthsMax",
  "investmentOwnSharePercent",
  "reviewsPerProposal",
  "thirdReadingCriterionGap",
  "thirdReadingTotalGap",
  "eliminationScore",
  "reserveMonths",
  "advancePercent",
  "interimPercent",
  "balancePercent",
  "lapseMonths",
] as const;

/** The rules of an edition as the form shows them: euros, percents, points. */
const typedRules = (r: CallRules): Record<(typeof NUMBERS)[number], number> => ({
  rateMaxPercent: r.rateMaxBp / 100,
  durationMonthsMax: r.durationMonthsMax,
  investmentOwnSharePercent: r.investmentOwnShareBp / 100,
  reviewsPerProposal: r.reviewsPerProposal,
  thirdReadingCriterionGap: r.thirdReadingCriterionGap,
  thirdReadingTotalGap: r.thirdReadingTotalGapHundredths / 100,
  eliminationScore: r.eliminationScoreHundredths / 100,
  reserveMonths: r.reserveMonths,
  advancePercent: r.advancePercent,
  interimPercent: r.interimPercent,
  balancePercent: r.balancePercent,
  lapseMonths: r.lapseMonths,
});

export function CallRulesForm({
  rules,
  version,
  answer,
}: {
  rules: CallRules;
  version: number;
  answer: FormAnswer | undefined;
}) {
  const words = useWords(callsWords).desk;
  const terms = useWords(callsTerms);
  const locale = useLocale();
  const numbers = typedRules(rules);
  const field = (name: keyof typeof terms.rules & string, saved: string) => ({
    name,
    label: terms.rules[name],
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, saved),
  });
  return (
    <CommandForm className="stack">
      <input type="hidden" name="version" value={version} />
      <MoneyField {...field("floor", typedEuros(locale, rules.floorCents))} />
      <MoneyField {...field("ceiling", typedEuros(locale, rules.ceilingCents))} />
      {NUMBERS.map((name) => (
        <TextField key={name} {...field(name, String(numbers[name]))} inputMode="numeric" width="xs" />
      ))}
      <DateField {...field("actionFrom", rules.actionFrom ?? "")} optional />
      <DateField {...field("actionUntil", rules.actionUntil ?? "")} optional />
      <Checkbox name="oneLeadPerTown" label={terms.rules.oneLeadPerTown} defaultChecked={rules.oneLeadPerTown} />
      <CheckboxGroup
        name="ineligibleAccounts"
        label={terms.rules.ineligibleAccounts}
        problem={answer?.problems.ineligibleAccounts}
        defaultValues={rules.ineligibleAccounts}
        options={EXCLUDABLE_ACCOUNTS.map((value) => ({ value, label: terms.accounts[value] }))}
      />
      <div>
        <Button>{words.saveRules}</Button>
      </div>
    </CommandForm>
  );
}
