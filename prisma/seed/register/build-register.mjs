// Builds towns.json, the dated register of the towns of Seine-Saint-Denis, from two editions of the npm package
// @etalab/decoupage-administratif (data: Licence Ouverte; INSEE, DGCL). The package holds all of France, so it is not a
// dependency: unpack both editions somewhere and say where.
//
//   npm pack @etalab/decoupage-administratif@2.2.1 @etalab/decoupage-administratif@6.0.0
//   mkdir v2 v6 && tar xzf *-2.2.1.tgz -C v2 --strip-components=1 && tar xzf *-6.0.0.tgz -C v6 --strip-components=1
//   node prisma/seed/register/build-register.mjs v2 v6 && npx biome format --write prisma/seed/register/towns.json
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [before, now] = process.argv.slice(2);
if (!before || !now) throw new Error("Say where the editions of 2022 (2.2.1) and 2026 (6.0.0) are unpacked.");
const read = (folder, file) => JSON.parse(readFileSync(join(folder, "data", file), "utf8"));

const DEPARTMENT = "93";
const DEPARTMENT_SINCE = "1968-01-01";
const MERGED_ON = "2025-01-01";
const POPULATION_YEARS = { before: 2019, now: 2023 };

/** Where each town stands on the tile map: row, column. */
const TILES = {
  93001: [3, 2],
  93005: [2, 6],
  93006: [6, 4],
  93007: [2, 5],
  93008: [3, 4],
  93010: [4, 6],
  93013: [2, 4],
  93014: [3, 8],
  93015: [3, 9],
  93027: [2, 3],
  93029: [3, 5],
  93030: [1, 4],
  93031: [1, 0],
  93032: [5, 8],
  93033: [6, 9],
  93039: [2, 0],
  93045: [5, 4],
  93046: [3, 7],
  93047: [4, 8],
  93048: [6, 5],
  93049: [6, 7],
  93050: [6, 8],
  93051: [7, 8],
  93053: [4, 5],
  93055: [4, 3],
  93057: [3, 6],
  93059: [1, 2],
  93061: [5, 3],
  93062: [4, 7],
  93063: [4, 4],
  93064: [5, 6],
  93066: [2, 2],
  93070: [3, 1],
  93071: [2, 7],
  93072: [1, 3],
  93073: [0, 8],
  93074: [2, 9],
  93077: [5, 7],
  93078: [1, 7],
  93079: [1, 1],
};
/** INSEE's kind of name (TNCC) → how French links to it: 2 is Le, 4 is Les, 1 begins with a vowel; La and L’ keep "de ". */
const LINKING = ["de ", "d’", "du ", "de ", "des ", "de "];

const typographic = (text) => text.replaceAll("'", "’");
const slug = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
const townsOf = (folder) =>
  read(folder, "communes.json").filter((c) => c.departement === DEPARTMENT && c.type === "commune-actuelle");

const today = new Map(townsOf(now).map((town) => [town.code, town]));
const arrondissements = new Map(read(now, "arrondissements.json").map((a) => [a.code, a.nom]));
const bodies = read(now, "ept.json");
const successorOf = (code) =>
  [...today.values()].find((t) => t.code !== code && t.anciensCodes?.includes(code))?.code ?? null;
const bodyOf = (code) => bodies.find((b) => b.membres.some((m) => m.code === code));

function identities(town) {
  const current = today.get(town.code);
  const old = {
    siren: town.siren,
    population: town.population,
    populationYear: POPULATION_YEARS.before,
    validFrom: DEPARTMENT_SINCE,
    validTo: MERGED_ON,
  };
  if (!current) return [old];
  const latest = {
    siren: current.siren,
    population: current.population,
    populationYear: POPULATION_YEARS.now,
    validTo: null,
  };
  return current.siren === town.siren
    ? [{ ...latest, validFrom: DEPARTMENT_SINCE }]
    : [old, { ...latest, validFrom: MERGED_ON }];
}

const towns = townsOf(before).map((town) => {
  const successor = today.has(town.code) ? null : successorOf(town.code);
  const [tileRow, tileCol] = TILES[town.code];
  return {
    insee: town.code,
    name: typographic(town.nom),
    slug: `${town.code}-${slug(town.nom)}`,
    linking: LINKING[town.typeLiaison],
    postalCodes: today.get(town.code)?.codesPostaux ?? town.codesPostaux,
    arrondissement: typographic(arrondissements.get(town.arrondissement)),
    territorialBody: typographic(bodyOf(successor ?? town.code).nom),
    tileRow,
    tileCol,
    validFrom: DEPARTMENT_SINCE,
    validTo: successor ? MERGED_ON : null,
    successor,
    identities: identities(town),
  };
});

const register = {
  attribution:
    "Sources : Insee (Code officiel géographique, populations de référence 2019 et 2023) et DGCL, par @etalab/decoupage-administratif 2.2.1 et 6.0.0, Licence Ouverte. Grille de la carte : Partenariat-ville.",
  dates: "validFrom est le premier jour en vigueur, validTo le premier jour qui ne l’est plus (heure de Paris).",
  towns,
};
const target = fileURLToPath(new URL("towns.json", import.meta.url));
writeFileSync(target, `${JSON.stringify(register, null, 2)}\n`);
console.log(`${towns.length} towns, ${today.size} in force today.`);
