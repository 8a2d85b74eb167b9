/** How somebody has used the scale so far, from their own marks alone. */
export type OwnScale = {
  count: number;
  meanHundredths: number;
  /** Standard deviation of the totals given; 0 for one alone. */
  spreadHundredths: number;
  /** How many totals lie in each tenth of the scale, the last with both ends. */
  tenths: number[];
};

const TENTHS = 10;

export function ownScale(totals: readonly number[]): OwnScale | null {
  if (totals.length === 0) return null;
  const mean = totals.reduce((a, b) => a + b, 0) / totals.length;
  const variance = totals.reduce((sum, t) => sum + (t - mean) ** 2, 0) / totals.length;
  const tenths = Array.from({ length: TENTHS }, () => 0);
  for (const total of totals) {
    const at = Math.min(TENTHS - 1, Math.floor(total / 1000));
    tenths[at] = (tenths[at] ?? 0) + 1;
  }
  return {
    count: totals.length,
    meanHundredths: Math.round(mean),
    spreadHundredths: Math.round(Math.sqrt(variance)),
    tenths,
  };
}
