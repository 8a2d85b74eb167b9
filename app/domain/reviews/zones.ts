export type Zone = "certain" | "to_discuss" | "out_of_reach";

/** Beyond these a place is firm: nine times in ten. */
export const CERTAIN_BP = 9_000;
export const OUT_OF_REACH_BP = 1_000;
export const zoneOf = (fundedBp: number): Zone =>
  fundedBp >= CERTAIN_BP ? "certain" : fundedBp <= OUT_OF_REACH_BP ? "out_of_reach" : "to_discuss";
