import type { CallsRefusal } from "~/domain/calls/refusals";
import { day, deadline, euros } from "~/words/format";
import type { Sentence } from "~/words/refusals/sentence";

const at = (value: unknown) => (value instanceof Date ? value : new Date(String(value)));

export const callsRefusals: Record<CallsRefusal, Sentence> = {
  frozen: {
    fr: "L’appel est ouvert\u00a0: ses règles, ses dates et sa grille ne changent plus. Pour donner plus de temps à une commune, utilisez une prolongation.",
    en: "The call is open: its rules, dates and grid no longer change. To give one town more time, use an extension.",
  },
  "already-opened": { fr: "Cet appel est déjà ouvert.", en: "This call is open already." },
  "another-call-open": {
    fr: "Un autre appel est ouvert sur la même période. Changez les dates de celui-ci.",
    en: "Another call is open in the same period. Change the dates of this one.",
  },
  "closes-before-opening": {
    fr: "La clôture est avant l’ouverture. Changez l’une des deux dates.",
    en: "The closing is before the opening. Change one of the two dates.",
  },
  "closing-past": {
    fr: "La date de clôture est déjà passée. Choisissez une date à venir.",
    en: "The closing date is past already. Choose a later one.",
  },
  "committee-before-closing": {
    fr: "Le comité est avant la clôture de l’appel. Choisissez une date plus tardive.",
    en: "The committee is before the closing of the call. Choose a later date.",
  },
  "decision-before-committee": {
    fr: "La Commission permanente est avant le comité de sélection. Choisissez une date plus tardive.",
    en: "The standing committee is before the selection committee. Choose a later date.",
  },
  "action-ends-before-decision": {
    fr: "Les actions devraient finir avant la décision. Changez la date de fin des actions.",
    en: "The actions would end before the decision. Change the end date of the actions.",
  },
  "weights-not-100": {
    fr: ({ sum }) => `Les poids des critères font ${sum}. Ils doivent faire 100.`,
    en: ({ sum }) => `The weights of the criteria add up to ${sum}. They must add up to 100.`,
  },
  "grid-incomplete": {
    fr: "La grille n’est pas complète. Chaque critère a besoin de six repères en deux langues, et les critères «\u00a0besoins\u00a0» et «\u00a0accompagnement\u00a0» départagent les ex æquo.",
    en: "The grid is not complete. Each criterion needs six anchors in two languages, and the criteria “need” and “support” break ties.",
  },
  "rules-unsound": {
    fr: "Les règles de l’appel ne sont pas complètes. Ouvrez-les et corrigez ce qui est signalé.",
    en: "The rules of the call are not complete. Open them and correct what is pointed out.",
  },
  "envelope-empty": {
    fr: "L’enveloppe n’est pas encore dotée. Inscrivez d’abord le montant voté.",
    en: "The envelope has no money yet. First enter the amount voted.",
  },
  "ceiling-above-envelope": {
    fr: ({ ceilingCents, appropriatedCents }) =>
      `Le maximum par dossier (${euros("fr", Number(ceilingCents))}) dépasse l’enveloppe (${euros("fr", Number(appropriatedCents))}). Baissez le maximum.`,
    en: ({ ceilingCents, appropriatedCents }) =>
      `The maximum per dossier (${euros("en", Number(ceilingCents))}) is above the envelope (${euros("en", Number(appropriatedCents))}). Lower the maximum.`,
  },
  "call-not-opened": {
    fr: "Cet appel est en préparation. Ouvrez-le avant de prolonger le délai d’une commune.",
    en: "This call is in preparation. Open it before you extend a town’s deadline.",
  },
  "town-not-in-force": {
    fr: "Cette commune n’existe plus sous ce nom. Choisissez celle qui lui a succédé.",
    en: "This town no longer exists under this name. Choose the one that took over.",
  },
  "extension-not-later": {
    fr: ({ deadline: until }) =>
      `La commune a déjà jusqu’au ${deadline("fr", at(until))}. Choisissez une date plus tardive.`,
    en: ({ deadline: until }) => `The town already has until ${deadline("en", at(until))}. Choose a later date.`,
  },
  "extension-past": {
    fr: "Cette date est déjà passée. Choisissez une date à venir.",
    en: "This date is past already. Choose a later one.",
  },
  "extension-too-long": {
    fr: ({ days }) =>
      `Une prolongation va au plus ${days}\u00a0jours après la clôture. Choisissez une date plus proche.`,
    en: ({ days }) => `An extension goes at most ${days} days beyond the closing. Choose a nearer date.`,
  },
  "extension-after-committee": {
    fr: ({ committeeOn }) => `Le comité se réunit le ${day("fr", at(committeeOn))}. La prolongation doit finir avant.`,
    en: ({ committeeOn }) => `The committee meets on ${day("en", at(committeeOn))}. The extension must end before.`,
  },
  "extension-reason-missing": {
    fr: ({ min }) =>
      `Écrivez le motif de la prolongation, en ${min}\u00a0caractères au moins. Il est inscrit au journal.`,
    en: ({ min }) => `Write the reason for the extension, at least ${min} characters. It goes into the journal.`,
  },
};
