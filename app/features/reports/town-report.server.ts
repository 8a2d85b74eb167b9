import { findReport, type ReportFile } from "~/db/reports.server";
import type { InstalmentStatus } from "~/domain/fund/instalments";
import { isLate, kindOfSlug, type ReportKind, type ReportStatus, whyNotReportable } from "~/domain/reports/report";
import type { Plan, ReportDraft } from "~/domain/reports/report-form";
import { reportProblems } from "~/domain/reports/report-form";
import { belongsTo, writesFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type CellLine, cellLines } from "~/features/reports/cell-problems";
import { type AccountView, accountOf, type ReportView, viewOf } from "~/features/reports/report-view";
import type { Visit } from "~/features/visit.server";
import { refusalSentence } from "~/words/refusals";

export type InstalmentView = { amountCents: number; status: InstalmentStatus };
export type TownReport = {
  reference: string;
  title: string;
  townName: string;
  agreementNumber: string;
  kind: ReportKind;
  status: ReportStatus;
  dueOn: Date;
  late: boolean;
  version: number;
  draft: ReportDraft;
  plannedLines: number;
  view: ReportView;
  /** What keeps the report from being handed in, cell by cell. */
  missing: CellLine[];
  /** The same by field, when the writer comes from the check page. */
  problems: Record<string, string>;
  interimAccepted: boolean;
  returnedReason: string;
  submittedAt: Date | null;
  acceptedAt: Date | null;
  account: AccountView | null;
  instalment: InstalmentView | null;
  /** Why nothing can be written here now, by this person or by anyone. */
  locked: string | null;
  can: { write: boolean; submit: boolean };
};

/** The instalment that waits, or waited, for this report. */
export const instalmentOf = ({ agreement, report }: ReportFile): InstalmentView | null => {
  const found = agreement.instalments.find((i) => i.condition === `${report.kind}_report_accepted`);
  return found ? { amountCents: found.amountCents, status: found.status as InstalmentStatus } : null;
};

/** The final account as it was accepted. */
export const acceptedAccount = ({ agreement, report, acceptance }: ReportFile): AccountView | null =>
  report.kind === "final" && acceptance
    ? accountOf(agreement.content, acceptance.eligibleCents, acceptance.paidOrDueCents)
    : null;

const byField = (lines: readonly CellLine[]) => Object.fromEntries(lines.map(({ path, text }) => [path, text]));

/** A report of one of the actor's own towns: to write while it is open, to read afterwards. */
export async function townReport(
  { actor, now, locale, read }: Visit,
  { reference, slug, checked }: { reference: string; slug: string; checked: boolean },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const kind = kindOfSlug(slug);
  const file = kind && (await findReport(read, reference, kind));
  if (!file || !belongsTo(actor, file.report.townId)) return refuse("not-found");
  const { row, agreement, report, draft } = file;
  const plan: Plan = file.plan;
  const closed = whyNotReportable(actor, report);
  const isOpen = report.status !== "submitted" && report.status !== "accepted";
  const missing = isOpen ? cellLines(locale, reportProblems(draft, plan), draft) : [];
  return grant<TownReport>({
    reference,
    title: agreement.award.proposal.title,
    townName: agreement.award.town.name,
    agreementNumber: agreement.content.reference,
    kind: report.kind,
    status: report.status,
    dueOn: row.dueOn,
    late: isLate(report, now),
    version: row.version,
    draft,
    plannedLines: plan.lines.length,
    view: viewOf(draft, plan),
    missing,
    problems: checked ? byField(missing) : {},
    interimAccepted: file.interimAccepted,
    returnedReason: report.status === "returned" ? row.returnedReason : "",
    submittedAt: row.submittedAt,
    acceptedAt: row.acceptedAt,
    account: acceptedAccount(file),
    instalment: instalmentOf(file),
    locked: closed ? refusalSentence(locale, closed.reason, closed.detail) : null,
    can: {
      write: closed === null,
      submit:
        closed === null &&
        missing.length === 0 &&
        (kind === "interim" || file.interimAccepted) &&
        writesFor(actor, report.townId),
    },
  });
}
