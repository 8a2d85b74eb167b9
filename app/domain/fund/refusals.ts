import type { InstalmentRefusal } from "~/domain/fund/instalments";
import type { LedgerRefusal } from "~/domain/fund/ledger";
import type { UnpayableReason } from "~/domain/fund/payable";
import type { ReturnRefusal } from "~/domain/fund/payment-return";
import type { RunRefusal } from "~/domain/fund/payment-run";
import type { RecoveryRefusal } from "~/domain/fund/recovery";

/** What a file of payments can be refused for, sent or fetched. */
export type FileRefusal =
  | "run-not-as-exported"
  | "return-missing"
  | "return-empty"
  | "return-headings-missing"
  | "return-too-long"
  | "return-unreadable";

/** Every reason of this area but those of the gate, whose words are shared. */
export type FundRefusal =
  | LedgerRefusal
  | InstalmentRefusal
  | UnpayableReason
  | RunRefusal
  | ReturnRefusal
  | FileRefusal
  | RecoveryRefusal;
