import fc from "fast-check";
import { expect, test } from "vitest";
import { addAssignment, pinAssignment, removeAssignment } from "~/domain/reviews/assigning";
import {
  type AssignmentWish,
  assignmentProgramme,
  type Dossier,
  keyOf,
  type Pair,
  type Reading,
  type Reviewer,
  readPlan,
} from "~/domain/reviews/assignment";
import { inConflict } from "~/domain/reviews/conflicts";
import { readRelaxation, relaxationProgramme } from "~/domain/reviews/relaxation";
import { solve } from "~/integrations/solver/live.server";
import { claire, sofia, verdict } from "../department";

type Towns = { towns?: readonly string[] };
const reviewer = (
  personId: string,
  { towns = [], ...rest }: Partial<Omit<Reviewer, "towns">> & Towns = {},
): Reviewer => ({
  personId,
  towns: new Map(towns.map((id) => [id, { kind: "employee", source: "detected" }])),
  dossiers: new Map(),
  reviewsMax: 20,
  sectors: [],
  ...rest,
});
const dossier = (n: number, townId = `town-${n}`, sector = "digital"): Dossier => ({
  id: `p${n}`,
  reference: `2026-${String(n).padStart(3, "0")}`,
  townId,
  sector,
});
const four = ["claire", "helene", "idriss", "marc"].map((id) => reviewer(id));
const dossiers = (count: number) => Array.from({ length: count }, (_, i) => dossier(i + 1));
const wish = (rest: Partial<AssignmentWish>): AssignmentWish => ({
  dossiers: dossiers(1),
  reviewers: four,
  perDossier: 2,
  current: [],
  barred: [],
  ...rest,
});
const planOf = async (asked: AssignmentWish) => readPlan(asked, await solve(assignmentProgramme(asked)));
const relaxed = async (asked: AssignmentWish) => readRelaxation(asked, await solve(relaxationProgramme(asked)));
const spread = (loads: Record<string, number>) => Math.max(...Object.values(loads)) - Math.min(...Object.values(loads));
const reads = (proposalId: string, reviewerId: string, fixed = false): Reading => ({ proposalId, reviewerId, fixed });

test("fourteen dossiers, three readers each, four people: 42 readings, 10 or 11 each", async () => {
  const plan = await planOf(wish({ dossiers: dossiers(14), perDossier: 3 }));
  expect(plan.pairs).toHaveLength(42);
  expect(plan.shortages).toEqual([]);
  expect(spread(plan.loads)).toBeLessThanOrEqual(1);
});

test("the same wish gives the same plan, in whatever order it is put", async () => {
  const asked = wish({ dossiers: dossiers(9) });
  const turned = { ...asked, dossiers: asked.dossiers.toReversed(), reviewers: four.toReversed() };
  expect(await planOf(turned)).toEqual(await planOf(asked));
});

test("nobody reads their own town, and loads stay even around it", async () => {
  const marc = reviewer("marc", { towns: ["93010"] });
  const all = [dossier(1, "93010"), dossier(2, "93010"), dossier(3), dossier(4)];
  const plan = await planOf(wish({ dossiers: all, reviewers: [...four.slice(0, 3), marc] }));
  expect(plan.pairs.filter((p) => p.reviewerId === "marc").map((p) => p.proposalId)).toEqual(["p3", "p4"]);
  expect(spread(plan.loads)).toBe(0);
});

test("with equal loads, whoever knows the sector reads", async () => {
  const reviewers = [...four, reviewer("zoe", { sectors: ["digital"] })];
  expect((await planOf(wish({ reviewers, perDossier: 1 }))).pairs).toEqual([{ proposalId: "p1", reviewerId: "zoe" }]);
});

test("what a person fixed does not move, and whoever was taken off by hand does not come back", async () => {
  const current = [reads("p1", "claire", true), reads("p2", "claire", true)];
  const barred = [{ proposalId: "p3", reviewerId: "helene" }];
  const plan = await planOf(
    wish({ dossiers: dossiers(4), reviewers: four.slice(0, 2), perDossier: 1, current, barred }),
  );
  expect(plan.pairs.filter((p) => p.reviewerId === "claire").map((p) => p.proposalId)).toEqual(["p1", "p2", "p3"]);
  expect(plan.taken).toEqual([]);
});

test("a reader who came into conflict since leaves even what is fixed, and somebody comes", async () => {
  const reviewers = [reviewer("claire", { towns: ["town-1"] }), reviewer("helene")];
  const plan = await planOf(wish({ reviewers, perDossier: 1, current: [reads("p1", "claire", true)] }));
  expect(plan.pairs).toEqual([{ proposalId: "p1", reviewerId: "helene" }]);
});

test("adjusting moves nothing that need not move: one more reader takes over what evens the loads", async () => {
  const before = await planOf(wish({ dossiers: dossiers(8), reviewers: four.slice(0, 3) }));
  const current = before.pairs.map((p) => ({ ...p, fixed: false }));
  const same = await planOf(wish({ dossiers: dossiers(8), reviewers: four.slice(0, 3), current }));
  expect([same.given, same.taken]).toEqual([[], []]);
  const adjusted = await planOf(wish({ dossiers: dossiers(8), current }));
  expect(adjusted.loads).toEqual({ claire: 4, helene: 4, idriss: 4, marc: 4 });
  expect(adjusted.taken).toHaveLength(4);
  expect(adjusted.given.map((p) => p.reviewerId)).toEqual(["marc", "marc", "marc", "marc"]);
});

test.each([
  ["nobody left", { reviewers: four.slice(0, 2) }, "too-few-reviewers", 1],
  [
    "everybody in conflict",
    { reviewers: four.map((r) => reviewer(r.personId, { towns: ["town-1"] })) },
    "conflicts",
    3,
  ],
  ["everybody at their maximum", { reviewers: four.map((r) => ({ ...r, reviewsMax: 0 })) }, "loads-full", 3],
] as const)("a dossier short of readers says so: %s", async (_case, more, why, missing) => {
  const { shortages } = await planOf(wish({ perDossier: 3, ...more }));
  expect(shortages).toMatchObject([{ proposalId: "p1", reference: "2026-001", missing, why }]);
});

test("the smallest relaxation is the one that suffices: a place for one, a newcomer where nobody may read", async () => {
  const reviewers = [
    reviewer("claire", { reviewsMax: 1, towns: ["town-2"] }),
    reviewer("idriss", { reviewsMax: 2, towns: ["town-2"] }),
  ];
  const asked = wish({ dossiers: dossiers(3), reviewers });
  expect((await planOf(asked)).shortages).toMatchObject([{ reference: "2026-002", missing: 2 }, { missing: 1 }]);
  expect(await relaxed(asked)).toEqual({
    newcomers: [{ reference: "2026-002", readings: 2 }],
    raises: [{ reviewerId: "claire", by: 1, to: 2 }],
  });
});

/** Small worlds: towns, readers with maxima, sectors and towns of their own, and who reads now. */
const TOWNS = ["a", "b", "c"];
const world = fc
  .record({
    townIds: fc.array(fc.constantFrom(...TOWNS), { minLength: 1, maxLength: 4 }),
    people: fc.array(
      fc.record({
        own: fc.uniqueArray(fc.constantFrom(...TOWNS), { maxLength: 1 }),
        max: fc.integer({ min: 0, max: 4 }),
        knows: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    now: fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 6 }),
    perDossier: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ townIds, people, now, perDossier }) => {
    const all = townIds.map((t, i) => dossier(i + 1, t, i % 2 ? "digital" : "mobility"));
    const reviewers = people.map((p, i) =>
      reviewer(`r${i}`, { towns: p.own, reviewsMax: p.max, sectors: p.knows ? ["digital"] : [] }),
    );
    const seen = new Set<string>();
    const current = now.flatMap(([d, r, fixed]) => {
      const [file, person] = [all[d], reviewers[r]];
      if (!file || !person || inConflict(person, file) || seen.has(`${d} ${r}`)) return [];
      seen.add(`${d} ${r}`);
      return [reads(file.id, person.personId, fixed)];
    });
    return wish({ dossiers: all, reviewers, perDossier, current });
  });

/** What a plan costs, the most important first: empty places, how they pile up, squares of loads, moves, unknown sectors. */
function costOf(asked: AssignmentWish, pairs: readonly Pair[]): number[] {
  const count = (of: (p: Pair) => boolean) => pairs.filter(of).length;
  const missing = asked.dossiers.map((d) => Math.max(0, asked.perDossier - count((p) => p.proposalId === d.id)));
  const loads = asked.reviewers.map((r) => count((p) => p.reviewerId === r.personId));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const after = new Set(pairs.map(keyOf));
  const unknown = count((p) => {
    const sector = asked.dossiers.find((d) => d.id === p.proposalId)?.sector ?? "";
    return !asked.reviewers.find((r) => r.personId === p.reviewerId)?.sectors.includes(sector);
  });
  const moves = asked.current.filter((c) => !after.has(keyOf(c))).length;
  return [sum(missing), sum(missing.map((n) => n * n)), sum(loads.map((n) => n * n)), moves, unknown];
}
const compare = (a: readonly number[], b: readonly number[]) =>
  a.map((n, i) => n - (b[i] ?? 0)).find((n) => n !== 0) ?? 0;

/** Every plan there is, one dossier after the other; the best cost of all. */
function bestByTryingAll(asked: AssignmentWish): number[] {
  const { dossiers: files, reviewers, perDossier, current } = asked;
  const fixed = current.filter((c) => c.fixed);
  let best: number[] | null = null;
  const choose = (d: number, pairs: Pair[]) => {
    const file = files[d];
    if (!file) {
      const full = reviewers.some((r) => {
        const held = fixed.filter((p) => p.reviewerId === r.personId).length;
        return pairs.filter((p) => p.reviewerId === r.personId).length > Math.max(r.reviewsMax, held);
      });
      const cost = costOf(asked, pairs);
      if (!full && (best === null || compare(cost, best) < 0)) best = cost;
      return;
    }
    const held = fixed.filter((p) => p.proposalId === file.id);
    const able = reviewers.filter((r) => !inConflict(r, file) && !held.some((p) => p.reviewerId === r.personId));
    for (let bits = 0; bits < 1 << able.length; bits++) {
      const come = able.filter((_, i) => bits & (1 << i)).map((r) => ({ proposalId: file.id, reviewerId: r.personId }));
      if (come.length > Math.max(0, perDossier - held.length)) continue;
      choose(d + 1, [...pairs, ...held, ...come]);
    }
  };
  choose(0, []);
  return best ?? [];
}

test("whatever the world, the plan keeps the rules, is even, moves least, and costs what the best of all plans costs", async () => {
  await fc.assert(
    fc.asyncProperty(world, async (asked) => {
      const { pairs, shortages, given, taken } = await planOf(asked);
      const after = new Set(pairs.map(keyOf));
      expect(after.size).toBe(pairs.length);
      for (const { proposalId, reviewerId } of pairs) {
        const [file, person] = [
          asked.dossiers.find((d) => d.id === proposalId),
          asked.reviewers.find((r) => r.personId === reviewerId),
        ];
        expect(file && person && inConflict(person, file)).toBe(false);
      }
      for (const kept of asked.current.filter((c) => c.fixed)) expect(after.has(keyOf(kept))).toBe(true);
      expect(pairs.length).toBe(asked.current.length + given.length - taken.length);
      expect(costOf(asked, pairs)).toEqual(bestByTryingAll(asked));
      if (shortages.length === 0) return;
      const { newcomers, raises } = await relaxed(asked);
      const granted = asked.reviewers.map((r) => ({
        ...r,
        reviewsMax: raises.find((x) => x.reviewerId === r.personId)?.to ?? r.reviewsMax,
      }));
      const left = (await planOf({ ...asked, reviewers: granted })).shortages;
      expect(left.map(({ reference, missing }) => ({ reference, readings: missing }))).toEqual(newcomers);
    }),
    { numRuns: 60 },
  );
}, 120_000);

const facts = { proposalStatus: "admissible", alreadyAssigned: false, load: 0 };
test.each([
  ["by the fund manager", sofia, reviewer("claire"), facts, "granted"],
  ["by a reviewer", claire, reviewer("claire"), facts, "wrong-role"],
  [
    "of a dossier not yet admissible",
    sofia,
    reviewer("claire"),
    { ...facts, proposalStatus: "submitted" },
    "dossier-not-admissible",
  ],
  ["twice", sofia, reviewer("claire"), { ...facts, alreadyAssigned: true }, "already-assigned"],
  ["to someone in conflict", sofia, reviewer("claire", { towns: ["town-1"] }), facts, "reviewer-in-conflict"],
  ["beyond the maximum", sofia, reviewer("claire", { reviewsMax: 3 }), { ...facts, load: 3 }, "reviewer-full"],
] as const)("adding one reader by hand: %s", (_case, actor, to, more, expected) => {
  expect(verdict(addAssignment(actor, to, dossier(1), more))).toBe(expected);
});

test("a reader is taken off until their review is handed in", () => {
  expect(verdict(removeAssignment(sofia, { status: "draft" }))).toBe("granted");
  expect(verdict(removeAssignment(sofia, { status: "submitted" }))).toBe("review-begun");
});

test.each([
  ["a reader who may move", sofia, { exists: true, pinned: false }, true, "granted"],
  ["one who is fixed already", sofia, { exists: true, pinned: true }, true, "plan-out-of-date"],
  ["nobody who is there", sofia, { exists: false, pinned: false }, true, "not-found"],
  ["by a reviewer", claire, { exists: true, pinned: false }, true, "wrong-role"],
] as const)("fixing %s", (_case, actor, seen, wanted, expected) => {
  expect(verdict(pinAssignment(actor, seen, wanted))).toBe(expected);
});
