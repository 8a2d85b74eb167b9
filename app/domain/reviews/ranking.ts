import { type Phase, scoresAreRevealed } from "~/domain/reviews/phases";
import { type Actor, hasRole } from "~/domain/shared/actor";

/** The fund manager follows the ranking as it forms; the others see it from the reveal on; a town never does. */
export const maySeeRanking = (actor: Actor, phase: Phase) =>
  hasRole(actor, "fund_manager") || (scoresAreRevealed(phase) && hasRole(actor, "reviewer", "approver", "auditor"));

export type Contender = {
  id: string;
  reference: string;
  meanHundredths: number | null;
  needHundredths: number | null;
  supportHundredths: number | null;
  /** From aggregates.rankKey; null while too few reviews are in. */
  rankKey: string | null;
  eliminated: string | null;
};

export type TieBreak = "need" | "support" | "filing";
export type Ranked<C> = C & { place: number; tieBrokenBy: TieBreak | null };
export type RankingOf<C> = { ranked: Ranked<C>[]; eliminated: C[]; unscored: C[] };

type Keyed = Pick<Contender, "reference" | "rankKey">;
const byReference = (a: Keyed, b: Keyed) => (a.reference < b.reference ? -1 : 1);
const byKey = (a: Keyed, b: Keyed) =>
  (a.rankKey ?? "") < (b.rankKey ?? "") ? -1 : (a.rankKey ?? "") > (b.rankKey ?? "") ? 1 : byReference(a, b);

/**
 * Best first. Equal means are parted by need, then support, then the earlier filing; dossiers that nothing parts share
 * a place and the next is skipped: 1, 2, 2, 4. Eliminated and unscored dossiers have no place.
 */
export function rank<C extends Contender>(contenders: readonly C[]): RankingOf<C> {
  const placed = inPlaces(contenders.filter((c) => c.rankKey !== null && c.eliminated === null));
  return {
    ranked: placed.map((c, i) => {
      const above = placed[i - 1];
      return { ...c, tieBrokenBy: above ? partedBy(above, c) : null };
    }),
    eliminated: contenders.filter((c) => c.eliminated !== null).sort(byKey),
    unscored: contenders.filter((c) => c.eliminated === null && c.rankKey === null).sort(byReference),
  };
}

/** In the order of their keys; equal keys share a place. */
export function inPlaces<C extends Keyed>(standing: readonly C[]): (C & { place: number })[] {
  const placed: (C & { place: number })[] = [];
  for (const [i, c] of [...standing].sort(byKey).entries()) {
    const above = placed[i - 1];
    placed.push({ ...c, place: above && above.rankKey === c.rankKey ? above.place : i + 1 });
  }
  return placed;
}

/** Where a funding is drawn as often as not, the committee has most to decide. */
const EVEN_BP = 5_000;

/**
 * The committee's agenda: what is least sure of being funded or not comes first, then down to what is certain or out of
 * reach; where the chance is the same, or none was drawn, the better place first.
 */
export function toDiscussFirst<C extends Keyed & { fundedBp: number | null }>(ranked: readonly C[]): C[] {
  const sureness = ({ fundedBp }: C) => (fundedBp === null ? EVEN_BP + 1 : Math.abs(fundedBp - EVEN_BP));
  return [...ranked].sort((a, b) => sureness(a) - sureness(b) || byKey(a, b));
}

/** What put `below` under `above` although their means are equal. */
function partedBy(above: Contender, below: Contender): TieBreak | null {
  if (above.meanHundredths !== below.meanHundredths || above.rankKey === below.rankKey) return null;
  if (above.needHundredths !== below.needHundredths) return "need";
  return above.supportHundredths !== below.supportHundredths ? "support" : "filing";
}
