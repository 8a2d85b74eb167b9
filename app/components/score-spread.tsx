import { useLocale, useWords } from "~/components/locale";
import { hundredths } from "~/words/format";
import { componentsWords } from "~/words/components";

/** Marks out of 100 as dots on a line, their mean as a tick. In hundredths. */
export function ScoreSpread({ totals, mean }: { totals: readonly number[]; mean: number | null }) {
  const words = useWords(componentsWords);
  const locale = useLocale();
  if (mean === null || totals.length === 0) return <span className="hint">{words.noMark}</span>;
  const x = (value: number) => 4 + (value / 10_000) * 112;
  const said = words.spread(totals.map((t) => hundredths(locale, t)).join(", "), hundredths(locale, mean));
  return (
    <svg className="spread" viewBox="0 0 120 16" role="img" aria-label={said}>
      <line x1="4" x2="116" y1="8" y2="8" />
      {totals.map((t, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal marks are told apart by nothing else.
        <circle key={`${t}-${i}`} cx={x(t)} cy="8" r="4" />
      ))}
      <rect x={x(mean) - 1} y="1" width="2" height="14" />
    </svg>
  );
}
