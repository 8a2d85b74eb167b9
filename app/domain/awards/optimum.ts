import { shareOf } from "~/domain/shared/money";
import type { Column, Programme, Row, Solution, Term } from "~/domain/shared/programme";
import { taken } from "~/domain/shared/programme";

/** A dossier that may be awarded, in the order of the ranking. */
export type Hopeful = {
  proposalId: string;
  reference: string;
  townId: string;
  isSignatory: boolean;
  sector: string;
  territory: string;
  /** The mean of its marks, in hundredths of a point: what its award is worth. */
  scoreHundredths: number;
  requestedCents: number;
  /** The eligible base that rates are reckoned on. */
  baseCents: number;
  /** With less, the town cannot carry the action out; the whole request when it said nothing. */
  viableCents?: number | undefined;
  lock?: "in" | "out" | undefined;
};

export const MINIMUM_FIELDS = ["sector", "territory"] as const;
export type Minimum = { field: (typeof MINIMUM_FIELDS)[number]; value: string; awards: number };

export type OptimumRules = {
  availableCents: number;
  floorCents?: number | undefined;
  ceilingCents?: number | undefined;
  rateMinBp?: number | undefined;
  rateMaxBp?: number | undefined;
  townCapCents?: number | undefined;
  minimums?: readonly Minimum[] | undefined;
  /** Each signatory town with a dossier at this mark or above gets at least one award for such a dossier. */
  signatoryHundredths?: number | undefined;
  /** Proposal ids of which at most one is awarded. */
  incompatible?: readonly (readonly [string, string])[] | undefined;
};

/** What a list has to respect, each by itself, so that a conflict can name it and leave it out. */
export type Constraint =
  | { kind: "envelope" }
  | { kind: "town_cap"; townId: string }
  | ({ kind: "minimum" } & Minimum)
  | { kind: "signatory"; townId: string }
  | { kind: "pair"; proposalIds: readonly [string, string] }
  | { kind: "amount"; proposalId: string }
  | { kind: "locked"; proposalId: string; lock: "in" | "out" };

const EURO = 100;
const down = (cents: number) => Math.floor(cents / EURO);
const up = (cents: number) => Math.ceil(cents / EURO);

/** Between which whole euros an award may lie; nothing fits when the first is above the second. */
export function boundsOf(h: Hopeful, rules: OptimumRules): { least: number; most: number } {
  const most = Math.min(
    down(h.requestedCents),
    down(rules.ceilingCents ?? h.requestedCents),
    down(rules.rateMaxBp === undefined ? h.requestedCents : shareOf(h.baseCents, rules.rateMaxBp)),
  );
  const least = Math.max(
    1,
    // Without a word of the town it is the whole award or none: what the ceilings leave of the request.
    h.viableCents === undefined ? most : up(h.viableCents),
    up(rules.floorCents ?? 0),
    up(rules.rateMinBp === undefined ? 0 : Math.ceil((h.baseCents * rules.rateMinBp) / 10_000)),
  );
  return { least, most };
}

export function constraintsOf(hopefuls: readonly Hopeful[], rules: OptimumRules): Constraint[] {
  const known = new Set(hopefuls.map((h) => h.proposalId));
  const towns = [...new Set(hopefuls.map((h) => h.townId))].sort();
  const mark = rules.signatoryHundredths;
  return [
    { kind: "envelope" },
    ...(rules.townCapCents === undefined ? [] : towns.map((townId) => ({ kind: "town_cap" as const, townId }))),
    ...(rules.minimums ?? []).map((m) => ({ kind: "minimum" as const, ...m })),
    ...(mark === undefined ? [] : towns)
      .filter((townId) => hopefuls.some((h) => h.townId === townId && isSignatoryAt(h, mark ?? 0)))
      .map((townId) => ({ kind: "signatory" as const, townId })),
    ...(rules.incompatible ?? [])
      .filter(([a, b]) => known.has(a) && known.has(b))
      .map((proposalIds) => ({ kind: "pair" as const, proposalIds })),
    ...hopefuls
      .filter((h) => boundsOf(h, rules).least > boundsOf(h, rules).most)
      .map(({ proposalId }) => ({ kind: "amount" as const, proposalId })),
    ...hopefuls.flatMap(({ proposalId, lock }) => (lock ? [{ kind: "locked" as const, proposalId, lock }] : [])),
  ];
}
const isSignatoryAt = (h: Hopeful, mark: number) => h.isSignatory && h.scoreHundredths >= mark;

/** The constraint as a row over the dossiers, each taken with its least amount. */
export function rowOf(c: Constraint, hopefuls: readonly Hopeful[], rules: OptimumRules): Row {
  const terms = (factor: (h: Hopeful) => number): Term[] =>
    hopefuls.flatMap((h, column): Term[] => (factor(h) === 0 ? [] : [[column, factor(h)]]));
  const one = (yes: boolean) => (yes ? 1 : 0);
  const least = (h: Hopeful) => boundsOf(h, rules).least;
  const all = hopefuls.length;
  switch (c.kind) {
    case "envelope":
      return { lower: 0, upper: Math.max(0, down(rules.availableCents)), terms: terms(least) };
    case "town_cap":
      return {
        lower: 0,
        upper: down(rules.townCapCents ?? 0),
        terms: terms((h) => (h.townId === c.townId ? least(h) : 0)),
      };
    case "minimum":
      return { lower: c.awards, upper: Math.max(all, c.awards), terms: terms((h) => one(h[c.field] === c.value)) };
    case "signatory": {
      const mark = rules.signatoryHundredths ?? 0;
      return { lower: 1, upper: all, terms: terms((h) => one(h.townId === c.townId && isSignatoryAt(h, mark))) };
    }
    case "pair":
      return { lower: 0, upper: 1, terms: terms((h) => one(c.proposalIds.includes(h.proposalId))) };
    case "amount":
      return { lower: 0, upper: 0, terms: terms((h) => one(h.proposalId === c.proposalId)) };
    case "locked": {
      const fixed = c.lock === "in" ? 1 : 0;
      return { lower: fixed, upper: fixed, terms: terms((h) => one(h.proposalId === c.proposalId)) };
    }
  }
}

/** Which dossiers to take: the sum of their marks is as large as it can be. */
export function optimumProgramme(
  hopefuls: readonly Hopeful[],
  rules: OptimumRules,
  constraints: readonly Constraint[] = constraintsOf(hopefuls, rules),
): Programme {
  const columns: Column[] = hopefuls.map(() => ({ upper: 1, whole: true }));
  const rows = constraints.map((c) => rowOf(c, hopefuls, rules));
  return { columns, rows, objectives: [hopefuls.map((h) => -h.scoreHundredths)] };
}

export type Optimum = {
  /** By proposal id; a dossier without an amount is not awarded. */
  amounts: ReadonlyMap<string, number>;
  scoreHundredths: number;
  totalCents: number;
  restCents: number;
};

/** The list that the answer means: each of its dossiers gets the least, then what is left goes down the ranking. */
export function readOptimum(hopefuls: readonly Hopeful[], rules: OptimumRules, solution: Solution): Optimum {
  const isTaken = taken(solution);
  const chosen = hopefuls.filter((_, column) => isTaken(column));
  const amounts = sharedOut(chosen, rules);
  const totalCents = [...amounts.values()].reduce((sum, cents) => sum + cents, 0);
  return {
    amounts,
    scoreHundredths: chosen.reduce((sum, h) => sum + h.scoreHundredths, 0),
    totalCents,
    restCents: rules.availableCents - totalCents,
  };
}

/** Within the envelope and the caps of the towns no other way of sharing gives these dossiers more in all. */
export function sharedOut(chosen: readonly Hopeful[], rules: OptimumRules): Map<string, number> {
  const bounded = chosen.map((h) => ({ h, ...boundsOf(h, rules) }));
  let left = down(rules.availableCents) - bounded.reduce((sum, b) => sum + b.least, 0);
  const room = new Map<string, number>();
  for (const { h, least } of bounded)
    room.set(h.townId, (room.get(h.townId) ?? down(rules.townCapCents ?? Number.MAX_SAFE_INTEGER)) - least);
  return new Map(
    bounded.map(({ h, least, most }) => {
      const more = Math.max(0, Math.min(most - least, left, room.get(h.townId) ?? 0));
      left -= more;
      room.set(h.townId, (room.get(h.townId) ?? 0) - more);
      return [h.proposalId, (least + more) * EURO];
    }),
  );
}
