import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CallCrumbs } from "~/components/call-crumbs";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { Tabs } from "~/components/tabs";
import { useColumns } from "~/features/reviews/ranking-columns";
import type { RankingPage } from "~/features/reviews/ranking-page.server";
import { computationWords } from "~/words/computation";
import { shortInstant } from "~/words/format";
import { reviewsWords } from "~/words/reviews";
import { simulationsWords } from "~/words/simulations";

const LISTS = ["ranked", "eliminated", "unscored"] as const;
const RANKING_ORDERS = ["rang", "discussion"] as const;

/** The ranking of a call, as the person who looks may see it. */
export function RankingTable({ page }: { page: RankingPage }) {
  const words = useWords(reviewsWords).ranking;
  const order = useWords(computationWords).order;
  const root = `/gestion/appels/${page.reference}/classement`;
  return (
    <div className="stack print-wide">
      <CallCrumbs call={page} here={words.title} />
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
      {page.list === "ranked" ? <OrderChoice page={page} root={root} /> : null}
      <DataTable
        caption={page.order === "discussion" ? order.caption : words.caption}
        captionHidden
        rows={page.rows}
        rowKey={(r) => r.reference}
        columns={useColumns(page)}
        empty={<EmptyState>{words.empty[page.list]}</EmptyState>}
        rowClass={(r) => (r.runningCents !== null && r.runningCents > page.envelopeCents ? "row-beyond" : undefined)}
      />
      <Pagination
        next={page.next === null ? null : `?${new URLSearchParams({ ...askedOf(page), apres: page.next }).toString()}`}
      />
      <Onwards page={page} root={root} />
      <KeptRanking page={page} />
    </div>
  );
}

/** What the address says of the list and its order; the ranking by place is the plain address. */
const askedOf = ({ list, order }: Pick<RankingPage, "list" | "order">): Record<string, string> =>
  order === "discussion" ? { ordre: order } : list === "ranked" ? {} : { liste: list };

/** By place, or as the committee goes through it. */
function OrderChoice({ page, root }: { page: RankingPage; root: string }) {
  const words = useWords(computationWords).order;
  return (
    <div className="stack">
      <Tabs
        label={words.label}
        tabs={RANKING_ORDERS.map((order) => ({
          label: words.orders[order],
          to: order === "rang" ? root : `${root}?ordre=${order}`,
          current: order === page.order,
        }))}
      />
      {page.order === "discussion" ? <p className="narrow">{words.lead}</p> : null}
    </div>
  );
}

/** How the figures are made, the file, and what the ranking is for. */
function Onwards({ page, root }: { page: RankingPage; root: string }) {
  const words = useWords(reviewsWords).ranking;
  const simulations = useWords(simulationsWords);
  const locale = useLocale();
  const search = new URLSearchParams(askedOf(page)).toString();
  const asked = search && `?${search}`;
  return (
    <>
      <p>
        <A to={`${root}/calcul`}>{words.howComputed}</A>
        {page.computedAt ? ` (${words.computedAt(shortInstant(locale, new Date(page.computedAt)))})` : null}
      </p>
      <p>
        <A to={`${root}.csv${asked}`}>{words.csv}</A> · <A to={`${root}.xlsx${asked}`}>{words.xlsx}</A>
      </p>
      <ButtonRow>
        {page.can.simulate ? (
          <ButtonLink to={`/gestion/appels/${page.reference}/simulations`} variant="secondary">
            {simulations.title}
          </ButtonLink>
        ) : null}
        {page.can.share ? (
          <ButtonLink to={`/gestion/appels/${page.reference}/partage`} variant="secondary">
            {words.share}
          </ButtonLink>
        ) : null}
        {page.can.keep ? (
          <ButtonLink to={`/gestion/appels/${page.reference}/deliberation`} variant="secondary">
            {words.decide}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </>
  );
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
