import { type Constraint, constraintsOf, type Hopeful, type OptimumRules, rowOf } from "~/domain/awards/optimum";
import type { Programme, Solution, SolveAll } from "~/domain/shared/programme";

/** What would make a list possible again: more money, fewer awards asked for, or one constraint given up. */
export type Relaxation =
  | { kind: "envelope"; neededCents: number }
  | { kind: "town_cap"; townId: string; neededCents: number }
  | { kind: "minimum"; constraint: Extract<Constraint, { kind: "minimum" }>; atMost: number }
  | { kind: "without"; constraint: Constraint };

export type Conflict = { constraints: Constraint[]; relaxations: Relaxation[] };

const EURO = 100;

/** Any list at all, so that only whether there is one is asked. */
const anyList = (
  hopefuls: readonly Hopeful[],
  rules: OptimumRules,
  constraints: readonly Constraint[],
  costs: readonly number[] = hopefuls.map(() => 0),
): Programme => ({
  columns: hopefuls.map(() => ({ upper: 1, whole: true })),
  rows: constraints.map((c) => rowOf(c, hopefuls, rules)),
  objectives: [costs],
});

/**
 * Why no list is possible: constraints that cannot be met together although any of them left out could be. Found by
 * leaving out one after the other for good wherever what remains still cannot be met. Null when a list is possible.
 */
export async function conflictOf(
  hopefuls: readonly Hopeful[],
  rules: OptimumRules,
  solveAll: SolveAll,
): Promise<Conflict | null> {
  const all = constraintsOf(hopefuls, rules);
  const isPossible = async (constraints: readonly Constraint[]) => {
    const [answer] = await solveAll([anyList(hopefuls, rules, constraints)]);
    return answer?.status === "optimal";
  };
  if (await isPossible(all)) return null;
  let constraints = all;
  for (const one of all) {
    const without = constraints.filter((c) => c !== one);
    if (!(await isPossible(without))) constraints = without;
  }
  return { constraints, relaxations: await relaxationsOf(hopefuls, rules, { all, constraints }, solveAll) };
}

/** For each constraint of the conflict: how far it would have to give way for a list that meets all the others. */
async function relaxationsOf(
  hopefuls: readonly Hopeful[],
  rules: OptimumRules,
  { all, constraints }: { all: readonly Constraint[]; constraints: readonly Constraint[] },
  solveAll: SolveAll,
): Promise<Relaxation[]> {
  const answers = await solveAll(
    constraints.map((one) => {
      const others = all.filter((c) => c !== one);
      const row = rowOf(one, hopefuls, rules);
      const sign = one.kind === "minimum" ? -1 : 1;
      const costs = hopefuls.map((_, column) => sign * (row.terms.find(([c]) => c === column)?.[1] ?? 0));
      return anyList(hopefuls, rules, others, costs);
    }),
  );
  return constraints.flatMap((one, i) => relaxed(one, answers[i]));
}

/** Nothing where the others conflict among themselves as well. */
function relaxed(one: Constraint, answer: Solution | undefined): Relaxation[] {
  if (answer?.status !== "optimal") return [];
  const sum = Math.abs(Math.round(answer.objectives[0] ?? 0));
  switch (one.kind) {
    case "envelope":
      return [{ kind: "envelope", neededCents: sum * EURO }];
    case "town_cap":
      return [{ kind: "town_cap", townId: one.townId, neededCents: sum * EURO }];
    case "minimum":
      return [{ kind: "minimum", constraint: one, atMost: sum }];
    default:
      return [{ kind: "without", constraint: one }];
  }
}
