import type { Reader, Tx } from "~/db/database.server";
import { CHOSEN_MAX } from "~/domain/reviews/desk-act-form";

export type ChosenReading = {
  assignmentId: string;
  reviewerId: string;
  name: string;
  review: { status: string } | null;
};
export type ChosenDossier = {
  id: string;
  reference: string;
  title: string;
  townId: string;
  sector: string;
  status: string;
  submittedAt: Date | null;
  expected: number;
  submitted: number;
  /** Who reads it now. */
  readings: ChosenReading[];
  /** Whoever reads or has read it, or was taken off it. */
  everybody: string[];
};
type Choice = { references?: readonly string[]; readers?: readonly string[] };

/** The dossiers that were chosen, by their references or by who reads them. What a conflict hides is not found. */
export async function chosenDossiers(
  db: Reader | Tx,
  callId: string,
  { references, readers }: Choice,
  hidden: readonly string[],
): Promise<ChosenDossier[]> {
  const stands = { removedAt: null, recusedAt: null };
  const rows = await db.proposal.findMany({
    where: {
      callId,
      id: { notIn: [...hidden] },
      NOT: { submittedAt: null },
      ...(references ? { reference: { in: references.slice(0, CHOSEN_MAX) } } : {}),
      ...(readers
        ? {
            status: { in: ["admissible", "incomplete"] },
            assignments: { some: { ...stands, reviewerId: { in: [...readers] } } },
          }
        : {}),
    },
    orderBy: { reference: "asc" },
    take: CHOSEN_MAX * 5,
    select: {
      id: true,
      reference: true,
      title: true,
      townId: true,
      sector: true,
      status: true,
      submittedAt: true,
      reviewsExpected: true,
      reviewsSubmitted: true,
      assignments: {
        select: { id: true, reviewerId: true, removedAt: true, recusedAt: true, reviewer: { select: { name: true } } },
      },
      reviews: { select: { reviewerId: true, status: true } },
    },
  });
  return rows.map(({ assignments, reviews, reviewsExpected, reviewsSubmitted, ...row }) => ({
    ...row,
    expected: reviewsExpected,
    submitted: reviewsSubmitted,
    readings: assignments
      .filter((a) => a.removedAt === null && a.recusedAt === null)
      .map((a) => ({
        assignmentId: a.id,
        reviewerId: a.reviewerId,
        name: a.reviewer.name,
        review: reviews.find((r) => r.reviewerId === a.reviewerId) ?? null,
      })),
    everybody: assignments.map((a) => a.reviewerId),
  }));
}
