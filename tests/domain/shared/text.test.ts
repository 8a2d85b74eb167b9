import { expect, test } from "vitest";
import { canonical } from "~/domain/shared/canonical";
import { characters, searchable, slugify } from "~/domain/shared/text";

test.each([
  ["Épinay-sur-Seine", "epinay sur seine"],
  ["L’Île-Saint-Denis", "l ile st denis"],
  ["L'Île‑Saint‑Denis", "l ile st denis"],
  ["  SAINTE  Geneviève ", "ste genevieve"],
  ["Cœur d’œuvre", "coeur d oeuvre"],
])("« %s » is searched as « %s »", (text, expected) => {
  expect(searchable(text)).toBe(expected);
});

test("a web address spells saint out", () => {
  expect(slugify("Saint-Ouen-sur-Seine")).toBe("saint-ouen-sur-seine");
  expect(slugify("L’Île-Saint-Denis")).toBe("l-ile-saint-denis");
  expect(slugify("« Matières » du quartier !")).toBe("matieres-du-quartier");
});

test.each([
  ["été", 3],
  ["e\u0301te\u0301", 3],
  ["a\r\nb", 3],
  ["👍", 1],
  ["", 0],
])("%j counts %i characters", (text, count) => {
  expect(characters(text)).toBe(count);
});

test("the same value gives the same text whatever the order of its keys", () => {
  expect(canonical({ b: 1, a: [2, { d: null, c: "é" }] })).toBe('{"a":[2,{"c":"é","d":null}],"b":1}');
  expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }));
  expect(canonical([undefined, 1])).toBe("[null,1]");
  expect(canonical(undefined)).toBe("null");
  expect(canonical(new Date("2026-10-15T10:00:00Z"))).toBe('"2026-10-15T10:00:00.000Z"');
});
