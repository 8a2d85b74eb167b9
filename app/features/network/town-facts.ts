import type { InstalmentKind } from "~/domain/awards/agreement-content";

/** A payment that came back: `at` is when the Département was told. */
export type RejectedPayment = { kind: InstalmentKind; amountCents: number; reason: string; at: Date };

export type BankFacts = {
  active: { activeFrom: Date | null; confirmedAt: Date | null } | null;
  waiting: { proposedAt: Date } | null;
  /** The last proposal, when somebody else than its author did not keep it. */
  setAside: { proposedAt: Date } | null;
};
