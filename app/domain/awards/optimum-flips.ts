import {
  boundsOf,
  type Constraint,
  constraintsOf,
  type Hopeful,
  type Optimum,
  type OptimumRules,
  optimumProgramme,
  rowOf,
} from "~/domain/awards/optimum";
import type { Programme, Solution, SolveAll } from "~/domain/shared/programme";

/** A mean lies between 0 and 100 points. */
const SCORE_MAX = 10_000;
const EURO = 100;

/**
 * The least that turns a dossier's outcome around in every best list: so many hundredths of a point more (for one that
 * is out) or less (for one that is in); for one that is out also so many euros that it would have to do with less.
 * Null where no number does it.
 */
export type Flip = { proposalId: string; isIn: boolean; points: number | null; cents: number | null };

/** Between two marks that count for the signatory towns the rules stay the same: each stretch is looked at by itself. */
type Stretch = { h: Hopeful; start: number; span: number };

function stretchesOf(h: Hopeful, isIn: boolean, { signatoryHundredths: mark }: OptimumRules): Stretch[] {
  const at = h.scoreHundredths;
  const end = isIn ? 0 : SCORE_MAX;
  const edge = mark === undefined || !h.isSignatory ? null : isIn ? mark - 1 : mark;
  const crosses = edge !== null && (isIn ? at > edge && edge >= 0 : at < edge && edge <= SCORE_MAX);
  if (!crosses) return [{ h, start: 0, span: Math.abs(end - at) }];
  const first = Math.abs(edge - at);
  return [
    { h, start: 0, span: first - 1 },
    { h: { ...h, scoreHundredths: edge }, start: first, span: Math.abs(end - edge) },
  ];
}

/** Works out the flips of all dossiers, or of `only` some, in one go. `solveAll` answers the programmes. */
export async function flipsOf(
  hopefuls: readonly Hopeful[],
  rules: OptimumRules,
  optimum: Optimum,
  solveAll: SolveAll,
  only: readonly Hopeful[] = hopefuls,
): Promise<Flip[]> {
  const asked = only
    .filter((h) => h.lock === undefined)
    .map((h) => {
      const isIn = optimum.amounts.has(h.proposalId);
      const stretches = stretchesOf(h, isIn, rules);
      const duels = stretches.flatMap((s) =>
        (["in", "out"] as const).map((lock) => forced(hopefuls, rules, s.h, lock)),
      );
      const room = isIn ? null : roomProgramme(hopefuls, rules, h, optimum.scoreHundredths);
      return { h, isIn, stretches, duels, room };
    });
  const programmes = asked.flatMap(({ duels, room }) => (room ? [...duels, room] : duels));
  const answers = await solveAll(programmes);
  let next = 0;
  return asked.map(({ h, isIn, stretches, duels, room }) => {
    const said = answers.slice(next, next + duels.length);
    next += duels.length;
    const best = room ? answers[next++] : undefined;
    return {
      proposalId: h.proposalId,
      isIn,
      points: leastPoints(isIn, stretches, said),
      cents: best ? euroGap(h, rules, best) : null,
    };
  });
}

const forced = (hopefuls: readonly Hopeful[], rules: OptimumRules, changed: Hopeful, lock: "in" | "out") =>
  optimumProgramme(
    hopefuls.map((h) => (h.proposalId === changed.proposalId ? { ...changed, lock } : h)),
    rules,
  );

/** The score that an answer reaches; null where no list is possible. */
function reached({ status, objectives }: Solution): number | null {
  if (status === "infeasible") return null;
  if (status !== "optimal") throw new Error(`the programme was answered "${status}"`);
  return Math.round(-(objectives[0] ?? 0));
}

function leastPoints(isIn: boolean, stretches: readonly Stretch[], said: readonly Solution[]): number | null {
  for (const [k, { start, span }] of stretches.entries()) {
    const [withIt, without] = [said[2 * k], said[2 * k + 1]].map((s) => (s ? reached(s) : null));
    const [wanted, other] = isIn ? [without, withIt] : [withIt, without];
    if (wanted === null || wanted === undefined) continue;
    const more = other === null || other === undefined ? 0 : Math.max(0, other - wanted + 1);
    if (more <= span && start + more > 0) return start + more;
  }
  return null;
}

/**
 * How many euros better lists would leave for the dossier: the others are chosen so that the list with it is worth more
 * than the best one without, and what remains for it is as much as can be.
 */
function roomProgramme(
  hopefuls: readonly Hopeful[],
  rules: OptimumRules,
  h: Hopeful,
  bestScore: number,
): Programme | null {
  const { least, most } = boundsOf(h, rules);
  if (least > most) return null;
  const mine = hopefuls.indexOf(h);
  const amount = hopefuls.length;
  const costs = (c: Constraint) => c.kind === "envelope" || (c.kind === "town_cap" && c.townId === h.townId);
  const rows = constraintsOf(hopefuls, rules).map((c) => {
    const row = rowOf(c, hopefuls, rules);
    if (!costs(c)) return row;
    return { ...row, terms: [...row.terms.filter(([column]) => column !== mine), [amount, 1] as const] };
  });
  const scores = hopefuls.map((one, column) => [column, one.scoreHundredths] as const).filter(([, score]) => score > 0);
  const all = scores.reduce((sum, [, score]) => sum + score, 0);
  return {
    columns: [...hopefuls.map(() => ({ upper: 1, whole: true })), { upper: least, whole: true }],
    rows: [
      ...rows,
      { lower: 1, upper: 1, terms: [[mine, 1]] },
      { lower: bestScore + 1, upper: Math.max(all, bestScore + 1), terms: scores },
    ],
    objectives: [[...hopefuls.map(() => 0), -1]],
  };
}

/** The dossier may do with less, but never with less than the floor or the lowest rate allows. */
function euroGap(h: Hopeful, rules: OptimumRules, best: Solution): number | null {
  const { least } = boundsOf(h, rules);
  const lowest = boundsOf({ ...h, viableCents: 0 }, rules).least;
  const room = reached(best);
  return room === null || room < lowest || room >= least ? null : (least - room) * EURO;
}
