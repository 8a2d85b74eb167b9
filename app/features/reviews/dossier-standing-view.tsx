import { Card } from "~/components/card";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { SummaryList } from "~/components/summary-list";
import type { DossierFigures } from "~/features/reviews/dossier-figures.server";
import { eliminationText } from "~/features/reviews/ranking-file";
import { computationWords } from "~/words/computation";
import { hundredths, instant } from "~/words/format";

type Props = { dossier: DossierFigures; criteria: Readonly<Record<string, string>> };
type Standing = NonNullable<DossierFigures["standing"]>;

/** The place with what parts it from its neighbours, the running total, and why the dossier stands or not. */
export function DossierStanding({ dossier, criteria }: Props) {
  return (
    <>
      {dossier.standing ? <PlaceCard dossier={dossier} standing={dossier.standing} /> : null}
      <ChecksCard dossier={dossier} criteria={criteria} />
    </>
  );
}

function PlaceCard({ dossier, standing }: { dossier: DossierFigures; standing: Standing }) {
  const words = useWords(computationWords);
  const { place, of, runningCents, above, below } = standing;
  const beside = useNeighbour(dossier, standing);
  return (
    <Card title={words.standing} id="rang">
      <SummaryList
        rows={[
          {
            key: "place",
            label: words.place,
            value: (
              <>
                {words.placeOf(place, of)}
                <br />
                <span className="hint">{words.placeRule(place - 1)}</span>
              </>
            ),
          },
          { key: "above", label: words.above, value: above ? beside(above) : words.first },
          { key: "below", label: words.below, value: below ? beside(below) : words.last },
          {
            key: "running",
            label: words.running,
            value: (
              <>
                <Euros cents={runningCents} /> {runningCents > dossier.envelopeCents ? words.beyond : words.inside}
                <br />
                <span className="hint">{words.runningRule(words.placeOf(place, of))}</span>
              </>
            ),
          },
          { key: "envelope", label: words.envelope, value: <Euros cents={dossier.envelopeCents} /> },
        ]}
      />
      <p className="hint">{words.tieRule}</p>
    </Card>
  );
}

/** A neighbour in the ranking, and what parts the two. */
function useNeighbour(dossier: DossierFigures, standing: Standing) {
  const words = useWords(computationWords);
  const locale = useLocale();
  const said = (value: number | null) => hundredths(locale, value ?? 0);
  const filed = (at: Date | string | null) => (at ? instant(locale, new Date(at)) : "–");
  return (other: NonNullable<Standing["above"]>) => {
    const mean = said(other.meanHundredths);
    if (other.samePlace) return words.samePlace(other.reference, mean);
    if (other.partedBy === null) return words.byMean(other.reference, mean, said(dossier.meanHundredths));
    const figures = {
      need: [said(other.needHundredths), said(standing.needHundredths)],
      support: [said(other.supportHundredths), said(standing.supportHundredths)],
      filing: [filed(other.filedAt), filed(dossier.filedAt)],
    }[other.partedBy];
    return words.tie[other.partedBy](other.reference, mean, figures[0] ?? "", figures[1] ?? "");
  };
}

/** The minimum and the eliminating marks, each with what it is held against. */
function ChecksCard({ dossier, criteria }: Props) {
  const words = useWords(computationWords);
  const locale = useLocale();
  const { meanHundredths, rules, marks, eliminated } = dossier;
  if (meanHundredths === null) return null;
  const said = (value: number) => hundredths(locale, value);
  const why = eliminationText(locale, eliminated, criteria);
  const marked = dossier.criteria.flatMap(({ label, meanHundredths: mean, eliminatingMark: limit }) => {
    if (limit === null) return [];
    const text = (mean <= limit * 100 ? words.below5 : words.above5)(said(mean), String(limit));
    return [{ key: label, label, value: text }];
  });
  const enough = meanHundredths < rules.passHundredths ? words.failed : words.passed;
  return (
    <Card title={words.checks} id="ecarte">
      <p>
        {marks.length < rules.reviewsMin
          ? words.tooFew(marks.length, rules.reviewsMin)
          : why === null
            ? words.kept
            : words.eliminated(why)}
      </p>
      <SummaryList
        rows={[
          { key: "mean", label: words.mean, value: enough(said(meanHundredths), said(rules.passHundredths)) },
          ...marked,
        ]}
      />
    </Card>
  );
}
