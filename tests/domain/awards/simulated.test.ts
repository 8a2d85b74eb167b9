import fc from "fast-check";
import { expect, test } from "vitest";
import { ALLOCATION_METHODS } from "~/domain/awards/allocation";
import { type ByHand, type Placed, rateOf, simulated, writtenOver } from "~/domain/awards/simulated";
import type { SimulationWish } from "~/domain/awards/simulation";
import { verdict } from "../department";

const dossier = (place: number, euros: number): Placed => ({
  proposalId: `p${place}`,
  reference: String(place),
  requestedCents: euros * 100,
  place,
  meanHundredths: 9000 - place * 1000,
});
const four = [dossier(1, 40), dossier(2, 50), dossier(3, 30), dossier(4, 10)];
const byRank: SimulationWish = { method: "stop_at_first", capCents: null, sharePercent: null, cutOff: null };
const nobody = new Map<string, ByHand>();
const hand = (euros: Record<string, number>) =>
  new Map(Object.entries(euros).map(([id, e]) => [id, { amountCents: e * 100, why: "" }]));
const amounts = (wish: Partial<SimulationWish>, byHand = nobody) =>
  simulated(four, { ...byRank, ...wish }, byHand, 100_00).lines.map((l) => l.amountCents / 100);

test("by rank: what is left, who is funded, their mean, and where the cut-off stands", () => {
  const all = simulated(four, byRank, nobody, 100_00);
  expect(all).toMatchObject({ totalCents: 90_00, restCents: 10_00, requestedCents: 130_00, funded: 2, cutOff: 2 });
  expect(all.meanHundredths).toBe(7500);
  expect(all.lines.map((l) => l.note)).toEqual(["in_full", "in_full", "does_not_fit", "after_the_stop"]);
});

test.each([
  ["the money goes on past what does not fit", { method: "skip_and_go_on" }, nobody, [40, 50, 0, 10]],
  ["a cut-off serves nobody below it", { cutOff: 1 }, nobody, [40, 0, 0, 0]],
  ["a cut-off after everybody changes nothing", { cutOff: 4 }, nobody, [40, 50, 0, 0]],
  ["a cap", { capCents: 30_00 }, nobody, [30, 30, 30, 10]],
  ["an amount by hand is served first", {}, hand({ p3: 30 }), [40, 0, 30, 0]],
  ["less by hand leaves more for the next", {}, hand({ p2: 20 }), [40, 20, 30, 10]],
  ["nothing by hand leaves a dossier out", {}, hand({ p1: 0 }), [0, 50, 30, 10]],
  ["by hand it may stand below the cut-off", { cutOff: 1 }, hand({ p4: 10 }), [40, 0, 0, 10]],
  ["with no method only what is written", { method: "by_hand" }, hand({ p2: 50 }), [0, 50, 0, 0]],
  ["everybody alike", { method: "same_share", sharePercent: 50 }, nobody, [20, 25, 15, 5]],
] as const)("%s", (_case, wish, byHand, expected) => {
  expect(amounts(wish, byHand)).toEqual(expected);
});

test("whoever gets nothing while a later one does is named", () => {
  expect(simulated(four, { ...byRank, method: "skip_and_go_on" }, nobody, 100_00).passedOver).toEqual(["3"]);
  expect(simulated(four, byRank, hand({ p3: 30 }), 100_00).passedOver).toEqual(["2"]);
});

test("an envelope that has shrunk shows what is missing, and the method gives nothing more", () => {
  const { restCents, lines } = simulated(four, byRank, hand({ p3: 30 }), 20_00);
  expect(restCents).toBe(-10_00);
  expect(lines.map((l) => l.amountCents)).toEqual([0, 0, 30_00, 0]);
});

const row = (reference: string, shown: number, amount: number, ratePercent: number | null = null) => ({
  reference,
  shownCents: shown * 100,
  amountCents: amount * 100,
  ratePercent,
});
const write = (rows: ReturnType<typeof row>[], wish: Partial<SimulationWish> = {}) =>
  writtenOver(four, { ...byRank, ...wish }, nobody, { rows, why: "" }, 100_00);
const written = (...rows: ReturnType<typeof row>[]) => {
  const outcome = write(rows);
  return outcome.ok
    ? [...outcome.value.byHand].map(([id, { amountCents }]) => [id, amountCents / 100])
    : outcome.reason;
};

test("only what was written over is by hand: an amount, or a share of the request", () => {
  expect(written(row("1", 40, 40, 100), row("2", 50, 20, 100))).toEqual([["p2", 20]]);
  expect(written(row("1", 40, 40, 50), row("2", 50, 50, 100))).toEqual([["p1", 20]]);
  expect(written(row("1", 40, 10, 50))).toEqual([["p1", 10]]);
  expect(written(row("1", 40, 40, 100))).toBe("nothing-written");
  expect(written(row("9", 0, 1))).toBe("not-found");
});

test.each([
  ["the envelope to the cent", [row("1", 0, 40), row("2", 0, 50), row("4", 0, 10)], {}, "granted"],
  ["more than asked", [row("1", 0, 41)], {}, "amount-above-request"],
  ["more than the cap", [row("1", 0, 31)], { capCents: 30_00 }, "amount-above-cap"],
  ["more than there is", [row("1", 0, 40), row("2", 0, 50), row("3", 0, 11)], {}, "over-envelope"],
] as const)("%s", (_case, rows, wish, expected) => {
  expect(verdict(write([...rows], wish))).toBe(expected);
});

test("a rate that is shown and sent back changes nothing, whatever the amounts", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000_00 }), fc.integer({ min: 0, max: 100 }), (requested, percent) => {
      const amount = Math.floor((requested * percent) / 100);
      const rate = rateOf(amount, requested);
      expect(rate).toBeLessThanOrEqual(100);
      expect(requested < 100 || rate === percent).toBe(true);
    }),
  );
});

test("no method ever gives more than there is, than is asked, or than the cap", () => {
  const requests = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 20 });
  const wishes = fc.record({
    method: fc.constantFrom(...ALLOCATION_METHODS),
    capCents: fc.option(fc.integer({ min: 1, max: 60_000 })),
    sharePercent: fc.option(fc.integer({ min: 1, max: 100 })),
    cutOff: fc.option(fc.integer({ min: 0, max: 25 })),
  });
  fc.assert(
    fc.property(requests, wishes, fc.integer({ min: 0, max: 300_000 }), (asked, wish, available) => {
      const all = asked.map((cents, i) => ({ ...dossier(i + 1, 0), requestedCents: cents }));
      const given = simulated(all, wish, nobody, available);
      expect(given.restCents).toBeGreaterThanOrEqual(0);
      for (const line of given.lines)
        expect(line.amountCents).toBeLessThanOrEqual(Math.min(line.requestedCents, wish.capCents ?? Infinity));
    }),
  );
});
