import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import type { PaymentSettings } from "~/domain/fund/payment-settings";
import { fundWords } from "~/words/fund";

type Props = { page: { settings: PaymentSettings; isSaved: boolean }; answer: FormAnswer | undefined };

/** Who pays, and under which accounts. */
export function PaymentSettingsForm({ page, answer }: Props) {
  const words = useWords(fundWords).settings;
  const field = (name: keyof PaymentSettings) => ({
    name,
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, page.settings[name]),
    autoComplete: "off",
    spellCheck: false,
  });
  return (
    <div className="narrow stack">
      <BackLink to="/gestion/versements" />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} lead={words.lead} />
      {page.isSaved ? null : <InsetNote>{words.missing}</InsetNote>}
      <CommandForm className="form">
        <TextField {...field("name")} label={words.name} hint={words.nameHint} width="l" maxLength={70} />
        <TextField {...field("siret")} label={words.siret} width="m" className="figures" inputMode="numeric" />
        <TextField {...field("iban")} label={words.iban} width="l" className="figures" maxLength={48} />
        <TextField {...field("bic")} label={words.bic} width="s" maxLength={16} />
        <TextField {...field("account")} label={words.account} hint={words.accountHint} width="s" maxLength={10} />
        <TextField
          {...field("functionCode")}
          label={words.functionCode}
          hint={words.functionHint}
          width="s"
          maxLength={10}
        />
        <div>
          <Button>{words.save}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
