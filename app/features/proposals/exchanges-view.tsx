import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { GivenOpinion } from "~/components/given-opinion";
import { useLocale, useWords } from "~/components/locale";
import { TextArea } from "~/components/text-area";
import { Timeline } from "~/components/timeline";
import { MESSAGE_CHARS_MAX } from "~/domain/proposals/dossier-forms";
import { DossierTop } from "~/features/proposals/dossier-top";
import type { ExchangesPage } from "~/features/proposals/exchanges-page.server";
import { RequestCard } from "~/features/proposals/request-card";
import { day } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { requestsWords } from "~/words/requests";

type Props = { page: ExchangesPage; answer: FormAnswer | undefined };

/** What was asked and answered, and the thread of messages of both sides. */
export function ExchangesView({ page, answer }: Props) {
  const words = useWords(proposalsWords).exchanges;
  const asking = useWords(requestsWords);
  const locale = useLocale();
  const { header, request, past, can } = page;
  return (
    <div className="narrow stack">
      <DossierTop header={header} title={words.title} here={words.title} />
      <AnswerSummary answer={answer} />
      {request ? (
        <Card title={words.request}>
          <RequestCard request={request} reference={header.reference} />
          {can.answer ? (
            <p>
              <ButtonLink to={`/dossiers/${header.reference}/reponse`}>{words.answer}</ButtonLink>
            </p>
          ) : null}
        </Card>
      ) : null}
      <section className="stack">
        <h2>{words.messages}</h2>
        <Messages page={page} />
        {can.write && page.messages.some((m) => m.isNew) ? (
          <CommandForm action={`/dossiers/${header.reference}/echanges/lecture`}>
            <Button variant="quiet">{asking.markRead}</Button>
          </CommandForm>
        ) : null}
        <MessageForm page={page} answer={answer} />
      </section>
      {page.opinions.length > 0 ? (
        <section className="stack">
          <h2>{asking.opinions}</h2>
          {page.opinions.map((opinion) => (
            <GivenOpinion key={opinion.id} opinion={opinion} />
          ))}
        </section>
      ) : null}
      {past.length > 0 ? (
        <section className="stack">
          <h2>{words.past}</h2>
          {past.map((r) => (
            <Card key={r.id} level={3} tone="well" title={words.asked(day(locale, new Date(r.openedAt)))}>
              <RequestCard request={r} reference={header.reference} />
            </Card>
          ))}
        </section>
      ) : null}
    </div>
  );
}

function Messages({ page: { messages } }: { page: ExchangesPage }) {
  const words = useWords(proposalsWords).exchanges;
  const asking = useWords(requestsWords);
  if (messages.length === 0) return <p>{words.noMessage}</p>;
  return (
    <Timeline
      events={messages.map((m) => ({
        key: m.id,
        at: m.sentAt,
        children: (
          <>
            <p>
              <strong>{m.author}</strong> <span className="hint">{words[m.side]}</span>{" "}
              {m.isNew ? <Badge tone="info">{asking.newMessage}</Badge> : null}
            </p>
            <p className="prewrap">{m.body}</p>
          </>
        ),
      }))}
    />
  );
}

function MessageForm({ page: { header, can, silent }, answer }: Props) {
  const words = useWords(proposalsWords).exchanges;
  if (!can.write) return <InsetNote>{silent}</InsetNote>;
  return (
    <CommandForm action={`/dossiers/${header.reference}/echanges`} className="form">
      <TextArea
        name="body"
        label={words.write}
        hint={words.writeHint}
        limit={MESSAGE_CHARS_MAX}
        rows={5}
        defaultValue={typedText(answer, "body")}
        problem={answer?.problems.body}
      />
      <div>
        <Button>{words.send}</Button>
      </div>
    </CommandForm>
  );
}
