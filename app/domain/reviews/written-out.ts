import { type Calibration, t95 } from "~/domain/reviews/calibration";
import type { ComputedRanking } from "~/domain/reviews/computed";
import { drawnFrom } from "~/domain/reviews/grey-zone";

/**
 * A computation with its numbers filled in: whoever does it again with the values as they are written, to so many
 * decimals, finds the result as it is written, to the last digit. Points of 100, not hundredths.
 */
export type WrittenOut = { values: number[]; decimals: number; result: number };

const RESULT_DECIMALS = 2;
const DECIMALS_MAX = 12;
/** Halves up; what floats lose of a half is given back. */
const rounded = (value: number, decimals: number) => {
  const whole = Math.floor(value * 10 ** decimals + 0.5 + 1e-7) / 10 ** decimals;
  return whole === 0 ? 0 : whole;
};

export function writtenOut(values: readonly number[], compute: (values: readonly number[]) => number): WrittenOut {
  const result = rounded(compute(values), RESULT_DECIMALS);
  let decimals = RESULT_DECIMALS;
  const shown = () => values.map((value) => rounded(value, decimals));
  while (rounded(compute(shown()), RESULT_DECIMALS) !== result && decimals < DECIMALS_MAX) decimals++;
  return { values: shown(), decimals, result };
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const points = (hundredths: number) => hundredths / 100;

/** The mean of the marks, each less its reader's severity: totals and severities by turns. */
export const correctedMean = (values: readonly number[]) =>
  sum(values.map((value, i) => (i % 2 === 0 ? value : -value))) / (values.length / 2);
/** The part of the dossier, and the part that all readers have in common: [t, σ, t, σ]. */
export const marginOf = ([tOwn = 0, own = 0, tCommon = 0, common = 0]: readonly number[]) =>
  Math.hypot(tOwn * own, tCommon * common);
/** Chance in so many marks, and what is not known of their readers' severity, less what all readers share: [σ, n, u, σ common]. */
export const ownDeviation = ([noise = 0, readings = 1, unknown = 0, common = 0]: readonly number[]) =>
  Math.sqrt(Math.max(noise ** 2 * (1 / readings + unknown) - common ** 2, 0));
/** Drawn towards the common mean: [centre, trust, mean]. */
export const worthOf = ([centre = 0, trust = 0, mean = 0]: readonly number[]) => centre + trust * (mean - centre);

export type MarginWritten = { own: WrittenOut; margin: WrittenOut };

/** The margin of a corrected mean; null where the marks cannot tell. */
export function marginWritten(calibration: Calibration, id: string, marks: number, readings: number) {
  const { dossiers, reviewers, noise, severity, off } = calibration;
  const found = dossiers.get(id);
  if (!found || found.margin === null || noise === null) return null;
  const common = off ? 0 : severity / reviewers.size;
  const unknown = Math.max(found.variance / (noise || 1) - 1 / readings, 0);
  const parts = [Math.sqrt(noise) / 100, readings, off ? 0 : unknown, Math.sqrt(common) / 100];
  const ts = [t95(marks - dossiers.size), t95(reviewers.size - 1)] as const;
  const margin = writtenOut([ts[0], ownDeviation(parts), ts[1], parts[3] ?? 0], marginOf);
  return { own: writtenOut(parts, ownDeviation), margin };
}

export const correctedWritten = (terms: readonly { total: number; severity: number }[]) =>
  writtenOut(
    terms.flatMap(({ total, severity }) => [points(total), points(severity)]),
    correctedMean,
  );

/** From how many drawings a firmness comes, and what the drawings start from. */
export function firmnessWritten({ calibration, firmness, standing }: ComputedRanking, id: string) {
  const found = firmness.get(id);
  const own = calibration.dossiers.get(id);
  if (!found || !own || calibration.off === "no_second_reading") return null;
  const { centre, spread, rows } = drawnFrom(standing, calibration);
  const row = rows.find((r) => r.id === id);
  if (!row) return null;
  return {
    ...found,
    worth: writtenOut([points(centre), row.trust, points(own.mean)], worthOf),
    /** Standard deviations: of what dossiers truly differ by, of what this one's mean may be off by, of a drawing. */
    spread: Math.sqrt(spread) / 100,
    doubt: Math.sqrt(own.variance) / 100,
    deviation: row.deviation / 100,
  };
}
