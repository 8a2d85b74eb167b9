import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isSiren } from "~/domain/network/siret";
import { byTownName, findTowns, identityAt, isInForce, ofTown, successorOf } from "~/domain/network/towns";
import { fromParis } from "~/domain/shared/calendar";
import register from "../../../prisma/seed/register/towns.json";

const instant = (day: string | null) => (day === null ? null : fromParis(day));
const towns = register.towns.map(({ insee, successor, validFrom, validTo, identities, ...same }) => ({
  ...same,
  id: insee,
  successorId: successor,
  validFrom: fromParis(validFrom),
  validTo: instant(validTo),
  identities: identities.map((i) => ({ ...i, validFrom: fromParis(i.validFrom), validTo: instant(i.validTo) })),
}));
const town = (id: string) => towns.find((t) => t.id === id)!;
const in2022 = fromParis("2022-05-01");
const in2026 = fromParis("2026-05-01");
const names = (query: string, at = in2026) => findTowns(query, towns, at).map((m) => m.town.name);

test("forty towns in 2022, thirty-nine since the first of January 2025, at the second", () => {
  expect(towns.filter((t) => isInForce(t, in2022))).toHaveLength(40);
  expect(towns.filter((t) => isInForce(t, new Date("2024-12-31T22:59:59Z")))).toHaveLength(40);
  expect(towns.filter((t) => isInForce(t, new Date("2024-12-31T23:00:00Z")))).toHaveLength(39);
});

test("every SIREN of the register has its key, and every town a tile of its own", () => {
  const sirens = towns.flatMap((t) => t.identities.map((i) => i.siren));
  expect(sirens).toHaveLength(41);
  expect(sirens.filter((s) => !isSiren(s))).toEqual([]);
  expect(new Set(towns.map((t) => `${t.tileRow},${t.tileCol}`)).size).toBe(40);
});

test("Saint-Denis changes its SIREN with the merger", () => {
  expect(identityAt(town("93066").identities, in2022)).toMatchObject({
    siren: "219300662",
    population: 112_852,
    populationYear: 2019,
  });
  expect(identityAt(town("93066").identities, in2026)).toMatchObject({
    siren: "929939411",
    population: 149_077,
    populationYear: 2023,
  });
});

test("Pierrefitte stands for itself in 2022 and is succeeded by Saint-Denis", () => {
  expect(successorOf(town("93059"), towns, in2022)?.name).toBe("Pierrefitte-sur-Seine");
  expect(successorOf(town("93059"), towns, in2026)?.name).toBe("Saint-Denis");
  expect(successorOf(town("93010"), towns, new Date("1960-01-01"))).toBeNull();
});

test("whoever types Pierrefitte is offered Saint-Denis, and told why", () => {
  expect(findTowns("pierrefitte", towns, in2026)).toMatchObject([
    { town: { id: "93066" }, formerly: { name: "Pierrefitte-sur-Seine", until: fromParis("2025-01-01") } },
  ]);
  expect(findTowns("pierrefitte", towns, in2022)).toMatchObject([{ town: { id: "93059" }, formerly: null }]);
});

test.each([
  ["epinay sur", ["Épinay-sur-Seine"]],
  ["ÉPINAY-SUR-SEINE", ["Épinay-sur-Seine"]],
  ["blanc mesnil", ["Le Blanc-Mesnil"]],
  ["le blanc", ["Le Blanc-Mesnil"]],
  ["ile saint", ["L’Île-Saint-Denis"]],
  ["sain", ["Saint-Denis", "Saint-Ouen-sur-Seine", "L’Île-Saint-Denis", "Le Pré-Saint-Gervais"]],
  ["st denis", ["Saint-Denis", "L’Île-Saint-Denis"]],
  ["lilas", ["Les Lilas"]],
  ["mesnil", ["Le Blanc-Mesnil"]],
  ["Versailles", []],
  ["  ", []],
])("« %s » finds %j", (query, expected) => {
  expect(names(query)).toEqual(expected);
});

test.each([
  ["93010", "de Bondy"],
  ["93005", "d’Aulnay-sous-Bois"],
  ["93007", "du Blanc-Mesnil"],
  ["93045", "des Lilas"],
  ["93027", "de La Courneuve"],
  ["93039", "de L’Île-Saint-Denis"],
])("the town %s is named after « ville » as « %s »", (id, expected) => {
  expect(ofTown(town(id))).toBe(expected);
});

test("Le Blanc-Mesnil is sorted under B", () => {
  expect([town("93010"), town("93007"), town("93005")].sort(byTownName).map((t) => t.name)).toEqual([
    "Aulnay-sous-Bois",
    "Le Blanc-Mesnil",
    "Bondy",
  ]);
});

const yardstick = "../shared/data/communes-93-2022.csv";
if (!existsSync(yardstick)) console.warn(`!!! ${yardstick} is absent: the register of towns is not compared with it.`);
test.skipIf(!existsSync(yardstick))("the register agrees with the communes of 2022", () => {
  for (const line of readFileSync(yardstick, "utf8").trim().split("\n").slice(1)) {
    const [id = "", name = "", siren, , , , body = "", , , , , , , row, col] = line.split(",");
    const known = town(id);
    expect(known.name.replace("’", "'"), id).toBe(name);
    expect(identityAt(known.identities, in2022)?.siren, id).toBe(siren);
    expect(known.territorialBody.replace("’", "'"), id).toBe(body);
    expect([known.tileRow, known.tileCol].map(String), id).toEqual([row, col]);
  }
});
