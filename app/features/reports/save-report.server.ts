import { findReport, saveReportRow } from "~/db/reports.server";
import { type ReportKind, saveReport as save } from "~/domain/reports/report";
import type { ReportDraft } from "~/domain/reports/report-form";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** `seen`: the version of the report on the writer's screen. */
export type ReportSaving = { reference: string; kind: ReportKind; content: ReportDraft; seen: number };

/** Keeps a report as it was typed, whole or not. */
export async function saveReport({ actor, tx, tell }: Work, { reference, kind, content, seen }: ReportSaving) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findReport(tx, reference, kind);
  if (!file) return refuse("not-found");
  const saved = save(actor, file.report);
  if (!saved.ok) return saved;
  if (file.row.version !== seen) return refuse("stale-version");

  const { version } = await saveReportRow(tx, file, content, saved.value.status);
  await tell("report.saved", {
    subject: ["report", file.row.id],
    townId: file.report.townId,
    data: { reference, kind, version },
  });
  return grant({ reference, kind, version });
}
