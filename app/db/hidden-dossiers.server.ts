import type { CallFile } from "~/db/calls.server";
import { conflictFacts } from "~/db/conflicts.server";
import type { Reader, Tx } from "~/db/database.server";
import { activePhase, ownDossiersStayHidden } from "~/domain/reviews/phases";
import { type Actor, personId } from "~/domain/shared/actor";

/**
 * The dossiers that do not exist for this person because of a conflict of interest. A list leaves them out before it
 * ranks, counts or adds up. For nearly everybody this is empty and costs a few small reads.
 */
export async function hiddenProposalIds(db: Reader | Tx, actor: Actor, at: Date, callId?: string): Promise<string[]> {
  const ties = await conflictFacts(db, actor, at);
  if (!ties || ties.towns.size + ties.dossiers.size === 0) return [];
  const hidden = await db.proposal.findMany({
    where: {
      ...(callId ? { callId } : {}),
      OR: [{ townId: { in: [...ties.towns.keys()] } }, { id: { in: [...ties.dossiers.keys()] } }],
    },
    select: { id: true },
  });
  return hidden.map((p) => p.id);
}

/** The dossiers that this person is to score and has not: nobody's marks on them are shown to them before the reveal. */
export async function ownOpenReviewIds(db: Reader | Tx, actor: Actor, callId: string): Promise<string[]> {
  const reviewerId = personId(actor);
  return reviewerId ? openReviewIds(db, reviewerId, callId) : [];
}

/**
 * The dossiers of a call's ranking that this person may not know of: those that a conflict hides and, before the reveal,
 * those that they have still to score themselves.
 */
export async function unknownInRanking(db: Reader | Tx, actor: Actor, call: CallFile, at: Date): Promise<string[]> {
  const hidden = await hiddenProposalIds(db, actor, at, call.id);
  const own = ownDossiersStayHidden(activePhase(call.phases)) ? await ownOpenReviewIds(db, actor, call.id) : [];
  return [...hidden, ...own];
}

/** The dossiers of a call that a person is to score and has not. */
export async function openReviewIds(db: Reader | Tx, reviewerId: string, callId: string): Promise<string[]> {
  const assigned = await db.assignment.findMany({
    where: { reviewerId, removedAt: null, recusedAt: null, proposal: { callId } },
    select: {
      proposalId: true,
      proposal: { select: { reviews: { where: { reviewerId, status: { not: "draft" } }, select: { id: true } } } },
    },
  });
  return assigned.filter((a) => a.proposal.reviews.length === 0).map((a) => a.proposalId);
}
