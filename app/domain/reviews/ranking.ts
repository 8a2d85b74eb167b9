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

const byReference = (a: Contender, b: Contender) => (a.reference < b.reference ? -1 : 1);
const byKey = (a: Contender, b: Contender) =>
  (a.rankKey ?? "") < (b.rankKey ?? "") ? -1 : (a.rankKey ?? "") > (b.rankKey ?? "") ? 1 : byReference(a, b);

/**
 * Best first. Equal means are parted by need, then support, then the earlier filing; dossiers that nothing parts share
 * a place and the next is skipped: 1, 2, 2, 4. Eliminated and unscored dossiers have no place.
 */
export function rank<C extends Contender>(contenders: readonly C[]): RankingOf<C> {
  const standing = contenders.filter((c) => c.rankKey !== null && c.eliminated === null).sort(byKey);
  const ranked: Ranked<C>[] = [];
  standing.forEach((c, i) => {
    const above = ranked[i - 1];
    const place = above && above.rankKey === c.rankKey ? above.place : i + 1;
    ranked.push({ ...c, place, tieBrokenBy: above ? partedBy(above, c) : null });
  });
  return {
    ranked,
    eliminated: contenders.filter((c) => c.eliminated !== null).sort(byKey),
    unscored: contenders.filter((c) => c.eliminated === null && c.rankKey === null).sort(byReference),
  };
}

/** What put `below` under `above` although their means are equal. */
function partedBy(above: Contender, below: Contender): TieBreak | null {
  if (above.meanHundredths !== below.meanHundredths || above.rankKey === below.rankKey) return null;
  if (above.needHundredths !== below.needHundredths) return "need";
  return above.supportHundredths !== below.supportHundredths ? "support" : "filing";
}
