import type { AgreementStatus } from "~/domain/awards/agreement";
import type { InstalmentCondition, InstalmentKind } from "~/domain/awards/agreement-content";
import { inParis } from "~/domain/shared/calendar";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const INSTALMENT_STATUSES = ["planned", "due", "in_run", "paid", "cancelled"] as const;
export type InstalmentStatus = (typeof INSTALMENT_STATUSES)[number];

export type Instalment = {
  kind: InstalmentKind;
  condition: InstalmentCondition;
  amountCents: number;
  status: InstalmentStatus;
};
export type ReleaseFacts = {
  agreementStatus: AgreementStatus;
  /** The last calendar day of the agreement. */
  lapsesOn: string;
  interimReportAccepted: boolean;
  finalReportAccepted: boolean;
  /** For the balance: what the accepted final account leaves to pay, from reports/final-account. */
  balanceDueCents?: number;
};

export type InstalmentRefusal =
  | "instalment-already-released"
  | "instalment-cancelled"
  | "agreement-not-in-force"
  | "condition-not-met"
  | "agreement-lapsed";

/**
 * An instalment falls due when its condition is met, never before the agreement is in force and never after it lapsed.
 * The balance falls due for what the final account leaves to pay; the rest of it goes back to the envelope, and with
 * nothing left to pay the whole instalment does.
 */
export function releaseInstalment(
  instalment: Instalment,
  facts: ReleaseFacts,
  at: Date,
): Outcome<
  { status: "due" | "cancelled"; dueCents: number; releaseCents: number; releasedAt: Date },
  InstalmentRefusal
> {
  if (instalment.status === "cancelled") return refuse("instalment-cancelled");
  if (instalment.status !== "planned") return refuse("instalment-already-released");
  if (facts.agreementStatus !== "in_force") return refuse("agreement-not-in-force");
  if (inParis(at).date > facts.lapsesOn) return refuse("agreement-lapsed");
  if (!isMet(instalment.condition, facts)) return refuse("condition-not-met");

  const owed =
    instalment.kind === "balance" ? (facts.balanceDueCents ?? instalment.amountCents) : instalment.amountCents;
  const dueCents = Math.max(0, Math.min(instalment.amountCents, owed));
  return grant({
    status: dueCents > 0 ? "due" : "cancelled",
    dueCents,
    releaseCents: instalment.amountCents - dueCents,
    releasedAt: at,
  });
}

function isMet(condition: InstalmentCondition, { interimReportAccepted, finalReportAccepted }: ReleaseFacts): boolean {
  if (condition === "interim_report_accepted") return interimReportAccepted;
  return condition === "final_report_accepted" ? finalReportAccepted : true;
}

export type Awaited =
  | "agreement"
  | "interim_report"
  | "final_report"
  | "bank_details"
  | "bank_change"
  | "run"
  | "payment";
export type BankState = "none" | "pending" | "ready";

/** The next instalment that will be paid, and what it waits for; null when nothing is left to pay. */
export function nextAwaited(
  instalments: readonly Pick<Instalment, "condition" | "status">[],
  { agreementStatus, bank }: { agreementStatus: AgreementStatus; bank: BankState },
): { index: number; awaited: Awaited } | null {
  if (agreementStatus === "closed" || agreementStatus === "cancelled") return null;
  const index = instalments.findIndex((i) => i.status !== "paid" && i.status !== "cancelled");
  const next = instalments[index];
  if (!next) return null;
  if (agreementStatus !== "in_force") return { index, awaited: "agreement" };
  if (next.status === "in_run") return { index, awaited: "payment" };
  if (next.status === "planned") return { index, awaited: CONDITIONS[next.condition] };
  return { index, awaited: bank === "none" ? "bank_details" : bank === "pending" ? "bank_change" : "run" };
}

const CONDITIONS: Record<InstalmentCondition, Awaited> = {
  agreement_signed: "agreement",
  interim_report_accepted: "interim_report",
  final_report_accepted: "final_report",
};
