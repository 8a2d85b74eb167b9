import { type CallFile, findCall } from "~/db/calls.server";
import { query } from "~/db/database.server";
import { activePhase } from "~/domain/reviews/phases";
import { maySeeRanking } from "~/domain/reviews/ranking";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { discussionLines } from "~/features/reviews/discussion-lines.server";
import { mayTakeKept } from "~/features/reviews/kept-ranking.server";
import {
  countLists,
  type Known,
  knownInRanking,
  LISTS,
  linesOf,
  type RankingLine,
  type RankingList,
} from "~/features/reviews/ranking-lines.server";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;
const FILE_ROWS_MAX = 10_000;

/** By place, or what the committee has most to discuss first. */
export type RankingOrder = "rang" | "discussion";

export type RankingPage = {
  reference: string;
  title: string;
  list: RankingList;
  order: RankingOrder;
  counts: Record<RankingList, number>;
  rows: RankingLine[];
  envelopeCents: number;
  last: { hash: string; computedAt: Date } | null;
  next: string | null;
  /** Up to when marks are counted in the corrected means; null where they are drawn for this person now. */
  computedAt: Date | null;
  criteria: Record<string, string>;
  can: { keep: boolean; takeKept: boolean; simulate: boolean; share: boolean };
};
type Asked = { reference: string; list: string; order?: string; after: string };

/** The call whose ranking this person may read. */
async function openRanking(read: Visit["read"], actor: Actor, reference: string): Promise<CallFile | null> {
  const call = await findCall(read, reference);
  return call && maySeeRanking(actor, activePhase(call.phases)) ? call : null;
}

/** Which list in which order: what is not known, or has no order of its own, is the ranking by place. */
function chosen({ list: asked, order }: Pick<Asked, "list" | "order">): { list: RankingList; order: RankingOrder } {
  const list = LISTS.find((l) => l === asked) ?? "ranked";
  return { list, order: list === "ranked" && order === "discussion" ? "discussion" : "rang" };
}

const rowsOf = (
  read: Visit["read"],
  known: Known,
  { list, order }: ReturnType<typeof chosen>,
  { after, take }: { after: string; take: number },
) =>
  order === "discussion"
    ? discussionLines(read, known, { after: endOf(after)?.reference ?? null, take })
    : linesOf(read, known, { list, after: endOf(after), take });

/** The last row of the page before, as the address says it: "key~reference". */
function endOf(after: string) {
  const [rankKey = "", reference = ""] = after.split("~");
  return after ? { rankKey, reference } : null;
}

/**
 * The ranking, fifty at a time by its index. Places, counts and sums are those of the list that this person may see:
 * what a conflict hides is left out before anything is ranked, counted or added up.
 */
export async function rankingPage({ actor, locale, now, read }: Visit, { reference, after, ...asked }: Asked) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor", "reviewer");
  if (stopped) return stopped;
  const call = await openRanking(read, actor, reference);
  if (!call) return refuse("not-found");
  const choice = chosen(asked);
  const known = await knownInRanking(read, actor, call, now);
  const [found, counts, { envelopeCents, last }] = await Promise.all([
    rowsOf(read, known, choice, { after, take: PAGE + 1 }),
    countLists(read, known),
    envelopeAndKept(read, call),
  ]);
  const page = found.slice(0, PAGE);
  const end = page.at(-1);
  return grant<RankingPage>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    ...choice,
    counts,
    rows: page.map(({ rankKey, ...line }) => line),
    envelopeCents,
    last,
    next: end && found.length > PAGE ? `${end.rankKey ?? ""}~${end.reference}` : null,
    computedAt: known.complete ? call.calibratedAt : null,
    criteria: labelsOf(call, locale),
    can: {
      keep: hasRole(actor, "fund_manager"),
      takeKept: last !== null && mayTakeKept(actor, known),
      simulate: known.complete && hasRole(actor, "fund_manager"),
      share: known.complete && hasRole(actor, "fund_manager", "approver"),
    },
  });
}

/** What there is to spend, and the ranking that was kept last: both in one read. */
async function envelopeAndKept(read: Visit["read"], call: CallFile) {
  const [row] = await query<{ cents: number | null; hash: string | null; computedAt: Date | null }>(
    read,
    `SELECT b."appropriatedCents" AS "cents", k."hash", k."computedAt" FROM "Call" c
     LEFT JOIN "EnvelopeBalance" b ON b."envelopeId" = c."envelopeId"
     LEFT JOIN "Ranking" k ON k."id" = (SELECT "id" FROM "Ranking" WHERE "callId" = c."id" ORDER BY "computedAt" DESC LIMIT 1)
     WHERE c."id" = ?`,
    [call.id],
  );
  const last = row?.hash && row.computedAt ? { hash: row.hash, computedAt: row.computedAt } : null;
  return { envelopeCents: row?.cents ?? 0, last };
}

const labelsOf = (call: CallFile, locale: Visit["locale"]) =>
  Object.fromEntries(call.criteria.map((c) => [c.code, locale === "en" ? c.labelEn : c.labelFr]));

/** A list of the ranking, whole, as this person sees it on the page: for a file. */
export async function rankingRows({ actor, now, read, locale }: Visit, { reference, ...asked }: Omit<Asked, "after">) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor", "reviewer");
  if (stopped) return stopped;
  const call = await openRanking(read, actor, reference);
  if (!call) return refuse("not-found");
  const known = await knownInRanking(read, actor, call, now);
  const choice = chosen(asked);
  const rows: RankingLine[] = await rowsOf(read, known, choice, { after: "", take: FILE_ROWS_MAX });
  return grant({ reference, locale, ...choice, rows, criteria: labelsOf(call, locale) });
}
