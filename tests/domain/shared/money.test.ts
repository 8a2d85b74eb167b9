import fc from "fast-check";
import { expect, test } from "vitest";
import { AMOUNT_CENTS_MAX, basisPoints, parseEuros, shareOf, splitByPercent, sum } from "~/domain/shared/money";

test.each([
  ["12 500,50", 1_250_050],
  ["12\u00a0500,50", 1_250_050],
  ["12\u202f500,50\u00a0€", 1_250_050],
  ["12500.5", 1_250_050],
  ["12 500 €", 1_250_000],
  ["€ 12 500", 1_250_000],
  ["12 500 euros", 1_250_000],
  ["12 500 EUR", 1_250_000],
  ["1.250,00", 125_000],
  ["1,250.00", 125_000],
  ["1.250", 125_000],
  ["12,345,678.90", 1_234_567_890],
  ["0", 0],
  ["0,5", 50],
  ["0.05", 5],
  ["007", 700],
  ["20 000 000", AMOUNT_CENTS_MAX],
])("« %s » is read as %i cents", (typed, cents) => {
  expect(parseEuros(typed)).toEqual({ ok: true, value: cents });
});

test.each([
  ["", "not-an-amount"],
  ["€", "not-an-amount"],
  ["-50", "not-an-amount"],
  ["12 50", "not-an-amount"],
  ["12€50", "not-an-amount"],
  ["1.250.50", "not-an-amount"],
  ["12,34,567", "not-an-amount"],
  ["1e5", "not-an-amount"],
  ["douze", "not-an-amount"],
  ["12,", "not-an-amount"],
  ["12 500,505", "more-than-cents"],
  ["1.250,505", "more-than-cents"],
  ["0,500", "more-than-cents"],
  ["1234,567", "more-than-cents"],
  ["12.5678", "more-than-cents"],
  ["20 000 000,01", "amount-too-large"],
  ["99999999999999999999", "amount-too-large"],
])("« %s » is refused: %s", (typed, reason) => {
  expect(parseEuros(typed)).toMatchObject({ ok: false, reason });
});

test("an amount written in French or in English is read back whole", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: AMOUNT_CENTS_MAX }), fc.constantFrom("fr-FR", "en-GB"), (cents, tag) => {
      const written = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
        cents / 100,
      );
      expect(parseEuros(written)).toEqual({ ok: true, value: cents });
    }),
    { numRuns: 50 },
  );
});

test("a rate is rounded up and a share down, so that a ceiling is never passed by rounding", () => {
  expect(basisPoints(120_000, 150_000)).toBe(8000);
  expect(basisPoints(120_001, 150_000)).toBe(8001);
  expect(basisPoints(1, 0)).toBe(0);
  expect(shareOf(5_450_001, 8000)).toBe(4_360_000);
});

test("the parts of a split add up to the whole, the remainder going to the last", () => {
  expect(splitByPercent(10_001, [50, 30, 20])).toEqual([5000, 3000, 2001]);
  expect(sum(splitByPercent(AMOUNT_CENTS_MAX, [50, 30, 20]))).toBe(AMOUNT_CENTS_MAX);
});
