import type { ReportsRefusal } from "~/domain/reports/refusals";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import { euros } from "~/words/format";
import type { Sentence } from "~/words/refusals/sentence";

export const reportsRefusals: Record<ReportsRefusal, Sentence> = {
  "report-needs-writer": {
    fr: "Votre rôle permet de lire, pas d’écrire le bilan. Demandez à un·e collègue qui rédige.",
    en: "Your role is to read, not to write the report. Ask a colleague who writes.",
  },
  "report-already-submitted": {
    fr: "Ce bilan est déposé et à l’étude. Il se rouvre si le Département vous le renvoie.",
    en: "This report is submitted and being read. It opens again if the Département returns it.",
  },
  "report-already-accepted": {
    fr: "Ce bilan est accepté. Il ne change plus.",
    en: "This report is accepted. It no longer changes.",
  },
  "report-agreement-not-in-force": {
    fr: "La convention n’est pas en vigueur. Le bilan s’écrit quand les deux parties ont signé.",
    en: "The agreement is not in force. The report is written once both sides have signed.",
  },
  "report-incomplete": {
    fr: ({ count }) => `Il reste ${count} point(s) à corriger. Chacun est signalé dans le bilan.`,
    en: ({ count }) => `${count} point(s) are still to correct. Each is pointed out in the report.`,
  },
  "interim-report-first": {
    fr: "Le bilan intermédiaire n’est pas encore accepté. Il vient avant le bilan final.",
    en: "The interim report is not accepted yet. It comes before the final report.",
  },
  "report-not-submitted": {
    fr: "Ce bilan n’attend pas de décision.",
    en: "This report is not waiting for a decision.",
  },
  "return-reason-missing": {
    fr: `Écrivez ce que la commune doit corriger, en ${REASON_CHARS_MIN} caractères au moins.`,
    en: `Write what the town must correct, in at least ${REASON_CHARS_MIN} characters.`,
  },
  "accepted-cost-wrong": {
    fr: "Indiquez la dépense retenue en euros, par exemple 41 200.",
    en: "Enter the accepted cost in euros, for example 41,200.",
  },
  "accepted-cost-above-spent": {
    fr: ({ spentCents }) =>
      `La commune a dépensé ${euros("fr", Number(spentCents), { exact: true })}. Retenez ce montant ou moins.`,
    en: ({ spentCents }) =>
      `The town spent ${euros("en", Number(spentCents), { exact: true })}. Accept that amount or less.`,
  },
};
