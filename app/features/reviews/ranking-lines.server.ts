import type { Computed } from "~/db/calibration.server";
import type { CallFile } from "~/db/calls.server";
import { query, type SqlValue } from "~/db/database.server";
import { unknownInRanking } from "~/db/hidden-dossiers.server";
import type { Actor } from "~/domain/shared/actor";
import { figuresFor } from "~/features/reviews/call-figures.server";
import type { Visit } from "~/features/visit.server";

/** The dossiers that stand in a ranking: admissible, or decided on since. */
const RANKED_STATUSES = ["admissible", "awarded", "reserved", "refused"];

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
} & Computed;
/** Eliminated dossiers have keys that begin with 9, standing ones with 0. */
const OF_LIST: Record<RankingList, string> = {
  ranked: `p."rankKey" IS NOT NULL AND p."eliminated" IS NULL`,
  eliminated: `p."eliminated" IS NOT NULL`,
  unscored: `p."rankKey" IS NULL AND p."eliminated" IS NULL`,
};

/** The dossiers of a ranking that somebody may know of, as a condition on "Proposal" p; `complete`: nothing is left out. */
export type Known = { where: string; values: SqlValue[]; complete: boolean; call: CallFile };

const places = (values: readonly unknown[]) => values.map(() => "?").join(", ");

/** All dossiers of a ranking, for the portal itself. */
export const everyDossier = (call: CallFile): Known => ({
  where: `p."callId" = ? AND p."status" IN (${places(RANKED_STATUSES)})`,
  values: [call.id, ...RANKED_STATUSES],
  complete: true,
  call,
});

/** The dossiers of a ranking that this person may know of. */
export async function knownInRanking(read: Visit["read"], actor: Actor, call: CallFile, now: Date): Promise<Known> {
  const left = await unknownInRanking(read, actor, call, now);
  const every = everyDossier(call);
  return left.length === 0
    ? every
    : {
        where: `${every.where} AND p."id" NOT IN (${places(left)})`,
        values: [...every.values, ...left],
        complete: false,
        call,
      };
}

/** How many dossiers each list has, in one pass. */
export async function countLists(read: Visit["read"], { where, values }: Known): Promise<Record<RankingList, number>> {
  const each = LISTS.map((list) => `COUNT(*) FILTER (WHERE ${OF_LIST[list]}) AS "${list}"`).join(", ");
  const [counts] = await query<Record<RankingList, number>>(
    read,
    `SELECT ${each} FROM "Proposal" p WHERE ${where}`,
    values,
  );
  return counts ?? { ranked: 0, eliminated: 0, unscored: 0 };
}

type Row = Omit<RankingLine, "place" | "runningCents" | "totals"> & { id: string; rankKey: string | null };
type End = { rankKey: string | null; reference: string };
type Asked = { list: RankingList; after: End | null; take: number };

/** What stands before a row of the ranking: its place, how many rows, and the sum they ask for. */
async function standingBefore(read: Visit["read"], { where, values }: Known, { rankKey, reference }: End) {
  const key = rankKey ?? "";
  const [before] = await query<{ above: number; rows: number; cents: number | null }>(
    read,
    `SELECT COUNT(*) FILTER (WHERE p."rankKey" < ?) AS "above", COUNT(*) AS "rows", SUM(p."requestedCents") AS "cents" FROM "Proposal" p
     WHERE ${where} AND ${OF_LIST.ranked} AND (p."rankKey" < ? OR (p."rankKey" = ? AND p."reference" < ?))`,
    [key, ...values, key, key, reference],
  );
  return { place: (before?.above ?? 0) + 1, rows: before?.rows ?? 0, cents: before?.cents ?? 0 };
}

/** The marks that count now, by dossier. As in the mean: that of a reader who has stepped back since is not shown. */
async function countedTotals(read: Visit["read"], rows: readonly Row[]): Promise<Map<string, number[]>> {
  const totals = new Map<string, number[]>();
  if (rows.length === 0) return totals;
  const ids = rows.map((row) => row.id);
  const marks = await query<{ proposalId: string; total: number }>(
    read,
    `SELECT r."proposalId", r."totalHundredths" AS "total" FROM "Review" r
     JOIN "Assignment" a ON a."proposalId" = r."proposalId" AND a."reviewerId" = r."reviewerId" AND a."removedAt" IS NULL AND a."recusedAt" IS NULL
     WHERE r."proposalId" IN (${places(ids)}) AND r."status" = 'submitted' AND r."totalHundredths" IS NOT NULL ORDER BY r."id"`,
    ids,
  );
  for (const { proposalId, total } of marks) totals.set(proposalId, [...(totals.get(proposalId) ?? []), total]);
  return totals;
}

/** The rows of a list that come after one, by the index of the ranking, with their places and running sums. */
export async function linesOf(read: Visit["read"], known: Known, asked: Asked): Promise<(RankingLine & End)[]> {
  const rows = await rowsAfter(read, known, asked);
  const [first] = rows;
  const isRanked = asked.list === "ranked";
  const nothing = { place: 1, rows: 0, cents: 0 };
  const [before, totals, figures] = await Promise.all([
    asked.after && isRanked && first ? standingBefore(read, known, first) : nothing,
    countedTotals(read, rows),
    figuresFor(read, known),
  ]);
  let { place, cents } = before;
  return rows.map(({ id, ...row }, i) => {
    cents += row.requestedCents;
    if (i > 0 && row.rankKey !== rows[i - 1]?.rankKey) place = before.rows + i + 1;
    const standing = isRanked ? { place, runningCents: cents } : { place: null, runningCents: null };
    return { ...row, ...figures(id, row), ...standing, totals: totals.get(id) ?? [] };
  });
}

function rowsAfter(read: Visit["read"], { where, values }: Known, { list, after, take }: Asked): Promise<Row[]> {
  const byReference = list === "unscored";
  const key = after?.rankKey ?? "";
  const beyond = byReference ? `p."reference" > ?` : `(p."rankKey" > ? OR (p."rankKey" = ? AND p."reference" > ?))`;
  const end = after && (byReference ? [after.reference] : [key, key, after.reference]);
  return query<Row>(
    read,
    `SELECT p."id", p."reference", p."title", t."name" AS "town", p."rankKey", p."meanHundredths", p."spreadHundredths",
       p."reviewsSubmitted", p."reviewsExpected", p."requestedCents", p."eliminated",
       p."correctedHundredths", p."marginHundredths", p."fundedBp"
     FROM "Proposal" p JOIN "Town" t ON t."id" = p."townId"
     WHERE ${where} AND ${OF_LIST[list]}${end ? ` AND ${beyond}` : ""}
     ORDER BY ${byReference ? "" : `p."rankKey", `}p."reference" LIMIT ${take}`,
    [...values, ...(end ?? [])],
  );
}
