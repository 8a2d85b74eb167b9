import type { SimulationRow } from "~/features/awards/simulations/simulations-page.server";
import { awardsTerms } from "~/words/awards-terms";
import type { Locale } from "~/words/locale";
import { rankReasonWords } from "~/words/rank-reasons";
import { simulationsWords } from "~/words/simulations";

/** Why a dossier gets what it gets: in one sentence where the ranking alone decides, else what happened to it. */
export function whyLines(locale: Locale, { reason, note, byHand, passedOver }: SimulationRow): string[] {
  if (reason) return [rankReasonWords[locale].sentence(reason)];
  const words = simulationsWords[locale];
  return [
    awardsTerms[locale].notes[note],
    byHand === null ? "" : byHand === "" ? words.byHand : words.byHandWhy(byHand),
    passedOver ? words.passedOver : "",
  ].filter(Boolean);
}
