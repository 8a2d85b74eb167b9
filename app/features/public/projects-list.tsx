import { Badge, type Tone } from "~/components/badge";
import { type Column, DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { FilterForm } from "~/components/filter-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import type { ProjectState } from "~/domain/awards/published-project";
import { SECTORS, type Sector } from "~/domain/proposals/options";
import { projectsSearch } from "~/features/public/projects-asked";
import type { ProjectFilters, ProjectLine, ProjectsPage } from "~/features/public/projects-page.server";
import { day, euros } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { publicWords } from "~/words/public";

/** The projects that published decisions fund. */
export function ProjectsList({ page }: { page: ProjectsPage }) {
  const words = useWords(publicWords).projects;
  const locale = useLocale();
  const { filters, total } = page;
  const money = (cents: number) => euros(locale, cents);
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      {page.awarded ? (
        <>
          <Filters page={page} />
          <p>
            {words.total(total.count, money(total.heldCents), money(total.paidCents))}{" "}
            <A to={`/projets.csv${projectsSearch(filters)}`}>{words.file}</A>
          </p>
          <ProjectTable rows={page.rows} />
          <Pagination
            previous={page.previous === null ? null : projectsSearch(filters, { avant: page.previous })}
            next={page.next === null ? null : projectsSearch(filters, { apres: page.next })}
          />
        </>
      ) : (
        <NothingYet page={page} />
      )}
    </div>
  );
}

function NothingYet({ page: { awaited } }: { page: ProjectsPage }) {
  const words = useWords(publicWords).projects;
  const locale = useLocale();
  return awaited ? (
    <EmptyState action={<A to={`/appels/${awaited.reference}`}>{words.seeCall}</A>}>
      {words.awaited(day(locale, new Date(awaited.on)))}
    </EmptyState>
  ) : (
    <EmptyState action={<A to="/appels">{words.seeCalls}</A>}>{words.nothingYet}</EmptyState>
  );
}

function activeFilters({ filters, towns }: ProjectsPage, sectors: Record<Sector, string>) {
  const without = (key: keyof ProjectFilters) =>
    projectsSearch({ ...filters, [key]: key === "year" ? null : "" } as ProjectFilters);
  const town = towns.find((t) => t.id === filters.town);
  return [
    ...(filters.q ? [{ label: `«\u00a0${filters.q}\u00a0»`, without: without("q") }] : []),
    ...(filters.sector ? [{ label: sectors[filters.sector as Sector], without: without("sector") }] : []),
    ...(town ? [{ label: town.name, without: without("town") }] : []),
    ...(filters.year === null ? [] : [{ label: String(filters.year), without: without("year") }]),
  ];
}

function Filters({ page }: { page: ProjectsPage }) {
  const words = useWords(publicWords).projects;
  const { sectors } = useWords(proposalsTerms);
  const { filters } = page;
  return (
    <FilterForm clearTo="/projets" active={activeFilters(page, sectors)}>
      <TextField name="q" type="search" label={words.search} defaultValue={filters.q} maxLength={100} width="m" />
      <SelectField
        name="theme"
        label={words.theme}
        placeholder={words.allThemes}
        defaultValue={filters.sector}
        options={SECTORS.map((value) => ({ value, label: sectors[value] }))}
      />
      <SelectField
        name="commune"
        label={words.town}
        placeholder={words.allTowns}
        defaultValue={filters.town}
        options={page.towns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="annee"
        label={words.year}
        placeholder={words.allYears}
        width="s"
        defaultValue={filters.year === null ? "" : String(filters.year)}
        options={page.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        name="tri"
        label={words.sort}
        placeholder={words.sortRecent}
        defaultValue={filters.sort === "amount" ? "-montant" : ""}
        options={[{ value: "-montant", label: words.sortAmount }]}
      />
    </FilterForm>
  );
}

const TONES: Record<ProjectState, Tone> = {
  notified: "wait",
  accepted: "wait",
  agreed: "info",
  paying: "info",
  settled: "ok",
  stopped: "neutral",
};
export function ProjectStateBadge({ state }: { state: ProjectState }) {
  return <Badge tone={TONES[state]}>{useWords(publicWords).projectStates[state]}</Badge>;
}

export function ProjectTable({ rows, caption }: { rows: readonly ProjectLine[]; caption?: string }) {
  const words = useWords(publicWords).projects;
  const { sectors } = useWords(proposalsTerms);
  const columns: Column<ProjectLine>[] = [
    {
      key: "project",
      header: words.project,
      rowHeader: true,
      cell: (p) => (
        <>
          <A to={`/projets/${p.reference}`}>{p.title}</A>
          <div className="hint nowrap">{p.reference}</div>
        </>
      ),
    },
    { key: "town", header: words.town, cell: (p) => <A to={`/communes/${p.townSlug}`}>{p.townName}</A> },
    { key: "theme", header: words.theme, cell: (p) => (p.sector ? sectors[p.sector] : "–") },
    { key: "year", header: words.year, cell: (p) => p.year },
    { key: "amount", header: words.amount, align: "right", cell: (p) => <Euros cents={p.heldCents} /> },
    { key: "paid", header: words.paid, align: "right", cell: (p) => <Euros cents={p.paidCents} /> },
    { key: "state", header: words.state, cell: (p) => <ProjectStateBadge state={p.state} /> },
  ];
  return (
    <DataTable
      caption={caption ?? words.title}
      captionHidden
      rows={rows}
      rowKey={(p) => p.reference}
      empty={<EmptyState action={<A to="/projets">{words.seeAll}</A>}>{words.none}</EmptyState>}
      columns={columns}
    />
  );
}
