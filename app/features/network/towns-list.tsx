import { StatusTag } from "~/components/badge";
import { NotificationBanner } from "~/components/banner";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { FilterForm } from "~/components/filter-form";
import { Icon } from "~/components/icons";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { type LegendEntry, TileMap } from "~/components/tile-map";
import type { TownRow, TownsPage } from "~/features/network/towns-page.server";
import { componentsWords } from "~/words/components";
import { day, euros, integer } from "~/words/format";
import { networkWords } from "~/words/network";

export function TownsList({ page }: { page: TownsPage }) {
  const words = useWords(networkWords).towns;
  const locale = useLocale();
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      <FilterForm active={activeFilters(page)} clearTo="/communes">
        <TextField
          name="q"
          type="search"
          label={words.search}
          hint={words.searchHint}
          defaultValue={page.q}
          maxLength={80}
          width="m"
        />
        {page.years.length > 0 ? (
          <SelectField
            name="annee"
            label={words.year}
            placeholder={words.allYears}
            options={page.years.map((y) => ({ value: String(y), label: String(y) }))}
            defaultValue={page.year === null ? "" : String(page.year)}
            width="s"
          />
        ) : null}
      </FilterForm>
      {page.formerly.map((f) => (
        <NotificationBanner key={f.name}>{words.formerly(f.name, f.now, day(locale, f.until))}</NotificationBanner>
      ))}
      <AmountsMap page={page} />
      <TownTable page={page} />
    </div>
  );
}

const activeFilters = ({ q, year }: TownsPage) => [
  ...(q ? [{ label: `«\u00a0${q}\u00a0»`, without: year === null ? "" : `?annee=${year}` }] : []),
  ...(year === null ? [] : [{ label: String(year), without: q ? `?q=${encodeURIComponent(q)}` : "" }]),
];

function AmountsMap({ page }: { page: TownsPage }) {
  const words = useWords(networkWords).towns;
  const locale = useLocale();
  const legend = page.thresholds.map((bound, i): LegendEntry => {
    const below = page.thresholds[i - 1];
    const label =
      below === undefined
        ? words.upTo(euros(locale, bound))
        : words.between(euros(locale, below), euros(locale, bound));
    return { level: ([1, 2, 3, 4, 5] as const)[i] ?? 5, label };
  });
  return (
    <section className="stack">
      <TileMap
        title={words.mapTitle}
        tiles={page.tiles.map((t) => ({
          key: t.id,
          name: t.name,
          to: `/communes/${t.slug}`,
          row: t.row,
          col: t.col,
          level: t.level,
          said: t.awardedCents > 0 ? euros(locale, t.awardedCents) : words.nothing,
        }))}
        legend={[...legend, { level: 0, label: words.nothing }]}
      />
      {page.thresholds.length > 1 ? <p className="hint">{words.classes}</p> : null}
    </section>
  );
}

function TownTable({ page }: { page: TownsPage }) {
  const words = useWords(networkWords).towns;
  const years = [...new Set(page.rows.flatMap((r) => (r.populationYear ? [r.populationYear] : [])))].join(", ");
  return (
    <>
      <DataTable
        caption={words.caption(page.rows.length, page.towns)}
        rows={page.rows}
        rowKey={(r) => r.id}
        empty={<EmptyState action={<A to="/communes">{words.seeAll}</A>}>{words.none(page.q)}</EmptyState>}
        columns={useColumns(page)}
      />
      {page.rows.length > 0 ? <p className="hint">{words.source(years)}</p> : null}
    </>
  );
}

function useColumns(page: TownsPage): Column<TownRow>[] {
  const words = useWords(networkWords).towns;
  const locale = useLocale();
  const sortable = (key: string, label: string, sortKey: string, falling = true) => ({
    key,
    header: <SortHeader page={page} label={label} sortKey={sortKey} falling={falling} />,
    stackLabel: label,
  });
  const figure = { align: "right" as const };
  return [
    {
      ...sortable("name", words.name, "nom", false),
      rowHeader: true,
      cell: (r) => <A to={`/communes/${r.slug}`}>{r.name}</A>,
    },
    { key: "body", header: words.body, cell: (r) => r.territorialBody },
    {
      ...sortable("population", words.population, "population"),
      ...figure,
      cell: (r) => (r.population === null ? "–" : integer(locale, r.population)),
    },
    { ...sortable("projects", words.projects, "projets"), ...figure, cell: (r) => r.projects },
    { ...sortable("awarded", words.awarded, "montant"), ...figure, cell: (r) => <Euros cents={r.awardedCents} /> },
    { ...sortable("paid", words.paid, "verse"), ...figure, cell: (r) => <Euros cents={r.paidCents} /> },
    {
      ...sortable("each", words.perInhabitant, "habitant"),
      ...figure,
      cell: (r) => (r.perInhabitantCents === null ? "–" : <Euros cents={r.perInhabitantCents} exact />),
    },
    {
      key: "charter",
      header: words.charter,
      cell: (r) => (
        <StatusTag tone={r.member ? "ok" : "neutral"}>{r.member ? words.member : words.notMember}</StatusTag>
      ),
    },
  ];
}

/** A column that sorts by its link; a second time the other way round. */
function SortHeader({
  page,
  label,
  sortKey,
  falling,
}: {
  page: TownsPage;
  label: string;
  sortKey: string;
  falling: boolean;
}) {
  const words = useWords(componentsWords);
  const first = falling ? `-${sortKey}` : sortKey;
  const isOn = page.sort.replace("-", "") === sortKey;
  const next = isOn && page.sort === first && falling ? sortKey : first;
  const search = new URLSearchParams({
    ...(page.q ? { q: page.q } : {}),
    ...(page.year === null ? {} : { annee: String(page.year) }),
    tri: next,
  });
  return (
    <A to={`?${search}`}>
      {label}
      {isOn ? <Icon name={page.sort.startsWith("-") ? "down" : "up"} /> : <Icon name="sort" />}
      {isOn ? (
        <span className="vh">, {page.sort.startsWith("-") ? words.sortedDown : words.sortedUp}</span>
      ) : (
        <span className="vh"> ({words.sortBy})</span>
      )}
    </A>
  );
}
