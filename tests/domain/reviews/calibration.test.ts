import { randomLcg, randomNormal } from "d3-random";
import fc from "fast-check";
import { expect, test } from "vitest";
import { calibrate, type Mark } from "~/domain/reviews/calibration";
import { computeFigures, figuresOf } from "~/domain/reviews/computed";
import { firmness } from "~/domain/reviews/grey-zone";
import { CERTAIN_BP, OUT_OF_REACH_BP, zoneOf } from "~/domain/reviews/zones";

const mark = (dossier: string, reviewer: string, total: number): Mark => ({ dossier, reviewer, total });

/** Dossiers 0…n-1, each read by two of five readers, who share them out evenly. */
function twoReadings(n: number, total: (dossier: number, reader: number) => number): Mark[] {
  return Array.from({ length: n }, (_, d) =>
    [d % 5, (d + 1 + (Math.floor(d / 5) % 4)) % 5].map((r) => mark(`d${d}`, `r${r}`, total(d, r))),
  ).flat();
}
const normal = (seed: number) => randomNormal.source(randomLcg(seed))(0, 1);
const means = (marks: readonly Mark[]) => [...calibrate(marks).dossiers.values()].map((d) => d.mean);

test("a reader who marks ten points above the others is found out, and the dossiers are put right", () => {
  const chance = normal(7);
  const worth = Array.from({ length: 40 }, (_, d) => 4000 + ((d * 37) % 40) * 100);
  const marks = twoReadings(40, (d, r) => (worth[d] ?? 0) + (r === 0 ? 1000 : 0) + 100 * chance());
  const { reviewers, dossiers } = calibrate(marks);
  const severity = [...reviewers.values()];
  // What is common to all readers cannot be seen in the marks: only the differences can.
  expect((severity[0] ?? 0) - (severity[1] ?? 0)).toBeGreaterThan(850);
  expect((severity[0] ?? 0) - (severity[1] ?? 0)).toBeLessThan(1150);
  const worst = (found: (d: number) => number) => Math.max(...worth.map((w, d) => Math.abs(found(d) - w)));
  const plain = (d: number) => {
    const own = marks.filter((m) => m.dossier === `d${d}`);
    return own.reduce((sum, m) => sum + m.total, 0) / own.length;
  };
  expect(worst((d) => dossiers.get(`d${d}`)?.mean ?? 0)).toBeLessThan(worst(plain));
});

test("nothing is corrected where everybody has read everything, nor where nobody was read twice", () => {
  const all = ["a", "b", "c"].flatMap((d, i) =>
    ["r1", "r2"].map((r, j) => mark(d, r, 5000 + 700 * i + 900 * j + (i === j ? 50 : 0))),
  );
  const complete = calibrate(all);
  expect(complete.off).toBe("everyone_read_everything");
  expect(complete.dossiers.get("a")?.mean).toBe(5475);
  const single = calibrate([mark("a", "r1", 6000), mark("b", "r2", 7000)]);
  expect(single).toMatchObject({ off: "no_second_reading", noise: null });
  expect(single.dossiers.get("b")).toEqual({ mean: 7000, variance: 0, margin: null });
  expect(calibrate([]).dossiers.size).toBe(0);
});

test("readers who agree are left alone: what they differ by is chance", () => {
  const chance = normal(3);
  const marks = twoReadings(40, (d) => 4000 + d * 100 + 300 * chance());
  const { reviewers } = calibrate(marks);
  for (const severity of reviewers.values()) expect(Math.abs(severity)).toBeLessThan(200);
});

test("property: points given to every dossier move every corrected mean by as many; the order of the marks changes nothing", () => {
  const totals = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(totals, fc.integer({ min: 0, max: 1000 }), (given, more) => {
      const marks = twoReadings(12, (d, r) => given[(2 * d + r) % 24] ?? 0);
      const before = means(marks);
      for (const [i, mean] of means(marks.map((m) => ({ ...m, total: m.total + more }))).entries())
        expect(mean).toBeCloseTo((before[i] ?? 0) + more, 3);
      const turned = calibrate([...marks].reverse());
      for (const [id, d] of calibrate(marks).dossiers) expect(turned.dossiers.get(id)?.mean).toBeCloseTo(d.mean, 3);
    }),
    { numRuns: 60 },
  );
});

const envelope = { envelopeCents: 100_000, passHundredths: 5000 };

test("the first of a long distance is certain, the last out of reach, the two at the edge are to discuss", () => {
  const worths = [9000, 8500, 7000, 6990, 3000];
  const chance = normal(11);
  const marks = worths.flatMap((w, d) => ["r1", "r2", "r3"].map((r) => mark(`d${d}`, r, w + 120 * chance())));
  const standing = worths.map((_, d) => ({ id: `d${d}`, requestedCents: 33_000, readers: ["r1", "r2", "r3"] }));
  const found = firmness(standing, calibrate(marks), envelope, 2026);
  const zones = standing.map((s) => found.get(s.id)?.zone);
  expect(zones).toEqual(["certain", "certain", "to_discuss", "to_discuss", "out_of_reach"]);
  expect(firmness(standing, calibrate(marks), envelope, 2026)).toEqual(found);
});

test("who is not ranked has no firmness; figures are whole hundredths", () => {
  const marks = twoReadings(10, (d, r) => 5000 + 333 * d + 77 * r);
  const contending = Array.from({ length: 10 }, (_, d) => ({ id: `d${d}`, requestedCents: 20_000, ranked: d > 0 }));
  const computed = computeFigures(contending, marks, envelope, 2026);
  expect(figuresOf(computed, "d0").fundedBp).toBeNull();
  const { correctedHundredths, marginHundredths, fundedBp } = figuresOf(computed, "d9");
  for (const figure of [correctedHundredths, marginHundredths, fundedBp]) expect(Number.isInteger(figure)).toBe(true);
  expect(figuresOf(computed, "nobody")).toEqual({ correctedHundredths: null, marginHundredths: null, fundedBp: null });
});

test("nine in ten is certain, one in ten out of reach", () => {
  expect([CERTAIN_BP, CERTAIN_BP - 1, OUT_OF_REACH_BP + 1, OUT_OF_REACH_BP].map(zoneOf)).toEqual([
    "certain",
    "to_discuss",
    "to_discuss",
    "out_of_reach",
  ]);
});
