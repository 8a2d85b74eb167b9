import fc from "fast-check";
import { expect, test } from "vitest";
import { KEPT_SCHEMA, keptText, type RankingInputs, recompute } from "~/domain/reviews/kept-ranking";

const criteria = [
  { code: "need", weight: 40, eliminatingMark: 1 },
  { code: "support", weight: 35, eliminatingMark: null },
  { code: "activity", weight: 25, eliminatingMark: null },
];
const mark = fc.integer({ min: 0, max: 5 });
const marks = fc.record({ need: mark, support: mark, activity: mark });
const reviews = fc.uniqueArray(
  fc.record({ reader: fc.integer({ min: 1, max: 6 }).map((n) => `reader-000${n}`), marks }),
  { selector: (r) => r.reader, maxLength: 4 },
);
const filedAt = fc.integer({ min: 1_760_000_000_000, max: 1_760_900_000_000 }).map((ms) => new Date(ms).toISOString());
const dossier = fc.record({ filedAt, requestedCents: fc.integer({ min: 100_000, max: 3_000_000 }), reviews });
const call: fc.Arbitrary<RankingInputs> = fc
  .record({ dossiers: fc.array(dossier, { maxLength: 12 }), envelopeCents: fc.integer({ min: 0, max: 20_000_000 }) })
  .map(({ dossiers, envelopeCents }) => ({
    schema: KEPT_SCHEMA,
    call: "2026",
    computedAt: "2026-11-24T09:00:00.000Z",
    criteria,
    rules: { passHundredths: 5000, reviewsMin: 2 },
    envelopeCents,
    seed: 2026,
    dossiers: dossiers.map((d, i) => ({ reference: `2026-${String(i + 1).padStart(3, "0")}`, ...d })),
  }));

test("whatever was marked, a kept ranking comes out the same when it is computed again", () => {
  fc.assert(
    fc.property(call, (inputs) => recompute(keptText(inputs)).ok),
    { numRuns: 40, seed: 4 },
  );
});

test("a digit that somebody changed is found, wherever it is", () => {
  const text = keptText(fc.sample(call, { numRuns: 30, seed: 7 }).find((c) => c.dossiers.length > 8) as RankingInputs);
  const file = JSON.parse(text);
  const [first] = file.results.ranked;
  for (const key of ["meanHundredths", "correctedHundredths", "fundedBp", "place", "runningCents"]) {
    const changed = { ...file.results, ranked: [{ ...first, [key]: first[key] + 1 }, ...file.results.ranked.slice(1)] };
    expect(recompute(JSON.stringify({ ...file, results: changed }))).toMatchObject({
      problem: "differs",
      where: `results.ranked.0.${key}`,
    });
  }
  const dossiers = file.dossiers.map((d: { reference: string; requestedCents: number }) =>
    d.reference === first.reference ? { ...d, requestedCents: d.requestedCents + 1 } : d,
  );
  expect(recompute(JSON.stringify({ ...file, dossiers }))).toMatchObject({ ok: false, problem: "differs" });
});

test.each(["", "null", "{}", "[1]", '{"schema":0}'])("%j is not a kept ranking", (text) => {
  expect(recompute(text)).toEqual({ ok: false, problem: "not-a-ranking" });
});
