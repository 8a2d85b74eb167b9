import type { ProjectFilters, ProjectsAsked } from "~/features/public/projects-page.server";

/** What the address says: which projects, in which order, from where on. */
export function projectsAsked(search: URLSearchParams): ProjectsAsked {
  const said = (name: string) => search.get(name) ?? "";
  return {
    q: said("q"),
    sector: said("theme"),
    town: said("commune"),
    year: said("annee"),
    sort: said("tri") === "-montant" ? "amount" : "recent",
    after: said("apres"),
    before: said("avant"),
  };
}

/** The same as an address again, "" when nothing is asked. */
export function projectsSearch({ q, sector, town, year, sort }: ProjectFilters, more: Record<string, string> = {}) {
  const said = { q, theme: sector, commune: town, annee: year === null ? "" : String(year) };
  const order = { tri: sort === "amount" ? "-montant" : "" };
  const given = Object.entries({ ...said, ...order, ...more }).filter(([, value]) => value !== "");
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : "";
}
