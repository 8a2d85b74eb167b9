import { type Actor, belongsTo, signsFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

export const AWARD_STATUSES = ["notified", "accepted", "declined"] as const;
export type AwardStatus = (typeof AWARD_STATUSES)[number];
export type Award = { townId: string; status: AwardStatus; amountCents: number };
export const AWARD_ANSWERS = ["accepted", "declined"] as const;
export type AwardAnswer = (typeof AWARD_ANSWERS)[number];

export type AwardRefusal = "answer-needs-signatory" | "award-already-answered" | "award-decline-reason-missing";

export const mayAnswerAward = (actor: Actor, award: Award) =>
  signsFor(actor, award.townId) && award.status === "notified";

/** The mayor or a delegate accepts or declines. A declined award's money goes back to the envelope. */
export function answerAward(
  actor: Actor,
  award: Award,
  { answer, reason }: { answer: AwardAnswer; reason: string },
  at: Date,
): Outcome<{ status: AwardAnswer; answeredAt: Date; releaseCents: number }, AwardRefusal | GateRefusal> {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!belongsTo(actor, award.townId)) return refuse("not-found");
  if (!signsFor(actor, award.townId)) return refuse("answer-needs-signatory");
  if (award.status !== "notified") return refuse("award-already-answered");
  if (answer === "declined" && !givesReason(reason)) return refuse("award-decline-reason-missing");
  return grant({ status: answer, answeredAt: at, releaseCents: answer === "declined" ? award.amountCents : 0 });
}
