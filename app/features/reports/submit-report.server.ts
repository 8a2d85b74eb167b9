import { findReport, submitReportRow } from "~/db/reports.server";
import { type ReportKind, submitReport as submit } from "~/domain/reports/report";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Hands in a report as it is saved. Late is not too late: the next instalment waits for it all the same. */
export async function submitReport(
  { actor, now, tx, tell }: Work,
  { reference, kind, seen }: { reference: string; kind: ReportKind; seen: number },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findReport(tx, reference, kind);
  if (!file) return refuse("not-found");
  const { draft, plan, interimAccepted } = file;
  const submitted = submit(actor, file.report, { draft, plan, interimAccepted }, now);
  if (!submitted.ok) return submitted;
  if (file.row.version !== seen) return refuse("stale-version");

  const { content, spentCents } = submitted.value;
  await submitReportRow(tx, file, content, { by: personId(actor) ?? "", at: now });
  await tell("report.submitted", {
    subject: ["report", file.row.id],
    townId: file.report.townId,
    data: { reference, kind, spentCents },
  });
  return grant({ reference, kind, spentCents });
}
