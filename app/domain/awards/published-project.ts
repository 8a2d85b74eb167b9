import type { AgreementStatus } from "~/domain/awards/agreement";
import type { AwardStatus } from "~/domain/awards/award";

/** How far a funded project has come, as anybody may know it. */
export const PROJECT_STATES = ["notified", "accepted", "agreed", "paying", "settled", "stopped"] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

export type AwardFacts = {
  status: AwardStatus;
  agreementStatus: AgreementStatus | null;
  /** What is promised or paid today: the award less what went back to the envelope. */
  heldCents: number;
  paidCents: number;
};

export function projectState({ status, agreementStatus, heldCents, paidCents }: AwardFacts): ProjectState {
  if (agreementStatus === "cancelled" || heldCents === 0) return "stopped";
  if (agreementStatus === "closed" || (paidCents > 0 && paidCents === heldCents)) return "settled";
  if (paidCents > 0) return "paying";
  if (agreementStatus === "in_force") return "agreed";
  return status === "accepted" ? "accepted" : "notified";
}
