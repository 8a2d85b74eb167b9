import { toDiscussFirst } from "~/domain/reviews/ranking";
import { zoneOf } from "~/domain/reviews/zones";

export const AGENDA_PARTS = ["discuss", "certain"] as const;
export type AgendaPart = (typeof AGENDA_PARTS)[number];

type Dossier = {
  id: string;
  reference: string;
  rankKey: string | null;
  fundedBp: number | null;
  eliminated: string | null;
};
/** Who leaves the room for a dossier: the ids of the members whom a conflict of interest ties to it. */
export type OutOf = (dossierId: string) => readonly string[];

/**
 * The agenda: what is least sure first, one by one; then what is certain or out of reach. In each part the order keeps
 * the comings and goings of the members who have to leave the room to the fewest; where that leaves a choice, the order
 * of discussion decides. Dossiers without enough marks have nothing to be discussed on.
 */
export function agendaOf<D extends Dossier>(dossiers: readonly D[], outOf: OutOf): (D & { part: AgendaPart })[] {
  const standing = dossiers.filter((d) => d.rankKey !== null || d.eliminated !== null);
  const isOpen = (d: D) => d.eliminated === null && (d.fundedBp === null || zoneOf(d.fundedBp) === "to_discuss");
  const discuss = fewestMoves(toDiscussFirst(standing.filter(isOpen)), outOf);
  const last = discuss.at(-1);
  const certain = fewestMoves(toDiscussFirst(standing.filter((d) => !isOpen(d))), outOf, last ? outOf(last.id) : []);
  return [
    ...discuss.map((d) => ({ ...d, part: "discuss" as const })),
    ...certain.map((d) => ({ ...d, part: "certain" as const })),
  ];
}

/** How many times somebody leaves the room or comes back, from those who are out at first to everybody back at the end. */
export function comingsAndGoings(outs: readonly (readonly string[])[], atFirst: readonly string[] = []): number {
  const stops = [atFirst, ...outs, []];
  return stops.slice(1).reduce((sum, out, i) => sum + moves(stops[i] ?? [], out), 0);
}
const moves = (a: readonly string[], b: readonly string[]) =>
  a.filter((id) => !b.includes(id)).length + b.filter((id) => !a.includes(id)).length;

/** Up to so many different sets of people who are out, every order is weighed; beyond, the nearest next, then exchanges. */
const WEIGHED_MAX = 10;

/**
 * Dossiers with the same people out stay together: apart they never cost less, as people who leave and come back on the
 * way do so at least as often. So what is put in order is the different sets of people, of which there are few.
 */
function fewestMoves<D extends { id: string }>(
  order: readonly D[],
  outOf: OutOf,
  atFirst: readonly string[] = [],
): D[] {
  const groups = new Map<string, { out: readonly string[]; dossiers: D[] }>();
  for (const dossier of order) {
    const out = [...new Set(outOf(dossier.id))].sort();
    const key = out.join();
    const group = groups.get(key) ?? { out, dossiers: [] };
    group.dossiers.push(dossier);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  const outs = all.map((g) => g.out);
  const sequence =
    all.length <= WEIGHED_MAX ? weighed(outs, atFirst) : exchanged(nearest(outs, atFirst), outs, atFirst);
  return sequence.flatMap((i) => all[i]?.dossiers ?? []);
}

/** The best order by what is best for each subset and its last set (Held and Karp). */
function weighed(outs: readonly (readonly string[])[], atFirst: readonly string[]): number[] {
  const count = outs.length;
  if (count === 0) return [];
  const best = new Map<number, { cost: number; order: number[] }>();
  const key = (subset: number, last: number) => subset * count + last;
  const out = (i: number) => outs[i] ?? [];
  for (let i = 0; i < count; i++) best.set(key(1 << i, i), { cost: moves(atFirst, out(i)), order: [i] });
  for (let subset = 1; subset < 1 << count; subset++)
    for (let last = 0; last < count; last++) {
      const here = best.get(key(subset, last));
      if (!here) continue;
      for (let next = 0; next < count; next++) {
        if (subset & (1 << next)) continue;
        const cost = here.cost + moves(out(last), out(next));
        const there = best.get(key(subset | (1 << next), next));
        if (there && compare(cost, [...here.order, next], there.cost, there.order) >= 0) continue;
        best.set(key(subset | (1 << next), next), { cost, order: [...here.order, next] });
      }
    }
  const whole = (1 << count) - 1;
  const ends = outs.flatMap((_, last) => {
    const end = best.get(key(whole, last));
    return end ? [{ cost: end.cost + moves(out(last), []), order: end.order }] : [];
  });
  return ends.reduce((a, b) => (compare(b.cost, b.order, a.cost, a.order) < 0 ? b : a)).order;
}

/** Fewer moves first; then the order that discusses first what is least sure. */
function compare(costA: number, a: readonly number[], costB: number, b: readonly number[]) {
  const at = a.findIndex((n, i) => n !== b[i]);
  return costA - costB || (at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0));
}

function nearest(outs: readonly (readonly string[])[], atFirst: readonly string[]): number[] {
  const order: number[] = [];
  let here = atFirst;
  while (order.length < outs.length) {
    let next = -1;
    for (const [i, out] of outs.entries())
      if (!order.includes(i) && (next < 0 || moves(here, out) < moves(here, outs[next] ?? []))) next = i;
    order.push(next);
    here = outs[next] ?? [];
  }
  return order;
}

/** Turns a stretch of the order around as long as that spares a move. */
function exchanged(
  start: readonly number[],
  outs: readonly (readonly string[])[],
  atFirst: readonly string[],
): number[] {
  const costOf = (order: readonly number[]) =>
    comingsAndGoings(
      order.map((i) => outs[i] ?? []),
      atFirst,
    );
  let order = [...start];
  for (let better = true; better; ) {
    better = false;
    for (let i = 0; i < order.length && !better; i++)
      for (let j = i + 1; j < order.length && !better; j++) {
        const turned = [...order.slice(0, i), ...order.slice(i, j + 1).reverse(), ...order.slice(j + 1)];
        if (costOf(turned) >= costOf(order)) continue;
        order = turned;
        better = true;
      }
  }
  return order;
}
