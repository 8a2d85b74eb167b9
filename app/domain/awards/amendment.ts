import type { AgreementStatus } from "~/domain/awards/agreement";
import { type Actor, belongsTo, personId, writesFor } from "~/domain/shared/actor";
import { addMonths, isCalendarDay } from "~/domain/shared/calendar";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

/** More time; another budget; less money; money moved from one line to another. */
export const AMENDMENT_KINDS = ["extension", "budget", "reduction", "transfer"] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];
export const AMENDMENT_STATUSES = ["requested", "approved", "refused"] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

/** Up to this the fund manager approves; beyond it, or for another budget or less money, an approver does. */
export const EXTENSION_MONTHS_SIMPLE = 6;
export const EXTENSION_MONTHS_MAX = 12;
export const TRANSFER_BP_SIMPLE = 1000;

export type AmendmentWish =
  | { kind: "extension"; endsOn: string; newEndsOn: string }
  | { kind: "transfer" | "budget"; movedCents: number; totalCents: number }
  | { kind: "reduction"; amountCents: number; newAmountCents: number; paidOrDueCents: number };

export type AmendmentRefusal =
  | "agreement-not-running"
  | "amendment-needs-writer"
  | "amendment-pending"
  | "amendment-reason-missing"
  | "amendment-changes-nothing"
  | "amendment-too-long"
  | "reduction-below-paid"
  | "amendment-settled"
  | "amendment-needs-approver"
  | "own-amendment";

export type Route = "fund_manager" | "approver";

/** Who approves what: small extensions and small transfers by the fund manager, everything else by an approver. */
export function routeOf(wish: AmendmentWish): Route {
  if (wish.kind === "extension")
    return wish.newEndsOn <= addMonths(wish.endsOn, EXTENSION_MONTHS_SIMPLE) ? "fund_manager" : "approver";
  if (wish.kind === "transfer")
    return wish.movedCents * 10_000 <= wish.totalCents * TRANSFER_BP_SIMPLE ? "fund_manager" : "approver";
  return "approver";
}

function whatIsWrong(wish: AmendmentWish): AmendmentRefusal | null {
  if (wish.kind === "extension") {
    if (!isCalendarDay(wish.newEndsOn) || wish.newEndsOn <= wish.endsOn) return "amendment-changes-nothing";
    return wish.newEndsOn > addMonths(wish.endsOn, EXTENSION_MONTHS_MAX) ? "amendment-too-long" : null;
  }
  if (wish.kind !== "reduction") return wish.movedCents > 0 ? null : "amendment-changes-nothing";
  if (wish.newAmountCents >= wish.amountCents || wish.newAmountCents < 0) return "amendment-changes-nothing";
  return wish.newAmountCents < wish.paidOrDueCents ? "reduction-below-paid" : null;
}

/** A change to a signed agreement is asked for, with a reason, one at a time; it is never a silent edit. */
export function requestAmendment(
  actor: Actor,
  agreement: { townId: string; status: AgreementStatus; amendmentPending: boolean },
  wish: AmendmentWish,
  reason: string,
): Outcome<{ route: Route }, AmendmentRefusal | GateRefusal> {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  const forDepartment = gate(actor, "fund_manager") === null;
  if (!forDepartment && !belongsTo(actor, agreement.townId)) return refuse("not-found");
  if (!forDepartment && !writesFor(actor, agreement.townId)) return refuse("amendment-needs-writer");
  if (agreement.status !== "in_force") return refuse("agreement-not-running");
  if (agreement.amendmentPending) return refuse("amendment-pending");
  const wrong = whatIsWrong(wish);
  if (wrong) return refuse(wrong, { months: EXTENSION_MONTHS_MAX });
  return givesReason(reason) ? grant({ route: routeOf(wish) }) : refuse("amendment-reason-missing");
}

/** Approved or refused by someone else. An approved amendment makes a new version of the agreement, to be signed by both. */
export function settleAmendment(
  actor: Actor,
  amendment: { status: AmendmentStatus; preparedById: string; route: Route },
  approve: boolean,
  reason: string,
): Outcome<{ status: "approved" | "refused" }, AmendmentRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager", "approver");
  if (stopped) return stopped;
  if (amendment.status !== "requested") return refuse("amendment-settled");
  if (personId(actor) === amendment.preparedById) return refuse("own-amendment");
  if (amendment.route === "approver" && gate(actor, "approver") !== null) return refuse("amendment-needs-approver");
  if (!approve && !givesReason(reason)) return refuse("amendment-reason-missing");
  return grant({ status: approve ? "approved" : "refused" });
}
