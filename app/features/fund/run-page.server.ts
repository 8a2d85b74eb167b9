import { namesOf } from "~/db/dossier-standing.server";
import { findKnownRun, type RunFile } from "~/db/payments.server";
import { readPaymentSettings } from "~/db/settings.server";
import type { InstalmentKind } from "~/domain/awards/agreement-content";
import type { LineStatus } from "~/domain/fund/payment-return";
import {
  approveRun,
  cancelRun,
  exportRun,
  mayFetchOrders,
  mayReadPayments,
  type RunStatus,
  seesAccounts,
} from "~/domain/fund/payment-run";
import { maskedIban, spacedIban } from "~/domain/network/iban";
import { type Actor, hasRole, personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { opensDossiers } from "~/features/fund/payments-page.server";
import type { Visit } from "~/features/visit.server";

export type RunLineView = {
  id: string;
  position: number;
  endToEndId: string;
  reference: string;
  townName: string;
  title: string;
  agreement: string;
  kind: InstalmentKind;
  instalment: number;
  amountCents: number;
  holder: string;
  /** In full for who answers for the payment, masked for everybody else. */
  iban: string;
  status: LineStatus;
  rejectReason: string;
  returnedAt: Date | null;
};
type Step = { by: string; at: Date } | null;
export type RunPage = {
  reference: string;
  status: RunStatus;
  envelopeName: string;
  year: number;
  executionOn: Date;
  totalCents: number;
  paidCents: number;
  rejectedCents: number;
  lines: RunLineView[];
  prepared: Step;
  approved: Step;
  exportedAt: Date | null;
  returnedAt: Date | null;
  exportHash: string | null;
  payerMissing: boolean;
  can: {
    approve: boolean;
    /** Prepared by the very person who looks and could else approve. */
    waitsForAnother: boolean;
    cancel: boolean;
    export: boolean;
    fetchOrders: boolean;
    fetchSlip: boolean;
    recordReturns: boolean;
    openDossier: boolean;
  };
};

/** A payment run line by line, and what this person can do with it. */
export async function runPage({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stopped = mayReadPayments(actor);
  if (stopped) return stopped;
  const run = await findKnownRun(read, actor, reference, now);
  return run ? grant(await viewOf(read, actor, run)) : refuse("not-found");
}

/** The run as the paymaster is asked whether to give it up. */
export async function runCancellationPage({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  const run = await findKnownRun(read, actor, reference, now);
  if (!run) return refuse("not-found");
  const outcome = cancelRun(actor, run);
  if (!outcome.ok) return outcome;
  return grant({ reference, linesCount: run.linesCount, totalCents: run.totalCents });
}

/** The run as the paymaster records its returns. */
export async function returnsPage({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  const run = await findKnownRun(read, actor, reference, now);
  if (!run) return refuse("not-found");
  return hasLeft(run) ? grant(await viewOf(read, actor, run)) : refuse("run-not-exported");
}

const hasLeft = ({ status }: Pick<RunFile, "status">) => status === "exported" || status === "returned";

async function viewOf(read: Visit["read"], actor: Actor, run: RunFile): Promise<RunPage> {
  const [nameOf, payer] = await Promise.all([
    namesOf(read, [run.preparedById, run.approvedById]),
    readPaymentSettings(read),
  ]);
  const lines = run.lines.map((l) => lineOf(actor, l));
  const sumOf = (status: LineStatus) => lines.reduce((sum, l) => (l.status === status ? sum + l.amountCents : sum), 0);
  const { reference, status, envelope, executionOn, totalCents, exportedAt, returnedAt, exportHash } = run;
  return {
    reference,
    status,
    envelopeName: envelope.name,
    year: envelope.year,
    executionOn,
    totalCents,
    paidCents: sumOf("paid"),
    rejectedCents: sumOf("rejected"),
    lines,
    prepared: { by: nameOf(run.preparedById), at: run.preparedAt },
    approved: run.approvedAt ? { by: nameOf(run.approvedById), at: run.approvedAt } : null,
    exportedAt,
    returnedAt,
    exportHash,
    payerMissing: payer === null,
    can: possible(actor, run),
  };
}

function lineOf(actor: Actor, line: RunFile["lines"][number]): RunLineView {
  const { award, agreement, kind, position } = line.instalment;
  return {
    id: line.id,
    position: line.position,
    endToEndId: line.endToEndId,
    reference: award.proposal.reference,
    townName: award.town.name,
    title: award.proposal.title,
    agreement: agreement.reference,
    kind: kind as InstalmentKind,
    instalment: position,
    amountCents: line.amountCents,
    holder: line.holder,
    iban: seesAccounts(actor) ? spacedIban(line.iban) : maskedIban(line.iban),
    status: line.status as LineStatus,
    rejectReason: line.rejectReason,
    returnedAt: line.returnedAt,
  };
}

function possible(actor: Actor, run: RunFile): RunPage["can"] {
  const exported = exportRun(actor, run);
  return {
    approve: approveRun(actor, run).ok,
    waitsForAnother: run.status === "prepared" && personId(actor) === run.preparedById,
    cancel: cancelRun(actor, run).ok,
    export: exported.ok && exported.value.first,
    fetchOrders: hasLeft(run) && mayFetchOrders(actor) === null,
    fetchSlip: hasLeft(run) && mayReadPayments(actor) === null,
    recordReturns: hasLeft(run) && hasRole(actor, "paymaster"),
    openDossier: opensDossiers(actor),
  };
}
