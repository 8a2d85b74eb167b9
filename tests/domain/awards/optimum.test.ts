import { expect, test } from "vitest";
import { constraintsOf, type Hopeful, optimumProgramme, readOptimum, sharedOut } from "~/domain/awards/optimum";
import { conflictOf } from "~/domain/awards/optimum-conflict";
import { flipsOf } from "~/domain/awards/optimum-flips";
import { reasonsOf } from "~/domain/awards/optimum-reasons";
import { solveAll } from "~/integrations/solver/live.server";
import { anyCall, bruteForce, faults } from "./hopefuls";

const best = async (calls: ReturnType<typeof anyCall>[]) => {
  const solutions = await solveAll(calls.map(({ hopefuls, rules }) => optimumProgramme(hopefuls, rules)));
  return calls.map((call, i) => {
    const solution = solutions[i];
    if (!solution) throw new Error("no answer");
    return { ...call, solution };
  });
};
const calls = (from: number, count: number, most: number) =>
  Array.from({ length: count }, (_, i) => anyCall(from + i, most));

test("2 000 calls with every kind of rule: the list is worth as much as the best that there is", async () => {
  let possible = 0;
  for (const { hopefuls, rules, solution } of await best(calls(1, 2_000, 14))) {
    const truth = bruteForce(hopefuls, rules);
    expect(solution.status).toBe(truth ? "optimal" : "infeasible");
    if (!truth) continue;
    possible++;
    const optimum = readOptimum(hopefuls, rules, solution);
    expect(optimum.scoreHundredths).toBe(truth.score);
    expect(solution.gap).toBe(0);
    expect(faults(hopefuls, rules, optimum.amounts)).toEqual([]);
  }
  expect(possible).toBeGreaterThan(1_000);
  expect(possible).toBeLessThan(2_000);
}, 120_000);

/** Whether a dossier is in every best list ("in"), in none ("out"), or in some ("either"). */
const standing = (hopefuls: readonly Hopeful[], rules: Parameters<typeof bruteForce>[1], id: string) => {
  const truth = bruteForce(hopefuls, rules);
  if (!truth) return "impossible";
  const column = hopefuls.findIndex((h) => h.proposalId === id);
  const held = truth.best.filter((set) => set & (1 << column)).length;
  return held === truth.best.length ? "in" : held === 0 ? "out" : "either";
};

test("the smallest change turns a dossier around; a smaller one leaves a best list as it was", async () => {
  let [points, euros] = [0, 0];
  for (const { hopefuls, rules, solution } of await best(calls(5_000, 30, 9))) {
    if (solution.status !== "optimal") continue;
    const flips = await flipsOf(hopefuls, rules, readOptimum(hopefuls, rules, solution), solveAll);
    for (const { proposalId, isIn, ...flip } of flips) {
      const after = (change: (h: Hopeful) => Hopeful) =>
        standing(
          hopefuls.map((h) => (h.proposalId === proposalId ? change(h) : h)),
          rules,
          proposalId,
        );
      const moved = (by: number) => after((h) => ({ ...h, scoreHundredths: h.scoreHundredths + (isIn ? -by : by) }));
      const turned = isIn ? "out" : "in";
      if (flip.points !== null) {
        points++;
        expect(moved(flip.points)).toBe(turned);
        for (const less of new Set([flip.points - 1, Math.floor(flip.points / 2)]))
          expect(moved(less)).not.toBe(turned);
      } else {
        const room = hopefuls.find((h) => h.proposalId === proposalId)?.scoreHundredths ?? 0;
        expect(moved(isIn ? room : 10_000 - room)).not.toBe(turned);
      }
      if (flip.cents === null) continue;
      euros++;
      const asks = (cents: number) => after((h) => lowered(h, rules, cents));
      expect(asks(flip.cents)).toBe("in");
      expect(asks(flip.cents - 100)).not.toBe("in");
    }
  }
  expect(Math.min(points, euros)).toBeGreaterThan(25);
}, 120_000);

/** The dossier does with so much less than the least it was to get. */
function lowered(h: Hopeful, rules: Parameters<typeof bruteForce>[1], cents: number): Hopeful {
  const least = sharedOut([h], { ...rules, availableCents: 0 }).get(h.proposalId) ?? 0;
  return { ...h, viableCents: least - cents };
}

test("a dossier that is out breaks the constraint that is named, and only better ones are passed over", async () => {
  for (const { hopefuls, rules, solution } of await best(calls(9_000, 100, 10))) {
    if (solution.status !== "optimal") continue;
    const optimum = readOptimum(hopefuls, rules, solution);
    for (const { out, proposalId } of reasonsOf(hopefuls, rules, optimum)) {
      if (out === null || out.kind === "locked" || out.kind === "amount") continue;
      const chosen = hopefuls.filter((h) => optimum.amounts.has(h.proposalId) || h.proposalId === proposalId);
      const broken = faults(hopefuls, rules, sharedOut(chosen, rules));
      if (out.kind === "no_gain") expect(hopefuls.find((h) => h.proposalId === proposalId)?.scoreHundredths).toBe(0);
      else expect(broken).toContain(out.kind === "town_cap" ? "town cap" : out.kind);
    }
  }
}, 30_000);

test("what cannot be met together is as little as can be, and what is proposed makes a list possible", async () => {
  let conflicts = 0;
  for (const { hopefuls, rules, solution } of await best(calls(20_000, 60, 8))) {
    const conflict = await (solution.status === "infeasible" ? conflictOf(hopefuls, rules, solveAll) : null);
    if (!conflict) continue;
    conflicts++;
    expect(bruteForce(hopefuls, rules, conflict.constraints)).toBeNull();
    for (const one of conflict.constraints)
      expect(
        bruteForce(
          hopefuls,
          rules,
          conflict.constraints.filter((c) => c !== one),
        ),
      ).not.toBeNull();
    for (const relaxation of conflict.relaxations) {
      if (relaxation.kind !== "envelope") continue;
      const given = (availableCents: number) => bruteForce(hopefuls, { ...rules, availableCents });
      expect(given(relaxation.neededCents)).not.toBeNull();
      expect(given(relaxation.neededCents - 100)).toBeNull();
    }
  }
  expect(conflicts).toBeGreaterThan(5);
}, 120_000);

test("a call without rules has the envelope alone to respect", () => {
  expect(
    constraintsOf(
      anyCall(3).hopefuls.map((h) => ({ ...h, lock: undefined })),
      { availableCents: 1 },
    ),
  ).toEqual([{ kind: "envelope" }]);
});
