import { query, type SqlValue } from "~/db/database.server";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import { type Known, STANDS, UNWRITTEN } from "~/features/reviews/reader-progress.server";
import type { Visit } from "~/features/visit.server";

export const READING_LISTS = ["all", "late", "holes"] as const;
export type ReadingList = (typeof READING_LISTS)[number];

export type ReadingOf = {
  reviewerId: string;
  name: string;
  state: "none" | "begun" | "done" | "abstained" | "recused" | "barred" | "gone";
};
export type DossierProgress = {
  id: string;
  reference: string;
  title: string;
  town: string;
  townId: string;
  sector: string;
  status: ProposalStatus;
  expected: number;
  submitted: number;
  thirdAsked: boolean;
  readings: ReadingOf[];
};

const PAGE = 50;
const places = (values: readonly unknown[]) => values.map(() => "?").join(", ");

type Asked = { wanted: number; late: readonly string[] };
type Condition = { sql: string; values: SqlValue[] };

/** A hole: fewer readers than the call asks for. Late: somebody who is behind, or out of time, has still to read it. */
function conditionOf(list: ReadingList, { wanted, late }: Asked): Condition {
  if (list === "holes") return { sql: `p."status" = 'admissible' AND p."reviewsExpected" < ?`, values: [wanted] };
  if (list === "all") return { sql: "1 = 1", values: [] };
  if (late.length === 0) return { sql: "1 = 0", values: [] };
  return {
    sql: `p."status" <> 'incomplete' AND p."reviewsSubmitted" < p."reviewsExpected" AND EXISTS (
      SELECT 1 FROM "Assignment" a LEFT JOIN "Review" r ON r."proposalId" = a."proposalId" AND r."reviewerId" = a."reviewerId"
      WHERE a."proposalId" = p."id" AND a."reviewerId" IN (${places(late)}) AND ${STANDS} AND ${UNWRITTEN})`,
    values: [...late],
  };
}

export type Totals = Record<ReadingList, number> & { wanted: number; expected: number; submitted: number };

/** How many dossiers each list has, and how many readings are asked for, given and handed in: one pass over the call. */
export async function dossierTotals(read: Visit["read"], known: Known, asked: Asked): Promise<Totals> {
  const lists = READING_LISTS.map((list) => ({ list, ...conditionOf(list, asked) }));
  const [row] = await query<Record<ReadingList | "admissible" | "expected" | "submitted", number | null>>(
    read,
    `SELECT ${lists.map(({ list, sql }) => `COUNT(*) FILTER (WHERE ${sql}) AS "${list}"`).join(", ")},
       COUNT(*) FILTER (WHERE p."status" = 'admissible') AS "admissible",
       SUM(p."reviewsExpected") AS "expected", SUM(p."reviewsSubmitted") AS "submitted"
     FROM "Proposal" p WHERE ${known.where}`,
    [...lists.flatMap(({ values }) => values), ...known.values],
  );
  const count = (name: ReadingList | "admissible" | "expected" | "submitted") => Number(row?.[name] ?? 0);
  return {
    ...{ all: count("all"), late: count("late"), holes: count("holes") },
    ...{ wanted: count("admissible") * asked.wanted, expected: count("expected"), submitted: count("submitted") },
  };
}

type Row = Omit<DossierProgress, "readings" | "thirdAsked"> & { thirdReadingAt: Date | null };
type Page = { list: ReadingList; after: string; take?: number };

/** The dossiers of a list that come after one, by their reference, each with who reads it. */
export async function dossierProgress(
  read: Visit["read"],
  known: Known,
  asked: Asked,
  { list, after, take = PAGE }: Page,
): Promise<{ rows: DossierProgress[]; next: string | null }> {
  const { sql, values } = conditionOf(list, asked);
  const found = await query<Row>(
    read,
    `SELECT p."id", p."reference", p."title", t."name" AS "town", p."townId", p."sector", p."status",
       p."reviewsExpected" AS "expected", p."reviewsSubmitted" AS "submitted", p."thirdReadingAt"
     FROM "Proposal" p JOIN "Town" t ON t."id" = p."townId"
     WHERE ${known.where} AND ${sql}${after ? ` AND p."reference" > ?` : ""}
     ORDER BY p."reference" LIMIT ${take + 1}`,
    [...known.values, ...values, ...(after ? [after] : [])],
  );
  const page = found.slice(0, take);
  const readings = await readingsOf(
    read,
    page.map((row) => row.id),
  );
  return {
    rows: page.map(({ thirdReadingAt, ...row }) => ({
      ...row,
      thirdAsked: thirdReadingAt !== null,
      readings: readings.get(row.id) ?? [],
    })),
    next: found.length > take ? (page.at(-1)?.reference ?? null) : null,
  };
}

type ReadingRow = {
  proposalId: string;
  reviewerId: string;
  name: string;
  status: string | null;
  pinnedAt: Date | null;
  removedAt: Date | null;
  recusedAt: Date | null;
};

function stateOf({ status, pinnedAt, removedAt, recusedAt }: ReadingRow): ReadingOf["state"] {
  if (recusedAt) return "recused";
  if (removedAt) return pinnedAt ? "barred" : "gone";
  if (status === "submitted") return "done";
  return status === "abstained" ? "abstained" : status === "draft" ? "begun" : "none";
}

async function readingsOf(read: Visit["read"], ids: readonly string[]): Promise<Map<string, ReadingOf[]>> {
  const byDossier = new Map<string, ReadingOf[]>();
  if (ids.length === 0) return byDossier;
  const rows = await query<ReadingRow>(
    read,
    `SELECT a."proposalId", a."reviewerId", w."name", r."status", a."pinnedAt", a."removedAt", a."recusedAt"
     FROM "Assignment" a JOIN "Person" w ON w."id" = a."reviewerId"
     LEFT JOIN "Review" r ON r."proposalId" = a."proposalId" AND r."reviewerId" = a."reviewerId"
     WHERE a."proposalId" IN (${places(ids)}) ORDER BY w."name", a."reviewerId"`,
    [...ids],
  );
  for (const row of rows) {
    const { proposalId, reviewerId, name } = row;
    byDossier.set(proposalId, [...(byDossier.get(proposalId) ?? []), { reviewerId, name, state: stateOf(row) }]);
  }
  return byDossier;
}
