import { zoneOf } from "~/domain/reviews/zones";
import type { Locale } from "~/domain/shared/locale";
import type { RankingLine, RankingList } from "~/features/reviews/ranking-lines.server";
import { figuresWords } from "~/words/figures";
import { hundredths, percent } from "~/words/format";
import { reviewsWords } from "~/words/reviews";

/** What a file is asked for, as the address of the list says it. */
export const fileAsked = (search: URLSearchParams) => ({
  list: search.get("liste") ?? "",
  order: search.get("ordre") ?? "",
});

export type RankingFile = {
  locale: Locale;
  reference: string;
  list: RankingList;
  rows: readonly RankingLine[];
  /** What each criterion is called. */
  criteria: Readonly<Record<string, string>>;
};
/** Points are kept in hundredths, shares in ten-thousandths, money in cents. */
type Kind = "text" | "whole" | "points" | "share" | "euros";
export type FileColumn = { header: string; kind: Kind; value: (row: RankingLine) => string | number | null };

/** Why a dossier has no place, as the page and the files say it. */
export function eliminationText(locale: Locale, eliminated: string | null, criteria: RankingFile["criteria"]) {
  const words = reviewsWords[locale].ranking;
  if (eliminated === null) return null;
  const code = eliminated.slice("criterion:".length);
  return eliminated === "below_threshold" ? words.below : words.weak(criteria[code] ?? code);
}

/** The columns of a list, in the order of the screen. */
export function rankingColumns({ locale, list, criteria }: RankingFile): FileColumn[] {
  const { file, firmness } = reviewsWords[locale].ranking;
  const zone = (bp: number | null) => (bp === null ? null : figuresWords[locale].zones[zoneOf(bp)]);
  const column = (header: string, kind: Kind, value: FileColumn["value"]): FileColumn => ({ header, kind, value });
  const common = [
    column(file.reference, "text", (r) => r.reference),
    column(file.title, "text", (r) => r.title),
    column(file.town, "text", (r) => r.town),
    column(file.mean, "points", (r) => r.meanHundredths),
    column(file.corrected, "points", (r) => r.correctedHundredths),
    column(file.margin, "points", (r) => r.marginHundredths),
    column(file.reviews, "whole", (r) => r.reviewsSubmitted),
    column(file.expected, "whole", (r) => r.reviewsExpected),
    column(file.spread, "points", (r) => r.spreadHundredths),
    column(file.requested, "euros", (r) => r.requestedCents),
  ];
  if (list === "unscored") return common;
  if (list === "eliminated")
    return [...common, column(file.eliminated, "text", (r) => eliminationText(locale, r.eliminated, criteria))];
  return [
    column(file.place, "whole", (r) => r.place),
    ...common,
    column(firmness, "text", (r) => zone(r.fundedBp)),
    column(file.funded, "share", (r) => r.fundedBp),
    column(file.running, "euros", (r) => r.runningCents),
  ];
}

const written: Record<Kind, (locale: Locale, value: number) => string> = {
  text: (_locale, value) => String(value),
  whole: (_locale, value) => String(value),
  points: hundredths,
  share: percent,
  euros: (locale, cents) => (locale === "fr" ? (cents / 100).toFixed(2).replace(".", ",") : (cents / 100).toFixed(2)),
};

/** A list of the ranking as rows of text, for a CSV. */
export function rankingFileRows(file: RankingFile): string[][] {
  const columns = rankingColumns(file);
  const text = ({ kind, value }: FileColumn, row: RankingLine) => {
    const cell = value(row);
    return cell === null ? "" : typeof cell === "string" ? cell : written[kind](file.locale, cell);
  };
  return [columns.map((c) => c.header), ...file.rows.map((row) => columns.map((c) => text(c, row)))];
}

/** The same list with true numbers, for a spreadsheet. */
export function rankingSheet(file: RankingFile) {
  const divisor: Record<Kind, number> = { text: 1, whole: 1, points: 100, share: 10_000, euros: 100 };
  return rankingColumns(file).map(({ header, kind, value }) => ({
    header,
    format: { text: null, whole: "0", points: "0.00", share: "0.00%", euros: '#,##0.00 "€"' }[kind],
    cells: file.rows.map((row) => {
      const cell = value(row);
      return typeof cell === "number" ? cell / divisor[kind] : cell;
    }),
  }));
}
