import { townAddressees } from "~/db/addressees.server";
import { findReport } from "~/db/reports.server";
import { REPORT_SLUGS, type ReportKind } from "~/domain/reports/report";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** The portal tells a town that a report will be due soon. Once: the journal says that it has. */
export async function recallReport(
  { actor, tx, tell }: Work,
  { reference, kind }: { reference: string; kind: ReportKind },
) {
  if (actor.kind !== "system") return refuse("wrong-role");
  const file = await findReport(tx, reference, kind);
  if (!file) return refuse("not-found");
  const { row, agreement, report } = file;
  const told = await tx.journalEntry.count({
    where: { subjectType: "report", subjectId: row.id, event: "report.opened" },
  });
  const isOpen = report.status === "expected" || report.status === "draft";
  if (told > 0 || !isOpen || report.agreementStatus !== "in_force") return refuse("not-found");
  const data = {
    path: `/dossiers/${reference}/bilan/${REPORT_SLUGS[kind]}`,
    agreementNumber: agreement.content.reference,
    title: agreement.content.object,
    kind,
    dueOn: row.dueOn.toISOString(),
  };
  await tell("report.opened", {
    subject: ["report", row.id],
    townId: report.townId,
    data: { reference, kind, dueOn: report.dueOn },
    letters: (await townAddressees(tx, report.townId)).map((who) => ({
      ...who,
      template: "report_expected" as const,
      data,
    })),
  });
  return grant({ reference, kind });
}
