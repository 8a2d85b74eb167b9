import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import { FUNCTION_CHARS_MAX, NAME_CHARS_MAX } from "~/domain/network/network-forms";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

export function NewUserForm({ answer }: { answer: FormAnswer | undefined }) {
  const words = useWords(networkWords).newUser;
  const { fields } = useWords(networkTerms);
  const problems = answer?.problems ?? {};
  return (
    <div className="narrow stack">
      <BackLink to="/admin/utilisateurs" />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} lead={words.lead} />
      <CommandForm className="form">
        <TextField
          name="name"
          label={fields.name}
          problem={problems.name}
          defaultValue={typedText(answer, "name")}
          autoComplete="off"
          maxLength={NAME_CHARS_MAX}
          width="l"
        />
        <TextField
          name="email"
          type="email"
          label={fields.email}
          problem={problems.email}
          defaultValue={typedText(answer, "email")}
          autoComplete="off"
          spellCheck={false}
          width="l"
        />
        <TextField
          name="jobTitle"
          label={fields.jobTitle}
          optional
          problem={problems.jobTitle}
          defaultValue={typedText(answer, "jobTitle")}
          autoComplete="off"
          maxLength={FUNCTION_CHARS_MAX}
          width="l"
        />
        <div>
          <Button>{words.add}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
