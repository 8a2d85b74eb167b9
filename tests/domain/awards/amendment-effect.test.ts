import { expect, test } from "vitest";
import { type Planned, paidOrDueCents, reducedAmounts } from "~/domain/awards/amendment-effect";

const SHARES = [50, 30, 20];
const planned = (amounts: number[], statuses: Planned["status"][]): Planned[] =>
  amounts.map((amountCents, i) => ({ position: i + 1, amountCents, status: statuses[i] ?? "planned" }));
/** A small generator: the same figures on every run. */
function figures(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

test("what is paid or owed stays, the rest is shared in the same proportions", () => {
  expect(reducedAmounts(planned([50_00, 30_00, 20_00], ["paid"]), 75_00)).toEqual([
    { position: 1, amountCents: 50_00, status: "paid" },
    { position: 2, amountCents: 15_00, status: "planned" },
    { position: 3, amountCents: 10_00, status: "planned" },
  ]);
});

test("down to what is paid, the rest is cancelled", () => {
  expect(reducedAmounts(planned([50_00, 30_00, 20_00], ["due"]), 50_00).map((i) => i.status)).toEqual([
    "due",
    "cancelled",
    "cancelled",
  ]);
});

test("of any reduction not a cent is lost, and nothing falls below zero nor rises", () => {
  const next = figures(11);
  for (let round = 0; round < 2_000; round += 1) {
    const total = 100 + next(10_000_000);
    const amounts = SHARES.map((s) => Math.floor((total * s) / 100));
    amounts[2] = total - (amounts[0] ?? 0) - (amounts[1] ?? 0);
    const paid = next(3);
    const all = planned(
      amounts,
      Array.from({ length: paid }, () => "paid" as const),
    );
    const wanted = paidOrDueCents(all) + next(total - paidOrDueCents(all) + 1);
    const reduced = reducedAmounts(all, wanted);
    expect(reduced.reduce((sum, i) => sum + i.amountCents, 0)).toBe(wanted);
    for (const [i, one] of reduced.entries()) {
      expect(one.amountCents).toBeGreaterThanOrEqual(0);
      expect(one.amountCents - (all[i]?.amountCents ?? 0)).toBeLessThanOrEqual(3);
    }
  }
});
