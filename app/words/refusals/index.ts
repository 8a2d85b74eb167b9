import type { Detail } from "~/domain/shared/outcome";
import type { Locale } from "~/words/locale";
import { awardsRefusals } from "~/words/refusals/awards";
import { boardRefusals } from "~/words/refusals/board";
import { callsRefusals } from "~/words/refusals/calls";
import { committeeRefusals } from "~/words/refusals/committee";
import { fundRefusals } from "~/words/refusals/fund";
import { guardsRefusals } from "~/words/refusals/guards";
import { identityRefusals } from "~/words/refusals/identity";
import { meetingsRefusals } from "~/words/refusals/meetings";
import { networkRefusals } from "~/words/refusals/network";
import { noticesRefusals } from "~/words/refusals/notices";
import { proposalsRefusals } from "~/words/refusals/proposals";
import { reportsRefusals } from "~/words/refusals/reports";
import { reviewsRefusals } from "~/words/refusals/reviews";
import type { Sentence } from "~/words/refusals/sentence";
import { sharedRefusals } from "~/words/refusals/shared";

/** Reasons of commands that no rule of an area names. */
const ownRefusals: Record<string, Sentence> = {
  "envelope-exists": { fr: "L’enveloppe de cette année existe déjà.", en: "The envelope of this year exists already." },
  "call-exists": {
    fr: "L’appel de cette année existe déjà. Ouvrez-le pour le modifier.",
    en: "The call of this year exists already. Open it to change it.",
  },
  "agreement-facts-missing": {
    fr: "Il manque au dossier de quoi écrire la convention\u00a0: le porteur, les dates de l’action ou la délibération.",
    en: "The application lacks what the agreement needs: the applicant, the dates of the action or the deliberation.",
  },
  "payer-missing": {
    fr: "Le compte du Département n’est pas encore écrit dans les réglages des versements. Complétez-les d’abord.",
    en: "The Département’s account is not in the payment settings yet. Complete them first.",
  },
};

/** Every reason a rule, a door or the database can refuse with, and what it says. */
export const REFUSALS: Record<string, Sentence> = {
  ...guardsRefusals,
  ...awardsRefusals,
  ...boardRefusals,
  ...callsRefusals,
  ...committeeRefusals,
  ...fundRefusals,
  ...identityRefusals,
  ...meetingsRefusals,
  ...networkRefusals,
  ...noticesRefusals,
  ...proposalsRefusals,
  ...reportsRefusals,
  ...reviewsRefusals,
  ...sharedRefusals,
  ...ownRefusals,
};

/** The sentence of a refusal. A reason without words is a mistake that a test finds; the person still gets an honest answer. */
export function refusalSentence(locale: Locale, reason: string, detail: Detail = {}): string {
  const sentence = REFUSALS[reason]?.[locale];
  if (sentence === undefined)
    return locale === "fr" ? `Ce n’est pas possible maintenant (${reason}).` : `This cannot be done now (${reason}).`;
  return typeof sentence === "string" ? sentence : sentence(detail);
}
