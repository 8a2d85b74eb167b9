import { type CallFile, findCall } from "~/db/calls.server";
import { envelopeSums } from "~/db/ledger.server";
import { activePhase } from "~/domain/reviews/phases";
import { maySeeRanking } from "~/domain/reviews/ranking";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import {
  countLists,
  knownInRanking,
  LISTS,
  linesOf,
  type RankingLine,
  type RankingList,
} from "~/features/reviews/ranking-lines.server";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;
const FILE_ROWS_MAX = 10_000;

export type RankingPage = {
  reference: string;
  title: string;
  list: RankingList;
  counts: Record<RankingList, number>;
  rows: RankingLine[];
  envelopeCents: number;
  last: { hash: string; computedAt: Date } | null;
  next: string | null;
  /** Up to when marks are counted in the corrected means; null where they are drawn for this person now. */
  computedAt: Date | null;
  criteria: Record<string, string>;
  can: { keep: boolean };
};
type Asked = { reference: string; list: string; after: string };

/** The call whose ranking this person may read. */
async function openRanking(read: Visit["read"], actor: Actor, reference: string): Promise<CallFile | null> {
  const call = await findCall(read, reference);
  return call && maySeeRanking(actor, activePhase(call.phases)) ? call : null;
}

/** The last row of the page before, as the address says it: "key~reference". */
function endOf(after: string) {
  const [rankKey = "", reference = ""] = after.split("~");
  return after ? { rankKey, reference } : null;
}

/**
 * The ranking, fifty at a time by its index. Places, counts and sums are those of the list that this person may see:
 * what a conflict hides is left out before anything is ranked, counted or added up.
 */
export async function rankingPage({ actor, locale, now, read }: Visit, { reference, list: asked, after }: Asked) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor", "reviewer");
  if (stopped) return stopped;
  const call = await openRanking(read, actor, reference);
  if (!call) return refuse("not-found");
  const list = LISTS.find((l) => l === asked) ?? "ranked";
  const known = await knownInRanking(read, actor, call, now);
  const [found, counts, sums, last] = await Promise.all([
    linesOf(read, known, { list, after: endOf(after), take: PAGE + 1 }),
    countLists(read, known),
    envelopeSums(read, call.envelopeId),
    read.ranking.findFirst({
      where: { callId: call.id },
      orderBy: { computedAt: "desc" },
      select: { hash: true, computedAt: true },
    }),
  ]);
  const page = found.slice(0, PAGE);
  const end = page.at(-1);
  return grant<RankingPage>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    list,
    counts,
    rows: page.map(({ rankKey, ...line }) => line),
    envelopeCents: sums.appropriatedCents,
    last,
    next: end && found.length > PAGE ? `${end.rankKey ?? ""}~${end.reference}` : null,
    computedAt: known.complete ? call.calibratedAt : null,
    criteria: Object.fromEntries(call.criteria.map((c) => [c.code, locale === "en" ? c.labelEn : c.labelFr])),
    can: { keep: hasRole(actor, "fund_manager") },
  });
}

/** The whole ranking as rows of a file, as this person may see it. */
export async function rankingRows({ actor, now, read, locale }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor", "reviewer");
  if (stopped) return stopped;
  const call = await openRanking(read, actor, reference);
  if (!call) return refuse("not-found");
  const known = await knownInRanking(read, actor, call, now);
  const rows: RankingLine[] = [];
  for (const list of LISTS) rows.push(...(await linesOf(read, known, { list, after: null, take: FILE_ROWS_MAX })));
  return grant({ reference, locale, rows });
}
