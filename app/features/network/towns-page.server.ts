import { charterVersions, signatureOf, standingSignatures } from "~/db/charter.server";
import { type RegisterTown, townAmounts, townRegister } from "~/db/towns.server";
import { type AmountClass, amountClass, amountThresholds } from "~/domain/network/amount-classes";
import { charterState, isMember } from "~/domain/network/charter";
import { byTownName, findTowns, identityAt, isInForce } from "~/domain/network/towns";
import { grant } from "~/domain/shared/outcome";
import { perInhabitantCents, sumsInForce } from "~/features/network/town-sums";
import type { Visit } from "~/features/visit.server";

export const TOWN_SORTS = [
  "nom",
  "-montant",
  "montant",
  "-verse",
  "verse",
  "-habitant",
  "habitant",
  "-projets",
  "projets",
  "-population",
  "population",
] as const;
export type TownSort = (typeof TOWN_SORTS)[number];

export type TownRow = {
  id: string;
  name: string;
  slug: string;
  territorialBody: string;
  population: number | null;
  populationYear: number | null;
  projects: number;
  awardedCents: number;
  paidCents: number;
  perInhabitantCents: number | null;
  member: boolean;
};
export type TownTile = {
  id: string;
  name: string;
  slug: string;
  row: number;
  col: number;
  awardedCents: number;
  level: AmountClass;
};
export type TownsPage = {
  q: string;
  sort: TownSort;
  year: number | null;
  years: number[];
  rows: TownRow[];
  tiles: TownTile[];
  /** Upper bounds of the map's classes, in cents. */
  thresholds: number[];
  /** What was typed is a town that no longer exists. */
  formerly: { name: string; until: Date; now: string }[];
  towns: number;
};

export type TownsAsked = { q: string; sort: string; year: string };

/** Every town in force, with what the fund gave it; found by name whatever the accents and hyphens. */
export async function townsPage({ now, read }: Visit, asked: TownsAsked) {
  const [register, amounts, versions, signatures] = await Promise.all([
    townRegister(read),
    townAmounts(read),
    charterVersions(read),
    standingSignatures(read),
  ]);
  const years = [...new Set(amounts.map((a) => a.year))].sort((a, b) => b - a);
  const year = years.find((y) => String(y) === asked.year) ?? null;
  const sums = sumsInForce(year === null ? amounts : amounts.filter((a) => a.year === year), register, now);
  const thresholds = amountThresholds([...sums.values()].map((s) => s.awardedCents));
  const towns = register.filter((t) => isInForce(t, now));
  const member = (id: string) =>
    isMember(charterState(signatures.filter((s) => s.townId === id).map(signatureOf), versions, now));

  const all = towns.map((town) => rowOf(town, sums.get(town.id), member(town.id), now));
  const q = asked.q.trim().slice(0, 80);
  const found = q === "" ? null : findTowns(q, register, now);
  const sort = TOWN_SORTS.find((s) => s === asked.sort) ?? "nom";
  const rows = found ? found.flatMap(({ town }) => all.filter((row) => row.id === town.id)) : all;
  return grant<TownsPage>({
    q,
    sort,
    year,
    years,
    thresholds,
    rows: found && sort === "nom" ? rows : sorted(rows, sort),
    tiles: towns.map(({ id, name, slug, tileRow, tileCol }) => {
      const awardedCents = sums.get(id)?.awardedCents ?? 0;
      return { id, name, slug, row: tileRow, col: tileCol, awardedCents, level: amountClass(awardedCents, thresholds) };
    }),
    formerly: (found ?? []).flatMap(({ town, formerly }) => (formerly ? [{ ...formerly, now: town.name }] : [])),
    towns: towns.length,
  });
}

function rowOf(
  town: RegisterTown,
  sums: { projects: number; awardedCents: number; paidCents: number } | undefined,
  member: boolean,
  now: Date,
): TownRow {
  const identity = identityAt(town.identities, now);
  const { projects, awardedCents, paidCents } = sums ?? { projects: 0, awardedCents: 0, paidCents: 0 };
  const { id, name, slug, territorialBody } = town;
  return {
    id,
    name,
    slug,
    territorialBody,
    projects,
    awardedCents,
    paidCents,
    member,
    population: identity?.population ?? null,
    populationYear: identity?.populationYear ?? null,
    perInhabitantCents: identity ? perInhabitantCents(awardedCents, identity.population) : null,
  };
}

const MEASURES = {
  montant: (r: TownRow) => r.awardedCents,
  verse: (r: TownRow) => r.paidCents,
  habitant: (r: TownRow) => r.perInhabitantCents ?? 0,
  projets: (r: TownRow) => r.projects,
  population: (r: TownRow) => r.population ?? 0,
};

function sorted(rows: TownRow[], sort: TownSort): TownRow[] {
  if (sort === "nom") return rows.toSorted(byTownName);
  const measure = MEASURES[sort.replace("-", "") as keyof typeof MEASURES];
  const way = sort.startsWith("-") ? -1 : 1;
  return rows.toSorted((a, b) => way * (measure(a) - measure(b)) || byTownName(a, b));
}
