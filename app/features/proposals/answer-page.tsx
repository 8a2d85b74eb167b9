import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { TextArea } from "~/components/text-area";
import { ANSWER_CHARS_MAX } from "~/domain/proposals/dossier-forms";
import { DossierTop } from "~/features/proposals/dossier-top";
import type { ExchangesPage } from "~/features/proposals/exchanges-page.server";
import { RequestCard } from "~/features/proposals/request-card";
import { proposalsWords } from "~/words/proposals";

type Props = { page: ExchangesPage; answer: FormAnswer | undefined };

/** What is asked, and the words that go with the corrections. */
export function AnswerPage({ page: { header, request, can }, answer }: Props) {
  const words = useWords(proposalsWords);
  return (
    <div className="narrow stack">
      <DossierTop header={header} title={words.answer.title} here={words.answer.title} lead={words.answer.lead} />
      <AnswerSummary answer={answer} />
      {request ? (
        <Card title={words.exchanges.request}>
          <RequestCard request={request} reference={header.reference} />
        </Card>
      ) : (
        <InsetNote>{words.answer.none}</InsetNote>
      )}
      {can.answer || answer ? (
        <CommandForm action={`/dossiers/${header.reference}/reponse`} className="form">
          <TextArea
            name="answer"
            label={words.answer.label}
            limit={ANSWER_CHARS_MAX}
            rows={6}
            defaultValue={typedText(answer, "answer")}
            problem={answer?.problems.answer}
          />
          <div>
            <Button>{words.answer.send}</Button>
          </div>
        </CommandForm>
      ) : null}
    </div>
  );
}
