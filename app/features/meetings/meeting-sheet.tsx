import type { FormAnswer } from "~/components/answer-summary";
import { NotificationBanner } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { ButtonLink, ButtonRow } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import { ActionsTable } from "~/features/meetings/actions-table";
import { InvitationAnswer } from "~/features/meetings/invitation-answer";
import type { MeetingPage } from "~/features/meetings/meeting-page.server";
import { MeetingState, MeetingTime } from "~/features/meetings/meeting-state";
import { MinutesReading } from "~/features/meetings/minutes-reading";
import { timeOfDay } from "~/words/format";
import { meetingsWords } from "~/words/meetings";
import { meetingsTerms } from "~/words/meetings-terms";

/** A meeting as the network reads it, with the answer of one's own town. */
export function MeetingSheet({ page, answer }: { page: MeetingPage; answer: FormAnswer | undefined }) {
  const words = useWords(meetingsWords);
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.title, to: "/reunions" }, { label: page.title }]} />
      <PageHeading caption={page.reference} title={page.title} aside={<MeetingState status={page.status} />} />
      {page.status === "cancelled" ? (
        <NotificationBanner tone="warning" title={words.page.cancelled}>
          {page.cancelReason ? `${words.page.cancelReason}\u00a0: ${page.cancelReason}` : null}
        </NotificationBanner>
      ) : null}
      <Facts page={page} />
      <Manage page={page} />
      <InvitationAnswer page={page} answer={answer} />
      <Agenda page={page} />
      {page.earlierActions.length > 0 ? (
        <section className="stack">
          <h2>{words.page.earlier}</h2>
          <p>{words.page.earlierLead}</p>
          <ActionsTable
            caption={words.page.earlier}
            actions={page.earlierActions}
            withMeeting
            mayComplete={page.can.completeActions}
          />
        </section>
      ) : null}
      <MinutesReading page={page} />
      <Attendance page={page} />
    </div>
  );
}

function Facts({ page }: { page: MeetingPage }) {
  const words = useWords(meetingsWords);
  const terms = useWords(meetingsTerms);
  const joinable = page.videoUrl !== "" && page.status === "planned";
  return (
    <section className="stack">
      <SummaryList
        rows={[
          { key: "when", label: words.when, value: <MeetingTime from={page.startsAt} to={page.endsAt} /> },
          { key: "mode", label: terms.fields.mode, value: terms.modes[page.mode] },
          ...(page.place ? [{ key: "place", label: words.where, value: page.place }] : []),
          ...(joinable
            ? [
                {
                  key: "video",
                  label: terms.fields.videoUrl,
                  value: (
                    <a href={page.videoUrl} rel="noreferrer">
                      {words.page.join}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {page.status === "planned" ? (
        <p>
          <A to={`/reunions/${page.reference}.ics`}>{words.page.addToCalendar}</A>
        </p>
      ) : null}
    </section>
  );
}

/** What whoever plans can do with this meeting now. */
function Manage({ page: { can, reference } }: { page: MeetingPage }) {
  const words = useWords(meetingsWords).page;
  const desk = `/gestion/reunions/${reference}`;
  const links = [
    { may: can.change, to: `${desk}/modifier`, label: words.change },
    { may: can.notePresence, to: `${desk}/presences`, label: words.notePresence },
    { may: can.write, to: `${desk}/compte-rendu`, label: words.write },
    { may: can.approve, to: `${desk}/approbation`, label: words.approve },
    { may: can.cancel, to: `${desk}/annulation`, label: words.cancel },
  ].filter((link) => link.may);
  if (links.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.manage}</h2>
      <ButtonRow>
        {links.map(({ to, label }) => (
          <ButtonLink key={to} to={to} variant="secondary">
            {label}
          </ButtonLink>
        ))}
      </ButtonRow>
    </section>
  );
}

function Agenda({ page }: { page: MeetingPage }) {
  const words = useWords(meetingsWords).page;
  const terms = useWords(meetingsTerms);
  const locale = useLocale();
  return (
    <section className="stack">
      <h2>{terms.fields.agenda}</h2>
      {page.agenda.length === 0 ? <p>{words.noAgenda}</p> : null}
      <ol>
        {page.agenda.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point of the agenda is its place.
          <li key={i}>
            {item.title}{" "}
            <span className="secondary">
              {[
                item.begins ? timeOfDay(locale, new Date(item.begins)) : "",
                item.minutes > 0 ? words.minutes(item.minutes) : "",
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ol>
      {page.status === "planned" ? (
        <p className="hint">
          {words.propose} <A to="/contact">{words.contact}</A>
        </p>
      ) : null}
    </section>
  );
}

function Attendance({ page }: { page: MeetingPage }) {
  const words = useWords(meetingsWords).page;
  const terms = useWords(meetingsTerms);
  const count = (answer: string) => page.attendances.filter((a) => a.answer === answer).length;
  return (
    <section className="stack">
      <h2>{words.attendance}</h2>
      {page.attendances.length > 0 ? <p>{words.comings(count("yes"), count("proxy"), count("no"))}</p> : null}
      <DataTable
        caption={words.attendanceCaption}
        captionHidden
        rows={page.attendances}
        rowKey={(a) => a.townId}
        empty={<EmptyState>{words.noAttendance}</EmptyState>}
        columns={[
          { key: "town", header: words.town, rowHeader: true, cell: (a) => a.townName },
          {
            key: "answer",
            header: words.answer,
            cell: (a) => (a.answer === "proxy" ? words.proxyTo(a.proxyName) : terms.answers[a.answer]),
          },
          ...(page.presenceNoted
            ? [
                {
                  key: "present",
                  header: words.present,
                  cell: (a: MeetingPage["attendances"][number]) => (a.present ? words.wasPresent : words.wasAbsent),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
