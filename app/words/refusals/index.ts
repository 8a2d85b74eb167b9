import type { Detail } from "~/domain/shared/outcome";
import type { Locale } from "~/words/locale";
import { callsRefusals } from "~/words/refusals/calls";
import { identityRefusals } from "~/words/refusals/identity";
import { networkRefusals } from "~/words/refusals/network";
import { proposalsRefusals } from "~/words/refusals/proposals";
import type { Sentence } from "~/words/refusals/sentence";
import { sharedRefusals } from "~/words/refusals/shared";

/** Every reason a rule, a door or the database can refuse with, and what it says. */
export const REFUSALS: Record<string, Sentence> = { ...networkRefusals, ...callsRefusals, ...proposalsRefusals, ...sharedRefusals, ...identityRefusals };

/** The sentence of a refusal. A reason without words is a mistake that a test finds; the person still gets an honest answer. */
export function refusalSentence(locale: Locale, reason: string, detail: Detail = {}): string {
  const sentence = REFUSALS[reason]?.[locale];
  if (sentence === undefined) return locale === "fr" ? `Ce n’est pas possible maintenant (${reason}).` : `This cannot be done now (${reason}).`;
  return typeof sentence === "string" ? sentence : sentence(detail);
}
