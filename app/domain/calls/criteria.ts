/** The criteria of the grid. `need` and `support` break ties, in this order. */
export const CRITERION_CODES = [
  "need",
  "support",
  "activity",
  "obstacles",
  "partnership",
  "feasibility",
  "budget",
  "learning",
] as const;
export type CriterionCode = (typeof CRITERION_CODES)[number];
/** Those that an edition may have of its own, besides. */
export const ADDED_CODES = ["added1", "added2", "added3", "added4"] as const;
export const GRID_CODES = [...CRITERION_CODES, ...ADDED_CODES] as const;
export type GridCode = (typeof GRID_CODES)[number];
export const TIE_BREAKERS = ["need", "support"] as const satisfies readonly CriterionCode[];

export const MARK_MAX = 5;
export const WEIGHTS_SUM = 100;
export const CRITERION_LABEL_CHARS_MAX = 120;
export const ANCHOR_CHARS_MAX = 200;

/** One criterion of a call's grid. `anchors…`: what each mark from 0 to 5 means. */
export type Criterion = {
  code: GridCode;
  /** Points of 100. */
  weight: number;
  labelFr: string;
  labelEn: string;
  anchorsFr: readonly string[];
  anchorsEn: readonly string[];
  /** A mean mark at or below it eliminates; null when the criterion does not. */
  eliminatingMark: number | null;
};

export const weightsSum = (criteria: readonly Pick<Criterion, "weight">[]) =>
  criteria.reduce((sum, c) => sum + c.weight, 0);

/** A criterion that parts equal means is never taken out of a grid: the frozen rule of the ranking asks for it. */
export const breaksTies = (code: string) => TIE_BREAKERS.some((t) => t === code);

/** The code of a criterion that is added to a grid: one of the usual ones that it lacks, or one of its own. */
export const nextCode = (codes: readonly string[]): GridCode | null =>
  GRID_CODES.find((c) => !codes.includes(c)) ?? null;

/** Every criterion once, an anchor for each mark, and 100 points in all. */
export const isWholeGrid = (criteria: readonly Criterion[]) =>
  criteria.length > 0 &&
  new Set(criteria.map((c) => c.code)).size === criteria.length &&
  criteria.every((c) => c.anchorsFr.length === MARK_MAX + 1 && c.anchorsEn.length === MARK_MAX + 1) &&
  TIE_BREAKERS.every((code) => criteria.some((c) => c.code === code));
