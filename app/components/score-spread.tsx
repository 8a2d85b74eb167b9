import { useLocale, useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";
import { hundredths } from "~/words/format";

const WIDTH = 148;
const EDGE = 8;
const x = (value: number) => EDGE + Math.round(((WIDTH - 2 * EDGE) * value) / 1_000) / 10;

/** Marks out of 100 as dots on a line, their mean as a tick. In hundredths. Marks that meet stand on each other. */
export function ScoreSpread({ totals, mean }: { totals: readonly number[]; mean: number | null }) {
  const words = useWords(componentsWords);
  const locale = useLocale();
  if (mean === null || totals.length === 0) return <span className="hint">{words.noMark}</span>;
  const marks = totals.toSorted((a, b) => a - b);
  const below = (i: number) => marks.slice(0, i).filter((m) => x(marks[i] ?? 0) - x(m) < 7).length;
  const said = words.spread(totals.map((t) => hundredths(locale, t)).join(", "), hundredths(locale, mean));
  return (
    <svg className="spread" viewBox={`0 0 ${WIDTH} 28`} role="img" aria-label={said}>
      <line className="spread-scale" x1={EDGE} x2={WIDTH - EDGE} y1="19" y2="19" />
      <line className="spread-range" x1={x(marks[0] ?? 0)} x2={x(marks.at(-1) ?? 0)} y1="19" y2="19" />
      <rect x={x(mean) - 1.5} y="3" width="3" height="25" />
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal marks are told apart by nothing else.
        <circle key={`${mark}-${i}`} cx={x(mark)} cy={19 - 7 * Math.min(below(i), 2)} r="4" />
      ))}
    </svg>
  );
}
