import { type FormEvent, type ReactNode, useMemo } from "react";
import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Button, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DefaultSubmit } from "~/components/hidden";
import { useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import type { SectionPage } from "~/features/proposals/section-page.server";
import type { SectionAnswer } from "~/features/proposals/section-post";
import { proposalsWords } from "~/words/proposals";

export type SectionFormProps = { page: SectionPage; answer: SectionAnswer | undefined };

/** What the server answered, or else what the rules find wrong in a section that was said to be finished. */
export function useAnswer({ page: { problems }, answer }: SectionFormProps): FormAnswer | undefined {
  return useMemo(
    () => answer ?? (Object.keys(problems).length > 0 ? { problems, values: undefined, refusal: null } : undefined),
    [problems, answer],
  );
}

/** The version that the text in the form was written over. After a conflict the writer has seen the saved one. */
export function seenVersion({ page, answer }: SectionFormProps): string {
  const typed =
    answer?.values && typeof answer.values === "object" && "version" in answer.values
      ? answer.values.version
      : undefined;
  return answer?.refusal?.reason !== "stale-version" && typeof typed === "string" ? typed : String(page.version);
}

type ShellProps = SectionFormProps & {
  summary: FormAnswer | undefined;
  formProps: { onSubmit: (event: FormEvent<HTMLFormElement>) => void };
  children: ReactNode;
};

/** Around the fields of every section: what is wrong on top; below, whether it is finished and where to go next. */
export function SectionShell({ page, answer, summary, formProps, children }: ShellProps) {
  const words = useWords(proposalsWords).section;
  const typed =
    answer?.values && typeof answer.values === "object" && "done" in answer.values
      ? String(answer.values.done)
      : undefined;
  return (
    <>
      <AnswerSummary answer={summary} />
      <CommandForm className="form" preventScrollReset {...formProps}>
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
