import type { ReportKind } from "~/domain/reports/report";
import { type ReportDraft, reportDraft } from "~/domain/reports/report-form";
import type { Actor } from "~/domain/shared/actor";
import { acceptReportOf } from "~/features/reports/accept-report.server";
import { saveReport } from "~/features/reports/save-report.server";
import { submitReport } from "~/features/reports/submit-report.server";
import { funded, must } from "../awards/funded";

export { must, reasonOf } from "../awards/funded";

export const REPORTED = new Date("2026-11-02T08:00:00Z");

/** What Bondy spends and reaches: as planned unless told otherwise. */
export const written = (posts = "50 000", equipment = "4 500", supported = "70"): ReportDraft =>
  reportDraft.parse({
    lines: [
      { account: "64", label: "Deux postes", spent: posts, note: "Le second poste a été pourvu plus tard." },
      { account: "60", label: "Matériel", spent: equipment, note: "" },
    ],
    indicators: [
      { indicator: "recipients_supported", actual: supported, comment: "" },
      { indicator: "childcare_places_used", actual: "20", comment: "" },
      { indicator: "durable_job_exits", actual: "15", comment: "" },
    ],
    done: "Les places sont ouvertes et le suivi tourne.",
  });

/** Bondy with its agreement in force; Awa writes its reports, Sofia reads them. */
export function reporting() {
  const world = funded();
  const { portal, filed } = world;

  const row = async (kind: ReportKind) => portal.read.report.findFirstOrThrow({ where: { kind } });
  const about = async (kind: ReportKind) => ({
    reference: filed.bondy,
    kind,
    seen: (await row(kind).catch(() => ({ version: 0 }))).version,
  });
  const save = async (who: Actor, kind: ReportKind, content = written(), at = REPORTED) =>
    portal.act(who, saveReport, { ...(await about(kind)), content }, at);
  const submit = async (who: Actor, kind: ReportKind, at = REPORTED) =>
    portal.act(who, submitReport, await about(kind), at);
  const accept = async (who: Actor, kind: ReportKind, cost: number | null = null, at = REPORTED) =>
    portal.act(who, acceptReportOf, { ...(await about(kind)), acceptedEligibleCents: cost }, at);
  /** Saved and handed in by Awa. */
  async function handIn(kind: ReportKind, content = written(), at = REPORTED) {
    const awa = await portal.awa();
    await must(save(awa, kind, content, at));
    await must(submit(awa, kind, at));
  }
  const sums = async () =>
    portal.read.awardBalance.findFirstOrThrow({
      select: { committedCents: true, dueCents: true, paidCents: true, recoveredCents: true },
    });
  const instalment = async (kind: "advance" | "interim" | "balance") =>
    portal.read.instalment.findFirstOrThrow({ where: { kind } });
  return { ...world, row, about, save, submit, accept, handIn, sums, instalment };
}
