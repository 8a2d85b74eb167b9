import { useLocale, useWords } from "~/components/locale";
import type { GridRow } from "~/features/calls/grid-rows";
import { gridWords } from "~/words/grid";

/** A grid to read: each criterion with its weight and what each mark means. */
export function GridReading({ grid, level }: { grid: readonly GridRow[]; level: 2 | 3 }) {
  const words = useWords(gridWords);
  const locale = useLocale();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="stack">
      {grid.map((row) => (
        <section key={row.code}>
          <Heading>
            {locale === "en" ? row.labelEn : row.labelFr}{" "}
            <span className="optional">{words.weight(Number(row.weight))}</span>
          </Heading>
          {row.eliminatingMark === "" ? null : <p>{words.eliminatesAt(Number(row.eliminatingMark))}</p>}
          <dl className="anchors">
            {(locale === "en" ? row.anchorsEn : row.anchorsFr).map((sentence, mark) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is that of its mark.
              <div key={mark}>
                <dt>{mark}</dt>
                <dd>{sentence}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
