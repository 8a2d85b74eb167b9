import { expect, test } from "vitest";
import type { Criterion } from "~/domain/calls/criteria";
import { DEFAULT_GRID } from "~/domain/calls/default-grid";
import { gridDifferences } from "~/domain/calls/grid-history";

const said = (after: readonly Criterion[], before: readonly Criterion[] = DEFAULT_GRID) =>
  gridDifferences(before, after).map(({ kind, code, mark, from, to }) => [kind, code, mark ?? null, from, to]);
const change = (code: string, changed: Partial<Criterion>) =>
  DEFAULT_GRID.map((c) => (c.code === code ? { ...c, ...changed } : c));
const [need, support, ...others] = DEFAULT_GRID as [Criterion, Criterion, ...Criterion[]];

test("the same grid differs in nothing", () => {
  expect(said(DEFAULT_GRID)).toEqual([]);
});

test("a weight, a name, an eliminating mark, one sentence of one mark in one language", () => {
  expect(said(change("need", { weight: 25, labelEn: "Need" }))).toEqual([
    ["weight", "need", null, "20", "25"],
    ["labelEn", "need", null, need.labelEn, "Need"],
  ]);
  expect(said(change("need", { eliminatingMark: null }))).toEqual([["eliminating", "need", null, "1", ""]]);
  expect(said(change("support", { eliminatingMark: 0 }))).toEqual([["eliminating", "support", null, "", "0"]]);
  const anchorsFr = need.anchorsFr.map((sentence, mark) => (mark === 3 ? "Autre" : sentence));
  expect(said(change("need", { anchorsFr }))).toEqual([["anchorFr", "need", 3, need.anchorsFr[3], "Autre"]]);
});

test("two that change places are moved; one that comes or goes moves none of the others", () => {
  expect(said([support, need, ...others])).toEqual([
    ["moved", "support", null, "2", "1"],
    ["moved", "need", null, "1", "2"],
  ]);
  expect(said([need, ...others])).toEqual([["removed", "support", null, "15", ""]]);
  expect(said(DEFAULT_GRID, [need, ...others])).toEqual([["added", "support", null, "", "15"]]);
});
