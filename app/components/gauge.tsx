import { useId } from "react";
import { useLocale, useWords } from "~/components/locale";
import { euros } from "~/words/format";
import { componentsWords } from "~/words/components";

export type GaugeProps = { envelopeCents: number; awardedCents: number; paidCents: number };

/** The envelope in one bar: paid, awarded, left. Whoever does not see it hears the same sentence. */
export function Gauge({ envelopeCents, awardedCents, paidCents }: GaugeProps) {
  const words = useWords(componentsWords).gauge;
  const locale = useLocale();
  const id = useId();
  const width = (cents: number) => (envelopeCents === 0 ? 0 : Math.min(1000, (1000 * cents) / envelopeCents));
  const over = awardedCents - envelopeCents;
  const say = (cents: number) => euros(locale, cents);
  const summary = over > 0 ? words.overspent(say(envelopeCents), say(awardedCents), say(over)) : words.summary(say(envelopeCents), say(awardedCents), say(paidCents), say(envelopeCents - awardedCents));
  return (
    <svg className="gauge" viewBox="0 0 1000 56" role="img" aria-labelledby={`${id}-t`} preserveAspectRatio="none">
      <title id={`${id}-t`}>{summary}</title>
      <rect className="gauge-left" x="1" y="9" width="998" height="38" rx="6" />
      <rect className="gauge-awarded" x="1" y="9" width={width(awardedCents)} height="38" rx="6" />
      <rect className="gauge-paid" x="1" y="9" width={width(paidCents)} height="38" rx="6" />
      {awardedCents > 0 ? <rect className="gauge-limit" x={width(awardedCents) - 1} y="2" width="4" height="52" /> : null}
    </svg>
  );
}
