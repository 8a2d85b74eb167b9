import { type CallFile, findCall } from "~/db/calls.server";
import type { Tx } from "~/db/database.server";
import { refreshAggregate } from "~/db/reviews.server";
import { addAssignment, mayAssign, removeAssignment } from "~/domain/reviews/assigning";
import { assignReviewers, type Pair } from "~/domain/reviews/assignment";
import { activePhase } from "~/domain/reviews/phases";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import {
  type AssignmentDesk,
  assignmentDesk,
  loadsOf,
  type NamedReviewer,
} from "~/features/reviews/assignment-desk.server";
import type { Work } from "~/features/visit.server";

type Given = { callReference: string; pairs: readonly Pair[] };

/** Gives dossiers to their readers. Every pair is judged; one that cannot be stops them all. */
export async function assignReviews(work: Work, { callReference, pairs }: Given) {
  const stopped = mayAssign(work.actor);
  if (stopped) return stopped;
  const call = await findCall(work.tx, callReference);
  if (!call) return refuse("not-found");
  return give(work, call, await assignmentDesk(work.tx, work.actor, call), pairs);
}

/** Proposes readers for every dossier and gives them at once, as the preview showed them. */
export async function confirmPlan(
  work: Work,
  { callReference, perDossier, planned }: { callReference: string; perDossier: number; planned: number },
) {
  const stopped = mayAssign(work.actor);
  if (stopped) return stopped;
  const call = await findCall(work.tx, callReference);
  if (!call) return refuse("not-found");
  const desk = await assignmentDesk(work.tx, work.actor, call);
  const pairs = newPairs(
    desk,
    assignReviewers({ dossiers: desk.dossiers, reviewers: desk.reviewers, perDossier, kept: desk.kept }).pairs,
  );
  if (pairs.length !== planned) return refuse("stale-version");
  return give(work, call, desk, pairs);
}

export const newPairs = (desk: AssignmentDesk, pairs: readonly Pair[]) => {
  const known = new Set(desk.kept.map((k) => `${k.proposalId} ${k.reviewerId}`));
  return pairs.filter((p) => !known.has(`${p.proposalId} ${p.reviewerId}`));
};

async function give({ actor, now, tx, tell }: Work, call: CallFile, desk: AssignmentDesk, pairs: readonly Pair[]) {
  const loads = loadsOf(desk.kept);
  const taken = new Set(desk.kept.map((k) => `${k.proposalId} ${k.reviewerId}`));
  for (const { proposalId, reviewerId } of pairs) {
    const dossier = desk.dossiers.find((d) => d.id === proposalId);
    const reviewer = desk.reviewers.find((r) => r.personId === reviewerId);
    if (!dossier || !reviewer) return refuse("not-found");
    const key = `${proposalId} ${reviewerId}`;
    const added = addAssignment(actor, reviewer, dossier, {
      proposalStatus: dossier.status,
      alreadyAssigned: taken.has(key),
      load: loads.get(reviewerId) ?? 0,
    });
    if (!added.ok) return added;
    taken.add(key);
    loads.set(reviewerId, (loads.get(reviewerId) ?? 0) + 1);
  }
  for (const pair of pairs) await giveOne(tx, pair, { by: personId(actor) ?? "", at: now, pinned: false });
  await refreshAll(
    tx,
    call,
    pairs.map((p) => p.proposalId),
    now,
  );
  const letters = lettersOf(call, pairs, desk.reviewers);
  await tell("reviews.assigned", {
    subject: ["call", call.id],
    data: { reference: call.reference, count: pairs.length, reviewers: letters.length },
    letters,
  });
  return grant({ reference: call.reference, count: pairs.length });
}

async function giveOne(tx: Tx, pair: Pair, { by, at, pinned }: { by: string; at: Date; pinned: boolean }) {
  const row = { assignedById: by, assignedAt: at, pinnedAt: pinned ? at : null };
  const key = { proposalId: pair.proposalId, reviewerId: pair.reviewerId };
  return tx.assignment.upsert({
    where: { proposalId_reviewerId: key },
    create: { ...key, ...row },
    update: { ...row, declaredAt: null, recusedAt: null, removedAt: null },
    select: { id: true },
  });
}

async function refreshAll(tx: Tx, call: CallFile, ids: readonly string[], now: Date) {
  const rows = await tx.proposal.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, submittedAt: true },
  });
  for (const row of rows) await refreshAggregate(tx, row, call, now);
}

function lettersOf(call: CallFile, pairs: readonly Pair[], reviewers: readonly NamedReviewer[]) {
  const closesAt = activePhase(call.phases).closesAt?.toISOString();
  return [...loadsOf(pairs)].flatMap(([reviewerId, count]) =>
    reviewers
      .filter((r) => r.personId === reviewerId)
      .map((r) => ({
        to: r.email,
        personId: r.personId,
        locale: r.locale === "en" ? ("en" as const) : ("fr" as const),
        template: "reviews_assigned" as const,
        data: { path: "/instruction", callTitle: call.title, count, ...(closesAt ? { closesAt } : {}) },
      })),
  );
}

/** One reader added by hand. */
export async function addReader(
  { actor, now, tx, tell }: Work,
  { callReference, reference, reviewerId }: { callReference: string; reference: string; reviewerId: string },
) {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  if (!call) return refuse("not-found");
  const desk = await assignmentDesk(tx, actor, call);
  const dossier = desk.dossiers.find((d) => d.reference === reference);
  const reviewer = desk.reviewers.find((r) => r.personId === reviewerId);
  if (!dossier || !reviewer) return refuse("not-found");
  const alreadyAssigned = desk.kept.some((k) => k.proposalId === dossier.id && k.reviewerId === reviewerId);
  const added = addAssignment(actor, reviewer, dossier, {
    proposalStatus: dossier.status,
    alreadyAssigned,
    load: loadsOf(desk.kept).get(reviewerId) ?? 0,
  });
  if (!added.ok) return added;

  const pair = { proposalId: dossier.id, reviewerId };
  const { id } = await giveOne(tx, pair, { by: personId(actor) ?? "", at: now, pinned: true });
  await refreshAll(tx, call, [dossier.id], now);
  await tell("assignment.added", {
    subject: ["assignment", id],
    data: { reference, reviewer: reviewer.name },
    letters: lettersOf(call, [pair], desk.reviewers),
  });
  return grant({ reference });
}

/** One reader taken off a dossier, while their review is not handed in. */
export async function removeReader(
  { actor, now, tx, tell }: Work,
  { callReference, reference, reviewerId }: { callReference: string; reference: string; reviewerId: string },
) {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  if (!call) return refuse("not-found");
  const desk = await assignmentDesk(tx, actor, call);
  const dossier = desk.dossiers.find((d) => d.reference === reference);
  const kept = desk.kept.find((k) => k.proposalId === dossier?.id && k.reviewerId === reviewerId);
  if (!dossier || !kept) return refuse("not-found");
  const removed = removeAssignment(actor, kept.reviewStatus === null ? null : { status: kept.reviewStatus });
  if (!removed.ok) return removed;

  const key = { proposalId: dossier.id, reviewerId };
  const { id } = await tx.assignment.update({
    where: { proposalId_reviewerId: key },
    data: { removedAt: now },
    select: { id: true },
  });
  await refreshAll(tx, call, [dossier.id], now);
  await tell("assignment.removed", {
    subject: ["assignment", id],
    data: { reference, reviewer: desk.reviewers.find((r) => r.personId === reviewerId)?.name ?? "" },
  });
  return grant({ reference });
}
