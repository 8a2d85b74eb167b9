import { type Dossier, draftOf } from "~/domain/proposals/completeness";
import type { SectionDrafts } from "~/domain/proposals/section-schemas";

/** A new dossier from last year's: texts, partners and budget lines stay; dates, mandate, attestations and documents are asked for again. */
export function clonedSections(dossier: Pick<Dossier, "sections">, reference: string): SectionDrafts {
  const calendar = draftOf(dossier, "calendar");
  return {
    applicant: { ...draftOf(dossier, "applicant"), mandateReference: "", mandateOn: "" },
    initiative: {
      ...draftOf(dossier, "initiative"),
      startsOn: "",
      endsOn: "",
      novelty: "renewal",
      previousReference: reference,
    },
    audience: draftOf(dossier, "audience"),
    pathway: draftOf(dossier, "pathway"),
    partners: {
      partners: draftOf(dossier, "partners").partners.map((p) => ({ ...p, commitment: "contemplated" as const })),
    },
    calendar: { milestones: calendar.milestones.map((m) => ({ ...m, on: "" })) },
    budget: draftOf(dossier, "budget"),
    indicators: draftOf(dossier, "indicators"),
  };
}
