import { findCall } from "~/db/calls.server";
import { reserveOf } from "~/db/reserve.server";
import { gate } from "~/domain/shared/gate";
import { refuse } from "~/domain/shared/outcome";
import { prepareDecisionList } from "~/features/awards/prepare-decision.server";
import type { Work } from "~/features/visit.server";

export type TakingUp = { callReference: string; reference: string; reasons: string; exceptionReason: string };

/**
 * Prepares the complementary decision that takes up the next dossier of the reserve list. It is a decision like any
 * other: a second person approves it, the assembly deliberates, and only its publication awards anything.
 */
export async function takeUpReserve(work: Work, { callReference, reference, ...said }: TakingUp) {
  const stopped = gate(work.actor, "fund_manager");
  if (stopped) return stopped;
  const call = await findCall(work.tx, callReference);
  if (!call) return refuse("not-found");
  const { next } = await reserveOf(work.tx, work, call);
  // Somebody was faster, or the money or the time is gone: the page that follows says who comes next now.
  if (next?.next.reference !== reference) return refuse("reserve-has-moved");
  const line = { reference, outcome: "awarded" as const, amountCents: next.next.amountCents, ...said };
  return prepareDecisionList(work, { callReference, decisionReference: null, version: null, lines: [line] });
}
