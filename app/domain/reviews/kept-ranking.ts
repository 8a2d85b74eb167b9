import * as z from "zod";
import { aggregate, type RankingRules } from "~/domain/reviews/aggregates";
import { computeFigures, figuresOf } from "~/domain/reviews/computed";
import { rank } from "~/domain/reviews/ranking";
import { type Criterion, weightedTotal } from "~/domain/reviews/scoring";
import { zoneOf } from "~/domain/reviews/zones";
import { canonical } from "~/domain/shared/canonical";

/** What a ranking follows from, and nothing else: whoever has it finds the same ranking again, to the last digit. */
export type RankingInputs = {
  schema: typeof KEPT_SCHEMA;
  call: string;
  computedAt: string;
  criteria: Criterion[];
  rules: RankingRules;
  envelopeCents: number;
  seed: number;
  /** Readers have numbers for names. */
  dossiers: {
    reference: string;
    filedAt: string;
    requestedCents: number;
    reviews: { reader: string; marks: Record<string, number> }[];
  }[];
};
export const KEPT_SCHEMA = 1;

const whole = z.number().int();
const inputsSchema = z.object({
  schema: z.literal(KEPT_SCHEMA),
  call: z.string(),
  computedAt: z.iso.datetime(),
  criteria: z.array(z.object({ code: z.string(), weight: whole, eliminatingMark: whole.nullable() })),
  rules: z.object({ passHundredths: whole, reviewsMin: whole }),
  envelopeCents: whole,
  seed: whole,
  dossiers: z.array(
    z.object({
      reference: z.string(),
      filedAt: z.iso.datetime(),
      requestedCents: whole,
      reviews: z.array(z.object({ reader: z.string(), marks: z.record(z.string(), whole) })),
    }),
  ),
});

/** The ranking and every figure beside it. */
export function rankingResults({ criteria, rules, envelopeCents, seed, dossiers }: RankingInputs) {
  const counted = dossiers.map(({ reference, filedAt, requestedCents, reviews }) => {
    const totals = reviews.map(({ reader, marks }) => ({
      reader,
      marks,
      totalHundredths: weightedTotal(
        criteria,
        Object.entries(marks).map(([code, mark]) => ({ code, mark })),
      ),
    }));
    const row = aggregate(totals, criteria, new Date(filedAt), rules);
    return { id: reference, reference, requestedCents, totals, ...row };
  });
  const marks = counted.flatMap(({ id, totals }) =>
    totals.map(({ reader, totalHundredths }) => ({ dossier: id, reviewer: reader, total: totalHundredths })),
  );
  const contending = counted.map(({ id, requestedCents, rankKey, eliminated }) => ({
    id,
    requestedCents,
    ranked: rankKey !== null && eliminated === null,
  }));
  const funding = { envelopeCents, passHundredths: rules.passHundredths };
  const computed = computeFigures(contending, marks, funding, seed);
  const said = (row: (typeof counted)[number]) => {
    const { id, totals, eliminated, requestedCents, ...aggregated } = row;
    const figures = figuresOf(computed, id);
    const zone = figures.fundedBp === null ? null : zoneOf(figures.fundedBp);
    return { ...aggregated, ...figures, zone, totals: totals.map((t) => t.totalHundredths) };
  };
  const { ranked, eliminated, unscored } = rank(counted);
  let runningCents = 0;
  return {
    ranked: ranked.map(({ place, tieBrokenBy, ...row }) => {
      runningCents += row.requestedCents;
      return { place, tieBrokenBy, runningCents, ...said(row) };
    }),
    eliminated: eliminated.map((row) => ({ reason: row.eliminated, ...said(row) })),
    unscored: unscored.map(said),
    calibration: {
      off: computed.calibration.off,
      noise: computed.calibration.noise,
      severity: computed.calibration.severity,
      readers: Object.fromEntries(computed.calibration.reviewers),
    },
  };
}

/** What is kept of a ranking, whole: its hash is what a decision cites, and it is the file that can be computed again. */
export const keptText = (inputs: RankingInputs) => canonical({ ...inputs, results: rankingResults(inputs) });

export type Recomputed =
  | { ok: true; call: string; dossiers: number; marks: number }
  | { ok: false; problem: "not-a-ranking" }
  | { ok: false; problem: "differs"; where: string; kept: string; found: string };

/** Computes a kept ranking again from what it holds, and names the first figure that is not the same. */
export function recompute(text: string): Recomputed {
  const file = parsed(text);
  const inputs = inputsSchema.safeParse(file);
  if (!inputs.success) return { ok: false, problem: "not-a-ranking" };
  const { results } = file as { results: unknown };
  // Through its own text: a Date, an undefined field or -0 would otherwise differ from what a file can hold.
  const again: unknown = JSON.parse(canonical(rankingResults(inputs.data)));
  const difference = firstDifference(results, again, "results");
  return difference
    ? { ok: false, problem: "differs", ...difference }
    : {
        ok: true,
        call: inputs.data.call,
        dossiers: inputs.data.dossiers.length,
        marks: inputs.data.dossiers.reduce((sum, d) => sum + d.reviews.length, 0),
      };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Difference = { where: string; kept: string; found: string };
const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function firstDifference(kept: unknown, found: unknown, where: string): Difference | null {
  if (!isGroup(kept) || !isGroup(found))
    return Object.is(kept, found) ? null : { where, kept: canonical(kept), found: canonical(found) };
  for (const key of new Set([...Object.keys(found), ...Object.keys(kept)])) {
    const difference = firstDifference(kept[key], found[key], `${where}.${key}`);
    if (difference) return difference;
  }
  return null;
}
