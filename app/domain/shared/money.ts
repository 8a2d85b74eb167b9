import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Amounts are whole cents. The largest one amount may be: 20 million euros, which a 32-bit column still holds. */
export const AMOUNT_CENTS_MAX = 2_000_000_000;

export type MoneyRefusal = "not-an-amount" | "amount-too-large" | "more-than-cents";

/** Whole euros in groups of three ("12 500", "1.250", "12,345,678"): one kind of mark, and never after a leading zero. */
const GROUPED = /^(?:\d+(?: \d{3})+|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+))$/;

/**
 * Reads what people type: "12 500,50", "12500.5", "12 500 €", "1.250,00", "1,250.00". Returns whole cents.
 * A mark followed by three digits groups thousands; what could be read in two ways is refused.
 */
export function parseEuros(text: string): Outcome<number, MoneyRefusal> {
  const bare = text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .replace(/^€ ?| ?(?:€|euros?|eur)$/i, "")
    .replace(/ ?([.,]) ?/g, "$1");
  const [, whole = "", mark = "", cents = ""] = /^(.*?)(?:([.,])(\d{1,2}))?$/.exec(bare) ?? [];
  if (!/^\d+$/.test(whole) && !(GROUPED.test(whole) && !(mark && whole.includes(mark))))
    return refuse(
      mark === "" && /^\d[\d ]*(?:[.,]\d{3})*[.,]\d{3,}$/.test(whole) ? "more-than-cents" : "not-an-amount",
    );

  const value = Number(whole.replace(/[ .,]/g, "")) * 100 + Number(cents.padEnd(2, "0"));
  return value > AMOUNT_CENTS_MAX ? refuse("amount-too-large") : grant(value);
}

/** `part` of `whole` in basis points (1/100 of a percent), rounded up: a rate over the maximum never looks as if it met it. */
export const basisPoints = (part: number, whole: number) => (whole === 0 ? 0 : Math.ceil((part * 10_000) / whole));

/** `cents` × `bp` basis points, rounded down to the cent: a ceiling is never exceeded by rounding. */
export const shareOf = (cents: number, bp: number) => Number((BigInt(cents) * BigInt(bp)) / 10_000n);

/** Splits `cents` by `percents` (sum 100); the remainder goes to the last part so that the sum is exact. */
export function splitByPercent(cents: number, percents: readonly number[]): number[] {
  const parts = percents.map((p) => Number((BigInt(cents) * BigInt(p)) / 100n));
  const rest = cents - parts.reduce((sum, p) => sum + p, 0);
  return parts.map((p, i) => (i === parts.length - 1 ? p + rest : p));
}

export const sum = (amounts: readonly number[]) => amounts.reduce((total, a) => total + a, 0);
