import { type BankAccount, type PayableFacts, type UnpayableReason, whyUnpayable } from "~/domain/fund/payable";
import { type Actor, hasRole, personId } from "~/domain/shared/actor";
import { inParis } from "~/domain/shared/calendar";
import { canonical } from "~/domain/shared/canonical";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const RUN_STATUSES = ["prepared", "approved", "exported", "returned", "cancelled"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];
export const RUN_LINES_MAX = 500;
export const PAYMENT_LABEL_CHARS_MAX = 140;

/** Who may read the payment runs and the ledger. */
export const mayReadPayments = (actor: Actor) => gate(actor, "paymaster", "approver", "fund_manager", "auditor");
/** Whoever answers for a payment reads its account number; on everybody else's screen it is masked. */
export const seesAccounts = (actor: Actor) => hasRole(actor, "paymaster", "approver");
/** The orders carry the account numbers: they are for those who pay and those who verify. */
export const mayFetchOrders = (actor: Actor) => gate(actor, "paymaster", "approver", "auditor");

export type Run = { reference: string; status: RunStatus; preparedById: string };

export type RunRefusal =
  | "nothing-selected"
  | "nothing-payable"
  | "too-many-lines"
  | "execution-in-past"
  | "run-not-prepared"
  | "run-not-approved"
  | "run-already-exported"
  | "approver-prepared-run";

export type RunLine = BankAccount & {
  instalmentId: string;
  awardId: string;
  reference: string;
  townName: string;
  position: number;
  amountCents: number;
  endToEndId: string;
  label: string;
};
export type LeftOut = { instalmentId: string; reference: string; townName: string; reason: UnpayableReason };
export type PreparedRun = { lines: RunLine[]; leftOut: LeftOut[]; totalCents: number };

/**
 * Identifies one payment from the order to the bank statement: run, dossier, instalment. At most 35 characters of the
 * set that every bank passes on, and unique because a rejected instalment is paid again in another run.
 */
export function endToEndId(runReference: string, dossierReference: string, position: number): string {
  const id = `${runReference}-${dossierReference}-${position}`;
  if (!/^[A-Za-z0-9/?:().,'+ -]{1,35}$/.test(id)) throw new RangeError(`Not an end-to-end identifier: ${id}`);
  return id;
}

const toLine = (run: string, f: PayableFacts, bank: BankAccount): RunLine => ({
  instalmentId: f.instalmentId,
  awardId: f.awardId,
  reference: f.reference,
  townName: f.townName,
  position: f.position,
  amountCents: f.amountCents,
  iban: bank.iban,
  bic: bank.bic,
  holder: bank.holder,
  endToEndId: endToEndId(run, f.reference, f.position),
  label: `Partenariat-ville ${f.reference} tranche ${f.position}`.slice(0, PAYMENT_LABEL_CHARS_MAX),
});

/** The paymaster gathers what can be paid; what cannot is named with its reason. */
export function prepareRun(
  actor: Actor,
  { reference, chosen, executionOn }: { reference: string; chosen: readonly PayableFacts[]; executionOn: string },
  at: Date,
): Outcome<PreparedRun, RunRefusal | GateRefusal> {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  if (chosen.length === 0) return refuse("nothing-selected");
  if (chosen.length > RUN_LINES_MAX) return refuse("too-many-lines", { max: RUN_LINES_MAX });
  if (executionOn < inParis(at).date) return refuse("execution-in-past");

  const lines: RunLine[] = [];
  const leftOut: LeftOut[] = [];
  for (const f of chosen) {
    const reason = whyUnpayable(f, at);
    if (reason === null && f.bank) lines.push(toLine(reference, f, f.bank));
    else
      leftOut.push({
        instalmentId: f.instalmentId,
        reference: f.reference,
        townName: f.townName,
        reason: reason ?? "no-bank-details",
      });
  }
  if (lines.length === 0)
    return refuse("nothing-payable", { references: leftOut.map((l) => l.reference).join(", "), count: leftOut.length });
  return grant({ lines, leftOut, totalCents: lines.reduce((sum, l) => sum + l.amountCents, 0) });
}

export const mayApproveRun = (actor: Actor, run: Run) =>
  gate(actor, "approver") === null &&
  run.status === "prepared" &&
  personId(actor) !== null &&
  personId(actor) !== run.preparedById;

/** A second person approves: the preparer cannot. */
export function approveRun(actor: Actor, run: Run): Outcome<{ status: "approved" }, RunRefusal | GateRefusal> {
  const stopped = gate(actor, "approver");
  if (stopped) return stopped;
  if (run.status !== "prepared") return refuse("run-not-prepared");
  if (!mayApproveRun(actor, run)) return refuse("approver-prepared-run");
  return grant({ status: "approved" });
}

/** Once approved the run is exported; exported again it gives the same file. */
export function exportRun(
  actor: Actor,
  run: Run,
): Outcome<{ status: "exported" | "returned"; first: boolean }, RunRefusal | GateRefusal> {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  if (run.status === "exported" || run.status === "returned") return grant({ status: run.status, first: false });
  return run.status === "approved" ? grant({ status: "exported", first: true }) : refuse("run-not-approved");
}

/** Given up before it left the portal: its instalments are due again. An exported run is corrected by returns, not by cancelling. */
export function cancelRun(actor: Actor, run: Run): Outcome<{ status: "cancelled" }, RunRefusal | GateRefusal> {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  if (run.status === "exported" || run.status === "returned") return refuse("run-already-exported");
  return run.status === "cancelled" ? refuse("run-not-prepared") : grant({ status: "cancelled" });
}

export const runHashInput = (
  reference: string,
  executionOn: string,
  lines: readonly Omit<RunLine, "townName" | "awardId">[],
) =>
  canonical({
    reference,
    executionOn,
    lines: lines.map((l) => ({
      id: l.endToEndId,
      amountCents: l.amountCents,
      iban: l.iban,
      bic: l.bic,
      holder: l.holder,
      label: l.label,
    })),
  });
