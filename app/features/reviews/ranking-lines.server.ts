import type { CallFile } from "~/db/calls.server";
import { hiddenProposalIds, ownOpenReviewIds } from "~/db/hidden-dossiers.server";
import { activePhase, scoresAreRevealed } from "~/domain/reviews/phases";
import type { Actor } from "~/domain/shared/actor";
import { RANKED_STATUSES } from "~/features/reviews/compute-ranking.server";
import type { Visit } from "~/features/visit.server";

export const LISTS = ["ranked", "eliminated", "unscored"] as const;
export type RankingList = (typeof LISTS)[number];
export type RankingLine = {
  place: number | null;
  reference: string;
  title: string;
  town: string;
  meanHundredths: number | null;
  spreadHundredths: number | null;
  totals: number[];
  reviewsSubmitted: number;
  reviewsExpected: number;
  requestedCents: number;
  runningCents: number | null;
  eliminated: string | null;
};
export const rankingShape = {
  id: true,
  reference: true,
  title: true,
  rankKey: true,
  meanHundredths: true,
  spreadHundredths: true,
  reviewsSubmitted: true,
  reviewsExpected: true,
  requestedCents: true,
  eliminated: true,
  town: { select: { name: true } },
  reviews: { where: { status: "submitted" }, select: { reviewerId: true, totalHundredths: true } },
  assignments: { where: { removedAt: null, recusedAt: null }, select: { reviewerId: true } },
} as const;

/** Eliminated dossiers have keys that begin with 9, standing ones with 0. */
export const ofList = {
  ranked: { rankKey: { not: null }, eliminated: null },
  eliminated: { NOT: { eliminated: null } },
  unscored: { rankKey: null, eliminated: null },
} as const;

/**
 * The dossiers of a ranking that this person may know of: without those that a conflict hides and, before the reveal,
 * without those that they have still to score themselves.
 */
export async function knownInRanking(read: Visit["read"], actor: Actor, call: CallFile): Promise<Known> {
  const hidden = await hiddenProposalIds(read, actor, call.id);
  const own = scoresAreRevealed(activePhase(call.phases)) ? [] : await ownOpenReviewIds(read, actor, call.id);
  return { callId: call.id, status: { in: RANKED_STATUSES }, id: { notIn: [...hidden, ...own] } };
}

type Found = {
  reference: string;
  title: string;
  rankKey: string | null;
  meanHundredths: number | null;
  spreadHundredths: number | null;
  reviewsSubmitted: number;
  reviewsExpected: number;
  requestedCents: number;
  eliminated: string | null;
  town: { name: string };
  reviews: { reviewerId: string; totalHundredths: number | null }[];
  assignments: { reviewerId: string }[];
};
export type Known = { callId: string; status: { in: string[] }; id: { notIn: string[] } };

/** What stands before a row of the ranking: its place, how many rows, and the sum they ask for. */
async function standingBefore(read: Visit["read"], known: Known, { rankKey, reference }: Found) {
  const standing = { ...known, ...ofList.ranked };
  const better = { rankKey: { lt: rankKey ?? "" } };
  const [above, sums] = await Promise.all([
    read.proposal.count({ where: { AND: [standing, better] } }),
    read.proposal.aggregate({
      where: { AND: [standing, { OR: [better, { rankKey, reference: { lt: reference } }] }] },
      _count: true,
      _sum: { requestedCents: true },
    }),
  ]);
  return { place: above + 1, rows: sums._count, cents: sums._sum.requestedCents ?? 0 };
}

/** Places and running sums of a page, from what stands before its first row. */
export async function linesOf(
  read: Visit["read"],
  known: Known,
  list: RankingList,
  page: readonly Found[],
): Promise<RankingLine[]> {
  const [first] = page;
  const before = list === "ranked" && first ? await standingBefore(read, known, first) : null;
  let running = before?.cents ?? 0;
  let place = before?.place ?? 0;
  return page.map(({ rankKey, reviews, assignments, town, ...row }, i) => {
    // As in the mean: the mark of a reader who has stepped back since is not shown.
    const counted = reviews.filter((r) => assignments.some((a) => a.reviewerId === r.reviewerId));
    running += row.requestedCents;
    if (before && i > 0 && rankKey !== page[i - 1]?.rankKey) place = before.rows + i + 1;
    return {
      ...row,
      place: before ? place : null,
      runningCents: before ? running : null,
      town: town.name,
      totals: counted.flatMap((r) => (r.totalHundredths === null ? [] : [r.totalHundredths])),
    };
  });
}
