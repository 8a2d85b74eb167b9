import { Badge, type Tone } from "~/components/badge";
import { InsetNote, NotificationBanner } from "~/components/banner";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros, Points } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type { QueueState } from "~/features/reviews/queue-order.server";
import type { QueueCall, QueuePage } from "~/features/reviews/queue-page.server";
import { deadline } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

const TONES: Record<QueueState, Tone> = {
  to_declare: "info",
  to_read: "info",
  draft: "wait",
  done: "ok",
  abstained: "neutral",
  waiting: "wait",
};

/** What I am to read, in my own order. */
export function QueueList({ page }: { page: QueuePage }) {
  const { queue: words, ties } = useWords(reviewsWords);
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={page.calls.length > 0 ? words.order : null} />
      {page.calls.length === 0 ? <EmptyState>{words.empty}</EmptyState> : null}
      {page.calls.map((call) => (
        <CallQueue key={call.reference} call={call} />
      ))}
      <p>
        <A to="/espace/liens-interet">{ties.title}</A>
      </p>
    </div>
  );
}

function CallQueue({ call }: { call: QueueCall }) {
  const { queue: words, own } = useWords(reviewsWords);
  const locale = useLocale();
  return (
    <section className="stack">
      <h2>{call.title}</h2>
      <p>
        <strong>{words.progress(call.lines.length, call.done)}</strong>
        {call.isWritable && call.closesAt ? <>. {words.closes(deadline(locale, new Date(call.closesAt)))}</> : null}
      </p>
      {call.toDo === 0 && call.done > 0 && call.phase === "scoring" ? (
        <NotificationBanner title={own.look}>
          <p>{own.lookLead}</p>
          <A to={`/instruction/mes-notes/${call.reference}`}>{own.title}</A>
        </NotificationBanner>
      ) : null}
      {call.phase === "preparation" ? <InsetNote>{words.notOpen}</InsetNote> : null}
      <DataTable
        caption={words.caption(call.title)}
        captionHidden
        rows={call.lines}
        rowKey={(l) => l.reference}
        columns={[
          {
            key: "project",
            header: words.project,
            rowHeader: true,
            cell: (l) => (
              <A to={`/instruction/${l.reference}`}>
                <span className="nowrap">{l.reference}</span> {l.title}
              </A>
            ),
          },
          { key: "town", header: words.town, cell: (l) => l.townName },
          {
            key: "requested",
            header: words.requested,
            align: "right",
            cell: (l) => <Euros cents={l.requestedCents} />,
          },
          {
            key: "state",
            header: words.state,
            cell: (l) => <Badge tone={TONES[l.state]}>{words.states[l.state]}</Badge>,
          },
          {
            key: "mark",
            header: words.mark,
            align: "right",
            cell: (l) => (l.totalHundredths === null ? "–" : <Points hundredths={l.totalHundredths} />),
          },
        ]}
      />
    </section>
  );
}
