import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros, Points } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { ScoreSpread } from "~/components/score-spread";
import { Tabs } from "~/components/tabs";
import { CorrectedMean, Firmness } from "~/features/reviews/figures-view";
import { eliminationText } from "~/features/reviews/ranking-file";
import type { RankingLine } from "~/features/reviews/ranking-lines.server";
import type { RankingPage } from "~/features/reviews/ranking-page.server";
import { deskWords } from "~/words/desk";
import { hundredths, shortInstant } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

const LISTS = ["ranked", "eliminated", "unscored"] as const;

/** The ranking of a call, as the person who looks may see it. */
export function RankingTable({ page }: { page: RankingPage }) {
  const words = useWords(reviewsWords).ranking;
  const home = useWords(deskWords).home;
  const root = `/gestion/appels/${page.reference}/classement`;
  return (
    <div className="stack print-wide">
      <Breadcrumb
        items={[
          { label: home.title, to: "/gestion" },
          { label: page.title, to: `/gestion/appels/${page.reference}` },
          { label: words.title },
        ]}
      />
      <PageHeading
        caption={page.title}
        title={words.title}
        lead={
          <>
            {words.envelope} <Euros cents={page.envelopeCents} />
          </>
        }
      />
      <Tabs
        label={words.title}
        tabs={LISTS.map((list) => ({
          label: words.tab(words.lists[list], page.counts[list]),
          to: list === "ranked" ? root : `${root}?liste=${list}`,
          current: list === page.list,
        }))}
      />
      <DataTable
        caption={words.caption}
        captionHidden
        rows={page.rows}
        rowKey={(r) => r.reference}
        columns={useColumns(page)}
        empty={<EmptyState>{words.empty[page.list]}</EmptyState>}
        rowClass={(r) => (r.runningCents !== null && r.runningCents > page.envelopeCents ? "row-beyond" : undefined)}
      />
      <Pagination
        next={page.next === null ? null : `?${new URLSearchParams({ liste: page.list, apres: page.next }).toString()}`}
      />
      <Onwards page={page} root={root} />
      <KeptRanking page={page} />
    </div>
  );
}

/** How the figures are made, the file, and what the ranking is for. */
function Onwards({ page, root }: { page: RankingPage; root: string }) {
  const words = useWords(reviewsWords).ranking;
  const locale = useLocale();
  const asked = page.list === "ranked" ? "" : `?liste=${page.list}`;
  return (
    <>
      <p>
        <A to={`${root}/calcul`}>{words.howComputed}</A>
        {page.computedAt ? ` (${words.computedAt(shortInstant(locale, new Date(page.computedAt)))})` : null}
      </p>
      <p>
        <A to={`${root}.csv${asked}`}>{words.csv}</A> · <A to={`${root}.xlsx${asked}`}>{words.xlsx}</A>
      </p>
      {page.can.keep ? (
        <p>
          <ButtonLink to={`/gestion/appels/${page.reference}/deliberation`} variant="secondary">
            {words.decide}
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

function useColumns(page: RankingPage): Column<RankingLine>[] {
  const words = useWords(reviewsWords).ranking;
  const locale = useLocale();
  const why = (r: RankingLine) => eliminationText(locale, r.eliminated, page.criteria);
  const common = useCommonColumns(page);
  if (page.list === "eliminated") return [...common, { key: "why", header: words.why, cell: why }];
  if (page.list === "unscored") return common;
  return [
    { key: "place", header: words.place, align: "right", cell: (r) => r.place },
    ...common,
    {
      key: "firm",
      header: words.firmness,
      cell: (r) => (r.fundedBp === null ? "–" : <Firmness fundedBp={r.fundedBp} />),
    },
    {
      key: "running",
      header: words.running,
      align: "right",
      cell: (r) => (
        <>
          <Euros cents={r.runningCents ?? 0} />
          {(r.runningCents ?? 0) > page.envelopeCents ? <span className="hint"> {words.over}</span> : null}
        </>
      ),
    },
  ];
}

/** What every list says of a dossier. */
function useCommonColumns(page: RankingPage): Column<RankingLine>[] {
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
      cell: (r) => (r.meanHundredths === null ? "–" : <Points hundredths={r.meanHundredths} />),
    },
    {
      key: "corrected",
      header: words.corrected,
      align: "right",
      cell: (r) => <CorrectedMean line={r} call={page.reference} />,
    },
    {
      key: "spread",
      header: words.spread,
      cell: (r) => (
        <>
          <ScoreSpread totals={r.totals} mean={r.meanHundredths} /> {r.reviewsSubmitted}/{r.reviewsExpected}
          {r.spreadHundredths ? `, ${words.gap(hundredths(locale, r.spreadHundredths))}` : ""}
        </>
      ),
    },
    { key: "requested", header: words.requested, align: "right", cell: (r) => <Euros cents={r.requestedCents} /> },
  ];
}

function KeptRanking({ page }: { page: RankingPage }) {
  const words = useWords(reviewsWords).ranking;
  const locale = useLocale();
  if (!page.can.keep && !page.last) return null;
  return (
    <Card title={words.keep}>
      {page.last ? (
        <p>
          {words.kept(shortInstant(locale, new Date(page.last.computedAt)))} <code>{page.last.hash}</code>
        </p>
      ) : null}
      {page.can.takeKept ? (
        <p>
          <A to={`/gestion/appels/${page.reference}/classement-fige.json`}>{words.takeKept}</A>
          <br />
          <span className="hint">{words.takeKeptHint}</span>
        </p>
      ) : null}
      {page.can.keep ? (
        <CommandForm action={`/gestion/appels/${page.reference}/classement/gel`}>
          <p>{words.keepLead}</p>
          <Button variant="secondary">{words.keep}</Button>
        </CommandForm>
      ) : null}
    </Card>
  );
}
