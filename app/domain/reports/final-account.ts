import { shareOf } from "~/domain/shared/money";

export type AccountFacts = {
  awardedCents: number;
  /** The agreement's share of the accepted cost, in basis points. */
  rateBp: number;
  acceptedEligibleCents: number;
  /** Paid so far, less what was recovered, plus what is due but not yet paid. */
  paidOrDueCents: number;
};
export type FinalAccount = {
  /** What the town has a right to: the rate on the accepted cost, never more than the award. */
  earnedCents: number;
  balanceCents: number;
  /** Paid beyond what was earned: to be recovered. */
  overpaidCents: number;
  /** Awarded and not earned: goes back to the envelope. */
  unusedCents: number;
  /** The award, not the cost, sets the amount. */
  capped: boolean;
};

/** What the accepted cost leaves to pay, or to pay back. Rounded down to the cent: never a cent beyond the rate. */
export function finalAccount({
  awardedCents,
  rateBp,
  acceptedEligibleCents,
  paidOrDueCents,
}: AccountFacts): FinalAccount {
  const byRate = shareOf(acceptedEligibleCents, rateBp);
  const earnedCents = Math.min(awardedCents, byRate);
  return {
    earnedCents,
    balanceCents: Math.max(0, earnedCents - paidOrDueCents),
    overpaidCents: Math.max(0, paidOrDueCents - earnedCents),
    unusedCents: awardedCents - earnedCents,
    capped: byRate > awardedCents,
  };
}
