import { type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useLocale, useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { AWARD_ANSWERS } from "~/domain/awards/award";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { TownDecision } from "~/features/awards/town-decision.server";
import { awardsWords } from "~/words/awards";
import { euros } from "~/words/format";

/** The signatory accepts the grant, or declines it and says why. */
export function AwardAnswerForm({ page, answer }: { page: TownDecision; answer: FormAnswer | undefined }) {
  const words = useWords(awardsWords).told;
  const amount = euros(useLocale(), page.said.grantedCents);
  return (
    <Card title={words.answerTitle} id="reponse">
      <p>{words.answerLead}</p>
      <CommandForm className="stack">
        <RadioGroup
          name="answer"
          label={words.answer}
          problem={answer?.problems.answer}
          defaultValue={typedText(answer, "answer")}
          options={AWARD_ANSWERS.map((value) => ({
            value,
            label: value === "accepted" ? words.accept(amount) : words.decline,
          }))}
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          limit={REASON_CHARS_MAX}
          rows={3}
          optional
          problem={answer?.problems.reason}
          defaultValue={typedText(answer, "reason")}
        />
        <div>
          <Button>{words.send}</Button>
        </div>
      </CommandForm>
    </Card>
  );
}
