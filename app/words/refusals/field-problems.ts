import { type FieldProblem, readProblem } from "~/domain/shared/field-problem";
import { euros, integer } from "~/words/format";
import type { Locale } from "~/words/locale";
import { type Sentence, sentenceText } from "~/words/refusals/sentence";

const n = (value: unknown) => Number(value ?? 0);

/** What a form says at a field: what is missing and how to write it. The same sentence stands in the summary on top. */
export const fieldProblems: Record<FieldProblem, Sentence> = {
  required: { fr: "Remplissez ce champ.", en: "Fill in this field." },
  "too-short": {
    fr: ({ min }) => `Écrivez au moins ${integer("fr", n(min))}\u00a0caractères.`,
    en: ({ min }) => `Write at least ${integer("en", n(min))} characters.`,
  },
  "too-long": {
    fr: ({ max, used }) =>
      `Raccourcissez ce texte\u00a0: ${integer("fr", n(max))}\u00a0caractères au plus${used === undefined ? "" : `, il en compte ${integer("fr", n(used))}`}.`,
    en: ({ max, used }) =>
      `Shorten this text: ${integer("en", n(max))} characters at most${used === undefined ? "" : `, it has ${integer("en", n(used))}`}.`,
  },
  "choose-one": { fr: "Choisissez une réponse.", en: "Choose an answer." },
  "choose-at-least": {
    fr: ({ min }) => (n(min) === 1 ? "Choisissez au moins une réponse." : `Choisissez au moins ${min}\u00a0réponses.`),
    en: ({ min }) => (n(min) === 1 ? "Choose at least one answer." : `Choose at least ${min} answers.`),
  },
  "not-a-choice": {
    fr: "Cette réponse n’est pas dans la liste. Choisissez-en une autre.",
    en: "This answer is not in the list. Choose another.",
  },
  "must-agree": { fr: "Cochez cette case pour continuer.", en: "Tick this box to go on." },
  "too-many": {
    fr: ({ max }) => `Choisissez ${max}\u00a0réponses au plus.`,
    en: ({ max }) => `Choose ${max} answers at most.`,
  },
  "too-many-rows": {
    fr: ({ max }) => `Gardez ${max}\u00a0lignes au plus.`,
    en: ({ max }) => `Keep ${max} lines at most.`,
  },
  "too-few-rows": {
    fr: ({ min }) => (n(min) === 1 ? "Remplissez au moins une ligne." : `Remplissez au moins ${min}\u00a0lignes.`),
    en: ({ min }) => (n(min) === 1 ? "Fill in at least one line." : `Fill in at least ${min} lines.`),
  },
  "said-twice": { fr: "Une ligne est en double. Gardez-en une seule.", en: "One line is there twice. Keep only one." },
  "not-an-amount": {
    fr: "Écrivez le montant en chiffres, par exemple 12\u00a0500,50.",
    en: "Write the amount in figures, for example 12,500.50.",
  },
  "amount-too-large": {
    fr: "Ce montant dépasse 20\u00a0millions d’euros. Vérifiez-le.",
    en: "This amount is above 20 million euros. Check it.",
  },
  "amount-too-small": {
    fr: ({ minCents }) => `Indiquez un montant d’au moins ${euros("fr", n(minCents))}.`,
    en: ({ minCents }) => `Give an amount of at least ${euros("en", n(minCents))}.`,
  },
  "more-than-cents": {
    fr: "Arrêtez-vous aux centimes\u00a0: deux chiffres après la virgule.",
    en: "Stop at the cents: two digits after the point.",
  },
  "not-a-number": { fr: "Écrivez un nombre entier, en chiffres.", en: "Write a whole number, in figures." },
  "number-out-of-range": {
    fr: ({ min, max }) => `Indiquez un nombre entre ${integer("fr", n(min))} et ${integer("fr", n(max))}.`,
    en: ({ min, max }) => `Give a number between ${integer("en", n(min))} and ${integer("en", n(max))}.`,
  },
  "not-a-day": {
    fr: "Cette date n’existe pas au calendrier. Indiquez le jour, le mois et l’année.",
    en: "This date is not in the calendar. Give the day, the month and the year.",
  },
  "not-a-time": {
    fr: "Indiquez l’heure et les minutes, par exemple 12:00.",
    en: "Give the hour and the minutes, for example 12:00.",
  },
  "ends-before-start": {
    fr: "La fin doit être après le début. Changez l’une des deux dates.",
    en: "The end must be after the start. Change one of the two dates.",
  },
  "too-many-months": {
    fr: ({ max }) => `L’action dure ${max}\u00a0mois au plus. Rapprochez les deux dates.`,
    en: ({ max }) => `The action lasts ${max} months at most. Bring the two dates closer.`,
  },
  "more-than-recipients": {
    fr: ({ recipients }) =>
      `Ce nombre dépasse les ${integer("fr", n(recipients))}\u00a0allocataires visés. Corrigez l’un des deux.`,
    en: ({ recipients }) =>
      `This number is above the ${integer("en", n(recipients))} recipients aimed at. Correct one of the two.`,
  },
  "not-an-email": {
    fr: "Écrivez l’adresse en entier, par exemple nom@ville.fr.",
    en: "Write the whole address, for example name@town.fr.",
  },
  "not-a-phone": {
    fr: "Écrivez le numéro en chiffres, par exemple 01\u00a043\u00a093\u00a093\u00a093.",
    en: "Write the number in figures, for example 01 43 93 93 93.",
  },
  "not-a-siret": {
    fr: "Le SIRET compte 14\u00a0chiffres et le dernier est une clé. Vérifiez-le sur un document de la commune.",
    en: "A SIRET has 14 digits and the last one is a key. Check it on a document of the town.",
  },
  "not-an-iban": {
    fr: "Un IBAN français compte 27\u00a0caractères. Recopiez-le depuis le RIB.",
    en: "A French IBAN has 27 characters. Copy it from the bank details form.",
  },
  "wrong-iban-key": {
    fr: "La clé de cet IBAN ne correspond pas\u00a0: un chiffre est sans doute faux. Comparez-le avec le RIB.",
    en: "The key of this IBAN does not match: one digit is probably wrong. Compare it with the bank details form.",
  },
  "wrong-rib-key": {
    fr: "La clé RIB contenue dans cet IBAN ne correspond pas. Comparez le numéro de compte avec le RIB.",
    en: "The RIB key inside this IBAN does not match. Compare the account number with the bank details form.",
  },
  "not-sepa": {
    fr: "Cet IBAN n’est pas d’un pays que nous pouvons payer en euros. Indiquez le compte du comptable public.",
    en: "This IBAN is not from a country we can pay in euros. Give the public accountant’s account.",
  },
  "not-a-bic": {
    fr: "Le BIC compte 8 ou 11\u00a0caractères. Recopiez-le depuis le RIB.",
    en: "A BIC has 8 or 11 characters. Copy it from the bank details form.",
  },
  "bic-of-another-country": {
    fr: "Ce BIC n’est pas du même pays que l’IBAN. Vérifiez les deux sur le RIB.",
    en: "This BIC is not from the same country as the IBAN. Check both on the bank details form.",
  },
  "dates-out-of-order": {
    fr: "Cette date est avant celle qu’elle doit suivre. Changez l’une des deux.",
    en: "This date is before the one it must follow. Change one of the two.",
  },
  "floor-above-ceiling": {
    fr: "Le maximum est plus petit que le minimum. Changez l’un des deux.",
    en: "The maximum is below the minimum. Change one of the two.",
  },
  "percents-not-100": {
    fr: "Avance, acompte et solde doivent faire 100\u00a0%.",
    en: "Advance, interim payment and balance must add up to 100%.",
  },
  "weights-not-100": {
    fr: "Les poids des critères doivent faire 100.",
    en: "The weights of the criteria must add up to 100.",
  },
  "tie-breaker-missing": {
    fr: "Les critères des besoins et de l’accompagnement départagent les dossiers à égalité\u00a0: gardez-les dans la grille.",
    en: "The criteria of need and support part dossiers with equal means: keep them in the grid.",
  },
};

/** The sentence of a form's message ("too-long?max=120"). */
export function fieldProblemText(locale: Locale, message: string) {
  const { key, params } = readProblem(message);
  return sentenceText(locale, fieldProblems[key], params);
}
