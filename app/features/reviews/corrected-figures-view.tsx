import type { ReactNode } from "react";
import { Card } from "~/components/card";
import { useLocale, useWords } from "~/components/locale";
import { SummaryList } from "~/components/summary-list";
import type { WrittenOut } from "~/domain/reviews/written-out";
import type { DossierFigures } from "~/features/reviews/dossier-figures.server";
import type { FiguresPage } from "~/features/reviews/figures-page.server";
import { computationWords } from "~/words/computation";
import { decimal, percent } from "~/words/format";

type Props = { dossier: DossierFigures; off: FiguresPage["off"] };

export const Formula = ({ children }: { children: ReactNode }) => <p className="formula">{children}</p>;

/** The values of a computation as they are written, and its result. */
function useWritten() {
  const locale = useLocale();
  return ({ values, decimals, result }: WrittenOut) => ({
    at: (i: number) => decimal(locale, values[i] ?? 0, decimals),
    result: decimal(locale, result, 2),
  });
}

/** The mean without the readers’ severity. */
export function CorrectedCard({ dossier, off }: Props) {
  const words = useWords(computationWords);
  const written = useWritten();
  const { corrected, marks } = dossier;
  if (marks.length === 0) return null;
  if (!corrected)
    return (
      <Card title={words.corrected} id="corrigee">
        <p>{words.tooMany}</p>
      </Card>
    );
  const { at, result } = written(corrected);
  const less = (text: string) => (text.startsWith("-") ? `(${text})` : text);
  const parts = marks.map((_, i) => (off ? at(2 * i) : `${at(2 * i)} − ${less(at(2 * i + 1))}`));
  return (
    <Card title={words.corrected} id="corrigee">
      <p>{off ? words.off : words.correctedRule}</p>
      <Formula>{words.meanRule(parts.join(" + "), String(marks.length), result)}</Formula>
    </Card>
  );
}

/** How far off it may be. */
export function MarginCard({ dossier: { margin, corrected, marks }, off }: Props) {
  const words = useWords(computationWords);
  const locale = useLocale();
  const written = useWritten();
  if (!corrected || marks.length === 0) return null;
  if (!margin)
    return (
      <Card title={words.margin} id="marge">
        <p>{words.unknown}</p>
      </Card>
    );
  const [own, sum] = [written(margin.own), written(margin.margin)];
  const end = (sign: 1 | -1) => decimal(locale, corrected.result + sign * margin.margin.result, 2);
  return (
    <Card title={words.margin} id="marge">
      <p>{words.marginRule}</p>
      <SummaryList
        rows={[
          {
            key: "own",
            label: words.own,
            value: (
              <>
                <Formula>
                  {off
                    ? words.ownPlain(own.at(0), String(marks.length), own.result)
                    : words.ownRule(own.at(0), String(marks.length), own.at(2), own.at(3), own.result)}
                </Formula>
                <p className="hint">{off ? words.plainWhy : words.ownWhy}</p>
              </>
            ),
          },
          {
            key: "margin",
            label: words.margin,
            value: (
              <Formula>
                {off
                  ? words.marginPlain(sum.at(0), sum.at(1), sum.result)
                  : words.marginSum(sum.at(0), sum.at(1), sum.at(2), sum.at(3), sum.result)}
              </Formula>
            ),
          },
          { key: "interval", label: words.intervalName, value: words.interval(end(-1), end(1)) },
        ]}
      />
    </Card>
  );
}

/** How often it is funded when others read. */
export function FirmnessCard({ dossier: { firmness, standing, corrected, marks } }: Pick<Props, "dossier">) {
  const words = useWords(computationWords);
  const locale = useLocale();
  const written = useWritten();
  if (marks.length === 0) return null;
  if (!firmness)
    return (
      <Card title={words.firmness} id="solidite">
        <p>{!standing ? words.notRanked : corrected ? words.unknown : words.tooMany}</p>
      </Card>
    );
  const worth = written(firmness.worth);
  const two = (value: number) => decimal(locale, value, 2);
  return (
    <Card title={words.firmness} id="solidite">
      <p>{words.firmnessRule(firmness.funded, firmness.draws, percent(locale, firmness.fundedBp))}</p>
      <SummaryList
        rows={[
          {
            key: "worth",
            label: words.worth,
            value: (
              <>
                <Formula>{words.worthRule(worth.at(0), worth.at(1), worth.at(2), worth.result)}</Formula>
                <p className="hint">{words.worthWhy(two(firmness.spread), two(firmness.doubt))}</p>
              </>
            ),
          },
          { key: "deviation", label: words.deviation, value: two(firmness.deviation) },
        ]}
      />
      <p className="hint">{words.seed}</p>
    </Card>
  );
}
