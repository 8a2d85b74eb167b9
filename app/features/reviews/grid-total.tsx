import { Details } from "~/components/details";
import { useLocale, useWords } from "~/components/locale";
import { markField } from "~/domain/reviews/review-form";
import { weightedTotal } from "~/domain/reviews/scoring";
import type { GridLine } from "~/features/reviews/workbench-page.server";
import { hundredths } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

/** The weighted mark as it stands, with its sum: what is saved, and what is typed as soon as it is. */
export function GridTotal({ grid, typed }: { grid: readonly GridLine[]; typed: Record<string, unknown> }) {
  const words = useWords(reviewsWords).bench;
  const locale = useLocale();
  const criteria = grid.map(({ code, weight }) => ({ code, weight, eliminatingMark: null }));
  const marks = grid.flatMap(({ code }) => {
    const text = typed[markField(code)];
    return typeof text === "string" && text !== "" ? [{ code, mark: Number(text) }] : [];
  });
  const missing = grid.length - marks.length;
  return (
    <div className="inset">
      <output>
        {words.total(hundredths(locale, weightedTotal(criteria, marks)))} {missing > 0 ? words.missing(missing) : null}
      </output>
      <Details summary={words.sum}>
        <ul>
          {grid.map(({ code, label, weight }) => {
            const mark = marks.find((m) => m.code === code)?.mark;
            const points = hundredths(locale, weight * (mark ?? 0) * 20);
            return <li key={code}>{words.part(label, weight, mark === undefined ? "–" : String(mark), points)}</li>;
          })}
        </ul>
      </Details>
    </div>
  );
}
