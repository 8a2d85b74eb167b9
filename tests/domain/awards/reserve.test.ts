import { expect, test } from "vitest";
import { nextOnReserve, type Reserved, reserveList } from "~/domain/awards/reserve";

const AT = new Date("2026-12-01T09:00:00Z");
const waiting = (n: number, euros: number, rest: Partial<Reserved> = {}): Reserved => ({
  proposalId: `p${n}`,
  reference: `2026-00${n}`,
  place: n,
  requestedCents: euros * 100,
  validUntil: new Date("2027-01-09T23:00:00Z"),
  ...rest,
});
const rules = { availableCents: 25_000_00, capCents: 40_000_00, at: AT };
const listed = (all: Reserved[], given = rules) =>
  reserveList(all, given).map((r) => [r.reference, r.amountCents / 100, r.standing]);

test("the reserve list follows the ranking and says of each whether it could be awarded", () => {
  const all = [waiting(3, 20_000), waiting(1, 30_000), waiting(2, 90_000), waiting(4, 1, { place: null })];
  expect(listed(all)).toEqual([
    ["2026-001", 30_000, "too_large"],
    ["2026-002", 40_000, "too_large"],
    ["2026-003", 20_000, "fits"],
    ["2026-004", 1, "fits"],
  ]);
});

test.each([
  ["to the cent", 25_000_00, "fits"],
  ["a cent more than is left", 25_000_01, "too_large"],
] as const)("what is asked for fits: %s", (_case, requestedCents, expected) => {
  expect(reserveList([waiting(1, 0, { requestedCents })], rules)[0]?.standing).toBe(expected);
});

test.each([
  ["its last evening", "2027-01-10T22:59:59Z", "fits"],
  ["the first minute of the day after, in Paris", "2027-01-10T23:00:00Z", "lapsed"],
] as const)("a list is good until its last day is over: %s", (_case, at, expected) => {
  expect(reserveList([waiting(1, 10)], { ...rules, at: new Date(at) })[0]?.standing).toBe(expected);
});

test("the next is the first that fits; it passes over those that do not, never those whose time is over", () => {
  const all = [waiting(1, 30_000), waiting(2, 5, { validUntil: new Date("2026-11-01T23:00:00Z") }), waiting(3, 20_000)];
  const found = nextOnReserve(reserveList(all, rules));
  expect(found?.next.reference).toBe("2026-003");
  expect(found?.passedOver.map((r) => r.reference)).toEqual(["2026-001"]);
  expect(nextOnReserve(reserveList(all, { ...rules, availableCents: 0 }))).toBeNull();
});
