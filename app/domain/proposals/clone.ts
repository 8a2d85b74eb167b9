import { type Dossier, draftOf } from "~/domain/proposals/completeness";
import type { Proposal } from "~/domain/proposals/proposal";
import type { SectionDrafts } from "~/domain/proposals/section-schemas";
import { type Actor, writesFor } from "~/domain/shared/actor";

export type CloneRefusal = "no-call-open";

/** Who writes for its town may make a new dossier of it, whatever became of it. */
export const mayClone = (actor: Actor, { townId }: Pick<Proposal, "townId">) => writesFor(actor, townId);

/** A new dossier from last year's: texts, partners and budget lines stay; dates, mandate, the word of partners and co-funders, attestations and documents are asked for again. */
export function clonedSections(dossier: Pick<Dossier, "sections">, reference: string): SectionDrafts {
  const calendar = draftOf(dossier, "calendar");
  const budget = draftOf(dossier, "budget");
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
    budget: { ...budget, income: budget.income.map((line) => ({ ...line, status: "" as const })) },
    indicators: draftOf(dossier, "indicators"),
  };
}
