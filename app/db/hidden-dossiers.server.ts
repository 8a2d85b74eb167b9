import { conflictFacts, conflictShape, isConflicted } from "~/db/conflicts.server";
import type { Reader, Tx } from "~/db/database.server";
import type { PersonFacts } from "~/domain/reviews/conflicts";
import { type Actor, personId } from "~/domain/shared/actor";

/** "a.ville-bondy.fr" → itself and every domain above it. */
const domainsOf = (email: string) => {
  const labels = email
    .slice(email.lastIndexOf("@") + 1)
    .toLowerCase()
    .split(".");
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join("."));
};

/**
 * The dossiers that do not exist for this person because of a conflict of interest. A list leaves them out before it
 * ranks, counts or adds up. For nearly everybody this is empty and costs two small reads.
 */
export async function hiddenProposalIds(db: Reader | Tx, actor: Actor, callId?: string): Promise<string[]> {
  const facts = await conflictFacts(db, actor);
  return facts ? hiddenFrom(db, facts, callId) : [];
}

async function hiddenFrom(db: Reader | Tx, facts: PersonFacts, callId: string | undefined): Promise<string[]> {
  const sameDomain = await db.townDomain.findMany({
    where: { domain: { in: domainsOf(facts.email) } },
    select: { townId: true },
  });
  const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const towns = present([
    ...facts.seatTownIds,
    ...sameDomain.map((d) => d.townId),
    ...facts.conflicts.map((c) => c.townId),
  ]);
  const ids = present(facts.conflicts.map((c) => c.proposalId));
  if (towns.length + ids.length === 0) return [];
  const suspects = await db.proposal.findMany({
    where: { ...(callId ? { callId } : {}), OR: [{ townId: { in: towns } }, { id: { in: ids } }] },
    select: conflictShape,
  });
  return suspects.filter((p) => isConflicted(facts, p)).map((p) => p.id);
}

/** The dossiers that this person is to score and has not: nobody's marks on them are shown to them before the reveal. */
export async function ownOpenReviewIds(db: Reader | Tx, actor: Actor, callId: string): Promise<string[]> {
  const reviewerId = personId(actor);
  if (!reviewerId) return [];
  const assigned = await db.assignment.findMany({
    where: { reviewerId, removedAt: null, recusedAt: null, proposal: { callId } },
    select: {
      proposalId: true,
      proposal: { select: { reviews: { where: { reviewerId, status: { not: "draft" } }, select: { id: true } } } },
    },
  });
  return assigned.filter((a) => a.proposal.reviews.length === 0).map((a) => a.proposalId);
}
