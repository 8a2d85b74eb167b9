import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { OPINION_READERS, OPINION_TEXT_CHARS_MAX, QUESTION_CHARS_MAX } from "~/domain/proposals/opinions";
import type { OpinionAsking } from "~/features/desk/desk-opinions.server";
import { opinionsWords } from "~/words/opinions";

/** One precise question, to somebody outside. */
export function OpinionEditor({ page, answer }: { page: OpinionAsking; answer: FormAnswer | undefined }) {
  const words = useWords(opinionsWords);
  const field = (name: string, saved = "") => ({
    name,
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, saved),
  });
  return (
    <div className="narrow stack">
      <BackLink to={`/gestion/dossiers/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={`${page.reference} · ${page.townName}`} title={words.ask} lead={words.askLead} />
      <CommandForm className="form">
        <TextField label={words.expertName} {...field("expertName")} />
        <TextField label={words.expertEmail} type="email" {...field("expertEmail")} />
        <TextArea
          label={words.introduction}
          hint={words.introductionHint}
          optional
          limit={OPINION_TEXT_CHARS_MAX}
          {...field("introduction")}
        />
        <TextArea
          label={words.question}
          hint={words.questionHint}
          limit={QUESTION_CHARS_MAX}
          rows={3}
          {...field("question")}
        />
        <RadioGroup
          label={words.whoReads}
          options={OPINION_READERS.map((value) => ({ value, label: words.readers[value] }))}
          {...field("readers", "confidential")}
        />
        <DateField label={words.lastDay} {...field("lastDay", page.usualLastDay)} />
        <div>
          <Button>{words.send}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
