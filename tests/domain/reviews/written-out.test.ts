import fc from "fast-check";
import { expect, test } from "vitest";
import { t95 } from "~/domain/reviews/calibration";
import { computeFigures, figuresOf } from "~/domain/reviews/computed";
import { toDiscussFirst } from "~/domain/reviews/ranking";
import {
  correctedMean,
  correctedWritten,
  firmnessWritten,
  marginOf,
  marginWritten,
  ownDeviation,
  type WrittenOut,
  worthOf,
} from "~/domain/reviews/written-out";

const DOSSIERS = 10;
const READERS = 4;
/** Ten dossiers, each read by two or three of four readers, or by all of them. */
function call(totals: readonly number[], everybody: boolean) {
  const marks = Array.from({ length: DOSSIERS }, (_, d) =>
    Array.from({ length: everybody ? READERS : 2 + (d % 2) }, (_, n) => ({
      dossier: `d${d}`,
      reviewer: `r${(d + n) % READERS}`,
      total: totals[(d * READERS + n) % totals.length] ?? 0,
    })),
  ).flat();
  const contending = Array.from({ length: DOSSIERS }, (_, d) => ({
    id: `d${d}`,
    requestedCents: 20_000,
    ranked: d > 0,
  }));
  return { marks, computed: computeFigures(contending, marks, { envelopeCents: 100_000, passHundredths: 5000 }, 2026) };
}

/** Somebody with a pocket calculator: only what is written, as it is written. */
const again = ({ values, decimals }: WrittenOut, compute: (values: number[]) => number) =>
  Number((compute(values.map((v) => Number(v.toFixed(decimals)))) + 1e-9).toFixed(2));

const totals = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 17, maxLength: 40 });
test("property: whoever does a written computation again finds the figure of the ranking, to the last digit", {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(totals, fc.boolean(), (twentieths, everybody) => {
      const given = twentieths.map((t) => t * 20);
      const { marks, computed } = call(given, everybody);
      const { calibration } = computed;
      for (const [id, { margin }] of calibration.dossiers) {
        const own = marks.filter((m) => m.dossier === id);
        const terms = own.map((m) => ({ total: m.total, severity: calibration.reviewers.get(m.reviewer) ?? 0 }));
        const shown = figuresOf(computed, id);
        const mean = correctedWritten(terms);
        expect(Math.round(mean.result * 100)).toBe(shown.correctedHundredths);
        expect(again(mean, correctedMean)).toBe(mean.result);

        const written = marginWritten(calibration, id, marks.length, own.length);
        if (margin === null || !written) throw new Error("no margin");
        expect(Math.round(written.margin.result * 100)).toBe(shown.marginHundredths);
        expect(again(written.margin, marginOf)).toBe(written.margin.result);
        expect(again(written.own, ownDeviation)).toBe(written.own.result);
      }
    }),
    { numRuns: 60 },
  );
});

test("a firmness is its drawings, counted; a dossier that is not ranked has none", () => {
  const { computed } = call([9000, 3000, 6000, 7500, 4000, 8000, 5000, 6500], false);
  expect(firmnessWritten(computed, "d0")).toBeNull();
  for (let d = 1; d < DOSSIERS; d++) {
    const written = firmnessWritten(computed, `d${d}`);
    if (!written) throw new Error("not drawn");
    expect(Math.round((10_000 * written.funded) / written.draws)).toBe(figuresOf(computed, `d${d}`).fundedBp);
    expect(again(written.worth, worthOf)).toBe(written.worth.result);
  }
});

test("nothing is written where the marks cannot tell", () => {
  const marks = [{ dossier: "a", reviewer: "r", total: 6000 }];
  const contending = [{ id: "a", requestedCents: 1, ranked: true }];
  const computed = computeFigures(contending, marks, { envelopeCents: 1, passHundredths: 0 }, 2026);
  expect(marginWritten(computed.calibration, "a", 1, 1)).toBeNull();
  expect(firmnessWritten(computed, "a")).toBeNull();
  expect(t95(1)).toBe(6.314);
});

test("what is least sure comes first; where two are as sure, the better place; what was never drawn comes last", () => {
  const at = (reference: string, rankKey: string, fundedBp: number | null) => ({ reference, rankKey, fundedBp });
  const ranked = [
    at("sure", "0-1", 9_900),
    at("edge", "0-2", 5_100),
    at("unknown", "0-3", null),
    at("lower", "0-5", 3_000),
    at("better", "0-4", 7_000),
    at("hopeless", "0-6", 0),
    at("twin-b", "0-7", 4_000),
    at("twin-a", "0-7", 4_000),
  ];
  expect(toDiscussFirst(ranked).map((r) => r.reference)).toEqual([
    "edge",
    "twin-a",
    "twin-b",
    "better",
    "lower",
    "sure",
    "hopeless",
    "unknown",
  ]);
});
