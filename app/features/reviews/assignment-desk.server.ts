import type { CallFile } from "~/db/calls.server";
import type { Reader, Tx } from "~/db/database.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import type { Dossier, Pair, Reviewer } from "~/domain/reviews/assignment";
import type { ConflictKind, ConflictSource } from "~/domain/reviews/conflicts";
import type { Actor } from "~/domain/shared/actor";

const REVIEWERS_MAX = 500;
const DOSSIERS_MAX = 5000;

export type NamedReviewer = Reviewer & { name: string; locale: string };
export type NamedDossier = Dossier & { title: string; townName: string; status: string };
/** Readers, dossiers and pairs of a call, as the rules of assignment ask for them. */
export type AssignmentDesk = {
  reviewers: NamedReviewer[];
  dossiers: NamedDossier[];
  kept: (Pair & { pinned: boolean; reviewStatus: string | null })[];
};

export async function findReviewers(db: Reader | Tx): Promise<NamedReviewer[]> {
  const people = await db.person.findMany({
    where: { closedAt: null, roles: { some: { role: "reviewer", endedAt: null } } },
    orderBy: { name: "asc" },
    take: REVIEWERS_MAX,
    select: {
      id: true,
      name: true,
      email: true,
      locale: true,
      reviewsMax: true,
      sectors: true,
      seats: { where: { endedAt: null }, select: { townId: true } },
      conflicts: { select: { townId: true, proposalId: true, kind: true, source: true, liftedAt: true } },
    },
  });
  return people.map((p) => ({
    personId: p.id,
    name: p.name,
    email: p.email,
    locale: p.locale,
    reviewsMax: p.reviewsMax,
    sectors: JSON.parse(p.sectors) as string[],
    seatTownIds: p.seats.map((s) => s.townId),
    conflicts: p.conflicts.map((c) => ({ ...c, kind: c.kind as ConflictKind, source: c.source as ConflictSource })),
  }));
}

/** The admissible dossiers that this actor may know of, their readers so far, and everybody who could read. */
export async function assignmentDesk(
  db: Reader | Tx,
  actor: Actor,
  call: Pick<CallFile, "id">,
): Promise<AssignmentDesk> {
  const hidden = await hiddenProposalIds(db, actor, call.id);
  const where = { callId: call.id, status: "admissible", id: { notIn: hidden } };
  const [reviewers, rows] = await Promise.all([
    findReviewers(db),
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
        town: { select: { name: true, domains: { select: { domain: true } } } },
        assignments: { where: { removedAt: null, recusedAt: null }, select: { reviewerId: true, pinnedAt: true } },
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
      townDomains: r.town.domains.map((d) => d.domain),
    })),
    kept: rows.flatMap((r) =>
      r.assignments.map((a) => ({
        proposalId: r.id,
        reviewerId: a.reviewerId,
        pinned: a.pinnedAt !== null,
        reviewStatus: r.reviews.find((v) => v.reviewerId === a.reviewerId)?.status ?? null,
      })),
    ),
  };
}

export const loadsOf = (kept: readonly Pair[]) => {
  const loads = new Map<string, number>();
  for (const { reviewerId } of kept) loads.set(reviewerId, (loads.get(reviewerId) ?? 0) + 1);
  return loads;
};
