/**
 * A linear programme: how much of each column, so that every row stays within its bounds and the objectives are as
 * small as can be. Pure data: a rule writes it, a solver answers it, the rule reads the answer.
 */
export type Programme = {
  columns: readonly Column[];
  rows: readonly Row[];
  /** A factor a column, the most important first: each is made small among the answers that are best for those before. */
  objectives: readonly (readonly number[])[];
};
/** Between 0 and `upper`; `whole` for numbers that a solver must not split where the rows alone would let it. */
export type Column = { upper: number; whole?: boolean };
export type Row = { lower: number; upper: number; terms: readonly Term[] };
export type Term = readonly [column: number, factor: number];

/** `gap`: how far from the optimum the last objective may still be, as a share; 0 when it is proven. */
export type Solution = {
  status: "optimal" | "feasible" | "infeasible" | "unbounded" | "unknown";
  values: readonly number[];
  objectives: readonly number[];
  gap: number;
};
/** Answers a programme, within so many seconds. */
export type Solve = (programme: Programme, limits?: { seconds?: number }) => Promise<Solution>;

/** Answers many, each within so many seconds, in the order in which they were asked. */
export type SolveAll = (programmes: readonly Programme[], limits?: { seconds?: number }) => Promise<Solution[]>;

const WHOLE_WITHIN = 1e-6;

/** Which columns an answer takes, where each is taken or left. Anything in between is a mistake of the programme. */
export function taken(solution: Solution): (column: number) => boolean {
  if (solution.status !== "optimal") throw new Error(`the programme was answered "${solution.status}"`);
  const split = solution.values.find((v) => Math.abs(v - Math.round(v)) > WHOLE_WITHIN);
  if (split !== undefined) throw new Error(`the programme was answered with ${split} of a whole`);
  return (column) => Math.round(solution.values[column] ?? 0) === 1;
}
