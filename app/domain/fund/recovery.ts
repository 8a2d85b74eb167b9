import { type Actor, belongsTo, personId, writesFor } from "~/domain/shared/actor";
import { addDays, inParis } from "~/domain/shared/calendar";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

/**
 * Money comes back in a contradictory procedure, also between public bodies: a notice with its reasons, time for the
 * town to answer, a decision by another person, a title, and only then an entry in the ledger.
 */
export const RECOVERY_STATUSES = ["notice", "decided", "titled", "settled", "dropped"] as const;
export type RecoveryStatus = (typeof RECOVERY_STATUSES)[number];
export const OBSERVATION_DAYS = 30;
export const OBSERVATIONS_CHARS_MAX = 4000;
export const TITLE_NUMBER_CHARS_MAX = 40;

export type Recovery = {
  townId: string;
  status: RecoveryStatus;
  noticeById: string;
  observationsDueOn: string;
  observations: string;
};

export type RecoveryRefusal =
  | "recovery-amount-wrong"
  | "recovery-above-paid"
  | "recovery-reason-missing"
  | "recovery-out-of-order"
  | "observations-need-writer"
  | "observations-missing"
  | "observations-still-open"
  | "own-recovery"
  | "title-number-missing";

export function openRecovery(
  actor: Actor,
  wish: { amountCents: number; paidCents: number; reason: string },
  at: Date,
): Outcome<{ status: "notice"; observationsDueOn: string }, RecoveryRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (!Number.isInteger(wish.amountCents) || wish.amountCents <= 0) return refuse("recovery-amount-wrong");
  if (wish.amountCents > wish.paidCents) return refuse("recovery-above-paid", { paidCents: wish.paidCents });
  if (!givesReason(wish.reason)) return refuse("recovery-reason-missing");
  return grant({ status: "notice", observationsDueOn: addDays(inParis(at).date, OBSERVATION_DAYS) });
}

/** The town answers the notice. */
export function observe(
  actor: Actor,
  recovery: Recovery,
  text: string,
): Outcome<{ observations: string }, RecoveryRefusal | GateRefusal> {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!belongsTo(actor, recovery.townId)) return refuse("not-found");
  if (!writesFor(actor, recovery.townId)) return refuse("observations-need-writer");
  if (recovery.status !== "notice") return refuse("recovery-out-of-order");
  const observations = text.trim().slice(0, OBSERVATIONS_CHARS_MAX);
  return observations === "" ? refuse("observations-missing") : grant({ observations });
}

/** Decided or dropped by an approver, once the town has answered or its time is over. */
export function decideRecovery(
  actor: Actor,
  recovery: Recovery,
  decide: "decided" | "dropped",
  at: Date,
): Outcome<{ status: "decided" | "dropped"; decidedAt: Date }, RecoveryRefusal | GateRefusal> {
  const stopped = gate(actor, "approver");
  if (stopped) return stopped;
  if (recovery.status !== "notice") return refuse("recovery-out-of-order");
  if (personId(actor) === recovery.noticeById) return refuse("own-recovery");
  if (recovery.observations === "" && inParis(at).date <= recovery.observationsDueOn && decide === "decided")
    return refuse("observations-still-open", { dueOn: recovery.observationsDueOn });
  return grant({ status: decide, decidedAt: at });
}

/** The accountant's title of receipt gives the number; with the money back the recovery is settled and booked. */
export function settleRecovery(
  actor: Actor,
  recovery: Recovery,
  step: { to: "titled"; titleNumber: string } | { to: "settled" },
): Outcome<{ status: "titled" | "settled"; titleNumber?: string }, RecoveryRefusal | GateRefusal> {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  if (step.to === "settled")
    return recovery.status === "titled" ? grant({ status: "settled" }) : refuse("recovery-out-of-order");
  if (recovery.status !== "decided") return refuse("recovery-out-of-order");
  const titleNumber = step.titleNumber.trim().slice(0, TITLE_NUMBER_CHARS_MAX);
  return titleNumber === "" ? refuse("title-number-missing") : grant({ status: "titled", titleNumber });
}
