const AMOUNT_CLASSES = 5;

/**
 * The upper bounds of five classes, in cents, that hold as equal a number of towns as equal amounts allow; rounded up
 * to a sum that reads well. Empty while nothing was awarded. A map shades a town by `amountClass`.
 */
export function amountThresholds(amounts: readonly number[]): number[] {
  const given = amounts.filter((cents) => cents > 0).sort((a, b) => a - b);
  if (given.length === 0) return [];
  const bounds = Array.from({ length: AMOUNT_CLASSES }, (_, i) => {
    const place = Math.ceil(((i + 1) * given.length) / AMOUNT_CLASSES) - 1;
    return readable(given[place] ?? 0);
  });
  return [...new Set(bounds)];
}

/** Up to the next 5 000 euros, or the next 500 for small sums. */
function readable(cents: number) {
  const step = cents > 2_000_000 ? 500_000 : 50_000;
  return Math.ceil(cents / step) * step;
}

const CLASSES = [1, 2, 3, 4, 5] as const;
export type AmountClass = 0 | (typeof CLASSES)[number];

/** 1 to 5 from the smallest to the largest; 0 where nothing was awarded. */
export function amountClass(cents: number, thresholds: readonly number[]): AmountClass {
  if (cents <= 0) return 0;
  const place = thresholds.findIndex((bound) => cents <= bound);
  return CLASSES[place < 0 ? thresholds.length - 1 : place] ?? 5;
}
