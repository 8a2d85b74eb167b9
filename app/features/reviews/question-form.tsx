import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { useWords } from "~/components/locale";
import { TextArea } from "~/components/text-area";
import { QUESTION_CHARS_MAX } from "~/domain/reviews/review-form";
import { reviewsWords } from "~/words/reviews";

/** What the reader wants to know from the town; it passes through the fund manager. */
export function QuestionForm({ reference, answer }: { reference: string; answer: FormAnswer | undefined }) {
  const words = useWords(reviewsWords).bench;
  return (
    <Details summary={words.question} open={answer !== undefined}>
      <AnswerSummary answer={answer} />
      <CommandForm action={`/instruction/${reference}/question`} className="stack">
        <TextArea
          name="question"
          label={words.questionLabel}
          hint={words.questionHint}
          rows={3}
          limit={QUESTION_CHARS_MAX}
          problem={answer?.problems.question}
          defaultValue={typedText(answer, "question")}
        />
        <div>
          <Button variant="secondary">{words.questionSend}</Button>
        </div>
      </CommandForm>
    </Details>
  );
}
