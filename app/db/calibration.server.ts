import { query, type Reader, type SqlValue, type Tx } from "~/db/database.server";

/** A mark that counts: handed in, by a reader who is still assigned. */
export type CountedMark = { dossier: string; reviewer: string; total: number };
/** What a ranking says of a dossier besides its mean. */
export type Computed = {
  correctedHundredths: number | null;
  marginHundredths: number | null;
  fundedBp: number | null;
};
export type RankedDossier = Computed & {
  id: string;
  reference: string;
  requestedCents: number;
  filedAt: Date | null;
  meanHundredths: number | null;
  needHundredths: number | null;
  supportHundredths: number | null;
  rankKey: string | null;
  eliminated: string | null;
  ranked: boolean;
};

/** A condition on "Proposal" p, with its values. */
type Known = { where: string; values: readonly SqlValue[] };

/** Every mark of the dossiers that the condition keeps, always in the same order. */
export const countedMarks = (read: Reader, { where, values }: Known) =>
  query<CountedMark>(
    read,
    `SELECT r."proposalId" AS "dossier", r."reviewerId" AS "reviewer", r."totalHundredths" AS "total" FROM "Proposal" p
     JOIN "Review" r ON r."proposalId" = p."id" AND r."status" = 'submitted' AND r."totalHundredths" IS NOT NULL
     JOIN "Assignment" a ON a."proposalId" = r."proposalId" AND a."reviewerId" = r."reviewerId" AND a."removedAt" IS NULL AND a."recusedAt" IS NULL
     WHERE ${where} ORDER BY p."reference", r."reviewerId"`,
    [...values],
  );

/** The same marks criterion by criterion, with what a place follows from besides. A dossier nobody has read is a row too. */
export const markedDossiers = (db: Reader | Tx, { where, values }: Known) =>
  query<{
    reference: string;
    filedAt: Date | null;
    requestedCents: number;
    reviewer: string | null;
    code: string | null;
    mark: number | null;
  }>(
    db,
    `SELECT p."reference", p."submittedAt" AS "filedAt", p."requestedCents", r."reviewerId" AS "reviewer", c."code", s."mark"
     FROM "Proposal" p
     LEFT JOIN ("Review" r
       JOIN "Assignment" a ON a."proposalId" = r."proposalId" AND a."reviewerId" = r."reviewerId" AND a."removedAt" IS NULL AND a."recusedAt" IS NULL
       JOIN "Score" s ON s."reviewId" = r."id"
       JOIN "Criterion" c ON c."id" = s."criterionId")
       ON r."proposalId" = p."id" AND r."status" = 'submitted' AND r."totalHundredths" IS NOT NULL
     WHERE ${where} ORDER BY p."reference", r."reviewerId", c."position"`,
    [...values],
  );

/** The dossiers themselves, with what was computed for them last. */
export async function rankedDossiers(read: Reader, { where, values }: Known): Promise<RankedDossier[]> {
  const rows = await query<Omit<RankedDossier, "ranked">>(
    read,
    `SELECT p."id", p."reference", p."requestedCents", p."submittedAt" AS "filedAt", p."meanHundredths", p."needHundredths",
       p."supportHundredths", p."rankKey", p."eliminated", p."correctedHundredths", p."marginHundredths", p."fundedBp"
     FROM "Proposal" p WHERE ${where} ORDER BY p."reference"`,
    [...values],
  );
  return rows.map((row) => ({ ...row, ranked: row.rankKey !== null && row.eliminated === null }));
}

/** Calls with a mark that the corrected means do not know of yet. */
export const callsToCalibrate = (read: Reader) =>
  query<{ reference: string; marksChangedAt: Date }>(
    read,
    `SELECT c."reference", c."marksChangedAt" FROM "Call" c
     WHERE c."marksChangedAt" IS NOT NULL AND (c."calibratedAt" IS NULL OR c."calibratedAt" < c."marksChangedAt")`,
    [],
  );

export async function saveComputed(tx: Tx, rows: readonly (Computed & { id: string })[]) {
  for (const { id, correctedHundredths, marginHundredths, fundedBp } of rows)
    await tx.proposal.update({
      where: { id },
      data: { correctedHundredths, marginHundredths, fundedBp },
      select: { id: true },
    });
}

export const saveCalibrated = (tx: Tx, reference: string, upTo: Date) =>
  tx.call.update({ where: { reference }, data: { calibratedAt: upTo }, select: { id: true } });
