import { namesOf } from "~/db/dossier-standing.server";
import { findReport, paidOrDueCents, type ReportFile } from "~/db/reports.server";
import { findKnownProposal } from "~/db/reviews.server";
import { closeAgreement } from "~/domain/awards/agreement";
import { callRules } from "~/domain/calls/rules";
import { isLate, kindOfSlug, type ReportKind, type ReportStatus, whyNotJudgeable } from "~/domain/reports/report";
import { hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { parseEuros, sum } from "~/domain/shared/money";
import { grant, refuse } from "~/domain/shared/outcome";
import { mayOpenDesk } from "~/features/reports/desk-reports.server";
import { type AccountView, accountOf, type ReportView, viewOf } from "~/features/reports/report-view";
import { acceptedAccount, type InstalmentView, instalmentOf } from "~/features/reports/town-report.server";
import type { Visit } from "~/features/visit.server";
import { problemSentence } from "~/words/problems";

export type DeskReport = {
  reference: string;
  title: string;
  townName: string;
  agreementNumber: string;
  kind: ReportKind;
  status: ReportStatus;
  dueOn: Date;
  late: boolean;
  version: number;
  /** What the town wrote, once it is handed in: a draft is the town's own. */
  view: ReportView | null;
  submitted: { by: string; at: Date } | null;
  accepted: { by: string; at: Date } | null;
  returnedReason: string;
  instalment: InstalmentView | null;
  /** The final account: as accepted, or as it would be for the cost that was asked for. */
  account: AccountView | null;
  /** The cost that was asked for, as typed; what is wrong with it; what of the spending the call admits. */
  cost: { typed: string | null; problem: string | null; eligibleCents: number };
  can: { judge: boolean; close: boolean; openDesk: boolean; openDossier: boolean };
};

/** A report as the Département reads it, with what an acceptance would do. */
export async function deskReport(
  { actor, now, locale, read }: Visit,
  { reference, slug, cost }: { reference: string; slug: string; cost: string | null },
) {
  const stopped = gate(actor, "reviewer", "fund_manager", "approver", "paymaster", "auditor");
  if (stopped) return stopped;
  const kind = kindOfSlug(slug);
  const known = kind && (await findKnownProposal(read, actor, reference, now));
  const file = known && (await findReport(read, reference, kind));
  if (!file) return refuse("not-found");
  const { row, agreement, report } = file;
  const view = report.status === "submitted" || report.status === "accepted" ? viewOf(file.draft, file.plan) : null;
  const nameOf = await namesOf(read, [row.submittedById, row.acceptedById]);
  const asked = askedCost(cost, view ? await eligibleSpent(read, agreement.award.proposal.callId, view) : 0);
  return grant<DeskReport>({
    reference,
    title: agreement.award.proposal.title,
    townName: agreement.award.town.name,
    agreementNumber: agreement.content.reference,
    kind: report.kind,
    status: report.status,
    dueOn: row.dueOn,
    late: isLate(report, now),
    version: row.version,
    view,
    submitted: row.submittedAt && view ? { by: nameOf(row.submittedById), at: row.submittedAt } : null,
    accepted: row.acceptedAt ? { by: nameOf(row.acceptedById), at: row.acceptedAt } : null,
    returnedReason: report.status === "returned" ? row.returnedReason : "",
    instalment: instalmentOf(file),
    account: await accountFor(read, file, asked.cents),
    cost: {
      typed: cost,
      problem: asked.problem === null ? null : problemSentence(locale, asked.problem),
      eligibleCents: asked.eligibleCents,
    },
    can: {
      judge: report.status === "submitted" && whyNotJudgeable(actor, false) === null,
      openDesk: mayOpenDesk(actor),
      openDossier: hasRole(actor, "fund_manager", "approver", "auditor"),
      close: report.kind === "final" && closeAgreement(actor, agreement, closingFacts(agreement)).ok,
    },
  });
}

/** The cost somebody typed, or else what the call admits of the spending. */
function askedCost(typed: string | null, eligibleCents: number) {
  const read = typed === null ? { ok: true as const, value: eligibleCents } : parseEuros(typed);
  return read.ok
    ? { cents: read.value, problem: null, eligibleCents }
    : { cents: null, problem: typed?.trim() === "" ? "required" : read.reason, eligibleCents };
}

/** What was spent on accounts that the call does not leave out. */
async function eligibleSpent(read: Visit["read"], callId: string, view: ReportView): Promise<number> {
  const call = await read.call.findUniqueOrThrow({ where: { id: callId }, select: { rules: true } });
  const { ineligibleAccounts } = callRules.parse(JSON.parse(call.rules));
  const counts = (account: string) => !ineligibleAccounts.some((a) => a === account);
  return sum(view.lines.filter((l) => counts(l.account)).map((l) => l.spentCents ?? 0));
}

async function accountFor(read: Visit["read"], file: ReportFile, cents: number | null): Promise<AccountView | null> {
  if (file.report.kind !== "final") return null;
  if (file.report.status !== "submitted") return acceptedAccount(file);
  if (cents === null) return null;
  return accountOf(file.agreement.content, cents, await paidOrDueCents(read, file.agreement.award.id));
}

type Closing = {
  reports: readonly { kind: string; status: string }[];
  instalments: readonly { status: string }[];
};
/** What an agreement must have behind it before it is closed. */
export const closingFacts = ({ reports, instalments }: Closing) => ({
  finalReportAccepted: reports.some((r) => r.kind === "final" && r.status === "accepted"),
  instalmentsOpen: instalments.filter((i) => i.status !== "paid" && i.status !== "cancelled").length,
});
