import { createHash } from "node:crypto";
import * as z from "zod";
import { type AgreementFile, findAgreement } from "~/db/agreements.server";
import type { Reader, Tx } from "~/db/database.server";
import { alongPlan, planOf } from "~/domain/reports/plan";
import { REPORT_KINDS, type Report, type ReportKind, type ReportStatus } from "~/domain/reports/report";
import { type ReportContent, type ReportDraft, reportDraft } from "~/domain/reports/report-form";
import { addDays, fromParis, inParis } from "~/domain/shared/calendar";
import { canonical } from "~/domain/shared/canonical";

/** What the Département accepted, kept beside what the town wrote: the cost, and what was paid or due before. */
const acceptance = z.object({ eligibleCents: z.number().int(), paidOrDueCents: z.number().int() });
export type Acceptance = z.output<typeof acceptance>;
const kept = z.object({ acceptance: acceptance.optional() });
const filed = z.object({ sections: z.record(z.string(), z.unknown()) });

type Row = AgreementFile["reports"][number];

/** What the dossier behind an agreement promised: the version that its town filed last. */
async function plannedIn(db: Reader | Tx, proposalId: string) {
  const version = await db.proposalVersion.findFirst({
    where: { proposalId },
    orderBy: { number: "desc" },
    select: { content: true },
  });
  return planOf(version ? filed.parse(JSON.parse(version.content)).sections : {});
}

const ruleFacts = (row: Row, agreement: AgreementFile): Report => ({
  townId: agreement.townId,
  kind: row.kind as ReportKind,
  status: row.status as ReportStatus,
  dueOn: inParis(row.dueOn).date,
  agreementStatus: agreement.status,
});

type Planned = Awaited<ReturnType<typeof plannedIn>>;

function fileOf(row: Row, agreement: AgreementFile, plan: Planned) {
  const content: unknown = JSON.parse(row.content);
  const interim = agreement.reports.find((r) => r.kind === "interim");
  return {
    row,
    agreement,
    plan,
    report: ruleFacts(row, agreement),
    draft: alongPlan(reportDraft.parse(content), plan),
    acceptance: kept.parse(content).acceptance ?? null,
    /** The interim report comes first, where the agreement asks for one. */
    interimAccepted: interim === undefined || interim.status === "accepted",
  };
}
export type ReportFile = ReturnType<typeof fileOf>;

/** A report with its agreement, what was promised and what has been written; null when the dossier expects none. */
export async function findReport(db: Reader | Tx, reference: string, kind: ReportKind): Promise<ReportFile | null> {
  return (await findReports(db, reference)).find((file) => file.report.kind === kind) ?? null;
}

/** The reports that a dossier's agreement expects, the interim one first; none before it is signed by both. */
export async function findReports(db: Reader | Tx, reference: string): Promise<ReportFile[]> {
  const agreement = await findAgreement(db, reference);
  if (!agreement || agreement.reports.length === 0) return [];
  const plan = await plannedIn(db, agreement.award.proposal.id);
  return REPORT_KINDS.flatMap((kind) =>
    agreement.reports.filter((row) => row.kind === kind).map((row) => fileOf(row, agreement, plan)),
  );
}

/** Keeps what the town has written, as typed. */
export async function saveReportRow(tx: Tx, { row, plan }: ReportFile, draft: ReportDraft, status: ReportStatus) {
  return tx.report.update({
    where: { id: row.id, version: row.version },
    data: { content: canonical(alongPlan(draft, plan)), status, version: { increment: 1 } },
    select: { version: true },
  });
}

/** Keeps a report as handed in, with the hash of what it says and its figures one by one. */
export async function submitReportRow(
  tx: Tx,
  { row, plan, draft }: ReportFile,
  content: ReportContent,
  { by, at }: { by: string; at: Date },
) {
  const text = canonical(draft);
  await tx.report.update({
    where: { id: row.id, version: row.version },
    data: {
      status: "submitted",
      content: text,
      contentHash: createHash("sha256").update(text).digest("hex"),
      submittedById: by,
      submittedAt: at,
      version: { increment: 1 },
    },
  });
  await tx.indicatorValue.deleteMany({ where: { reportId: row.id } });
  await tx.indicatorValue.createMany({
    data: content.indicators.map(({ indicator, actual, comment }) => ({
      reportId: row.id,
      indicator,
      target: plan.targets.find((t) => t.indicator === indicator)?.target ?? null,
      actual,
      comment,
    })),
  });
}

export const returnReportRow = (tx: Tx, { row }: ReportFile, returnedReason: string) =>
  tx.report.update({
    where: { id: row.id, version: row.version },
    data: { status: "returned", returnedReason, version: { increment: 1 } },
  });

/** An accepted report: what the town wrote stays word for word, the acceptance stands beside it. */
export const acceptReportRow = (
  tx: Tx,
  { row, draft }: ReportFile,
  accepted: Acceptance,
  { by, at }: { by: string; at: Date },
) =>
  tx.report.update({
    where: { id: row.id, version: row.version },
    data: {
      status: "accepted",
      content: canonical({ ...draft, acceptance: accepted }),
      acceptedById: by,
      acceptedAt: at,
      version: { increment: 1 },
    },
  });

/** Paid so far, less what was recovered, plus what is due but not yet paid. */
export async function paidOrDueCents(db: Reader | Tx, awardId: string): Promise<number> {
  const sums = await db.awardBalance.findUnique({
    where: { awardId },
    select: { paidCents: true, dueCents: true },
  });
  return sums ? sums.paidCents + sums.dueCents : 0;
}

const SOON_DAYS = 30;

/** The reports that are due within a month and that their towns have not been told of. */
export async function reportsToRecall(db: Reader, now: Date): Promise<{ reference: string; kind: ReportKind }[]> {
  const today = inParis(now).date;
  const rows = await db.report.findMany({
    where: {
      status: { in: ["expected", "draft"] },
      dueOn: { gte: fromParis(today), lte: fromParis(addDays(today, SOON_DAYS)) },
      agreement: { status: "in_force" },
    },
    select: {
      id: true,
      kind: true,
      agreement: { select: { award: { select: { proposal: { select: { reference: true } } } } } },
    },
  });
  if (rows.length === 0) return [];
  const told = await db.journalEntry.findMany({
    where: { subjectType: "report", event: "report.opened", subjectId: { in: rows.map((r) => r.id) } },
    select: { subjectId: true },
  });
  return rows
    .filter((r) => !told.some((t) => t.subjectId === r.id))
    .map((r) => ({ reference: r.agreement.award.proposal.reference, kind: r.kind as ReportKind }));
}
