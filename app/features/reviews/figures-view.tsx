import { Badge, type Tone } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Points } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import { type Zone, zoneOf } from "~/domain/reviews/zones";
import type { FiguresOfDossier, FiguresPage } from "~/features/reviews/figures-page.server";
import type { RankingLine } from "~/features/reviews/ranking-lines.server";
import { deskWords } from "~/words/desk";
import { figuresWords } from "~/words/figures";
import { hundredths, percent } from "~/words/format";

const TONES: Record<Zone, Tone> = { certain: "ok", to_discuss: "wait", out_of_reach: "neutral" };

/** How firm a place is: a word, and how often it holds. */
export function Firmness({ fundedBp }: { fundedBp: number }) {
  const words = useWords(figuresWords);
  const locale = useLocale();
  const zone = zoneOf(fundedBp);
  return (
    <>
      <Badge tone={TONES[zone]}>{words.zones[zone]}</Badge>{" "}
      <span className="nowrap">{words.chance(percent(locale, fundedBp))}</span>
    </>
  );
}

/** The corrected mean with its margin; it opens to how it was made. */
export function CorrectedMean({ line, call }: { line: RankingLine; call: string }) {
  const words = useWords(figuresWords);
  const locale = useLocale();
  if (line.correctedHundredths === null) return "–";
  return (
    <A
      to={`/gestion/appels/${call}/classement/calcul?dossier=${line.reference}`}
      aria-label={`${hundredths(locale, line.correctedHundredths)}. ${words.open(line.reference)}`}
    >
      <Points hundredths={line.correctedHundredths} />
      {line.marginHundredths === null ? null : (
        <span className="hint nowrap"> {words.plusMinus(hundredths(locale, line.marginHundredths))}</span>
      )}
    </A>
  );
}

/** The computation, in words and figures. */
export function FiguresView({ page }: { page: FiguresPage }) {
  const words = useWords(figuresWords);
  const home = useWords(deskWords).home;
  const call = `/gestion/appels/${page.reference}`;
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: home.title, to: "/gestion" },
          { label: page.title, to: call },
          { label: words.ranking, to: `${call}/classement` },
          { label: words.title },
        ]}
      />
      <PageHeading caption={page.title} title={words.title} />
      {page.dossier ? <OneDossier dossier={page.dossier} /> : null}
      <div className="narrow stack">
        {words.rule.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {page.tooMany ? <InsetNote>{words.tooMany}</InsetNote> : <CallFigures page={page} />}
    </div>
  );
}

function CallFigures({ page }: { page: FiguresPage }) {
  const words = useWords(figuresWords);
  const locale = useLocale();
  const points = (value: number | null) => (value === null ? words.unknown : words.points(hundredths(locale, value)));
  return (
    <>
      {page.off ? <InsetNote>{words.offs[page.off]}</InsetNote> : null}
      <Card title={words.figures}>
        <SummaryList
          rows={[
            { key: "dossiers", label: words.dossiers, value: words.count(page.dossiers) },
            { key: "marks", label: words.marks, value: words.count(page.marks) },
            { key: "noise", label: words.noise, value: points(page.noiseHundredths) },
            { key: "severity", label: words.severity, value: points(page.off ? null : page.severityHundredths) },
          ]}
        />
      </Card>
      <Card title={words.readers}>
        <p className="hint">{words.shiftHint}</p>
        <DataTable
          caption={words.readers}
          captionHidden
          rows={page.readers}
          rowKey={(r) => r.name}
          empty={<p>{words.noReader}</p>}
          columns={[
            { key: "reader", header: words.reader, rowHeader: true, cell: (r) => r.name },
            { key: "given", header: words.given, align: "right", cell: (r) => words.count(r.marks) },
            {
              key: "shift",
              header: words.shift,
              align: "right",
              cell: (r) => <Points hundredths={r.severityHundredths} />,
            },
          ]}
        />
      </Card>
    </>
  );
}

function OneDossier({ dossier }: { dossier: FiguresOfDossier }) {
  const words = useWords(figuresWords);
  const locale = useLocale();
  const points = (value: number | null) => (value === null ? words.unknown : hundredths(locale, value));
  return (
    <Card title={words.ofDossier(dossier.reference)}>
      <p>{dossier.title}</p>
      <DataTable
        caption={words.ofDossier(dossier.reference)}
        captionHidden
        rows={dossier.marks}
        rowKey={(m) => m.reader}
        empty={<p>{words.noReader}</p>}
        columns={[
          { key: "reader", header: words.reader, rowHeader: true, cell: (m) => m.reader },
          { key: "mark", header: words.mark, align: "right", cell: (m) => <Points hundredths={m.totalHundredths} /> },
          {
            key: "shift",
            header: words.shift,
            align: "right",
            cell: (m) => <Points hundredths={m.severityHundredths} />,
          },
          {
            key: "corrected",
            header: words.markCorrected,
            align: "right",
            cell: (m) => <Points hundredths={m.correctedHundredths} />,
          },
        ]}
      />
      <SummaryList
        rows={[
          { key: "mean", label: words.mean, value: points(dossier.meanHundredths) },
          { key: "corrected", label: words.corrected, value: points(dossier.correctedHundredths) },
          {
            key: "margin",
            label: words.margin,
            value:
              dossier.marginHundredths === null ? words.unknown : words.plusMinus(points(dossier.marginHundredths)),
          },
          {
            key: "firmness",
            label: words.firmness,
            value: dossier.fundedBp === null ? words.notRanked : <Firmness fundedBp={dossier.fundedBp} />,
          },
        ]}
      />
    </Card>
  );
}
