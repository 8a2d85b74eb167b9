import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros, Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import type { DossierList } from "~/features/proposals/dossier-list.server";
import { DossierStatus } from "~/features/proposals/dossier-top";
import { day, deadline } from "~/words/format";
import { proposalsWords } from "~/words/proposals";

/** Every dossier of my towns; with none, what can be done about it. */
export function DossierTable({ page }: { page: DossierList }) {
  const words = useWords(proposalsWords);
  const { rows, towns, call } = page;
  const mayStart = call?.isOpen === true && towns.some((t) => t.writes);
  const several = towns.length > 1;
  return (
    <div className="stack">
      <PageHeading title={words.crumbs} lead={words.list.lead} />
      {rows.length === 0 ? <NoDossier page={page} /> : null}
      {rows.length > 0 && mayStart ? (
        <p>
          <ButtonLink to={`/dossiers/nouveau?appel=${call.reference}`}>{words.list.start}</ButtonLink>
        </p>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption={words.list.caption}
          captionHidden
          rows={rows}
          rowKey={(r) => r.reference}
          columns={[
            {
              key: "reference",
              header: words.list.reference,
              cell: (r) => (
                <A to={`/dossiers/${r.reference}`}>
                  <span className="nowrap">{r.reference}</span>
                </A>
              ),
              rowHeader: true,
            },
            {
              key: "title",
              header: words.list.project,
              cell: (r) => r.title || <span className="secondary">{words.untitled}</span>,
            },
            ...(several
              ? [{ key: "town", header: words.list.town, cell: (r: DossierList["rows"][number]) => r.townName }]
              : []),
            { key: "status", header: words.list.status, cell: (r) => <DossierStatus status={r.status} /> },
            {
              key: "requested",
              header: words.list.requested,
              cell: (r) => (r.requestedCents > 0 ? <Euros cents={r.requestedCents} /> : "–"),
              align: "right" as const,
            },
            {
              key: "due",
              header: words.list.due,
              cell: (r) => (r.deadline ? <Day at={r.deadline} form="short" /> : "–"),
            },
            { key: "updated", header: words.list.updated, cell: (r) => <Instant at={r.updatedAt} /> },
          ]}
        />
      ) : null}
      <Pagination next={page.after ? `?apres=${page.after}` : null} />
    </div>
  );
}

function NoDossier({ page: { towns, call, upcoming } }: { page: DossierList }) {
  const words = useWords(proposalsWords).list;
  const locale = useLocale();
  if (towns.length === 0)
    return (
      <EmptyState action={<ButtonLink to="/inscription">{words.noTownAction}</ButtonLink>}>{words.noTown}</EmptyState>
    );
  const next = upcoming ? ` ${words.upcoming(upcoming.title, day(locale, new Date(upcoming.opensAt)))}` : "";
  const seeCalls = (
    <ButtonLink variant="secondary" to="/appels">
      {words.seeCalls}
    </ButtonLink>
  );
  if (!call) return <EmptyState action={seeCalls}>{words.emptyNoCall + next}</EmptyState>;
  const when = deadline(locale, new Date(call.closesAt));
  if (!call.isOpen) return <EmptyState action={seeCalls}>{words.emptyClosed(call.title, when) + next}</EmptyState>;
  const start = towns.some((t) => t.writes) ? (
    <ButtonLink to={`/dossiers/nouveau?appel=${call.reference}`}>{words.start}</ButtonLink>
  ) : (
    words.readerOnly
  );
  return <EmptyState action={start}>{words.emptyOpen(call.title, when)}</EmptyState>;
}
