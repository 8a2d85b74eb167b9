import type { Outcome } from "~/domain/shared/outcome";

export type InstalmentKind = "advance" | "interim" | "balance";

/** One payment of a run: who is paid, on which account, why, and on what evidence. */
export type ExportLine = {
  position: number;
  /** Ours, unique for ever; the return names it. Letters, digits, dots and hyphens; 35 at most. */
  endToEndId: string;
  agreement: string;
  commitment: string;
  beneficiary: { name: string; siren: string; siret?: string | null };
  iban: string;
  bic: string;
  holder: string;
  /** Nature of the expense in the chart of accounts: "65734". */
  account: string;
  functionCode: string;
  kind: InstalmentKind;
  amountCents: number;
  label: string;
  evidence: readonly string[];
};

/** A payment run as it leaves the portal. The same run always gives the same bytes. */
export type ExportRun = {
  /** "V2026-02" */
  reference: string;
  createdAt: Date;
  executionOn: Date;
  debtor: { name: string; iban: string; bic: string; siret: string };
  lines: readonly ExportLine[];
};

export type TransferVersion = "pain.001.001.03" | "pain.001.001.09";

export type ExportedFile = { fileName: string; mediaType: string; content: string; sha256: string };

export type PaymentExport = {
  /** "Demandes de mandatement" for the finance software. */
  paymentOrders(run: ExportRun): ExportedFile;
  /** A SEPA credit transfer order, to hand to the public accountant. */
  transferOrder(run: ExportRun, version: TransferVersion): ExportedFile;
};

export type ReturnedLine =
  | { line: number; endToEndId: string; status: "paid" }
  | { line: number; endToEndId: string; status: "rejected"; reason: string };

export type ReturnProblem = {
  /** As a spreadsheet counts: the headings are line 1. */
  line: number;
  problem: "payment-unnamed" | "payment-unknown" | "payment-repeated" | "status-unknown" | "reason-missing";
  found: string;
};

export type PaymentReturn = { lines: ReturnedLine[]; problems: ReturnProblem[] };
export type ReturnRefusal = "return-empty" | "return-headings-missing" | "return-too-long";
export type PaymentReturnOutcome = Outcome<PaymentReturn, ReturnRefusal>;
