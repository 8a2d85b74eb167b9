import { randomLcg, randomNormal } from "d3-random";
import type { Calibration, Corrected } from "~/domain/reviews/calibration";
import { type Zone, zoneOf } from "~/domain/reviews/zones";

/** A dossier that stands in the ranking. */
export type Standing = { id: string; requestedCents: number; readers: readonly string[] };
export type Firmness = {
  /** How often, of 10 000, it is funded when others read: basis points. */
  fundedBp: number;
  zone: Zone;
  /** In how many of the drawings it was funded. */
  funded: number;
  draws: number;
};

const DRAWS = 2_000;
/** Draws times dossiers, at most: a large call is drawn less often. */
const WORK_MAX = 4_000_000;

export type Funding = { envelopeCents: number; passHundredths: number };

/**
 * How firm each place is: the dossiers are read again, 2 000 times, by other readers of the same kind. Each time a
 * dossier's own worth is drawn from what its marks leave possible (drawn towards the common mean, as far as chance
 * explains the marks), then as many marks as it had, shared out among new readers as they were among the true ones; the
 * ranking is made by the rule and the envelope is spent from the top, down to the first request that no longer fits.
 * The same seed gives the same figures.
 */
export function firmness(
  standing: readonly Standing[],
  calibration: Calibration,
  { envelopeCents, passHundredths }: Funding,
  seed: number,
): Map<string, Firmness> {
  const { severity } = calibration;
  const { rows, readers } = drawnFrom(standing, calibration);
  const normal = randomNormal.source(randomLcg(seed))(0, 1);
  const draws = Math.max(200, Math.min(DRAWS, Math.floor(WORK_MAX / Math.max(rows.length, 1))));
  const funded = new Array<number>(rows.length).fill(0);
  const depth = fundedAtMost(rows, envelopeCents) + 1;
  const totals = new Float64Array(rows.length);
  for (let draw = 0; draw < draws; draw++) {
    const severities = readers.map(() => Math.sqrt(severity) * normal());
    for (const [i, row] of rows.entries())
      totals[i] =
        row.worth +
        row.deviation * normal() +
        row.readers.reduce((total, reader) => total + (severities[reader] ?? 0) / row.readers.length, 0);
    let left = envelopeCents;
    for (const i of best(totals, depth)) {
      left -= rows[i]?.requestedCents ?? 0;
      if (left < 0 || (totals[i] ?? 0) < passHundredths) break;
      funded[i] = (funded[i] ?? 0) + 1;
    }
  }
  return new Map(
    standing.map(({ id }, i) => {
      const fundedBp = Math.round((10_000 * (funded[i] ?? 0)) / draws);
      return [id, { fundedBp, zone: zoneOf(fundedBp), funded: funded[i] ?? 0, draws }];
    }),
  );
}

/** How many dossiers the envelope could fund if it met the smallest requests first: no order funds more. */
function fundedAtMost(rows: readonly { requestedCents: number }[], envelopeCents: number): number {
  let left = envelopeCents;
  const unaffordable = rows
    .map((row) => row.requestedCents)
    .sort((a, b) => a - b)
    .findIndex((cents) => {
      left -= cents;
      return left < 0;
    });
  return unaffordable === -1 ? rows.length : unaffordable;
}

/** The places of the highest totals, best first, equal ones as they stand: `count` of them at least, where there are. */
function best(totals: Float64Array, count: number): number[] {
  // Of thousands of dossiers a few dozen can be funded: the others need no order.
  const least = totals.length > count ? totals.slice().sort().at(-count) : undefined;
  const among: number[] = [];
  totals.forEach((total, i) => {
    if (least === undefined || total >= least) among.push(i);
  });
  return among.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
}

/** What each dossier is drawn from: its worth as its marks leave it possible, and how far a drawing strays from it. */
export function drawnFrom(standing: readonly Standing[], { dossiers, noise }: Calibration) {
  const { centre, spread } = population(standing.map(({ id }) => dossiers.get(id)));
  const readers = [...new Set(standing.flatMap((s) => s.readers))];
  const rows = standing.map(({ id, requestedCents, readers: own }) => {
    const { mean, variance } = dossiers.get(id) ?? { mean: centre, variance: 0 };
    const trust = spread + variance === 0 ? 1 : spread / (spread + variance);
    return {
      id,
      requestedCents,
      trust,
      worth: centre + trust * (mean - centre),
      deviation: Math.sqrt(trust * variance + (noise ?? 0) / Math.max(own.length, 1)),
      readers: own.map((reader) => readers.indexOf(reader)),
    };
  });
  return { centre, spread, rows, readers };
}

/** The common mean of the dossiers, and how much they truly differ: what chance does not explain of their spread. */
function population(known: readonly (Corrected | undefined)[]) {
  const worths = known.filter((w) => w !== undefined);
  const count = Math.max(worths.length, 1);
  const centre = worths.reduce((total, w) => total + w.mean, 0) / count;
  const seen = worths.reduce((total, w) => total + (w.mean - centre) ** 2, 0) / Math.max(count - 1, 1);
  const explained = worths.reduce((total, w) => total + w.variance, 0) / count;
  return { centre, spread: Math.max(seen - explained, 0) };
}
