import type { BudgetFinding, BudgetFindingName } from "~/domain/proposals/budget";
import { euros, percent } from "~/words/format";
import type { Locale } from "~/words/locale";
import { type Sentence, sentenceText } from "~/words/refusals/sentence";

const n = (value: unknown) => Number(value ?? 0);

/** What is wrong with a budget, in euros. Apart from the other reasons: the page of the budget says them at each key. */
export const budgetSentences: Record<BudgetFindingName, Sentence> = {
  "no-expense": { fr: "Ajoutez les dépenses de l’action.", en: "Add the expenses of the action." },
  "no-income": { fr: "Ajoutez les ressources de l’action.", en: "Add the income of the action." },
  "no-request": {
    fr: "Ajoutez aux ressources une ligne «\u00a0Département – présente demande\u00a0».",
    en: "Add to the income a line “Département – present request”.",
  },
  "several-requests": {
    fr: ({ requests }) => `La présente demande figure sur ${requests}\u00a0lignes. Regroupez-les en une seule.`,
    en: ({ requests }) => `The present request is on ${requests} lines. Make them one.`,
  },
  "no-eligible-cost": {
    fr: "Aucune dépense n’est éligible\u00a0: les charges financières, exceptionnelles et les dotations ne comptent pas.",
    en: "No expense is eligible: financial and exceptional expenses and provisions do not count.",
  },
  "income-missing": {
    fr: ({ differenceCents }) =>
      `Le budget n’est pas équilibré\u00a0: il manque ${euros("fr", n(differenceCents))} de ressources.`,
    en: ({ differenceCents }) => `The budget is not balanced: ${euros("en", n(differenceCents))} of income is missing.`,
  },
  "income-in-excess": {
    fr: ({ differenceCents }) =>
      `Le budget n’est pas équilibré\u00a0: les ressources dépassent les dépenses de ${euros("fr", n(differenceCents))}.`,
    en: ({ differenceCents }) =>
      `The budget is not balanced: income is ${euros("en", n(differenceCents))} above expenses.`,
  },
  "total-too-large": {
    fr: ({ maximumCents }) =>
      `Le total du budget dépasse ${euros("fr", n(maximumCents))}. Vérifiez les montants\u00a0: une virgule a pu être oubliée.`,
    en: ({ maximumCents }) =>
      `The total of the budget is above ${euros("en", n(maximumCents))}. Check the amounts: a decimal point may be missing.`,
  },
  "in-kind-unbalanced": {
    fr: ({ useCents, sourceCents }) =>
      `Les contributions volontaires doivent être égales des deux côtés\u00a0: ${euros("fr", n(useCents))} en emplois (86), ${euros("fr", n(sourceCents))} en ressources (87).`,
    en: ({ useCents, sourceCents }) =>
      `In-kind contributions must be equal on both sides: ${euros("en", n(useCents))} used (86), ${euros("en", n(sourceCents))} received (87).`,
  },
  "below-floor": {
    fr: ({ requestedCents, floorCents }) =>
      `Vous demandez ${euros("fr", n(requestedCents))}. Le minimum est ${euros("fr", n(floorCents))}.`,
    en: ({ requestedCents, floorCents }) =>
      `You ask for ${euros("en", n(requestedCents))}. The minimum is ${euros("en", n(floorCents))}.`,
  },
  "above-ceiling": {
    fr: ({ requestedCents, ceilingCents }) =>
      `Vous demandez ${euros("fr", n(requestedCents))}. Le maximum est ${euros("fr", n(ceilingCents))}.`,
    en: ({ requestedCents, ceilingCents }) =>
      `You ask for ${euros("en", n(requestedCents))}. The maximum is ${euros("en", n(ceilingCents))}.`,
  },
  "rate-too-high": {
    fr: (d) =>
      `Vous demandez ${euros("fr", n(d.requestedCents))}, soit ${percent("fr", n(d.rateBp))} du coût éligible. Le maximum est ${percent("fr", n(d.rateMaxBp))}, donc ${euros("fr", n(d.maximumCents))}.`,
    en: (d) =>
      `You ask for ${euros("en", n(d.requestedCents))}, which is ${percent("en", n(d.rateBp))} of the eligible cost. The maximum is ${percent("en", n(d.rateMaxBp))}, that is ${euros("en", n(d.maximumCents))}.`,
  },
  "own-share-too-low": {
    fr: (d) =>
      `En investissement, la commune apporte au moins ${percent("fr", n(d.minimumBp))} des financements publics, donc ${euros("fr", n(d.minimumCents))}. Elle apporte ${euros("fr", n(d.townShareCents))}.`,
    en: (d) =>
      `For an investment, the town brings at least ${percent("en", n(d.minimumBp))} of public funding, that is ${euros("en", n(d.minimumCents))}. It brings ${euros("en", n(d.townShareCents))}.`,
  },
};

export const findingText = (locale: Locale, { name, facts }: BudgetFinding) =>
  sentenceText(locale, budgetSentences[name], facts);
