import { searchable } from "~/domain/shared/text";

/** A town of the dated register. `validTo` is the first instant at which it no longer exists. */
export type Town = {
  /** INSEE code. */
  id: string;
  name: string;
  slug: string;
  /** "de ", "d’", "du " or "des ": how French links to the name. */
  linking: string;
  arrondissement: string;
  territorialBody: string;
  validFrom: Date;
  validTo: Date | null;
  successorId: string | null;
};

export type TownIdentity = {
  siren: string;
  population: number;
  populationYear: number;
  validFrom: Date;
  validTo: Date | null;
};

type Dated = { validFrom: Date; validTo: Date | null };
export const isInForce = ({ validFrom, validTo }: Dated, at: Date) =>
  validFrom <= at && (validTo === null || at < validTo);

/** The SIREN and population that count at an instant. */
export const identityAt = <I extends Dated>(identities: readonly I[], at: Date) =>
  identities.find((i) => isInForce(i, at)) ?? null;

type Chained = Pick<Town, "id" | "validFrom" | "validTo" | "successorId">;
const SUCCESSIONS_MAX = 10;

/** The town itself while it is in force, then the one that took over its rights and debts; null when there is none yet. */
export function successorOf<T extends Chained>(town: T, register: readonly T[], at: Date): T | null {
  let heir: T | undefined = town;
  for (let steps = 0; heir && steps <= SUCCESSIONS_MAX; steps += 1) {
    if (isInForce(heir, at)) return heir;
    const nextId: string | null = heir.successorId;
    heir = register.find((t) => t.id === nextId);
  }
  return null;
}

const ARTICLE = /^(?:le |la |les |l['’])/i;

/** For sorting: "Le Blanc-Mesnil" stands under B. */
export const sortName = (name: string) => searchable(name.replace(ARTICLE, ""));

export const byTownName = <T extends { name: string }>(a: T, b: T) => {
  const [left, right] = [sortName(a.name), sortName(b.name)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** "de Bondy", "d’Aulnay-sous-Bois", "du Blanc-Mesnil", "des Lilas", "de La Courneuve". */
export const ofTown = ({ name, linking }: Pick<Town, "name" | "linking">) =>
  `${linking}${linking === "du " ? name.replace(/^Le /, "") : linking === "des " ? name.replace(/^Les /, "") : name}`;

export type TownMatch<T> = {
  town: T;
  /** Set when what was typed is a town that no longer exists: its name, and since when `town` stands for it. */
  formerly: { name: string; until: Date } | null;
};

/** As typed, and with "saint" written out, so that "sain", "saint d" and "st d" all find Saint-Denis. */
const spellings = (text: string) => {
  const short = searchable(text);
  return [short, short.replace(/\bst\b/g, "saint").replace(/\bste\b/g, "sainte")];
};

/** How well a name answers a query: 0 it is the name, 1 it begins it, 2 it begins one of its words, null not at all. */
function closeness(name: string, query: string): number | null {
  const asked = spellings(query);
  const names = [...spellings(name), ...spellings(name.replace(ARTICLE, ""))];
  if (names.some((n) => asked.includes(n))) return 0;
  if (names.some((n) => asked.some((q) => n.startsWith(q)))) return 1;
  return names.some((n) => asked.some((q) => n.includes(` ${q}`))) ? 2 : null;
}

/** Towns in force that answer to what was typed, whatever its accents, capitals and hyphens. A former town offers its successor. */
export function findTowns<T extends Chained & { name: string }>(
  query: string,
  register: readonly T[],
  at: Date,
): TownMatch<T>[] {
  if (searchable(query) === "") return [];
  const ranked = register
    .flatMap((town) => {
      const rank = closeness(town.name, query);
      const heir = rank === null ? null : successorOf(town, register, at);
      return rank === null || !heir ? [] : [{ rank, named: town, town: heir }];
    })
    .sort((a, b) => a.rank - b.rank || byTownName(a.named, b.named));

  return ranked
    .filter(({ town }, i) => ranked.findIndex((r) => r.town.id === town.id) === i)
    .map(({ named, town }) => ({
      town,
      formerly: named.id !== town.id && named.validTo ? { name: named.name, until: named.validTo } : null,
    }));
}
