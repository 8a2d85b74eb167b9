import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DateField, TimeField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";

type Props = {
  /** The town that the fund manager came from. */
  townId: string;
  page: { reference: string; title: string; towns: readonly { id: string; name: string }[] };
  answer: FormAnswer | undefined;
};

/** More time for one town, with its reason. */
export function ExtensionEditor({ page, townId, answer }: Props) {
  const words = useWords(callsWords).desk;
  const names = useWords(callsTerms).fields;
  const field = (name: "townId" | "untilOn" | "untilTime" | "reason", saved = "") => ({
    name,
    label: names[name],
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, saved),
  });
  return (
    <div className="narrow stack">
      <BackLink to={`/gestion/appels/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={words.extend} lead={words.extendLead} />
      <CommandForm className="stack">
        <SelectField {...field("townId", townId)} options={page.towns.map((t) => ({ value: t.id, label: t.name }))} />
        <DateField {...field("untilOn")} />
        <TimeField {...field("untilTime", "12:00")} />
        <TextArea {...field("reason")} limit={REASON_CHARS_MAX} />
        <div>
          <Button>{words.grant}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
