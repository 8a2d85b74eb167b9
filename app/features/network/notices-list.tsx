import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import type { NoticesPage } from "~/features/network/notices-page.server";
import { networkWords } from "~/words/network";

export function NoticesList({ page }: { page: NoticesPage }) {
  const words = useWords(networkWords).notices;
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      <p>
        <A to="/espace">{words.toSpace}</A> · <A to="/espace/preferences">{words.preferences}</A>
      </p>
      <DataTable
        caption={words.caption}
        captionHidden
        rows={page.notices}
        rowKey={(n) => n.id}
        empty={<EmptyState>{words.none}</EmptyState>}
        columns={[
          { key: "subject", header: words.subject, rowHeader: true, cell: (n) => <A to={n.to}>{n.subject}</A> },
          { key: "at", header: words.at, cell: (n) => <Instant at={n.at} /> },
        ]}
      />
      <Pagination next={page.next ? `?avant=${page.next}` : null} />
    </div>
  );
}
