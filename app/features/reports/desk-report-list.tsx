import { Breadcrumb } from "~/components/breadcrumb";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { Tabs } from "~/components/tabs";
import type { DeskReports, ReportList } from "~/features/reports/desk-reports.server";
import { deskReportPath, ReportStatusBadge } from "~/features/reports/report-top";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

const ADDRESS = "/gestion/bilans";
const SLUGS: Record<ReportList, string> = {
  submitted: ADDRESS,
  late: `${ADDRESS}?liste=late`,
  open: `${ADDRESS}?liste=open`,
  accepted: `${ADDRESS}?liste=accepted`,
};

/** The reports of the towns: to read first, then late, expected and accepted ones. */
export function DeskReportList({ page }: { page: DeskReports }) {
  const words = useWords(reportsWords).desk;
  const { list, counts } = page;
  const names: Record<ReportList, string> = {
    submitted: words.submitted(counts.submitted),
    late: words.late(counts.late),
    open: words.open,
    accepted: words.accepted,
  };
  const paged = (more: Record<string, string>) => `?${new URLSearchParams({ liste: list, ...more }).toString()}`;
  return (
    <div className="stack">
      <Breadcrumb
        items={[...(page.can.openDesk ? [{ label: words.desk, to: "/gestion" }] : []), { label: words.title }]}
      />
      <PageHeading title={words.title} lead={words.lead} />
      <Tabs
        label={words.lists}
        tabs={(Object.keys(names) as ReportList[]).map((key) => ({
          label: names[key],
          to: SLUGS[key],
          current: key === list,
        }))}
      />
      <Rows page={page} />
      <Pagination
        previous={page.previous === null ? null : paged({ avant: page.previous })}
        next={page.next === null ? null : paged({ apres: page.next })}
      />
    </div>
  );
}

function Rows({ page: { rows, list } }: { page: DeskReports }) {
  const words = useWords(reportsWords).desk;
  const terms = useWords(reportsTerms);
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={(r) => r.id}
      empty={<EmptyState>{words.empty[list]}</EmptyState>}
      columns={[
        {
          key: "kind",
          header: words.kind,
          rowHeader: true,
          cell: (r) => (
            <A to={deskReportPath(r.reference, r.kind)}>
              {terms.kinds[r.kind]}
              <span className="vh">, {r.reference}</span>
            </A>
          ),
        },
        { key: "reference", header: words.reference, cell: (r) => `${r.reference} – ${r.title}` },
        { key: "town", header: words.town, cell: (r) => r.town },
        { key: "due", header: words.dueOn, cell: (r) => <Day at={r.dueOn} form="short" /> },
        {
          key: "submitted",
          header: words.submittedOn,
          cell: (r) => (r.submittedAt ? <Day at={r.submittedAt} form="short" /> : "–"),
        },
        { key: "status", header: words.status, cell: (r) => <ReportStatusBadge status={r.status} late={r.late} /> },
      ]}
    />
  );
}
