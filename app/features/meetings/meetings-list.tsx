import { Breadcrumb } from "~/components/breadcrumb";
import { ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { MeetingState, MeetingTime } from "~/features/meetings/meeting-state";
import type { MeetingLine, MeetingsPage, PlannedMeetings } from "~/features/meetings/meetings-page.server";
import { meetingsWords } from "~/words/meetings";
import { meetingsTerms } from "~/words/meetings-terms";

/** The meetings of the network; whoever is not signed in reads whom they are for. */
export function MeetingsList({ page }: { page: MeetingsPage }) {
  const words = useWords(meetingsWords);
  if (page.kind === "closed")
    return (
      <div className="narrow stack">
        <PageHeading title={words.title} lead={words.lead} />
        <p>{words.closed}</p>
        <ButtonRow>
          <ButtonLink to="/connexion?suite=/reunions">{words.signIn}</ButtonLink>
          <ButtonLink to="/reseau" variant="secondary">
            {words.aboutNetwork}
          </ButtonLink>
        </ButtonRow>
      </div>
    );
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      <div>
        <p>
          <A to="/reunions/agenda.ics">{words.calendar}</A>
        </p>
        <p className="hint">{words.calendarHint}</p>
      </div>
      {page.mayPlan ? (
        <p>
          <ButtonLink to="/gestion/reunions" variant="secondary">
            {words.plan}
          </ButtonLink>
        </p>
      ) : null}
      <Upcoming lines={page.upcoming} />
      <Past page={page} />
    </div>
  );
}

/** The same, for whoever calls them. */
export function DeskMeetings({ page }: { page: PlannedMeetings }) {
  const words = useWords(meetingsWords);
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.desk.breadcrumb, to: "/gestion" }, { label: words.desk.title }]} />
      <PageHeading title={words.desk.title} lead={words.desk.lead} />
      <p>
        <ButtonLink to="/gestion/reunions/nouvelle">{words.desk.newMeeting}</ButtonLink>
      </p>
      <Upcoming lines={page.upcoming} />
      <Past page={page} />
    </div>
  );
}

function Upcoming({ lines }: { lines: readonly MeetingLine[] }) {
  const words = useWords(meetingsWords);
  const terms = useWords(meetingsTerms);
  return (
    <section className="stack">
      <h2>{words.upcoming}</h2>
      {lines.length === 0 ? <EmptyState>{words.noUpcoming}</EmptyState> : null}
      {lines.map((m) => (
        <Card key={m.reference} level={3} title={<A to={`/reunions/${m.reference}`}>{m.title}</A>}>
          <p>
            <MeetingTime from={m.startsAt} to={m.endsAt} />
          </p>
          <p>{[terms.modes[m.mode], m.place].filter(Boolean).join(", ")}</p>
          {m.status === "planned" ? null : <MeetingState status={m.status} />}
          {m.status === "planned"
            ? m.answers.map(({ townName, answer }) => (
                <p key={townName}>{words.page.answered(townName, answer ? terms.answers[answer] : words.noAnswer)}</p>
              ))
            : null}
        </Card>
      ))}
    </section>
  );
}

function Past({ page }: { page: PlannedMeetings }) {
  const words = useWords(meetingsWords);
  const terms = useWords(meetingsTerms);
  const columns: Column<MeetingLine>[] = [
    {
      key: "title",
      header: words.what,
      rowHeader: true,
      cell: (m) => <A to={`/reunions/${m.reference}`}>{m.title}</A>,
    },
    { key: "when", header: words.when, cell: (m) => <Day at={m.startsAt} form="short" /> },
    { key: "where", header: words.where, cell: (m) => m.place || words.page.noPlace },
    { key: "state", header: words.state, cell: (m) => <MeetingState status={m.status} /> },
    { key: "minutes", header: words.minutesColumn, cell: (m) => terms.minutesStates[m.minutesStatus] },
  ];
  return (
    <section className="stack">
      <h2>{words.past}</h2>
      <DataTable
        caption={words.pastCaption}
        captionHidden
        columns={columns}
        rows={page.past}
        rowKey={(m) => m.reference}
        empty={<EmptyState>{words.noPast}</EmptyState>}
      />
      <Pagination next={page.next ? `?avant=${page.next}` : null} />
    </section>
  );
}
