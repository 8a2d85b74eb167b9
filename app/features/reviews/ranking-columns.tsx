import type { ReactNode } from "react";
import type { Column } from "~/components/data-table";
import { A } from "~/components/link";
import { useHref, useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { ScoreSpread } from "~/components/score-spread";
import { CorrectedMean, Firmness } from "~/features/reviews/figures-view";
import { eliminationText } from "~/features/reviews/ranking-file";
import type { RankingLine } from "~/features/reviews/ranking-lines.server";
import type { RankingPage } from "~/features/reviews/ranking-page.server";
import { euros, hundredths } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

/** Every figure opens to how it was computed: a part of the dossier's own page. */
function useOpens(call: string) {
  const href = useHref();
  const root = href(`/gestion/appels/${call}/classement/calcul?dossier=`);
  return (line: RankingLine, part: string, figure: ReactNode) => (
    <a className="figure" href={`${root}${line.reference}#${part}`}>
      {figure}
    </a>
  );
}
type Opens = ReturnType<typeof useOpens>;

/** The columns of a list of the ranking. */
export function useColumns(page: RankingPage): Column<RankingLine>[] {
  const words = useWords(reviewsWords).ranking;
  const locale = useLocale();
  const opens = useOpens(page.reference);
  const common = useCommonColumns(opens);
  if (page.list === "eliminated")
    return [
      ...common,
      {
        key: "why",
        header: words.why,
        cell: (r) => opens(r, "ecarte", eliminationText(locale, r.eliminated, page.criteria)),
      },
    ];
  if (page.list === "unscored") return common;
  return [
    { key: "place", header: words.place, align: "right", cell: (r) => opens(r, "rang", r.place) },
    ...common,
    {
      key: "firm",
      header: words.firmness,
      cell: (r) => (r.fundedBp === null ? "–" : opens(r, "solidite", <Firmness fundedBp={r.fundedBp} />)),
    },
    {
      key: "running",
      header: words.running,
      align: "right",
      cell: (r) => (
        <>
          {opens(r, "rang", euros(locale, r.runningCents ?? 0))}
          {(r.runningCents ?? 0) > page.envelopeCents ? <span className="hint"> {words.over}</span> : null}
        </>
      ),
    },
  ];
}

/** What every list says of a dossier. */
function useCommonColumns(opens: Opens): Column<RankingLine>[] {
  const words = useWords(reviewsWords).ranking;
  const locale = useLocale();
  return [
    {
      key: "project",
      header: words.project,
      rowHeader: true,
      cell: (r) => (
        <>
          <A to={`/instruction/${r.reference}`}>
            <span className="nowrap">{r.reference}</span> {r.title}
          </A>
          <br />
          <span className="secondary">{r.town}</span>
        </>
      ),
    },
    {
      key: "mean",
      header: words.mean,
      align: "right",
      cell: (r) => (r.meanHundredths === null ? "–" : opens(r, "moyenne", hundredths(locale, r.meanHundredths))),
    },
    {
      key: "corrected",
      header: words.corrected,
      align: "right",
      cell: (r) => (r.correctedHundredths === null ? "–" : opens(r, "corrigee", <CorrectedMean line={r} />)),
    },
    {
      key: "spread",
      header: words.spread,
      cell: (r) => (
        <>
          <ScoreSpread totals={r.totals} mean={r.meanHundredths} /> {r.reviewsSubmitted}/{r.reviewsExpected}
          {r.spreadHundredths ? <>, {opens(r, "ecart", words.gap(hundredths(locale, r.spreadHundredths)))}</> : null}
        </>
      ),
    },
    { key: "requested", header: words.requested, align: "right", cell: (r) => <Euros cents={r.requestedCents} /> },
  ];
}
