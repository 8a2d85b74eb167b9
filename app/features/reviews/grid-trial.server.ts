import { findCall } from "~/db/calls.server";
import type { SectionDrafts } from "~/domain/proposals/section-schemas";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { GridLine } from "~/features/reviews/workbench-page.server";
import type { Visit } from "~/features/visit.server";
import { type ReadSection, readSection } from "~/words/proposals-reading";
import { sampleDossier } from "~/words/sample-dossier";

export type GridTrial = { reference: string; title: string; sample: string; grid: GridLine[]; sections: ReadSection[] };

/** The scoring screen as readers will have it: the grid of the edition beside an invented dossier. Nothing is read or kept of anybody. */
export async function gridTrial({ actor, locale, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const { title: sample, ...drafts } = sampleDossier[locale];
  return grant<GridTrial>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    sample,
    grid: call.criteria.map((c) => ({
      code: c.code,
      label: locale === "en" ? c.labelEn : c.labelFr,
      weight: c.weight,
      anchors: locale === "en" ? c.anchorsEn : c.anchorsFr,
      mark: null,
      justification: "",
      revised: [],
    })),
    sections: SECTION_IDS.flatMap((id) => {
      const draft = (drafts as SectionDrafts)[id];
      return draft ? [readSection(locale, id, draft)] : [];
    }),
  });
}
