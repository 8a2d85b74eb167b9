import { findReports } from "~/db/reports.server";
import { isLate, type ReportKind, type ReportStatus } from "~/domain/reports/report";
import { reportProblems } from "~/domain/reports/report-form";
import { belongsTo } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type InstalmentView, instalmentOf } from "~/features/reports/town-report.server";
import type { Visit } from "~/features/visit.server";

export type TownReportLine = {
  kind: ReportKind;
  status: ReportStatus;
  dueOn: Date;
  late: boolean;
  submittedAt: Date | null;
  acceptedAt: Date | null;
  missing: number;
  interimAccepted: boolean;
  instalment: InstalmentView | null;
};
export type TownReports = {
  reference: string;
  title: string;
  townName: string;
  agreementNumber: string | null;
  reports: TownReportLine[];
};

/** The reports that one dossier of the town expects: when, how far, and what each one opens. */
export async function townReports({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const dossier = await read.proposal.findUnique({
    where: { reference },
    select: { title: true, townId: true, town: { select: { name: true } } },
  });
  if (!dossier || !belongsTo(actor, dossier.townId)) return refuse("not-found");
  const files = await findReports(read, reference);
  return grant<TownReports>({
    reference,
    title: dossier.title,
    townName: dossier.town.name,
    agreementNumber: files[0]?.agreement.content.reference ?? null,
    reports: files.map((file) => ({
      kind: file.report.kind,
      status: file.report.status,
      dueOn: file.row.dueOn,
      late: isLate(file.report, now),
      submittedAt: file.row.submittedAt,
      acceptedAt: file.row.acceptedAt,
      missing: reportProblems(file.draft, file.plan).length,
      interimAccepted: file.interimAccepted,
      instalment: instalmentOf(file),
    })),
  });
}
