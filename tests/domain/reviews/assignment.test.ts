import fc from "fast-check";
import { expect, test } from "vitest";
import { addAssignment, removeAssignment } from "~/domain/reviews/assigning";
import { assignReviewers, type Dossier, type Reviewer } from "~/domain/reviews/assignment";
import { inConflict } from "~/domain/reviews/conflicts";
import { claire, sofia, verdict } from "../department";

const reviewer = (personId: string, rest: Partial<Reviewer> = {}): Reviewer => ({
  personId,
  email: `${personId}@seinesaintdenis.fr`,
  seatTownIds: [],
  conflicts: [],
  reviewsMax: 20,
  sectors: [],
  ...rest,
});
const dossier = (n: number, townId = `town-${n}`, sector = "digital"): Dossier => ({
  id: `p${n}`,
  reference: `2026-${String(n).padStart(3, "0")}`,
  townId,
  townDomains: [],
  sector,
});
const four = ["claire", "helene", "idriss", "marc"].map((id) => reviewer(id));
const dossiers = (count: number) => Array.from({ length: count }, (_, i) => dossier(i + 1));
const spread = (loads: Record<string, number>) => Math.max(...Object.values(loads)) - Math.min(...Object.values(loads));

test("fourteen dossiers, three readers each, four people: 42 readings, 10 or 11 each", () => {
  const plan = assignReviewers({ dossiers: dossiers(14), reviewers: four, perDossier: 3 });
  expect(plan.pairs).toHaveLength(42);
  expect(plan.shortages).toEqual([]);
  expect(spread(plan.loads)).toBeLessThanOrEqual(1);
});

test("the same wish gives the same plan, in whatever order it is put", () => {
  const wish = { dossiers: dossiers(9), reviewers: four, perDossier: 2 };
  expect(assignReviewers({ ...wish, dossiers: wish.dossiers.toReversed(), reviewers: four.toReversed() })).toEqual(
    assignReviewers(wish),
  );
});

test("nobody reads their own town, and loads stay even around it", () => {
  const marc = reviewer("marc", { seatTownIds: ["93010"] });
  const all = [dossier(1, "93010"), dossier(2, "93010"), dossier(3), dossier(4)];
  const plan = assignReviewers({ dossiers: all, reviewers: [...four.slice(0, 3), marc], perDossier: 2 });
  expect(plan.pairs.filter((p) => p.reviewerId === "marc").map((p) => p.proposalId)).toEqual(["p3", "p4"]);
  expect(spread(plan.loads)).toBe(0);
});

test("with equal loads, whoever knows the sector reads", () => {
  const plan = assignReviewers({
    dossiers: [dossier(1)],
    reviewers: [...four, reviewer("zoe", { sectors: ["digital"] })],
    perDossier: 1,
  });
  expect(plan.pairs).toEqual([{ proposalId: "p1", reviewerId: "zoe" }]);
});

test("what a person fixed does not move", () => {
  const kept = [
    { proposalId: "p1", reviewerId: "claire" },
    { proposalId: "p2", reviewerId: "claire" },
  ];
  const plan = assignReviewers({ dossiers: dossiers(4), reviewers: four.slice(0, 2), perDossier: 1, kept });
  expect(plan.pairs).toEqual(expect.arrayContaining(kept));
  expect(plan.loads).toEqual({ claire: 2, helene: 2 });
});

test.each([
  ["nobody left", { reviewers: four.slice(0, 2) }, "too-few-reviewers", 1],
  ["everybody in conflict", { reviewers: four.map((r) => ({ ...r, seatTownIds: ["town-1"] })) }, "conflicts", 3],
  ["everybody at their maximum", { reviewers: four.map((r) => ({ ...r, reviewsMax: 0 })) }, "loads-full", 3],
] as const)("a dossier short of readers says so: %s", (_case, wish, why, missing) => {
  const { shortages } = assignReviewers({ dossiers: [dossier(1)], perDossier: 3, ...wish });
  expect(shortages).toEqual([{ proposalId: "p1", reference: "2026-001", missing, why }]);
});

test("whatever the conflicts, a plan never breaks a rule and gives every place that can be given", () => {
  const towns = fc.constantFrom("a", "b", "c", "d");
  const someone = fc.record({ seats: fc.uniqueArray(towns, { maxLength: 2 }), max: fc.integer({ min: 0, max: 6 }) });
  fc.assert(
    fc.property(
      fc.array(towns, { minLength: 1, maxLength: 8 }),
      fc.array(someone, { minLength: 1, maxLength: 6 }),
      (townIds, people) => {
        const all = townIds.map((t, i) => dossier(i + 1, t));
        const reviewers = people.map((p, i) => reviewer(`r${i}`, { seatTownIds: p.seats, reviewsMax: p.max }));
        const { pairs, shortages, loads } = assignReviewers({ dossiers: all, reviewers, perDossier: 2 });
        const readersOf = (d: Dossier) => pairs.filter((p) => p.proposalId === d.id).map((p) => p.reviewerId);
        for (const d of all) {
          const readers = readersOf(d);
          expect(new Set(readers).size).toBe(readers.length);
          expect(readers.length + (shortages.find((s) => s.proposalId === d.id)?.missing ?? 0)).toBe(2);
          for (const r of reviewers) if (readers.includes(r.personId)) expect(inConflict(r, d)).toBe(false);
          // A place is left open only if every reader without conflict is already on it or full.
          if (readers.length < 2)
            for (const r of reviewers)
              if (!inConflict(r, d) && !readers.includes(r.personId)) expect(loads[r.personId]).toBe(r.reviewsMax);
        }
        for (const r of reviewers) expect(loads[r.personId]).toBeLessThanOrEqual(r.reviewsMax);
      },
    ),
    { numRuns: 200 },
  );
});

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
  ["to someone in conflict", sofia, reviewer("claire", { seatTownIds: ["town-1"] }), facts, "reviewer-in-conflict"],
  ["beyond the maximum", sofia, reviewer("claire", { reviewsMax: 3 }), { ...facts, load: 3 }, "reviewer-full"],
] as const)("adding one reader by hand: %s", (_case, actor, to, more, expected) => {
  expect(verdict(addAssignment(actor, to, dossier(1), more))).toBe(expected);
});

test("a reader is taken off until their review is handed in", () => {
  expect(verdict(removeAssignment(sofia, { status: "draft" }))).toBe("granted");
  expect(verdict(removeAssignment(sofia, { status: "submitted" }))).toBe("review-begun");
});
