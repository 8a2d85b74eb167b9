import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextArea } from "~/components/text-area";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import { reviewsWords } from "~/words/reviews";

export function Abstention({
  page,
  answer,
}: {
  page: { reference: string; title: string };
  answer: FormAnswer | undefined;
}) {
  const words = useWords(reviewsWords).bench;
  return (
    <div className="narrow stack">
      <BackLink to={`/instruction/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={`${page.reference} · ${page.title}`} title={words.abstain} lead={words.abstainLead} />
      <CommandForm className="stack">
        <TextArea
          name="reason"
          label={words.abstainReason}
          limit={REASON_CHARS_MAX}
          problem={answer?.problems.reason}
          defaultValue={typedText(answer, "reason")}
        />
        <div>
          <Button>{words.abstain}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
