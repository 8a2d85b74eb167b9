import type { CallFile } from "~/db/calls.server";
import { tiesOfPeople } from "~/db/conflicts.server";
import type { Reader, Tx } from "~/db/database.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import type { AssignmentWish, Dossier, Pair, Reviewer } from "~/domain/reviews/assignment";
import type { Actor } from "~/domain/shared/actor";

const REVIEWERS_MAX = 500;
const DOSSIERS_MAX = 5000;

export type NamedReviewer = Reviewer & { name: string; email: string; locale: string };
export type NamedDossier = Dossier & { title: string; townName: string; status: string };
/** Readers, dossiers and pairs of a call, as the rules of assignment ask for them. */
export type AssignmentDesk = {
  reviewers: NamedReviewer[];
  dossiers: NamedDossier[];
  kept: (Pair & { pinned: boolean; reviewStatus: string | null })[];
  /** Taken off by hand: the portal does not propose them again. */
  barred: Pair[];
};

export async function findReviewers(db: Reader | Tx, at: Date): Promise<NamedReviewer[]> {
  const people = await db.person.findMany({
    where: { closedAt: null, roles: { some: { role: "reviewer", endedAt: null } } },
    orderBy: { name: "asc" },
    take: REVIEWERS_MAX,
    select: { id: true, name: true, email: true, locale: true, reviewsMax: true, sectors: true },
  });
  const known = people.map(({ id, ...p }) => ({ ...p, personId: id }));
  const ties = await tiesOfPeople(db, known, at);
  return known.flatMap((p) => {
    const own = ties.get(p.personId);
    return own ? [{ ...p, ...own, sectors: JSON.parse(p.sectors) as string[] }] : [];
  });
}

/** The admissible dossiers that this actor may know of, their readers so far, and everybody who could read. */
export async function assignmentDesk(
  db: Reader | Tx,
  actor: Actor,
  call: Pick<CallFile, "id">,
  at: Date,
): Promise<AssignmentDesk> {
  const hidden = await hiddenProposalIds(db, actor, at, call.id);
  const where = { callId: call.id, status: "admissible", id: { notIn: hidden } };
  const [reviewers, rows] = await Promise.all([
    findReviewers(db, at),
    db.proposal.findMany({
      where,
      orderBy: { reference: "asc" },
      take: DOSSIERS_MAX,
      select: {
        id: true,
        reference: true,
        title: true,
        townId: true,
        sector: true,
        status: true,
        town: { select: { name: true } },
        assignments: { where: { recusedAt: null }, select: { reviewerId: true, pinnedAt: true, removedAt: true } },
        reviews: { select: { reviewerId: true, status: true } },
      },
    }),
  ]);
  return {
    reviewers,
    dossiers: rows.map((r) => ({
      id: r.id,
      reference: r.reference,
      title: r.title,
      townId: r.townId,
      sector: r.sector,
      status: r.status,
      townName: r.town.name,
    })),
    kept: rows.flatMap((r) =>
      r.assignments
        .filter((a) => a.removedAt === null)
        .map((a) => ({
          proposalId: r.id,
          reviewerId: a.reviewerId,
          pinned: a.pinnedAt !== null,
          reviewStatus: r.reviews.find((v) => v.reviewerId === a.reviewerId)?.status ?? null,
        })),
    ),
    barred: rows.flatMap((r) =>
      r.assignments
        .filter((a) => a.removedAt !== null && a.pinnedAt !== null)
        .map((a) => ({ proposalId: r.id, reviewerId: a.reviewerId })),
    ),
  };
}

/** What is asked of a plan: so many readers a dossier, nobody beyond their own maximum or the one given here. */
export function wishOf(desk: AssignmentDesk, perDossier: number, max: number): AssignmentWish {
  const hasAbstained = (r: { reviewStatus: string | null }) => r.reviewStatus === "abstained";
  return {
    dossiers: desk.dossiers,
    reviewers: desk.reviewers.map((r) => ({ ...r, reviewsMax: Math.min(r.reviewsMax, max) })),
    perDossier,
    current: desk.kept
      .filter((r) => !hasAbstained(r))
      .map((r) => ({ ...r, fixed: r.pinned || r.reviewStatus !== null })),
    barred: [...desk.barred, ...desk.kept.filter(hasAbstained)],
  };
}

export const loadsOf = (kept: readonly Pair[]) => {
  const loads = new Map<string, number>();
  for (const { reviewerId } of kept) loads.set(reviewerId, (loads.get(reviewerId) ?? 0) + 1);
  return loads;
};
