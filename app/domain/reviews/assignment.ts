import { inConflict, type Knowable, type Ties } from "~/domain/reviews/conflicts";
import { type Column, type Programme, type Row, type Solution, type Term, taken } from "~/domain/shared/programme";

export type Reviewer = Ties & { reviewsMax: number; sectors: readonly string[] };
export type Dossier = Knowable & { reference: string; sector: string };
export type Pair = { proposalId: string; reviewerId: string };
/** Somebody who reads a dossier now. `fixed`: put there by hand, or their review has begun. */
export type Reading = Pair & { fixed: boolean };

export type AssignmentWish = {
  dossiers: readonly Dossier[];
  reviewers: readonly Reviewer[];
  perDossier: number;
  current: readonly Reading[];
  /** Pairs that may not come (back): a reader taken off by hand, one who abstained. */
  barred: readonly Pair[];
};

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
export const keyOf = ({ proposalId, reviewerId }: Pair) => `${proposalId} ${reviewerId}`;

/** The wish put in order: who could still read what, how many places each dossier has left, how much each reader holds. */
export function orderly({ dossiers, reviewers, perDossier, current, barred }: AssignmentWish) {
  const people = [...reviewers].sort((a, b) => byText(a.personId, b.personId));
  const files = [...dossiers].sort((a, b) => byText(a.reference, b.reference));
  const tiesOf = new Map(people.map((r) => [r.personId, r]));
  const fileOf = new Map(files.map((d) => [d.id, d]));
  // Whoever came into conflict since is on the dossier no more, even if their review had begun.
  const standing = current.filter(({ proposalId, reviewerId }) => {
    const [dossier, reviewer] = [fileOf.get(proposalId), tiesOf.get(reviewerId)];
    return dossier !== undefined && !(reviewer && inConflict(reviewer, dossier));
  });
  const fixed = standing.filter((r) => r.fixed);
  const isFixed = new Set(fixed.map(keyOf));
  const isBarred = new Set(barred.map(keyOf));
  const isCurrent = new Set(standing.map(keyOf));
  const countBy = (field: keyof Pair, id: string) => fixed.filter((r) => r[field] === id).length;
  const places = files.map((d) => Math.max(0, perDossier - countBy("proposalId", d.id)));
  const held = people.map((r) => countBy("reviewerId", r.personId));
  const possible = files.flatMap((dossier, d) =>
    people.flatMap((reviewer, r) => {
      const key = keyOf({ proposalId: dossier.id, reviewerId: reviewer.personId });
      if (isFixed.has(key) || isBarred.has(key) || inConflict(reviewer, dossier)) return [];
      return [{ d, r, isCurrent: isCurrent.has(key), familiar: reviewer.sectors.includes(dossier.sector) }];
    }),
  );
  return { people, files, standing, fixed, places, held, possible };
}
export type Orderly = ReturnType<typeof orderly>;

/** A programme put together column by column; every column stands in the rows it is given. */
export function sheet(rowCount: number, objectiveCount: number) {
  const columns: Column[] = [];
  const terms: Term[][] = Array.from({ length: rowCount }, () => []);
  const objectives: number[][] = Array.from({ length: objectiveCount }, () => []);
  return {
    terms,
    /** One column between 0 and `upper`: its factor in the rows, and what it costs each objective. */
    add(inRows: readonly Term[], costs: readonly number[], upper = 1): number {
      const column = columns.push({ upper }) - 1;
      for (const [row, factor] of inRows) terms[row]?.push([column, factor]);
      for (const [i, cost] of costs.entries()) objectives[i]?.push(cost);
      return column;
    },
    programme: (bounds: readonly Pick<Row, "lower" | "upper">[]): Programme => ({
      columns,
      rows: bounds.map((bound, i) => ({ ...bound, terms: terms[i] ?? [] })),
      objectives,
    }),
  };
}
export const exactly = (count: number) => ({ lower: count, upper: count });

/** The cost of the k-th of something (from 0) that is to be shared out evenly: 1, 3, 5 … add up to a square. */
export const even = (k: number) => 2 * k + 1;

/**
 * The best plan as a linear programme: a network of places and readers, whose best answers are whole by themselves.
 * First as few places as possible stay empty, spread over the dossiers; then loads are as even as conflicts and maxima
 * let them be; then as few readers as possible are taken off a dossier, and those who know the sector are preferred.
 */
export function assignmentProgramme(wish: AssignmentWish): Programme {
  const { people, files, places, held, possible } = orderly(wish);
  const { add, programme } = sheet(files.length + people.length, 3);
  const all = places.reduce((sum, n) => sum + n, 0);
  const readerRow = (r: number) => files.length + r;
  for (const { d, r, isCurrent, familiar } of possible)
    add(
      [
        [d, 1],
        [readerRow(r), 1],
      ],
      [0, 0, (isCurrent ? 0 : all + 1) + (familiar ? 0 : 1)],
    );
  const onePlace = all * wish.perDossier * 2 + 1;
  for (const [d, count] of places.entries()) for (let k = 0; k < count; k++) add([[d, 1]], [onePlace + even(k), 0, 0]);
  for (const [r, { reviewsMax }] of people.entries())
    for (let k = held[r] ?? 0; k < Math.min(reviewsMax, (held[r] ?? 0) + files.length); k++)
      add([[readerRow(r), -1]], [0, even(k), 0]);
  return programme([...places.map(exactly), ...people.map(() => exactly(0))]);
}

/** Why a dossier has fewer readers than asked: nobody left, everybody in conflict, or everybody at their maximum. */
export const SHORTAGE_REASONS = ["too-few-reviewers", "conflicts", "loads-full"] as const;
export type Shortage = {
  proposalId: string;
  reference: string;
  missing: number;
  /** Readers who could read it, those on it included, and how many there are in all. */
  able: number;
  of: number;
  why: (typeof SHORTAGE_REASONS)[number];
};
export type AssignmentPlan = {
  pairs: Pair[];
  given: Pair[];
  taken: Pair[];
  shortages: Shortage[];
  loads: Record<string, number>;
};

/** What the answer to the programme means: who reads what, who comes, who goes, and where somebody is missing. */
export function readPlan(wish: AssignmentWish, solution: Solution): AssignmentPlan {
  const { people, files, standing, fixed, possible } = orderly(wish);
  const isTaken = taken(solution);
  const chosen = possible
    .filter((_, column) => isTaken(column))
    .map(({ d, r }) => ({ proposalId: files[d]?.id ?? "", reviewerId: people[r]?.personId ?? "" }));
  const pairs = [...fixed.map(({ proposalId, reviewerId }) => ({ proposalId, reviewerId })), ...chosen];
  const before = new Set(standing.map(keyOf));
  const after = new Set(pairs.map(keyOf));
  const shortages = files.flatMap((dossier, d) => {
    const readers = pairs.filter((p) => p.proposalId === dossier.id).length;
    const missing = wish.perDossier - readers;
    if (missing <= 0) return [];
    const able = possible.filter((p) => p.d === d).length + fixed.filter((p) => p.proposalId === dossier.id).length;
    const of = people.length;
    const why = of < wish.perDossier ? "too-few-reviewers" : able < wish.perDossier ? "conflicts" : "loads-full";
    return [{ proposalId: dossier.id, reference: dossier.reference, missing, able, of, why } satisfies Shortage];
  });
  return {
    pairs,
    given: pairs.filter((p) => !before.has(keyOf(p))),
    taken: standing
      .filter((p) => !after.has(keyOf(p)))
      .map(({ proposalId, reviewerId }) => ({ proposalId, reviewerId })),
    shortages,
    loads: Object.fromEntries(people.map((r) => [r.personId, pairs.filter((p) => p.reviewerId === r.personId).length])),
  };
}
