import { type CallFile, findCall } from "~/db/calls.server";
import type { Tx } from "~/db/database.server";
import { refreshAggregate } from "~/db/reviews.server";
import { addAssignment, mayAssign, removeAssignment } from "~/domain/reviews/assigning";
import { keyOf, type Pair } from "~/domain/reviews/assignment";
import { activePhase } from "~/domain/reviews/phases";
import { type Actor, personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import {
  type AssignmentDesk,
  assignmentDesk,
  loadsOf,
  type NamedReviewer,
} from "~/features/reviews/assignment-desk.server";
import type { Work } from "~/features/visit.server";

type Plan = { callReference: string; given: readonly Pair[]; taken?: readonly Pair[] };

/**
 * Carries out a plan as it was shown: who goes, then who comes. Every pair is judged again; one that cannot be stops
 * them all.
 */
export async function assignReviews(work: Work, { callReference, given, taken = [] }: Plan) {
  const { actor, now, tx, tell } = work;
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  if (!call) return refuse("not-found");
  const desk = await assignmentDesk(tx, actor, call, now);
  const refused = judged(actor, desk, given, taken);
  if (refused) return refused;

  for (const pair of taken)
    await tx.assignment.update({ where: { proposalId_reviewerId: pair }, data: { removedAt: now } });
  for (const pair of given) await giveOne(tx, pair, { by: personId(actor) ?? "", at: now, pinned: false });
  await refreshAll(
    tx,
    call,
    [...given, ...taken].map((p) => p.proposalId),
    now,
  );
  const letters = lettersOf(call, given, desk.reviewers);
  await tell("reviews.assigned", {
    subject: ["call", call.id],
    data: { reference: call.reference, count: given.length, taken: taken.length, reviewers: letters.length },
    letters,
  });
  return grant({ reference: call.reference, count: given.length });
}

/** Why a plan cannot be carried out as things are now, or null. */
function judged(actor: Actor, desk: AssignmentDesk, given: readonly Pair[], taken: readonly Pair[]) {
  const fileOf = new Map(desk.dossiers.map((d) => [d.id, d]));
  const readerOf = new Map(desk.reviewers.map((r) => [r.personId, r]));
  const standing = new Map(desk.kept.map((k) => [keyOf(k), k]));
  for (const pair of taken) {
    const kept = standing.get(keyOf(pair));
    if (!kept || kept.pinned || kept.reviewStatus !== null) return refuse("plan-out-of-date");
    standing.delete(keyOf(pair));
  }
  const loads = loadsOf([...standing.values()]);
  for (const pair of given) {
    const dossier = fileOf.get(pair.proposalId);
    const reviewer = readerOf.get(pair.reviewerId);
    if (!dossier || !reviewer) return refuse("not-found");
    const load = loads.get(pair.reviewerId) ?? 0;
    const alreadyAssigned = standing.has(keyOf(pair));
    const added = addAssignment(actor, reviewer, dossier, { proposalStatus: dossier.status, alreadyAssigned, load });
    if (!added.ok) return added;
    standing.set(keyOf(pair), { ...pair, pinned: false, reviewStatus: null });
    loads.set(pair.reviewerId, load + 1);
  }
  return null;
}

export async function giveOne(tx: Tx, pair: Pair, { by, at, pinned }: { by: string; at: Date; pinned: boolean }) {
  const row = { assignedById: by, assignedAt: at, pinnedAt: pinned ? at : null };
  const key = { proposalId: pair.proposalId, reviewerId: pair.reviewerId };
  return tx.assignment.upsert({
    where: { proposalId_reviewerId: key },
    create: { ...key, ...row },
    update: { ...row, declaredAt: null, recusedAt: null, removedAt: null },
    select: { id: true },
  });
}

export async function refreshAll(tx: Tx, call: CallFile, ids: readonly string[], now: Date) {
  const rows = await tx.proposal.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, submittedAt: true },
  });
  for (const row of rows) await refreshAggregate(tx, row, call, now);
}

export function lettersOf(call: CallFile, pairs: readonly Pair[], reviewers: readonly NamedReviewer[]) {
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

type ByHand = { callReference: string; reference: string; reviewerId: string };

/** The dossier and the reader that a hand points at, on the desk as it is. */
async function pointedAt({ actor, now, tx }: Work, { callReference, reference, reviewerId }: ByHand) {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  if (!call) return refuse("not-found");
  const desk = await assignmentDesk(tx, actor, call, now);
  const dossier = desk.dossiers.find((d) => d.reference === reference);
  const reviewer = desk.reviewers.find((r) => r.personId === reviewerId);
  if (!dossier) return refuse("not-found");
  const kept = desk.kept.find((k) => k.proposalId === dossier.id && k.reviewerId === reviewerId);
  return grant({ call, desk, dossier, reviewer, kept, pair: { proposalId: dossier.id, reviewerId } });
}

/** One reader added by hand. */
export async function addReader(work: Work, asked: ByHand) {
  const { actor, now, tx, tell } = work;
  const pointed = await pointedAt(work, asked);
  if (!pointed.ok) return pointed;
  const { call, desk, dossier, reviewer, kept, pair } = pointed.value;
  if (!reviewer) return refuse("not-found");
  const added = addAssignment(actor, reviewer, dossier, {
    proposalStatus: dossier.status,
    alreadyAssigned: kept !== undefined,
    load: loadsOf(desk.kept).get(pair.reviewerId) ?? 0,
  });
  if (!added.ok) return added;

  const { id } = await giveOne(tx, pair, { by: personId(actor) ?? "", at: now, pinned: true });
  await refreshAll(tx, call, [dossier.id], now);
  await tell("assignment.added", {
    subject: ["assignment", id],
    data: { reference: dossier.reference, reviewer: reviewer.name },
    letters: lettersOf(call, [pair], desk.reviewers),
  });
  return grant({ reference: dossier.reference });
}

/** One reader taken off a dossier by hand, while their review is not handed in. The portal does not propose them again. */
export async function removeReader(work: Work, asked: ByHand) {
  const { actor, now, tx, tell } = work;
  const pointed = await pointedAt(work, asked);
  if (!pointed.ok) return pointed;
  const { call, dossier, reviewer, kept, pair } = pointed.value;
  if (!kept) return refuse("not-found");
  const removed = removeAssignment(actor, kept.reviewStatus === null ? null : { status: kept.reviewStatus });
  if (!removed.ok) return removed;

  const { id } = await tx.assignment.update({
    where: { proposalId_reviewerId: pair },
    data: { removedAt: now, pinnedAt: now },
    select: { id: true },
  });
  await refreshAll(tx, call, [dossier.id], now);
  await tell("assignment.removed", {
    subject: ["assignment", id],
    data: { reference: dossier.reference, reviewer: reviewer?.name ?? "" },
  });
  return grant({ reference: dossier.reference });
}
