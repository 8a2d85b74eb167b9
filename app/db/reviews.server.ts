import { type CallFile, callById } from "~/db/calls.server";
import { conflictFacts, conflictShape, isConflicted } from "~/db/conflicts.server";
import type { Reader, Tx } from "~/db/database.server";
import type { Prisma } from "~/db/generated/sqlite/client";
import type { Proposal, ProposalStatus } from "~/domain/proposals/proposal";
import { aggregate, rankingRulesOf } from "~/domain/reviews/aggregates";
import type { Assignment } from "~/domain/reviews/interest";
import { activePhase, type Phase } from "~/domain/reviews/phases";
import type { ReviewStatus } from "~/domain/reviews/review-form";
import type { ReviewingFacts } from "~/domain/reviews/scoring";
import { type Actor, personId } from "~/domain/shared/actor";

const shape = {
  reference: true,
  callId: true,
  status: true,
  version: true,
  submittedAt: true,
  title: true,
  requestedCents: true,
  totalCostCents: true,
  ...conflictShape,
  town: { select: { name: true } },
} as const satisfies Prisma.ProposalSelect;
type Row = Prisma.ProposalGetPayload<{ select: typeof shape }>;

export type FiledProposal = {
  proposal: Proposal;
  title: string;
  townName: string;
  requestedCents: number;
  totalCostCents: number;
  conflicted: boolean;
};

const filedOf = (row: Row, conflicted: boolean): FiledProposal => ({
  proposal: {
    id: row.id,
    reference: row.reference,
    callId: row.callId,
    townId: row.townId,
    status: row.status as ProposalStatus,
    version: row.version,
    submittedAt: row.submittedAt,
  },
  title: row.title,
  townName: row.town.name,
  requestedCents: row.requestedCents,
  totalCostCents: row.totalCostCents,
  conflicted,
});

async function findFiled(db: Reader | Tx, actor: Actor, reference: string, at: Date): Promise<FiledProposal | null> {
  const [row, facts] = await Promise.all([
    db.proposal.findUnique({ where: { reference }, select: shape }),
    conflictFacts(db, actor, at),
  ]);
  if (!row || row.status === "draft" || !row.submittedAt) return null;
  return filedOf(row, isConflicted(facts, row));
}

/** A filed dossier for whoever works on it at the Département. To someone in a conflict of interest it does not exist. */
export async function findKnownProposal(
  db: Reader | Tx,
  actor: Actor,
  reference: string,
  at: Date,
): Promise<FiledProposal | null> {
  const filed = await findFiled(db, actor, reference, at);
  return filed?.conflicted ? null : filed;
}

export type ScoreRow = { criterionId: string; mark: number | null; justification: string };
export type MyReview = {
  id: string;
  status: ReviewStatus;
  version: number;
  totalHundredths: number | null;
  privateNote: string;
  abstainReason: string;
  submittedAt: Date | null;
  updatedAt: Date;
  scores: ScoreRow[];
  revisions: { criterionId: string; fromMark: number; toMark: number; reason: string }[];
};
export type MyAssignment = Assignment & { id: string };
export type Reviewing = FiledProposal & {
  call: CallFile;
  phase: Phase;
  assignment: MyAssignment | null;
  review: MyReview | null;
  facts: ReviewingFacts;
};

/** Everything that the rules of reviewing ask about this person and this dossier. The rules say what it means. */
export async function findReviewing(
  db: Reader | Tx,
  actor: Actor,
  reference: string,
  at: Date,
): Promise<Reviewing | null> {
  const filed = await findFiled(db, actor, reference, at);
  if (!filed) return null;
  const { id, callId, status } = filed.proposal;
  const mine = { proposalId_reviewerId: { proposalId: id, reviewerId: personId(actor) ?? "" } };
  const [call, assignment, row, reopenings] = await Promise.all([
    callById(db, callId),
    db.assignment.findUnique({
      where: mine,
      select: { id: true, reviewerId: true, declaredAt: true, recusedAt: true, removedAt: true },
    }),
    db.review.findUnique({
      where: mine,
      include: {
        scores: { select: { criterionId: true, mark: true, justification: true } },
        revisions: {
          orderBy: { revisedAt: "asc" },
          select: { criterionId: true, fromMark: true, toMark: true, reason: true },
        },
      },
    }),
    db.reviewReopening.findMany({
      where: { callId, personId: personId(actor) ?? "", revokedAt: null, until: { gt: at } },
      select: { until: true, revokedAt: true },
      take: 10,
    }),
  ]);
  const review = row && { ...row, status: row.status as ReviewStatus };
  const phase = activePhase(call.phases);
  return {
    ...filed,
    call,
    phase,
    assignment,
    review,
    facts: {
      assignment,
      conflicted: filed.conflicted,
      phase,
      reopenings,
      requestPending: status === "incomplete",
      review,
    },
  };
}

/** The reviews that count now: handed in by readers who are still assigned. */
export async function countedReviews(db: Reader | Tx, proposalId: string, call: CallFile) {
  const [assigned, reviews] = await Promise.all([
    db.assignment.findMany({ where: { proposalId, removedAt: null, recusedAt: null }, select: { reviewerId: true } }),
    db.review.findMany({
      where: { proposalId },
      select: {
        reviewerId: true,
        status: true,
        totalHundredths: true,
        scores: { select: { criterionId: true, mark: true } },
      },
    }),
  ]);
  const standing = new Set(assigned.map((a) => a.reviewerId));
  const held = reviews.filter((r) => standing.has(r.reviewerId));
  const codeOf = new Map<string, string>(call.criteria.map((c) => [c.id, c.code]));
  return {
    expected: standing.size - held.filter((r) => r.status === "abstained").length,
    counted: held
      .filter((r) => r.status === "submitted")
      .map((r) => ({
        reviewerId: r.reviewerId,
        totalHundredths: r.totalHundredths ?? 0,
        marks: Object.fromEntries(r.scores.map((s) => [codeOf.get(s.criterionId) ?? "", s.mark ?? 0])),
      })),
  };
}

/** Puts on the row of a dossier what its reviews now say, so that a ranking is one read of an index. */
export async function refreshAggregate(
  tx: Tx,
  { id, submittedAt }: Pick<Proposal, "id" | "submittedAt">,
  call: CallFile,
  at: Date,
) {
  const { expected, counted } = await countedReviews(tx, id, call);
  const data = aggregate(counted, call.criteria, submittedAt ?? call.closesAt, rankingRulesOf(call.rules));
  await tx.proposal.update({ where: { id }, data: { ...data, reviewsExpected: expected } });
  await tx.call.update({ where: { id: call.id }, data: { marksChangedAt: at }, select: { id: true } });
}
