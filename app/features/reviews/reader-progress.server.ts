import type { CallFile } from "~/db/calls.server";
import { databaseKindOf, query, type Reader, type SqlValue, type Tx } from "~/db/database.server";
import { type Pace, paceOf, timeOf } from "~/domain/reviews/pace";
import { activePhase, type Reopening } from "~/domain/reviews/phases";
import { findReviewers, type NamedReviewer } from "~/features/reviews/assignment-desk.server";

/** Dossiers that are read, or were: one that waits for its town counts once it has readers. */
const READ = `(p."status" = 'admissible' OR (p."status" IN ('incomplete', 'awarded', 'reserved', 'refused') AND p."reviewsExpected" > 0))`;
const places = (values: readonly unknown[]) => values.map(() => "?").join(", ");

/** The dossiers of a call that are read and that somebody may know of, as a condition on "Proposal" p. */
export type Known = { where: string; values: SqlValue[] };
export const knownToRead = (callId: string, hidden: readonly string[]): Known => ({
  where: `p."callId" = ? AND ${READ}${hidden.length > 0 ? ` AND p."id" NOT IN (${places(hidden)})` : ""}`,
  values: [callId, ...hidden],
});

/** On "Assignment" a and "Review" r: somebody reads it now; and has still to hand it in. */
export const STANDS = `a."removedAt" IS NULL AND a."recusedAt" IS NULL`;
export const UNWRITTEN = `(r."status" IS NULL OR r."status" = 'draft')`;

export type ReaderProgress = {
  id: string;
  name: string;
  assigned: number;
  begun: number;
  submitted: number;
  abstained: number;
  /** What can be written and is not, and what waits for its town. */
  open: number;
  waiting: number;
  lastAt: Date | null;
  remindedAt: Date | null;
  /** How long before the end of the phase their reviews came in, on average, in hours. */
  meanHoursLeft: number | null;
  /** Until when they write, if there is an end. */
  until: Date | null;
  reopenings: Reopening[];
  pace: Pace;
  /** What the plan knows of whoever reads today; null for one who reads no more. */
  reviewer: (NamedReviewer & { load: number }) | null;
};

type Row = Omit<
  ReaderProgress,
  "lastAt" | "remindedAt" | "meanHoursLeft" | "until" | "pace" | "reviewer" | "reopenings"
> & {
  reviewedAt: string | Date | null;
  declaredAt: string | Date | null;
  remindedAt: string | Date | null;
  submittedEpoch: number | null;
  load: number;
};

/** A sum of instants comes as each database writes it. */
const instant = (value: string | Date | null) => (value === null ? null : new Date(value));
const EPOCH = { sqlite: `unixepoch(r."submittedAt")`, postgresql: `EXTRACT(EPOCH FROM r."submittedAt")::float8` };

/** How far everybody is who reads in a call, counted over the dossiers that the one who looks may know of. */
export async function readerProgress(
  db: Reader | Tx,
  call: CallFile,
  hidden: readonly string[],
  now: Date,
): Promise<ReaderProgress[]> {
  const known = knownToRead(call.id, hidden);
  const [rows, reviewers, reopenings] = await Promise.all([
    countsOf(db, known),
    findReviewers(db, now),
    db.reviewReopening.findMany({
      where: { callId: call.id, revokedAt: null, until: { gt: now } },
      select: { personId: true, until: true, revokedAt: true },
    }),
  ]);
  const phase = activePhase(call.phases);
  const idle = reviewers.filter((r) => !rows.some((row) => row.id === r.personId));
  const all: Row[] = [...rows, ...idle.map((r) => nothingYet(r.personId, r.name))];
  return all
    .sort((a, b) => a.name.localeCompare(b.name, "fr"))
    .map(({ reviewedAt, declaredAt, remindedAt, submittedEpoch, load, ...row }) => {
      const reviewer = reviewers.find((r) => r.personId === row.id);
      const own = reopenings.filter((r) => r.personId === row.id);
      const counts = { assigned: Number(row.assigned), open: Number(row.open), waiting: Number(row.waiting) };
      const last = [instant(reviewedAt), instant(declaredAt)].map((at) => at?.getTime() ?? 0);
      const end = phase.closesAt;
      return {
        ...row,
        lastAt: Math.max(...last) > 0 ? new Date(Math.max(...last)) : null,
        remindedAt: instant(remindedAt),
        meanHoursLeft:
          submittedEpoch === null || !end ? null : Math.round((end.getTime() / 1000 - submittedEpoch) / 3600),
        until: timeOf(phase, own, now),
        reopenings: own,
        pace: paceOf(counts, phase, own, now),
        reviewer: reviewer ? { ...reviewer, load } : null,
      };
    });
}

const nothingYet = (id: string, name: string): Row => ({
  id,
  name,
  ...{ assigned: 0, begun: 0, submitted: 0, abstained: 0, open: 0, waiting: 0, load: 0 },
  ...{ reviewedAt: null, declaredAt: null, remindedAt: null, submittedEpoch: null },
});

const countsOf = (db: Reader | Tx, { where, values }: Known) =>
  query<Row>(
    db,
    `SELECT a."reviewerId" AS "id", w."name",
       COUNT(*) FILTER (WHERE ${STANDS}) AS "assigned",
       COUNT(*) FILTER (WHERE ${STANDS} AND r."status" = 'draft') AS "begun",
       COUNT(*) FILTER (WHERE ${STANDS} AND r."status" = 'submitted') AS "submitted",
       COUNT(*) FILTER (WHERE ${STANDS} AND r."status" = 'abstained') AS "abstained",
       COUNT(*) FILTER (WHERE ${STANDS} AND ${UNWRITTEN} AND p."status" <> 'incomplete') AS "open",
       COUNT(*) FILTER (WHERE ${STANDS} AND ${UNWRITTEN} AND p."status" = 'incomplete') AS "waiting",
       COUNT(*) FILTER (WHERE ${STANDS} AND p."status" = 'admissible') AS "load",
       MAX(r."updatedAt") AS "reviewedAt", MAX(a."declaredAt") AS "declaredAt", MAX(a."remindedAt") AS "remindedAt",
       AVG(${EPOCH[databaseKindOf(db)]}) FILTER (WHERE ${STANDS} AND r."status" = 'submitted') AS "submittedEpoch"
     FROM "Proposal" p
     JOIN "Assignment" a ON a."proposalId" = p."id"
     JOIN "Person" w ON w."id" = a."reviewerId"
     LEFT JOIN "Review" r ON r."proposalId" = p."id" AND r."reviewerId" = a."reviewerId"
     WHERE ${where} GROUP BY a."reviewerId", w."name" HAVING COUNT(*) FILTER (WHERE ${STANDS}) > 0`,
    values,
  );
