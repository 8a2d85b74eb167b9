import type { AgreementStatus } from "~/domain/awards/agreement";
import type { InstalmentStatus } from "~/domain/fund/instalments";

/** Why an instalment cannot be paid now. */
export const UNPAYABLE_REASONS = [
  "agreement-not-in-force",
  "already-in-a-run",
  "nothing-due",
  "no-bank-details",
  "bank-details-pending",
] as const;
export type UnpayableReason = (typeof UNPAYABLE_REASONS)[number];

export type BankAccount = { iban: string; bic: string; holder: string };
export type PayableFacts = {
  instalmentId: string;
  awardId: string;
  /** Of the dossier: "2026-014". */
  reference: string;
  townName: string;
  position: number;
  amountCents: number;
  status: InstalmentStatus;
  agreementStatus: AgreementStatus;
  /** What the ledger has due for this award. */
  dueCents: number;
  /** The active account that payments may go to now. */
  bank: (BankAccount & { activeFrom: Date | null }) | null;
  /** A change of account waits for its second person. */
  bankChangePending: boolean;
};

/** Null when the instalment can be paid. A changed account waits until it is confirmed and its delay is over. */
export function whyUnpayable(facts: PayableFacts, at: Date): UnpayableReason | null {
  if (facts.agreementStatus !== "in_force") return "agreement-not-in-force";
  if (facts.status === "in_run") return "already-in-a-run";
  if (facts.status !== "due" || facts.amountCents <= 0 || facts.dueCents < facts.amountCents) return "nothing-due";
  if (facts.bankChangePending || (facts.bank?.activeFrom && facts.bank.activeFrom > at)) return "bank-details-pending";
  return facts.bank ? null : "no-bank-details";
}
