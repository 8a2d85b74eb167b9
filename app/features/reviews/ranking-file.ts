import type { Locale } from "~/domain/shared/locale";
import type { RankingLine } from "~/features/reviews/ranking-lines.server";
import { hundredths, percent } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

const amount = (locale: Locale, cents: number) =>
  locale === "fr" ? (cents / 100).toFixed(2).replace(".", ",") : (cents / 100).toFixed(2);

/** The ranking as rows of a spreadsheet. */
export function rankingFileRows(locale: Locale, rows: readonly RankingLine[]): string[][] {
  const { file, below } = reviewsWords[locale].ranking;
  const head = [
    file.place,
    file.reference,
    file.town,
    file.title,
    file.mean,
    file.corrected,
    file.margin,
    file.funded,
    file.spread,
    file.reviews,
    file.requested,
    file.running,
    file.eliminated,
  ];
  const mark = (value: number | null) => (value === null ? "" : hundredths(locale, value));
  return [
    head,
    ...rows.map((r) => [
      r.place === null ? "" : String(r.place),
      r.reference,
      r.town,
      r.title,
      mark(r.meanHundredths),
      mark(r.correctedHundredths),
      mark(r.marginHundredths),
      r.fundedBp === null ? "" : percent(locale, r.fundedBp),
      mark(r.spreadHundredths),
      String(r.reviewsSubmitted),
      amount(locale, r.requestedCents),
      r.runningCents === null ? "" : amount(locale, r.runningCents),
      r.eliminated === "below_threshold" ? below : (r.eliminated ?? ""),
    ]),
  ];
}
