import type { ReactNode } from "react";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { type Column, DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { DossierCell } from "~/features/awards/dossier-cell";
import { simulationsOf } from "~/features/awards/simulations/simulation-addresses";
import type {
  ComparedLine,
  ComparisonPage,
  SimulationHead,
} from "~/features/awards/simulations/simulations-page.server";
import { awardsTerms } from "~/words/awards-terms";
import { deskWords } from "~/words/desk";
import { euros, hundredths } from "~/words/format";
import { simulationsWords } from "~/words/simulations";

/** Two or three simulations beside each other: their figures, then the dossiers they part on. */
export function ComparisonView({ page }: { page: ComparisonPage }) {
  const words = useWords(simulationsWords);
  const home = useWords(deskWords).home;
  const list = simulationsOf(page.callReference);
  const columns = useLineColumns(page);
  return (
    <div className="stack print-wide">
      <Breadcrumb
        items={[
          { label: home.title, to: "/gestion" },
          { label: page.title, to: `/gestion/appels/${page.callReference}` },
          { label: words.title, to: list },
          { label: words.comparison },
        ]}
      />
      <PageHeading caption={page.title} title={words.comparison} lead={words.comparisonLead} />
      {page.heads.length < 2 ? (
        <InsetNote>
          {words.chooseTwo} <A to={list}>{words.title}</A>
        </InsetNote>
      ) : null}
      <Figures page={page} />
      <DataTable
        caption={words.lines}
        rows={page.lines}
        rowKey={(l) => l.reference}
        columns={columns}
        empty={page.heads.length < 2 ? null : <p>{words.same}</p>}
      />
    </div>
  );
}

const columnsOf = <R,>(page: ComparisonPage, cell: (row: R, at: number) => ReactNode): Column<R>[] => {
  const list = simulationsOf(page.callReference);
  return page.heads.map(({ id, name }, at) => ({
    key: id,
    header: <A to={`${list}/${id}`}>{name}</A>,
    stackLabel: name,
    align: "right",
    cell: (row) => cell(row, at),
  }));
};

function Figures({ page }: { page: ComparisonPage }) {
  const words = useWords(simulationsWords);
  const { methods } = useWords(awardsTerms);
  const locale = useLocale();
  const rows: { label: string; of: (head: SimulationHead) => string }[] = [
    { label: words.method, of: (h) => methods[h.method] },
    { label: words.total, of: (h) => euros(locale, h.totalCents) },
    { label: words.rest, of: (h) => euros(locale, h.restCents) },
    { label: words.funded, of: (h) => String(h.funded) },
    { label: words.towns, of: (h) => String(h.towns) },
    { label: words.mean, of: (h) => (h.meanHundredths === null ? "–" : hundredths(locale, h.meanHundredths)) },
  ];
  return (
    <DataTable
      caption={words.figures}
      rows={rows}
      rowKey={(r) => r.label}
      columns={[
        { key: "figure", header: words.figure, rowHeader: true, cell: (r) => r.label },
        ...columnsOf<(typeof rows)[number]>(page, (r, at) => {
          const head = page.heads[at];
          return head ? r.of(head) : null;
        }).map((column) => ({ ...column, align: "left" as const })),
      ]}
    />
  );
}

function useLineColumns(page: ComparisonPage): Column<ComparedLine>[] {
  const words = useWords(simulationsWords);
  return [
    { key: "place", header: words.place, align: "right", cell: (l) => l.place },
    {
      key: "project",
      header: words.project,
      rowHeader: true,
      cell: (l) => <DossierCell dossier={l} />,
    },
    { key: "requested", header: words.requested, align: "right", cell: (l) => <Euros cents={l.requestedCents} /> },
    ...columnsOf<ComparedLine>(page, (l, at) => <AmountCell line={l} at={at} />),
  ];
}

/** The amount, and how it differs from the first simulation's. */
function AmountCell({ line, at }: { line: ComparedLine; at: number }) {
  const words = useWords(simulationsWords);
  const locale = useLocale();
  const cents = line.amounts[at] ?? 0;
  const change = line.changes[at];
  const gap = cents - (line.amounts[0] ?? 0);
  const said =
    change === "enters"
      ? words.enters
      : change === "leaves"
        ? words.leaves
        : gap > 0
          ? words.extra(euros(locale, gap))
          : words.less(euros(locale, -gap));
  return (
    <>
      <Euros cents={cents} />
      {change ? (
        <>
          <br />
          <span className="secondary">{said}</span>
        </>
      ) : null}
    </>
  );
}
