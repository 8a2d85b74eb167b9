import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day, Euros, Instant } from "~/components/moments";
import { NoDossier } from "~/components/no-dossier";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import type { DossierList } from "~/features/proposals/dossier-list.server";
import { DossierStatus } from "~/features/proposals/dossier-top";
import { proposalsWords } from "~/words/proposals";

/** Every dossier of my towns; with none, what can be done about it. */
export function DossierTable({ page }: { page: DossierList }) {
  const words = useWords(proposalsWords);
  const { rows, towns, startFor } = page;
  const several = towns.length > 1;
  return (
    <div className="stack">
      <PageHeading title={words.crumbs} lead={words.list.lead} />
      {rows.length === 0 ? <Nothing page={page} /> : null}
      {rows.length > 0 && startFor ? (
        <p>
          <ButtonLink to={`/dossiers/nouveau?appel=${startFor}`}>{words.list.start}</ButtonLink>
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

/** Nobody's town is theirs yet, or theirs has nothing yet. */
function Nothing({ page: { beginning } }: { page: DossierList }) {
  const words = useWords(proposalsWords).list;
  if (beginning) return <NoDossier {...beginning} />;
  return (
    <EmptyState action={<ButtonLink to="/inscription">{words.noTownAction}</ButtonLink>}>{words.noTown}</EmptyState>
  );
}
