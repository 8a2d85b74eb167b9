import { type ReactNode, useId } from "react";
import { useLocale, useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";
import { euros } from "~/words/format";

export type GaugeProps = { envelopeCents: number; awardedCents: number; paidCents: number };

/** The envelope in one bar: paid, awarded, left. Whoever does not see it hears the same sentence. */
export function Gauge({ envelopeCents, awardedCents, paidCents }: GaugeProps) {
  const words = useWords(componentsWords).gauge;
  const locale = useLocale();
  const id = useId();
  const whole = Math.max(envelopeCents, awardedCents, 1);
  const part = (cents: number) => `${Math.round((10_000 * cents) / whole) / 100}%`;
  const over = awardedCents - envelopeCents;
  const say = (cents: number) => euros(locale, cents);
  const summary =
    over > 0
      ? words.overspent(say(envelopeCents), say(awardedCents), say(over))
      : words.summary(say(envelopeCents), say(awardedCents), say(paidCents), say(envelopeCents - awardedCents));
  return (
    <figure className="gauge">
      <svg role="img" aria-labelledby={`${id}-t`}>
        <title id={`${id}-t`}>{summary}</title>
        <Hatch id={`${id}-h`} />
        <rect className="gauge-left" x="0.5" y="6.5" width="99.8%" height="36" rx="6" />
        {awardedCents > 0 ? (
          <rect y="6" width={part(Math.min(awardedCents, envelopeCents))} height="37" rx="6" fill={`url(#${id}-h)`} />
        ) : null}
        {over > 0 ? <rect className="gauge-over" x={part(envelopeCents)} y="6" width={part(over)} height="37" /> : null}
        {paidCents > 0 ? <rect className="gauge-paid" y="6" width={part(paidCents)} height="37" rx="6" /> : null}
        {awardedCents > 0 && over <= 0 ? (
          <rect className="gauge-limit" x={part(awardedCents)} width="4" height="48" transform="translate(-4)" />
        ) : null}
      </svg>
      <ul className="legend-list">
        <Legend label={words.paid}>
          <rect className="gauge-paid" width="18" height="18" rx="4" />
        </Legend>
        <Legend label={words.promised}>
          <rect width="18" height="18" rx="4" fill={`url(#${id}-h)`} />
        </Legend>
        <Legend label={over > 0 ? words.over : words.left}>
          <rect className={over > 0 ? "gauge-over" : "gauge-left"} x="0.5" y="0.5" width="17" height="17" rx="4" />
        </Legend>
      </ul>
    </figure>
  );
}

/** Stripes: what is promised is told from what is paid without its colour. */
const Hatch = ({ id }: { id: string }) => (
  <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect className="gauge-awarded" width="8" height="8" />
    <rect className="gauge-hatch" width="2" height="8" />
  </pattern>
);

const Legend = ({ label, children }: { label: string; children: ReactNode }) => (
  <li>
    <svg viewBox="0 0 18 18" className="swatch" aria-hidden="true" focusable="false">
      {children}
    </svg>
    {label}
  </li>
);
