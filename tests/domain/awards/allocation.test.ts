import fc from "fast-check";
import { expect, test } from "vitest";
import { ALLOCATION_METHODS, type AllocationWish, allocate, type Candidate } from "~/domain/awards/allocation";
import { differences, maySimulate, simulationForm } from "~/domain/awards/simulation";
import { claire, sofia, verdict } from "../department";

const candidate = (reference: string, requestedCents: number): Candidate => ({
  proposalId: `p${reference}`,
  reference,
  requestedCents,
});
const four = [candidate("1", 40_00), candidate("2", 50_00), candidate("3", 30_00), candidate("4", 10_00)];
const share = (wish: Partial<AllocationWish>) => {
  const outcome = allocate(four, { availableCents: 100_00, method: "stop_at_first", ...wish });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};
const amounts = (wish: Partial<AllocationWish>) => share(wish).lines.map((l) => l.amountCents / 100);

test("down the ranking until the first that does not fit", () => {
  const { lines, totalCents, restCents, passedOver } = share({ method: "stop_at_first" });
  expect(lines.map((l) => [l.amountCents / 100, l.runningCents / 100, l.note])).toEqual([
    [40, 40, "in_full"],
    [50, 90, "in_full"],
    [0, 90, "does_not_fit"],
    [0, 90, "after_the_stop"],
  ]);
  expect([totalCents, restCents, passedOver]).toEqual([90_00, 10_00, []]);
});

test("leaving out what does not fit names who is passed over", () => {
  const { lines, restCents, passedOver } = share({ method: "skip_and_go_on" });
  expect(lines.map((l) => l.amountCents / 100)).toEqual([40, 50, 0, 10]);
  expect([restCents, passedOver]).toEqual([0, ["3"]]);
});

test.each([
  ["a cap", { method: "stop_at_first", capCents: 30_00 }, [30, 30, 30, 10]],
  ["a share of each request", { method: "stop_at_first", shareBp: 5000 }, [20, 25, 15, 5]],
  ["the same share, enough for all", { method: "same_share", availableCents: 200_00 }, [40, 50, 30, 10]],
  ["the same share, half of what is needed", { method: "same_share", availableCents: 65_00 }, [20, 25, 15, 5]],
  ["by hand", { method: "by_hand", amounts: { p1: 40_00, p3: 12_50 } }, [40, 0, 12.5, 0]],
] as const)("sharing out with %s", (_case, wish, expected) => {
  expect(amounts(wish)).toEqual(expected);
});

test.each([
  ["the envelope to the cent", { p1: 40_00, p2: 50_00, p3: 10_00 }, "granted"],
  ["one cent too much", { p1: 40_00, p2: 50_00, p3: 10_01 }, "over-envelope"],
  ["more than asked", { p4: 10_01 }, "amount-above-request"],
  ["less than nothing", { p4: -1 }, "amount-not-readable"],
  ["half a cent", { p4: 0.5 }, "amount-not-readable"],
] as const)("by hand: %s", (_case, given, expected) => {
  expect(verdict(allocate(four, { availableCents: 100_00, method: "by_hand", amounts: given }))).toBe(expected);
});

test("a cap holds by hand too", () => {
  expect(
    verdict(allocate(four, { availableCents: 100_00, method: "by_hand", capCents: 20_00, amounts: { p1: 20_01 } })),
  ).toBe("amount-above-cap");
});

test("no method ever gives more than is asked, more than the cap, or more than there is", () => {
  const cents = fc.integer({ min: 0, max: 20_000_000 });
  fc.assert(
    fc.property(
      fc.array(cents, { maxLength: 12 }),
      cents,
      fc.option(cents, { nil: undefined }),
      fc.integer({ min: 1, max: 10_000 }),
      fc.constantFrom(...ALLOCATION_METHODS),
      (requests, availableCents, capCents, shareBp, method) => {
        const outcome = allocate(
          requests.map((r, i) => candidate(String(i), r)),
          { availableCents, method, capCents, shareBp },
        );
        if (!outcome.ok) return;
        for (const l of outcome.value.lines)
          expect(l.amountCents).toBeLessThanOrEqual(Math.min(l.requestedCents, capCents ?? l.requestedCents));
        expect(outcome.value.restCents).toBeGreaterThanOrEqual(0);
        expect(outcome.value.totalCents + outcome.value.restCents).toBe(availableCents);
        expect(outcome.value.lines.at(-1)?.runningCents ?? 0).toBe(outcome.value.totalCents);
      },
    ),
  );
});

test("two simulations are compared by what changes", () => {
  const [a, b] = [share({ method: "stop_at_first" }), share({ method: "by_hand", amounts: { p1: 30_00, p3: 30_00 } })];
  expect(differences(a.lines, b.lines).map((d) => [d.reference, d.change])).toEqual([
    ["1", "amount"],
    ["2", "leaves"],
    ["3", "enters"],
  ]);
});

test("the fund manager simulates, with a name and a method", () => {
  expect(maySimulate(sofia)).toBeNull();
  expect(maySimulate(claire)?.reason).toBe("wrong-role");
  expect(simulationForm.parse({ name: " A ", method: "same_share", capCents: "45 000", sharePercent: "" })).toEqual({
    name: "A",
    method: "same_share",
    capCents: 4_500_000,
    sharePercent: null,
  });
  expect(simulationForm.safeParse({ name: "A", method: "dice" }).success).toBe(false);
});
