import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { Gauge } from "~/components/gauge";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { Stat, Stats } from "~/components/stat";
import type { DeskCall, DeskPage, DeskTask } from "~/features/desk/desk-page.server";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";
import { deskWords } from "~/words/desk";
import { day } from "~/words/format";
import { requestsWords } from "~/words/requests";

const ADDRESS: Record<DeskTask, (call: string) => string> = {
  toCheck: (call) => `/gestion/appels/${call}/dossiers?statut=submitted`,
  overdue: (call) => `/gestion/appels/${call}/dossiers?statut=incomplete`,
  answered: (call) => `/gestion/appels/${call}/dossiers?statut=submitted`,
  unassigned: (call) => `/gestion/appels/${call}/affectations`,
  unscored: (call) => `/gestion/appels/${call}/classement?liste=unscored`,
  decisionsToApprove: () => "/gestion/decisions",
  reserveToTakeUp: (call) => `/gestion/appels/${call}/liste-complementaire`,
  agreementsToSign: () => "/gestion/conventions",
  amendmentsToSettle: () => "/gestion/conventions#avenants",
  reportsToRead: () => "/gestion/bilans",
  dueInstalments: () => "/gestion/versements",
  runsToApprove: () => "/gestion/versements",
};

/** What waits, then the editions with their money. */
export function DeskHome({ page }: { page: DeskPage }) {
  const words = useWords(deskWords).home;
  const waiting = page.tasks.filter((t) => t.count > 0);
  return (
    <div className="stack">
      <PageHeading
        title={words.title}
        lead={words.lead}
        aside={
          page.can.prepareCalls ? (
            <ButtonLink to="/gestion/appels/nouveau" variant="secondary">
              {words.newCall}
            </ButtonLink>
          ) : null
        }
      />
      <section aria-labelledby="waits" className="stack">
        <h2 id="waits">{words.waits}</h2>
        {waiting.length === 0 ? <EmptyState>{words.nothing}</EmptyState> : null}
        <Stats>
          {waiting.map(({ task, count, callReference }) => (
            <Stat key={task} label={words.tasks[task]} value={count} to={ADDRESS[task](callReference ?? "")} />
          ))}
        </Stats>
      </section>
      <UnansweredList page={page} />
      <UnreadList page={page} />
      <h2>{words.calls}</h2>
      <Columns>
        {page.calls.map((call) => (
          <EditionCard key={call.reference} call={call} />
        ))}
      </Columns>
    </div>
  );
}

/** Who was asked and has not answered: each dossier can now be closed, or its town called. */
function UnansweredList({ page: { unanswered } }: { page: DeskPage }) {
  const words = useWords(deskWords).home;
  const asking = useWords(requestsWords);
  if (unanswered.length === 0) return null;
  return (
    <Card title={words.tasks.overdue} id="relances">
      <p>{words.unansweredNext}</p>
      <ul>
        {unanswered.map(({ reference, title, townName, daysLate }) => (
          <li key={reference}>
            <A to={`/gestion/dossiers/${reference}`}>
              {reference}, {townName}
            </A>
            , {title}. <strong>{asking.daysLate(daysLate)}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function UnreadList({ page: { unread } }: { page: DeskPage }) {
  const words = useWords(deskWords).home;
  if (unread.length === 0) return null;
  return (
    <Card title={words.unread} id="messages">
      <ul>
        {unread.map(({ reference, townName, messages }) => (
          <li key={reference}>
            <A to={`/gestion/dossiers/${reference}#messages`}>
              {reference}, {townName}
            </A>
            , {words.messages(messages)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function EditionCard({ call }: { call: DeskCall }) {
  const words = useWords(deskWords).home;
  const locale = useLocale();
  const root = `/gestion/appels/${call.reference}`;
  return (
    <Card title={<A to={root}>{call.title}</A>} level={3}>
      <p>
        <Badge>{callsTerms[locale].states[call.state]}</Badge> {words.closes(day(locale, new Date(call.closesAt)))}.{" "}
        {words.phase(callsWords[locale].desk.phase[call.phase])}
      </p>
      <Gauge
        envelopeCents={call.envelope.appropriatedCents}
        awardedCents={call.envelope.committedCents}
        paidCents={call.envelope.paidCents}
      />
      <ul>
        <li>
          <A to={`${root}/dossiers`}>{words.dossiers}</A>
        </li>
        <li>
          <A to={`${root}/affectations`}>{words.assignments}</A>
        </li>
        <li>
          <A to={`${root}/classement`}>{words.ranking}</A>
        </li>
      </ul>
    </Card>
  );
}
