import { InsetNote } from "~/components/banner";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { CorrectedCard, FirmnessCard, Formula, MarginCard } from "~/features/reviews/corrected-figures-view";
import type { DossierFigures } from "~/features/reviews/dossier-figures.server";
import { DossierStanding } from "~/features/reviews/dossier-standing-view";
import type { FiguresPage } from "~/features/reviews/figures-page.server";
import { computationWords } from "~/words/computation";
import { hundredths, percent } from "~/words/format";

type Props = { dossier: DossierFigures; off: FiguresPage["off"]; criteria: FiguresPage["criteria"] };

/** Every figure of a dossier with the computation that gives it, one after the other. */
export function DossierFiguresView({ dossier, off, criteria }: Props) {
  const words = useWords(computationWords);
  const locale = useLocale();
  const said = (value: number) => hundredths(locale, value);
  return (
    <>
      <p>
        {dossier.title}, {dossier.town}, <Euros cents={dossier.requestedCents} />
      </p>
      <StillShown dossier={dossier} />
      <MarksCard dossier={dossier} />
      {dossier.meanHundredths === null ? null : (
        <Card title={words.mean} id="moyenne">
          <Formula>
            {words.meanRule(
              dossier.marks.map((m) => said(m.totalHundredths)).join(" + "),
              String(dossier.marks.length),
              said(dossier.meanHundredths),
            )}
          </Formula>
          <p className="hint">{words.roundedTo}</p>
        </Card>
      )}
      <CorrectedCard dossier={dossier} off={off} />
      <MarginCard dossier={dossier} off={off} />
      {dossier.spread ? (
        <Card title={words.spread} id="ecart">
          <Formula>
            {words.spreadRule(
              said(dossier.spread.highest),
              said(dossier.spread.lowest),
              said(dossier.spread.hundredths),
            )}
          </Formula>
        </Card>
      ) : null}
      <FirmnessCard dossier={dossier} />
      <DossierStanding dossier={dossier} criteria={criteria} />
      <Card title={words.sources}>
        <ul>
          {words.sourceLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function StillShown({ dossier }: Pick<Props, "dossier">) {
  const words = useWords(computationWords);
  const locale = useLocale();
  const still = dossier.stillShown;
  if (!still) return null;
  const said = (value: number | null) => (value === null ? "–" : hundredths(locale, value));
  return (
    <InsetNote>
      {words.stillWhy(
        said(still.correctedHundredths),
        said(still.marginHundredths),
        still.fundedBp === null ? "–" : percent(locale, still.fundedBp),
      )}
    </InsetNote>
  );
}

function MarksCard({ dossier: { marks, criteria } }: Pick<Props, "dossier">) {
  const words = useWords(computationWords);
  const locale = useLocale();
  const totals = marks.map((m) => hundredths(locale, m.totalHundredths));
  if (marks.length === 0) return <InsetNote>{words.noMark}</InsetNote>;
  return (
    <Card title={words.criteria} id="notes">
      <p>{words.totalRule}</p>
      {criteria.length === 0 ? <p>{words.noGrid}</p> : null}
      <DataTable
        caption={words.criteria}
        captionHidden
        rows={criteria}
        rowKey={(c) => c.label}
        columns={[
          { key: "criterion", header: words.criterion, rowHeader: true, cell: (c) => c.label },
          { key: "weight", header: words.weight, align: "right", cell: (c) => c.weight },
          ...marks.map(({ reader }, i) => ({
            key: `mark-${i}`,
            header: reader,
            align: "right" as const,
            cell: (c: (typeof criteria)[number]) => c.marks[i],
          })),
          {
            key: "mean",
            header: words.meanMark,
            align: "right",
            cell: (c) => hundredths(locale, c.meanHundredths),
          },
        ]}
        footer={[words.total, "100", ...totals, ""]}
      />
    </Card>
  );
}
