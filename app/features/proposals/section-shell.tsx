import type { ReactNode } from "react";
import { AnswerSummary } from "~/components/answer-summary";
import { Button, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DefaultSubmit } from "~/components/hidden";
import { useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import { type SectionFormProps, summaryOf } from "~/features/proposals/section-fields";
import { proposalsWords } from "~/words/proposals";

/** The version that the text in the form was written over. After a conflict the writer has seen the saved one. */
export function seenVersion({ page, answer }: SectionFormProps): string {
  const typed =
    answer?.values && typeof answer.values === "object" && "version" in answer.values
      ? answer.values.version
      : undefined;
  return answer?.refusal?.reason !== "stale-version" && typeof typed === "string" ? typed : String(page.version);
}

/** Around the fields of every section: what is wrong on top; below, whether it is finished and where to go next. */
export function SectionShell({ page, answer, children }: SectionFormProps & { children: ReactNode }) {
  const words = useWords(proposalsWords).section;
  const typed =
    answer?.values && typeof answer.values === "object" && "done" in answer.values
      ? String(answer.values.done)
      : undefined;
  return (
    <>
      <AnswerSummary answer={summaryOf({ page, answer })} />
      <CommandForm className="form" preventScrollReset>
        <DefaultSubmit />
        <input type="hidden" name="version" value={seenVersion({ page, answer })} />
        {children}
        <RadioGroup
          name="done"
          label={words.done}
          hint={words.doneHint}
          size="m"
          defaultValue={typed ?? (page.version > 0 && page.done ? "yes" : "no")}
          options={[
            { value: "yes", label: words.doneYes },
            { value: "no", label: words.doneNo },
          ]}
        />
        <ButtonRow>
          <Button name="intent" value="continuer">
            {words.saveAndContinue}
          </Button>
          <Button name="intent" value="plus-tard" variant="secondary">
            {words.saveAndReturn}
          </Button>
        </ButtonRow>
      </CommandForm>
    </>
  );
}
