import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useLocale, useWords } from "~/components/locale";
import type { DeskDossier, DeskRequest } from "~/features/desk/desk-dossier.server";
import { RequestAnswer } from "~/features/desk/request-answer";
import { deskWords } from "~/words/desk";
import { longDay, shortInstant } from "~/words/format";
import { partText } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";
import { requestsWords } from "~/words/requests";

/** What the town was asked for, until when, and what its answer changed. */
export function RequestsCard({ page }: { page: DeskDossier }) {
  const words = useWords(deskWords).dossier;
  if (page.requests.length === 0) return null;
  return (
    <Card title={words.requests} id="demandes">
      {page.requests.map((request) => (
        <RequestView key={request.id} request={request} reference={page.reference} />
      ))}
      {page.can.close ? (
        <CommandForm action={`/gestion/dossiers/${page.reference}/demande/cloture`}>
          <Button variant="secondary">{words.close}</Button>
        </CommandForm>
      ) : null}
    </Card>
  );
}

const toneOf = ({ overdue, closedAt, answeredAt }: DeskRequest) =>
  overdue ? "bad" : closedAt ? "neutral" : answeredAt ? "info" : "wait";

function useStanding(request: DeskRequest): string {
  const words = useWords(deskWords).dossier;
  const locale = useLocale();
  if (request.closedAt) return words.closed;
  if (request.answeredAt) return words.answered(shortInstant(locale, new Date(request.answeredAt)));
  return request.overdue ? words.overdue : words.waiting;
}

function RequestView({ request, reference }: { request: DeskRequest; reference: string }) {
  const words = useWords(deskWords).dossier;
  const asking = useWords(requestsWords);
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  const state = useStanding(request);
  const isPending = !request.answeredAt && !request.closedAt;
  return (
    <article className="stack">
      <p>
        <Badge tone={toneOf(request)}>{state}</Badge> {terms.requestReasons[request.reason]}
      </p>
      <p className="said">{request.message}</p>
      <ul>
        {request.parts.map((part) => (
          <li key={part.section}>{partText(locale, part)}</li>
        ))}
        {request.documentKinds.map((kind) => (
          <li key={kind}>{terms.documentKinds[kind]}</li>
        ))}
      </ul>
      <p className="hint">
        {words.until(longDay(locale, new Date(request.lastDay)))}
        {". "}
        {isPending ? (
          <strong>
            {request.daysLeft >= 0 ? asking.daysLeft(request.daysLeft) : asking.daysLate(-request.daysLeft)}
          </strong>
        ) : null}
      </p>
      {request.answer ? <blockquote className="said">{request.answer}</blockquote> : null}
      {request.changes ? <RequestAnswer changes={request.changes} reference={reference} /> : null}
    </article>
  );
}
