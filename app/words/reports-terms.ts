import type { ReportKind, ReportStatus } from "~/domain/reports/report";
import type { ReportDraft } from "~/domain/reports/report-form";
import { catalogue } from "~/words/catalogue";

/** The names of a report's kinds, states and fields. Indicators and accounts are named in words/proposals-terms. */
export const reportsTerms = catalogue(
  {
    kinds: { interim: "Bilan intermédiaire", final: "Bilan final" } satisfies Record<ReportKind, string>,
    statuses: {
      expected: "Attendu",
      draft: "Brouillon",
      submitted: "Déposé",
      returned: "À corriger",
      accepted: "Accepté",
    } satisfies Record<ReportStatus, string>,
    late: "En retard",
    hidden: "Moins de 5",
    fields: {
      lines: "Dépenses réalisées",
      indicators: "Résultats",
      done: "Ce qui a été fait",
      difficulties: "Difficultés rencontrées",
      next: "Suites prévues",
    } satisfies Record<keyof ReportDraft, string>,
    columns: {
      account: "Compte",
      label: "Poste",
      planned: "Prévu",
      spent: "Réalisé",
      note: "Explication de l’écart",
      target: "Objectif",
      actual: "Réalisé",
      comment: "Explication de l’écart",
    },
  },
  {
    kinds: { interim: "Interim report", final: "Final report" } satisfies Record<ReportKind, string>,
    statuses: {
      expected: "Expected",
      draft: "Draft",
      submitted: "Submitted",
      returned: "To correct",
      accepted: "Accepted",
    } satisfies Record<ReportStatus, string>,
    late: "Late",
    hidden: "Fewer than 5",
    fields: {
      lines: "What was spent",
      indicators: "Results",
      done: "What was done",
      difficulties: "Difficulties met",
      next: "What comes next",
    } satisfies Record<keyof ReportDraft, string>,
    columns: {
      account: "Account",
      label: "Item",
      planned: "Planned",
      spent: "Spent",
      note: "Why it differs",
      target: "Target",
      actual: "Actual",
      comment: "Why it differs",
    },
  },
);
