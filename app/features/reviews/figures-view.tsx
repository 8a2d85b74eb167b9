import { Badge, type Tone } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import { Points } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import { type Zone, zoneOf } from "~/domain/reviews/zones";
import { DossierFiguresView } from "~/features/reviews/dossier-figures-view";
import type { FiguresPage } from "~/features/reviews/figures-page.server";
import type { RankingLine } from "~/features/reviews/ranking-lines.server";
import { computationWords } from "~/words/computation";
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

/** The corrected mean with its margin. */
export function CorrectedMean({ line }: { line: RankingLine }) {
  const words = useWords(figuresWords);
  const locale = useLocale();
  return (
    <>
      {hundredths(locale, line.correctedHundredths ?? 0)}
      {line.marginHundredths === null ? null : ` ${words.plusMinus(hundredths(locale, line.marginHundredths))}`}
    </>
  );
}

/** The computation, in words and figures. */
export function FiguresView({ page }: { page: FiguresPage }) {
  const words = useWords(figuresWords);
  const computation = useWords(computationWords);
  const home = useWords(deskWords).home;
  const call = `/gestion/appels/${page.reference}`;
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: home.title, to: "/gestion" },
          { label: page.title, to: call },
          { label: words.ranking, to: `${call}/classement` },
          { label: page.dossier?.reference ?? words.title },
        ]}
      />
      <PageHeading
        caption={page.title}
        title={page.dossier ? computation.title(page.dossier.reference) : words.title}
      />
      {page.dossier ? <DossierFiguresView dossier={page.dossier} off={page.off} criteria={page.criteria} /> : null}
      {page.dossier ? <h2>{words.title}</h2> : null}
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
