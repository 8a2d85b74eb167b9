import { CallCrumbs } from "~/components/call-crumbs";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary, problemsOf } from "~/components/error-summary";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { Stat, Stats } from "~/components/stat";
import { DossierCell } from "~/features/awards/dossier-cell";
import { SharingConditions } from "~/features/awards/sharing-conditions";
import { SharingConflict } from "~/features/awards/sharing-conflict";
import type { SharingLine, SharingPage } from "~/features/awards/sharing-page.server";
import { SharingReason } from "~/features/awards/sharing-reason";
import { euros, hundredths } from "~/words/format";
import { sharingWords } from "~/words/sharing";

/** The best sharing out of an envelope under conditions, with the reason for each dossier. */
export function SharingView({ page }: { page: SharingPage }) {
  const words = useWords(sharingWords);
  const root = `/gestion/appels/${page.reference}/partage`;
  return (
    <div className="stack print-wide">
      <CallCrumbs call={page} here={words.title} />
      <ErrorSummary problems={problemsOf(page.problems)} />
      <PageHeading caption={page.title} title={words.title} lead={words.lead} />
      {page.lines.length === 0 ? (
        <EmptyState>{words.none}</EmptyState>
      ) : (
        <>
          {page.conflict ? <SharingConflict page={page} conflict={page.conflict} /> : <Shared page={page} />}
          <SharingConditions page={page} root={root} />
        </>
      )}
    </div>
  );
}

function Shared({ page }: { page: SharingPage }) {
  const words = useWords(sharingWords);
  const locale = useLocale();
  const funded = page.lines.filter((l) => l.cents > 0).length;
  return (
    <>
      <div role="status">
        <Stats>
          <Stat label={words.shared} value={euros(locale, page.envelopeCents)} />
          <Stat label={words.granted} value={euros(locale, page.totalCents)} />
          <Stat label={words.left} value={euros(locale, page.envelopeCents - page.totalCents)} />
          <Stat label={words.funded} value={`${funded} / ${page.lines.length}`} />
        </Stats>
      </div>
      <DataTable
        caption={words.caption}
        captionHidden
        rows={page.lines}
        rowKey={(l) => l.reference}
        rowClass={(l) => (l.cents === 0 ? "row-beyond" : undefined)}
        columns={useColumns(page)}
      />
    </>
  );
}

function useColumns(page: SharingPage): Column<SharingLine>[] {
  const words = useWords(sharingWords);
  const locale = useLocale();
  const amount = (key: string, header: string, cents: (l: SharingLine) => number): Column<SharingLine> => ({
    key,
    header,
    align: "right",
    cell: (l) => euros(locale, cents(l)),
  });
  return [
    { key: "place", header: words.place, align: "right", cell: (l) => l.place },
    {
      key: "project",
      header: words.project,
      rowHeader: true,
      cell: (l) => <DossierCell dossier={l} />,
    },
    { key: "mean", header: words.mean, align: "right", cell: (l) => hundredths(locale, l.meanHundredths) },
    amount("requested", words.requested, (l) => l.requestedCents),
    amount("amount", words.amount, (l) => l.cents),
    amount("running", words.running, (l) => l.runningCents),
    { key: "why", header: words.reason, cell: (l) => <SharingReason line={l} page={page} /> },
  ];
}
