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
import type { DeskCallPage } from "~/features/desk/desk-call.server";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";

/** More time to score for one person, with its reason. */
export function ReopeningEditor({ page, answer }: { page: DeskCallPage; answer: FormAnswer | undefined }) {
  const words = useWords(callsWords).desk;
  const names = useWords(callsTerms).fields;
  const field = (name: "reviewerId" | "untilOn" | "untilTime" | "reason", label: string, saved = "") => ({
    name,
    label,
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, saved),
  });
  return (
    <div className="narrow stack">
      <BackLink to={`/gestion/appels/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={words.reopen} lead={words.reopenLead} />
      <CommandForm className="stack">
        <SelectField
          {...field("reviewerId", words.reviewer)}
          options={page.readers.map((r) => ({ value: r.id, label: r.name }))}
        />
        <DateField {...field("untilOn", names.untilOn)} />
        <TimeField {...field("untilTime", names.untilTime, "18:00")} />
        <TextArea {...field("reason", names.reason)} limit={REASON_CHARS_MAX} />
        <div>
          <Button>{words.reopenGrant}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
