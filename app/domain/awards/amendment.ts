import type { AgreementRefusal, AgreementStatus } from "~/domain/awards/agreement";
import { type DecisionRefusal, readDeliberation } from "~/domain/awards/decision";
import { type Actor, belongsTo, personId, signsFor, writesFor } from "~/domain/shared/actor";
import { addMonths, isCalendarDay } from "~/domain/shared/calendar";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, type Refused, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

/** More time; another budget; less money; money moved from one line to another; another town in the place of one that merged. */
export const AMENDMENT_KINDS = ["extension", "transfer", "budget", "reduction", "beneficiary"] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];
/** Asked for; approved, to be signed by the town, then by the Département; in force; or refused. */
export const AMENDMENT_STATUSES = ["requested", "approved", "signed_by_town", "in_force", "refused"] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];
/** One that is still under way: while there is one, nobody asks for another. */
export const OPEN_AMENDMENT = ["requested", "approved", "signed_by_town"] as const satisfies AmendmentStatus[];

/** Up to this the fund manager approves; beyond it, or for another budget or less money, an approver does. */
export const EXTENSION_MONTHS_SIMPLE = 6;
export const EXTENSION_MONTHS_MAX = 12;
export const TRANSFER_BP_SIMPLE = 1000;

export type AmendmentWish =
  | { kind: "extension"; endsOn: string; newEndsOn: string }
  /** `isTooMuch`: more than the line holds is taken from it, or the budget falls below the grant. */
  | { kind: "transfer" | "budget"; movedCents: number; totalCents: number; isTooMuch?: boolean }
  | { kind: "reduction"; amountCents: number; newAmountCents: number; paidOrDueCents: number }
  | { kind: "beneficiary"; townId: string; newTownId: string | null };

export type AmendmentRefusal =
  | "agreement-not-running"
  | "amendment-needs-writer"
  | "amendment-pending"
  | "amendment-reason-missing"
  | "amendment-changes-nothing"
  | "amendment-too-long"
  | "reduction-below-paid"
  | "transfer-above-line"
  | "budget-below-grant"
  | "no-successor"
  | "amendment-not-approved"
  | "amendment-out-of-date"
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

/**
 * What the assembly voted, how much and to whom, is changed by the assembly only: less money and another beneficiary
 * rest on a deliberation of their own. The dates and the lines of the budget are for the Département’s signature.
 */
export const needsDeliberation = (kind: AmendmentKind) => kind === "reduction" || kind === "beneficiary";

/** What keeps a wish from being granted, whoever asks; null when nothing does. */
export function whatIsWrong(wish: AmendmentWish): AmendmentRefusal | null {
  if (wish.kind === "extension") {
    if (!isCalendarDay(wish.newEndsOn) || wish.newEndsOn <= wish.endsOn) return "amendment-changes-nothing";
    return wish.newEndsOn > addMonths(wish.endsOn, EXTENSION_MONTHS_MAX) ? "amendment-too-long" : null;
  }
  if (wish.kind === "beneficiary")
    return wish.newTownId === null || wish.newTownId === wish.townId ? "no-successor" : null;
  if (wish.kind !== "reduction") {
    if (wish.movedCents <= 0) return "amendment-changes-nothing";
    if (!wish.isTooMuch) return null;
    return wish.kind === "transfer" ? "transfer-above-line" : "budget-below-grant";
  }
  if (wish.newAmountCents >= wish.amountCents || wish.newAmountCents <= 0) return "amendment-changes-nothing";
  return wish.newAmountCents < wish.paidOrDueCents ? "reduction-below-paid" : null;
}

type Amendable = { townId: string; status: AgreementStatus; amendmentPending: boolean };

/** Who may ask for a change to a signed agreement, and when. Null lets pass. */
export function whyNotAsked(actor: Actor, agreement: Amendable): Refused<AmendmentRefusal | GateRefusal> | null {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  const forDepartment = gate(actor, "fund_manager") === null;
  if (!forDepartment && !belongsTo(actor, agreement.townId)) return refuse("not-found");
  if (!forDepartment && !writesFor(actor, agreement.townId)) return refuse("amendment-needs-writer");
  if (agreement.status !== "in_force") return refuse("agreement-not-running");
  return agreement.amendmentPending ? refuse("amendment-pending") : null;
}

/** A change to a signed agreement is asked for, with a reason, one at a time; it is never a silent edit. */
export function requestAmendment(
  actor: Actor,
  agreement: Amendable,
  wish: AmendmentWish,
  reason: string,
): Outcome<{ route: Route }, AmendmentRefusal | GateRefusal> {
  const stopped = whyNotAsked(actor, agreement);
  if (stopped) return stopped;
  const wrong = whatIsWrong(wish);
  if (wrong) return refuse(wrong, { months: EXTENSION_MONTHS_MAX });
  return givesReason(reason) ? grant({ route: routeOf(wish) }) : refuse("amendment-reason-missing");
}

type Deliberation = { number: string; on: string };
export type Settled = { status: "approved" | "refused"; deliberation: Deliberation | null };

/** Approved or refused by someone else. An approved amendment makes a new version of the agreement, to be signed by both. */
export function settleAmendment(
  actor: Actor,
  amendment: { kind: AmendmentKind; status: AmendmentStatus; preparedById: string; route: Route },
  { approve, reason, deliberation }: { approve: boolean; reason: string; deliberation: Deliberation },
  at: Date,
): Outcome<Settled, AmendmentRefusal | DecisionRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager", "approver");
  if (stopped) return stopped;
  if (amendment.status !== "requested") return refuse("amendment-settled");
  if (personId(actor) === amendment.preparedById) return refuse("own-amendment");
  if (amendment.route === "approver" && gate(actor, "approver") !== null) return refuse("amendment-needs-approver");
  if (!approve)
    return givesReason(reason) ? grant({ status: "refused", deliberation: null }) : refuse("amendment-reason-missing");
  if (!needsDeliberation(amendment.kind)) return grant({ status: "approved", deliberation: null });
  const dated = readDeliberation(deliberation, at);
  return dated.ok ? grant({ status: "approved", deliberation: dated.value }) : dated;
}

type ToSign = { townId: string; status: AmendmentStatus; contentHash: string };

export const maySignAmendment = (actor: Actor, amendment: ToSign) =>
  signsFor(actor, amendment.townId) && amendment.status === "approved";

/** The town signs the new text first; a signature is for the text that was on the screen. */
export function signAmendmentByTown(
  actor: Actor,
  amendment: ToSign,
  readHash: string,
): Outcome<{ status: "signed_by_town" }, AmendmentRefusal | AgreementRefusal | GateRefusal> {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!belongsTo(actor, amendment.townId)) return refuse("not-found");
  if (!signsFor(actor, amendment.townId)) return refuse("signature-needs-signatory");
  if (amendment.status !== "approved")
    return refuse(amendment.status === "requested" ? "amendment-not-approved" : "agreement-already-signed");
  return readHash === amendment.contentHash ? grant({ status: "signed_by_town" }) : refuse("agreement-text-changed");
}

/** Then the Département: from here on the new text is the agreement, and its effects are booked. */
export function signAmendmentByDepartment(
  actor: Actor,
  amendment: ToSign,
  readHash: string,
): Outcome<{ status: "in_force" }, AmendmentRefusal | AgreementRefusal | GateRefusal> {
  const stopped = gate(actor, "approver");
  if (stopped) return stopped;
  if (amendment.status === "requested" || amendment.status === "approved") return refuse("town-signs-first");
  if (amendment.status !== "signed_by_town") return refuse("agreement-already-signed");
  return readHash === amendment.contentHash ? grant({ status: "in_force" }) : refuse("agreement-text-changed");
}
