import { findCall } from "~/db/calls.server";
import type { Reader, Tx } from "~/db/database.server";
import { callState } from "~/domain/calls/call";
import { activatePhase as activate, activePhase, PHASE_KINDS, type PhaseKind } from "~/domain/reviews/phases";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Reviews that are awaited on the admissible dossiers of a call, and how many readers are assigned. */
export async function reviewsAwaited(db: Reader | Tx, callId: string) {
  const { _sum } = await db.proposal.aggregate({
    where: { callId, status: "admissible" },
    _sum: { reviewsExpected: true, reviewsSubmitted: true },
  });
  const expected = _sum.reviewsExpected ?? 0;
  return { assignments: expected, reviewsMissing: Math.max(0, expected - (_sum.reviewsSubmitted ?? 0)) };
}

type Change = { callReference: string; kind: PhaseKind; reason: string; closesAt?: Date | null };

/** Moves the review of a call to its next phase, or back with a reason. */
export async function activatePhase(
  { actor, now, tx, tell }: Work,
  { callReference, kind, reason, closesAt = null }: Change,
) {
  const call = await findCall(tx, callReference);
  if (!call) return refuse("not-found");
  const current = activePhase(call.phases).kind;
  const change = {
    current,
    callClosed: callState(call, now) === "closed",
    reason,
    ...(await reviewsAwaited(tx, call.id)),
  };
  const outcome = activate(actor, kind, change);
  if (!outcome.ok) return outcome;

  const row = { activeAt: now, closesAt };
  await tx.reviewPhase.upsert({
    where: { callId_kind: { callId: call.id, kind } },
    create: { callId: call.id, kind, position: PHASE_KINDS.indexOf(kind) + 1, ...row },
    update: row,
  });
  await tell("phase.activated", {
    subject: ["call", call.id],
    data: { reference: callReference, from: current, to: kind, reason: reason.trim() },
  });
  return grant({ reference: callReference, kind });
}
