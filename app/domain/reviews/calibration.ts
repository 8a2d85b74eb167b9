import { EigenvalueDecomposition, Matrix, solve } from "ml-matrix";

/** A total that counts, in hundredths of points (0 to 10 000), and who gave it to which dossier. */
export type Mark = { dossier: string; reviewer: string; total: number };

/** Hundredths of points, not rounded. */
export type Corrected = {
  /** The mean without the readers' severity; the plain mean where nothing is corrected. */
  mean: number;
  variance: number;
  /** The true mean lies this near nine times in ten; null where the marks cannot tell. */
  margin: number | null;
};

export type Calibration = {
  /** Why nothing is corrected, or null. */
  off: "everyone_read_everything" | "no_second_reading" | null;
  dossiers: ReadonlyMap<string, Corrected>;
  /** How much a reader gives above the others (below: negative), as far as the marks prove it. */
  reviewers: ReadonlyMap<string, number>;
  /** Variance of one mark around its dossier, severity left out; null where the marks cannot tell. */
  noise: number | null;
  /** Variance of the readers' severity. */
  severity: number;
};

/**
 * The model: a total is the dossier, plus the reader's severity, plus chance. A severity is the best linear unbiased
 * prediction of that effect (Henderson 1975): it shrinks towards nothing where few marks or a narrow spread prove it.
 * Both spreads are those that make the marks most probable once the dossiers are left out (REML, Patterson and Thompson
 * 1971). docs/ranking.md says the same in words, with the figures.
 */
export function calibrate(marks: readonly Mark[]): Calibration {
  const design = designOf(marks);
  const { byDossier, reviewers, freedom } = design;
  if (freedom <= 0) return uncorrected(design, "no_second_reading", null);
  const { apart, pull, within } = withoutDossiers(design);
  if (marks.length === byDossier.size * reviewers.length)
    return uncorrected(design, "everyone_read_everything", within / freedom);

  const { ratio, noise } = likeliest(apart, pull, within, freedom);
  const shrunk = apart.clone();
  for (let r = 0; r < reviewers.length; r++) shrunk.set(r, r, shrunk.get(r, r) + 1 / Math.max(ratio, RATIO_MIN));
  const inverse = solve(shrunk, Matrix.eye(reviewers.length));
  const effects = inverse.mmul(Matrix.columnVector(pull)).to1DArray();
  // How severe the readers are as a group, only as many of them can tell as there are.
  const common = (noise * ratio) / reviewers.length;

  const correct = (read: readonly Read[]): Corrected => {
    const shares = Matrix.zeros(reviewers.length, 1);
    for (const { reviewer } of read) shares.set(reviewer, 0, shares.get(reviewer, 0) + 1 / read.length);
    const mean = sum(read.map(({ reviewer, total }) => total - (effects[reviewer] ?? 0))) / read.length;
    const variance = noise * (1 / read.length + shares.transpose().mmul(inverse).mmul(shares).get(0, 0));
    const own = t95(freedom) * Math.sqrt(Math.max(variance - common, 0));
    return { mean, variance, margin: Math.hypot(own, t95(reviewers.length - 1) * Math.sqrt(common)) };
  };
  return {
    off: null,
    dossiers: new Map([...byDossier].map(([id, read]) => [id, correct(read)])),
    reviewers: new Map(reviewers.map((id, r) => [id, effects[r] ?? 0])),
    noise,
    severity: noise * ratio,
  };
}

const RATIO_MIN = 1e-9;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Student's t at 95 % by degrees of freedom, from 1 on; after the table, the normal one and its first correction. */
const T95 = [6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812];
export const t95 = (freedom: number) => T95[Math.max(1, freedom) - 1] ?? 1.6449 + 1.53 / freedom;

type Read = { reviewer: number; total: number };
type Design = {
  byDossier: ReadonlyMap<string, readonly Read[]>;
  reviewers: readonly string[];
  /** Marks beyond the first of each dossier: what there is to tell severity from chance by. */
  freedom: number;
};

function designOf(marks: readonly Mark[]): Design {
  const reviewers = [...new Set(marks.map((m) => m.reviewer))].sort();
  const place = new Map(reviewers.map((id, r) => [id, r]));
  const byDossier = new Map<string, Read[]>();
  for (const { dossier, reviewer, total } of marks)
    byDossier.set(dossier, [...(byDossier.get(dossier) ?? []), { reviewer: place.get(reviewer) ?? 0, total }]);
  return { byDossier, reviewers, freedom: marks.length - byDossier.size };
}

/** The readers' equations once each dossier's own mean is taken out of its marks. */
function withoutDossiers({ reviewers, byDossier }: Design) {
  const apart = Matrix.zeros(reviewers.length, reviewers.length);
  const pull = new Array<number>(reviewers.length).fill(0);
  let within = 0;
  for (const read of byDossier.values()) {
    const mean = sum(read.map((m) => m.total)) / read.length;
    for (const { reviewer, total } of read) {
      apart.set(reviewer, reviewer, apart.get(reviewer, reviewer) + 1);
      for (const other of read)
        apart.set(reviewer, other.reviewer, apart.get(reviewer, other.reviewer) - 1 / read.length);
      pull[reviewer] = (pull[reviewer] ?? 0) + total - mean;
      within += (total - mean) ** 2;
    }
  }
  return { apart, pull, within };
}

/** Ratios that are tried: none, and 40 for each power of ten from a thousandth to a hundred. */
const RATIOS = [0, ...Array.from({ length: 201 }, (_, step) => 10 ** (step / 40 - 3))];

/** How wide severity is beside chance, and chance itself, as makes the marks most probable. */
function likeliest(apart: Matrix, pull: readonly number[], within: number, freedom: number) {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(apart, { assumeSymmetric: true });
  const along = eigenvectorMatrix
    .transpose()
    .mmul(Matrix.columnVector([...pull]))
    .to1DArray();
  const spreads = realEigenvalues.map((value) => Math.max(value, 0));
  const noiseAt = (ratio: number) =>
    Math.max(within - sum(along.map((z, k) => (z * z * ratio) / (1 + ratio * (spreads[k] ?? 0)))), NOISE_MIN) / freedom;
  const misfit = (ratio: number) =>
    freedom * Math.log(noiseAt(ratio)) + sum(spreads.map((value) => Math.log(1 + ratio * value)));
  const ratio = RATIOS.reduce((best, tried) => (misfit(tried) < misfit(best) ? tried : best));
  return { ratio, noise: noiseAt(ratio) };
}
/** A hundredth of a point: marks that agree to the last digit are no proof of a world without chance. */
const NOISE_MIN = 1;

function uncorrected(
  { byDossier, reviewers, freedom }: Design,
  off: Exclude<Calibration["off"], null>,
  noise: number | null,
): Calibration {
  const plain = (read: readonly Read[]): Corrected => {
    const variance = (noise ?? 0) / read.length;
    const mean = sum(read.map((m) => m.total)) / read.length;
    return { mean, variance, margin: noise === null ? null : t95(freedom) * Math.sqrt(variance) };
  };
  return {
    off,
    dossiers: new Map([...byDossier].map(([id, read]) => [id, plain(read)])),
    reviewers: new Map(reviewers.map((id) => [id, 0])),
    noise,
    severity: 0,
  };
}
