import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { CHARTER_CHARS_MAX } from "~/domain/network/network-forms";
import { networkWords } from "~/words/network";

type Texts = { title: string; body: string; bodyEn: string };

export function NewCharterForm({ saved, answer }: { saved: Texts; answer: FormAnswer | undefined }) {
  const words = useWords(networkWords).newCharter;
  const problems = answer?.problems ?? {};
  return (
    <div className="narrow stack">
      <BackLink to="/reseau/charte" />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} lead={words.lead} />
      <CommandForm className="form">
        <TextField
          name="title"
          label={words.name}
          problem={problems.title}
          defaultValue={typedText(answer, "title", saved.title)}
        />
        <TextArea
          name="body"
          label={words.body}
          hint={words.bodyHint}
          rows={24}
          problem={problems.body}
          defaultValue={typedText(answer, "body", saved.body)}
          limit={CHARTER_CHARS_MAX}
        />
        <TextArea
          name="bodyEn"
          label={words.bodyEn}
          rows={16}
          problem={problems.bodyEn}
          defaultValue={typedText(answer, "bodyEn", saved.bodyEn)}
          limit={CHARTER_CHARS_MAX}
        />
        <DateField
          name="resignOn"
          label={words.resignOn}
          hint={words.resignHint}
          optional
          problem={problems.resignOn}
          defaultValue={typedText(answer, "resignOn")}
        />
        <div>
          <Button>{words.publish}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
