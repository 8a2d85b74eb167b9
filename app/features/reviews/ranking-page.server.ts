import { findCall } from "~/db/calls.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { envelopeSums } from "~/db/ledger.server";
import { activePhase } from "~/domain/reviews/phases";
import { maySeeRanking } from "~/domain/reviews/ranking";
import { hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { RANKED_STATUSES } from "~/features/reviews/compute-ranking.server";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;
const LISTS = ["ranked", "eliminated", "unscored"] as const;
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
export type RankingPage = {
  reference: string;
  title: string;
  list: RankingList;
  counts: Record<RankingList, number>;
  rows: RankingLine[];
  envelopeCents: number;
  last: { hash: string; computedAt: Date } | null;
  next: string | null;
  criteria: Record<string, string>;
  can: { keep: boolean };
};
type Asked = { reference: string; list: string; after: string };

const shape = {
  id: true, reference: true, title: true, rankKey: true, meanHundredths: true, spreadHundredths: true, reviewsSubmitted: true, reviewsExpected: true, requestedCents: true, eliminated: true,
  town: { select: { name: true } },
  reviews: { where: { status: "submitted" }, select: { totalHundredths: true } },
} as const;

/** Eliminated dossiers have keys that begin with 9, standing ones with 0. */
const ofList = { ranked: { rankKey: { not: null }, eliminated: null }, eliminated: { NOT: { eliminated: null } }, unscored: { rankKey: null, eliminated: null } } as const;

/**
 * The ranking, fifty at a time by its index. Places, counts and sums are those of the list that this person may see:
 * what a conflict hides is left out before anything is ranked, counted or added up.
 */
export async function rankingPage({ actor, locale, read }: Visit, { reference, list: asked, after }: Asked) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor", "reviewer");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call || !maySeeRanking(actor, activePhase(call.phases))) return refuse("not-found");
  const list = LISTS.find((l) => l === asked) ?? "ranked";
  const known = { callId: call.id, status: { in: RANKED_STATUSES }, id: { notIn: await hiddenProposalIds(read, actor, call.id) } };
  const inList = { ...known, ...ofList[list] };
  const [key = "", ref = ""] = after.split("~");
  const later = list === "unscored" ? { reference: { gt: ref } } : { OR: [{ rankKey: { gt: key } }, { rankKey: key, reference: { gt: ref } }] };
  const order = list === "unscored" ? [{ reference: "asc" as const }] : [{ rankKey: "asc" as const }, { reference: "asc" as const }];
  const count = (l: RankingList) => read.proposal.count({ where: { ...known, ...ofList[l] } });
  const [found, ranked, eliminated, unscored, sums, last] = await Promise.all([
    read.proposal.findMany({ where: after ? { AND: [inList, later] } : inList, orderBy: order, take: PAGE + 1, select: shape }),
    count("ranked"),
    count("eliminated"),
    count("unscored"),
    envelopeSums(read, call.envelopeId),
    read.ranking.findFirst({ where: { callId: call.id }, orderBy: { computedAt: "desc" }, select: { hash: true, computedAt: true } }),
  ]);
  const page = found.slice(0, PAGE);
  const end = page.at(-1);
  return grant<RankingPage>({
    reference, title: locale === "en" ? call.titleEn : call.title, list,
    counts: { ranked, eliminated, unscored },
    rows: await linesOf(read, known, list, page),
    envelopeCents: sums.appropriatedCents,
    last,
    next: end && found.length > PAGE ? `${end.rankKey ?? ""}~${end.reference}` : null,
    criteria: Object.fromEntries(call.criteria.map((c) => [c.code, locale === "en" ? c.labelEn : c.labelFr])),
    can: { keep: hasRole(actor, "fund_manager") },
  });
}

type Found = { reference: string; title: string; rankKey: string | null; meanHundredths: number | null; spreadHundredths: number | null; reviewsSubmitted: number; reviewsExpected: number; requestedCents: number; eliminated: string | null; town: { name: string }; reviews: { totalHundredths: number | null }[] };
type Known = { callId: string; status: { in: string[] }; id: { notIn: string[] } };

/** Places and running sums of a page, from what stands before its first row. */
async function linesOf(read: Visit["read"], known: Known, list: RankingList, page: readonly Found[]): Promise<RankingLine[]> {
  const first = page[0];
  const isRanked = list === "ranked" && first !== undefined;
  const standing = { ...known, ...ofList.ranked };
  const before = isRanked
    ? await read.proposal.aggregate({
        where: { AND: [standing, { OR: [{ rankKey: { lt: first.rankKey ?? "" } }, { rankKey: first.rankKey, reference: { lt: first.reference } }] }] },
        _count: true,
        _sum: { requestedCents: true },
      })
    : null;
  const above = isRanked ? await read.proposal.count({ where: { AND: [standing, { rankKey: { lt: first.rankKey ?? "" } }] } }) : 0;
  let running = before?._sum.requestedCents ?? 0;
  let place = above + 1;
  return page.map(({ rankKey, reviews, town, ...row }, i) => {
    running += row.requestedCents;
    if (i > 0 && rankKey !== page[i - 1]?.rankKey) place = (before?._count ?? 0) + i + 1;
    const placed = list === "ranked" ? { place, runningCents: running } : { place: null, runningCents: null };
    return { ...row, ...placed, town: town.name, totals: reviews.flatMap((r) => (r.totalHundredths === null ? [] : [r.totalHundredths])) };
  });
}

const FILE_ROWS_MAX = 10_000;

/** The whole ranking as rows of a file, as this person may see it. */
export async function rankingRows(visit: Visit, { reference }: { reference: string }) {
  const { actor, read, locale } = visit;
  const stopped = gate(actor, "fund_manager", "approver", "auditor", "reviewer");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call || !maySeeRanking(actor, activePhase(call.phases))) return refuse("not-found");
  const known = { callId: call.id, status: { in: RANKED_STATUSES }, id: { notIn: await hiddenProposalIds(read, actor, call.id) } };
  const order = [{ rankKey: "asc" as const }, { reference: "asc" as const }];
  const rows: RankingLine[] = [];
  for (const list of LISTS) {
    const page = await read.proposal.findMany({ where: { ...known, ...ofList[list] }, orderBy: order, take: FILE_ROWS_MAX, select: shape });
    rows.push(...(await linesOf(read, known, list, page)));
  }
  return grant({ reference, locale, rows });
}
