import { townAddressees } from "~/db/addressees.server";
import { findReport, returnReportRow } from "~/db/reports.server";
import { findKnownProposal } from "~/db/reviews.server";
import { REPORT_SLUGS, type ReportKind, returnReport, whyNotJudgeable } from "~/domain/reports/report";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

export type ReportReturn = { reference: string; kind: ReportKind; seen: number; reason: string };

/** The Département sends a report back with what is to be corrected; what the town wrote stays in it. */
export async function returnReportToTown(
  { actor, now, tx, tell }: Work,
  { reference, kind, seen, reason }: ReportReturn,
) {
  const stopped = whyNotJudgeable(actor, false);
  if (stopped) return stopped;
  const known = await findKnownProposal(tx, actor, reference, now);
  const file = known && (await findReport(tx, reference, kind));
  if (!file) return refuse("not-found");
  const returned = returnReport(actor, file.report, { conflicted: false, reason });
  if (!returned.ok) return returned;
  if (file.row.version !== seen) return refuse("stale-version");

  const { returnedReason } = returned.value;
  await returnReportRow(tx, file, returnedReason);
  const { content, townId } = file.agreement;
  const data = {
    path: `/dossiers/${reference}/bilan/${REPORT_SLUGS[kind]}`,
    agreementNumber: content.reference,
    title: content.object,
    kind,
    reason: returnedReason,
  };
  await tell("report.returned", {
    subject: ["report", file.row.id],
    townId,
    data: { reference, kind, reason: returnedReason },
    letters: (await townAddressees(tx, townId)).map((who) => ({ ...who, template: "report_returned" as const, data })),
  });
  return grant({ reference, kind });
}
