import type { AgreementStatus } from "~/domain/awards/agreement";
import {
  type Plan,
  type ReportContent,
  type ReportDraft,
  reportComplete,
  reportProblems,
  spentCents,
} from "~/domain/reports/report-form";
import { type Actor, belongsTo, writesFor } from "~/domain/shared/actor";
import { inParis } from "~/domain/shared/calendar";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, type Refused, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

export const REPORT_KINDS = ["interim", "final"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export const REPORT_SLUGS = { interim: "intermediaire", final: "final" } as const satisfies Record<ReportKind, string>;
export const kindOfSlug = (slug: string): ReportKind | null =>
  REPORT_KINDS.find((kind) => REPORT_SLUGS[kind] === slug) ?? null;
export const REPORT_STATUSES = ["expected", "draft", "submitted", "returned", "accepted"] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** `dueOn`: the last calendar day. */
export type Report = {
  townId: string;
  kind: ReportKind;
  status: ReportStatus;
  dueOn: string;
  agreementStatus: AgreementStatus;
};

export type ReportRefusal =
  | "report-needs-writer"
  | "report-already-submitted"
  | "report-already-accepted"
  | "report-agreement-not-in-force"
  | "report-incomplete"
  | "interim-report-first"
  | "report-not-submitted"
  | "return-reason-missing"
  | "accepted-cost-wrong"
  | "accepted-cost-above-spent";

export const isLate = (report: Pick<Report, "status" | "dueOn">, at: Date) =>
  report.status !== "submitted" && report.status !== "accepted" && inParis(at).date > report.dueOn;

/** Null when this person may write the report now. */
export function whyNotReportable(actor: Actor, report: Report): Refused<ReportRefusal | GateRefusal> | null {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!belongsTo(actor, report.townId)) return refuse("not-found");
  if (!writesFor(actor, report.townId)) return refuse("report-needs-writer");
  if (report.status === "accepted") return refuse("report-already-accepted");
  if (report.status === "submitted") return refuse("report-already-submitted");
  return report.agreementStatus === "in_force" ? null : refuse("report-agreement-not-in-force");
}

/** A report that was returned stays "returned" while it is corrected, so that both sides see why it is open. */
export const saveReport = (
  actor: Actor,
  report: Report,
): Outcome<{ status: "draft" | "returned" }, ReportRefusal | GateRefusal> =>
  whyNotReportable(actor, report) ?? grant({ status: report.status === "returned" ? "returned" : "draft" });

export type SubmittedReport = { content: ReportContent; spentCents: number; submittedAt: Date };

/** Handed in whole: every line, every target, a word where plan and facts part. A late report is still a report. */
export function submitReport(
  actor: Actor,
  report: Report,
  { draft, plan, interimAccepted }: { draft: ReportDraft; plan: Plan; interimAccepted: boolean },
  at: Date,
): Outcome<SubmittedReport, ReportRefusal | GateRefusal> {
  const stopped = whyNotReportable(actor, report);
  if (stopped) return stopped;
  if (report.kind === "final" && !interimAccepted) return refuse("interim-report-first");
  const problems = reportProblems(draft, plan);
  if (problems.length > 0) return refuse("report-incomplete", { count: problems.length });
  const content = reportComplete.parse(draft);
  return grant({ content, spentCents: spentCents(content), submittedAt: at });
}

/** Null when this person may accept or return reports: reviewers and the fund manager, without conflict. */
export function whyNotJudgeable(actor: Actor, conflicted: boolean): Refused<GateRefusal> | null {
  const stopped = gate(actor, "reviewer", "fund_manager");
  return stopped ?? (conflicted ? refuse("not-found") : null);
}

export function returnReport(
  actor: Actor,
  report: Report,
  { conflicted, reason }: { conflicted: boolean; reason: string },
): Outcome<{ status: "returned"; returnedReason: string }, ReportRefusal | GateRefusal> {
  const stopped = whyNotJudgeable(actor, conflicted);
  if (stopped) return stopped;
  if (report.status !== "submitted") return refuse("report-not-submitted");
  return givesReason(reason)
    ? grant({ status: "returned", returnedReason: reason.trim() })
    : refuse("return-reason-missing");
}

/** Accepts the report with the cost that counts: at most what was spent. An accepted report is not reopened. */
export function acceptReport(
  actor: Actor,
  report: Report,
  facts: { conflicted: boolean; acceptedEligibleCents: number; spentCents: number },
  at: Date,
): Outcome<{ status: "accepted"; acceptedAt: Date; acceptedEligibleCents: number }, ReportRefusal | GateRefusal> {
  const stopped = whyNotJudgeable(actor, facts.conflicted);
  if (stopped) return stopped;
  if (report.status !== "submitted") return refuse("report-not-submitted");
  const cost = facts.acceptedEligibleCents;
  if (!Number.isInteger(cost) || cost < 0) return refuse("accepted-cost-wrong");
  if (cost > facts.spentCents) return refuse("accepted-cost-above-spent", { spentCents: facts.spentCents });
  return grant({ status: "accepted", acceptedAt: at, acceptedEligibleCents: cost });
}
