import { typedEuros } from "~/components/money-field";
import { EXPERIENCE_TEXT_CHARS_MAX, EXPERIENCE_TITLE_CHARS_MAX, experienceDraft } from "~/domain/board/experience-form";
import { audienceDraft } from "~/domain/proposals/audience-form";
import { initiativeDraft } from "~/domain/proposals/initiative-form";
import { reportComplete, reportDraft } from "~/domain/reports/report-form";
import { belongsTo } from "~/domain/shared/actor";
import { sum } from "~/domain/shared/money";
import type { Visit } from "~/features/visit.server";

/** What an awarded dossier of one's town, and its accepted final report, already say about the action. */
export async function toldByDossier({ actor, read, locale }: Visit, reference: string) {
  const row = await read.proposal.findFirst({
    where: { reference, award: { status: { not: "declined" } } },
    select: {
      townId: true,
      title: true,
      summary: true,
      totalCostCents: true,
      town: { select: { slug: true } },
      sections: { where: { section: { in: ["initiative", "audience"] } }, select: { section: true, content: true } },
      award: {
        select: {
          agreement: {
            select: {
              reports: { where: { kind: "final", status: "accepted" }, take: 1, select: { content: true } },
            },
          },
        },
      },
    },
  });
  if (!row || !belongsTo(actor, row.townId)) return null;
  const section = (name: string): unknown =>
    JSON.parse(row.sections.find((s) => s.section === name)?.content ?? "{}") as unknown;
  const initiative = initiativeDraft.safeParse(section("initiative")).data;
  const audience = audienceDraft.safeParse(section("audience")).data;
  const final = finalReport(row.award?.agreement?.reports[0]?.content);
  const cut = (text: string | undefined, max = EXPERIENCE_TEXT_CHARS_MAX) =>
    Array.from(text ?? "")
      .slice(0, max)
      .join("");
  const draft = experienceDraft.parse({
    title: cut(row.title, EXPERIENCE_TITLE_CHARS_MAX),
    summary: row.summary,
    sector: initiative?.sector ?? "",
    obstacles: initiative?.obstacles ?? [],
    context: cut(audience?.diagnosis),
    action: cut(final?.done || initiative?.description),
    planned: row.totalCostCents > 0 ? typedEuros(locale, row.totalCostCents) : "",
    actual: final && final.spentCents > 0 ? typedEuros(locale, final.spentCents) : "",
    whatFailed: cut(final?.difficulties),
  });
  return { reference, townSlug: row.town.slug, draft };
}

function finalReport(content: string | undefined) {
  if (content === undefined) return null;
  const written: unknown = JSON.parse(content);
  const said = reportDraft.safeParse(written).data;
  const whole = reportComplete.safeParse(written).data;
  return said
    ? { done: said.done, difficulties: said.difficulties, spentCents: sum((whole?.lines ?? []).map((l) => l.spent)) }
    : null;
}
