import { type Column, DataTable } from "~/components/data-table";
import { useWords } from "~/components/locale";
import { Euros, Points } from "~/components/moments";
import type { DecisionLineView, DecisionPage } from "~/features/awards/decision-page.server";
import { DossierCell } from "~/features/awards/dossier-cell";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";

/** The dossiers of a decision by place, with what each asked for and gets. */
export function LinesTable({ page }: { page: DecisionPage }) {
  const words = useWords(awardsWords).decision;
  return (
    <DataTable
      caption={words.caption}
      rows={page.lines}
      rowKey={(l) => l.reference}
      columns={useColumns()}
      footer={[
        "",
        words.total,
        "",
        <Euros key="asked" cents={page.totals.requestedCents} />,
        "",
        <Euros key="given" cents={page.totals.awardedCents} />,
        "",
      ]}
    />
  );
}

function useColumns(): Column<DecisionLineView>[] {
  const { preparing, decision } = useWords(awardsWords);
  const terms = useWords(awardsTerms);
  return [
    { key: "place", header: preparing.place, align: "right", cell: (l) => l.place ?? "–" },
    {
      key: "project",
      header: preparing.project,
      rowHeader: true,
      cell: (l) => <DossierCell dossier={l} />,
    },
    {
      key: "mean",
      header: preparing.mean,
      align: "right",
      cell: (l) => (l.meanHundredths === null ? "–" : <Points hundredths={l.meanHundredths} />),
    },
    {
      key: "requested",
      header: preparing.requested,
      align: "right",
      cell: (l) => <Euros cents={l.requestedCents} />,
    },
    { key: "outcome", header: decision.outcome, cell: (l) => terms.outcomes[l.outcome] },
    {
      key: "granted",
      header: decision.granted,
      align: "right",
      cell: (l) => (l.outcome === "awarded" ? <Euros cents={l.amountCents} /> : "–"),
    },
    {
      key: "reasons",
      header: decision.reasons,
      cell: (l) => (
        <>
          {l.reasons ? <p className="said">{l.reasons}</p> : l.exceptionReason ? null : "–"}
          {l.exceptionReason ? (
            <p className="said">
              <strong>{decision.exception}</strong> {l.exceptionReason}
            </p>
          ) : null}
        </>
      ),
    },
  ];
}
