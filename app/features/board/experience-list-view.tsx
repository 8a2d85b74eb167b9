import { StatusTag } from "~/components/badge";
import { ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { FilterForm } from "~/components/filter-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { OBSTACLES, type Obstacle, SECTORS, type Sector } from "~/domain/proposals/options";
import type { ExperienceLine, ExperienceList } from "~/features/board/experience-list.server";
import { boardWords } from "~/words/board";
import { proposalsTerms } from "~/words/proposals-terms";

type Filters = ExperienceList["filters"];

const address = ({ sector, obstacle, town, q, sort }: Filters, more: Record<string, string> = {}) => {
  const all = { filiere: sector, frein: obstacle, commune: town, q, tri: sort === "useful" ? "utiles" : "", ...more };
  const said = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== "")).toString();
  return said ? `?${said}` : "";
};

/** The board: what towns learned, narrowed by sector, obstacle, town and words. */
export function ExperienceListView({ page }: { page: ExperienceList }) {
  const words = useWords(boardWords).list;
  const { filters, can } = page;
  const isFiltered = address({ ...filters, sort: "recent" }) !== "";
  return (
    <div className="stack">
      <PageHeading title={words.title} lead={words.lead} />
      {can.seeOwn ? (
        <ButtonRow>
          {can.write ? <ButtonLink to="/experiences/nouveau">{words.write}</ButtonLink> : null}
          <ButtonLink variant="secondary" to="/espace/experiences">
            {words.ours}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Filtering page={page} />
      <p>{words.count(page.count)}</p>
      {page.rows.length === 0 ? (
        <EmptyState action={isFiltered ? <A to="/experiences">{words.seeAll}</A> : null}>
          {isFiltered ? words.none : words.noneYet}
        </EmptyState>
      ) : null}
      {page.rows.map((row) => (
        <ReportCard key={row.slug} row={row} />
      ))}
      <Pagination
        previous={page.previous === null ? null : address(filters, { avant: page.previous })}
        next={page.next === null ? null : address(filters, { apres: page.next })}
      />
    </div>
  );
}

function Filtering({ page: { filters, towns } }: { page: ExperienceList }) {
  const words = useWords(boardWords).list;
  const terms = useWords(proposalsTerms);
  return (
    <FilterForm active={useActive(filters, towns)} clearTo="/experiences">
      <TextField
        name="q"
        type="search"
        label={words.search}
        hint={words.searchHint}
        defaultValue={filters.q}
        maxLength={100}
        width="m"
      />
      <SelectField
        name="filiere"
        label={words.sector}
        placeholder={words.allSectors}
        defaultValue={filters.sector}
        options={SECTORS.map((value) => ({ value, label: terms.sectors[value] }))}
      />
      <SelectField
        name="frein"
        label={words.obstacle}
        placeholder={words.allObstacles}
        defaultValue={filters.obstacle}
        options={OBSTACLES.map((value) => ({ value, label: terms.obstacles[value] }))}
      />
      <SelectField
        name="commune"
        label={words.town}
        placeholder={words.allTowns}
        defaultValue={filters.town}
        options={towns.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="tri"
        label={words.sort}
        placeholder={words.sorts.recent}
        defaultValue={filters.sort === "useful" ? "utiles" : ""}
        options={[{ value: "utiles", label: words.sorts.useful }]}
      />
    </FilterForm>
  );
}

/** Each filter that narrows the list, and the list without it. */
function useActive(filters: Filters, towns: ExperienceList["towns"]) {
  const terms = useWords(proposalsTerms);
  const active = (label: string | undefined, without: Partial<Filters>) =>
    label ? [{ label, without: address({ ...filters, ...without }) }] : [];
  return [
    ...active(filters.q && `«\u00a0${filters.q}\u00a0»`, { q: "" }),
    ...active(filters.sector && terms.sectors[filters.sector as Sector], { sector: "" }),
    ...active(filters.obstacle && terms.obstacles[filters.obstacle as Obstacle], { obstacle: "" }),
    ...active(towns.find((t) => t.id === filters.town)?.name, { town: "" }),
  ];
}

function ReportCard({ row }: { row: ExperienceLine }) {
  const words = useWords(boardWords);
  const { sectors } = useWords(proposalsTerms);
  return (
    <Card title={<A to={`/experiences/${row.slug}`}>{row.title}</A>}>
      <p className="hint">
        {row.town}
        {row.sector ? ` · ${sectors[row.sector]}` : null}
        {row.publishedAt ? (
          <>
            {" · "}
            <Day at={row.publishedAt} />
          </>
        ) : null}{" "}
        {row.forNetwork ? <StatusTag tone="info">{words.list.networkOnly}</StatusTag> : null}
      </p>
      <p>{row.summary}</p>
      <p className="hint">
        {words.useful(row.usefulCount)} · {words.commentsCount(row.commentsCount)}
      </p>
    </Card>
  );
}
