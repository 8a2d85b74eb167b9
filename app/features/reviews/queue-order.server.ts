import { createHash } from "node:crypto";
import type { Reader, Tx } from "~/db/database.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import type { ReviewStatus } from "~/domain/reviews/review-form";
import { type Actor, personId } from "~/domain/shared/actor";

const QUEUE_MAX = 200;

/** An order of one's own, the same at every visit: no dossier is always read first, or always last. */
const placeOf = (reviewerId: string, proposalId: string) =>
  createHash("sha256").update(`${reviewerId} ${proposalId}`).digest("hex");

export type QueueState = "to_declare" | "to_read" | "draft" | "done" | "abstained" | "waiting";
export type Queued = {
  proposalId: string;
  callId: string;
  reference: string;
  title: string;
  townName: string;
  requestedCents: number;
  state: QueueState;
  totalHundredths: number | null;
};

function stateOf(status: ReviewStatus | null, declared: boolean, proposalStatus: string): QueueState {
  if (status === "submitted") return "done";
  if (status === "abstained") return "abstained";
  if (proposalStatus === "incomplete") return "waiting";
  if (!declared) return "to_declare";
  return status === "draft" ? "draft" : "to_read";
}

/** What this person is to read, in their own order, without what a conflict hides. */
export async function queueOf(db: Reader | Tx, actor: Actor, at: Date): Promise<Queued[]> {
  const reviewerId = personId(actor) ?? "";
  const hidden = await hiddenProposalIds(db, actor, at);
  const assigned = await db.assignment.findMany({
    where: {
      reviewerId,
      removedAt: null,
      recusedAt: null,
      proposalId: { notIn: hidden },
      proposal: { status: { notIn: ["draft", "withdrawn", "inadmissible"] } },
    },
    orderBy: { assignedAt: "desc" },
    take: QUEUE_MAX,
    select: {
      proposalId: true,
      declaredAt: true,
      proposal: {
        select: {
          callId: true,
          reference: true,
          title: true,
          requestedCents: true,
          status: true,
          town: { select: { name: true } },
          reviews: { where: { reviewerId }, select: { status: true, totalHundredths: true } },
        },
      },
    },
  });
  return assigned
    .map(({ proposalId, declaredAt, proposal: { town, reviews, status, ...proposal } }) => ({
      proposalId,
      ...proposal,
      townName: town.name,
      totalHundredths: reviews[0]?.totalHundredths ?? null,
      state: stateOf((reviews[0]?.status ?? null) as ReviewStatus | null, declaredAt !== null, status),
    }))
    .sort((a, b) => (placeOf(reviewerId, a.proposalId) < placeOf(reviewerId, b.proposalId) ? -1 : 1));
}

export const isToDo = ({ state }: Pick<Queued, "state">) =>
  state === "to_declare" || state === "to_read" || state === "draft";

/** The dossier to read after this one, or null when nothing of the edition is left. */
export async function nextToRead(
  db: Reader | Tx,
  actor: Actor,
  { id, callId }: { id: string; callId: string },
  at: Date,
): Promise<string | null> {
  const queue = (await queueOf(db, actor, at)).filter((q) => q.callId === callId);
  const here = queue.findIndex((q) => q.proposalId === id);
  return [...queue.slice(here + 1), ...queue.slice(0, Math.max(0, here))].find(isToDo)?.reference ?? null;
}
