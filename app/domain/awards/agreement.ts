import type { AwardStatus } from "~/domain/awards/award";
import { type Actor, belongsTo, signsFor } from "~/domain/shared/actor";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const AGREEMENT_STATUSES = ["to_sign", "signed_by_town", "in_force", "closed", "cancelled"] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export type AgreementRefusal =
  | "award-not-accepted"
  | "agreement-exists"
  | "signature-needs-signatory"
  | "agreement-already-signed"
  | "town-signs-first"
  | "agreement-text-changed"
  | "agreement-not-running"
  | "agreement-still-open";

/** `contentHash` is of the latest version; a signature is for the text that was on the screen. */
export type Agreement = { townId: string; status: AgreementStatus; contentHash: string };

/** Prepared once, when the town has accepted. */
export function prepareAgreement(
  actor: Actor,
  award: { status: AwardStatus; hasAgreement: boolean },
): Outcome<true, AgreementRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (award.hasAgreement) return refuse("agreement-exists");
  return award.status === "accepted" ? grant(true) : refuse("award-not-accepted");
}

export const maySignForTown = (actor: Actor, agreement: Agreement) =>
  signsFor(actor, agreement.townId) && agreement.status === "to_sign";

/** The mayor or a delegate signs first. */
export function signByTown(
  actor: Actor,
  agreement: Agreement,
  readHash: string,
  at: Date,
): Outcome<{ status: "signed_by_town"; townSignedAt: Date }, AgreementRefusal | GateRefusal> {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!belongsTo(actor, agreement.townId)) return refuse("not-found");
  if (!signsFor(actor, agreement.townId)) return refuse("signature-needs-signatory");
  if (agreement.status !== "to_sign") return refuse("agreement-already-signed");
  if (readHash !== agreement.contentHash) return refuse("agreement-text-changed");
  return grant({ status: "signed_by_town", townSignedAt: at });
}

/** Then the Département: from here on the agreement is in force and the advance can be released. */
export function signByDepartment(
  actor: Actor,
  agreement: Agreement,
  readHash: string,
  at: Date,
): Outcome<{ status: "in_force"; departmentSignedAt: Date }, AgreementRefusal | GateRefusal> {
  const stopped = gate(actor, "approver");
  if (stopped) return stopped;
  if (agreement.status === "to_sign") return refuse("town-signs-first");
  if (agreement.status !== "signed_by_town") return refuse("agreement-already-signed");
  if (readHash !== agreement.contentHash) return refuse("agreement-text-changed");
  return grant({ status: "in_force", departmentSignedAt: at });
}

/** Closed when the final report is accepted and every instalment is paid or cancelled. */
export function closeAgreement(
  actor: Actor,
  agreement: Agreement,
  { finalReportAccepted, instalmentsOpen }: { finalReportAccepted: boolean; instalmentsOpen: number },
): Outcome<{ status: "closed" }, AgreementRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (agreement.status !== "in_force") return refuse("agreement-not-running");
  return finalReportAccepted && instalmentsOpen === 0
    ? grant({ status: "closed" })
    : refuse("agreement-still-open", { count: instalmentsOpen });
}
