import type { SimulationPage, SimulationRow } from "~/features/awards/simulations/simulations-page.server";
import { whyLines } from "~/features/awards/simulations/why-lines";
import { hundredths } from "~/words/format";
import type { Locale } from "~/words/locale";
import { simulationsWords } from "~/words/simulations";

type Kind = { format: string | null; divisor: number; written: (locale: Locale, value: number) => string };
const typedEuros = (locale: Locale, cents: number) =>
  locale === "fr" ? (cents / 100).toFixed(2).replace(".", ",") : (cents / 100).toFixed(2);
const KINDS = {
  text: { format: null, divisor: 1, written: (_locale, value) => String(value) },
  whole: { format: "0", divisor: 1, written: (_locale, value) => String(value) },
  points: { format: "0.00", divisor: 100, written: hundredths },
  euros: { format: '#,##0.00 "€"', divisor: 100, written: typedEuros },
} satisfies Record<string, Kind>;

type SimulationColumn = { header: string; kind: Kind; value: (row: SimulationRow) => string | number | null };

/** A simulation as the screen says it, for a file. */
function columnsOf(locale: Locale): SimulationColumn[] {
  const { file } = simulationsWords[locale];
  const why = (row: SimulationRow) => whyLines(locale, row).join(". ");
  return [
    { header: file.place, kind: KINDS.whole, value: (r) => r.place },
    { header: file.reference, kind: KINDS.text, value: (r) => r.reference },
    { header: file.title, kind: KINDS.text, value: (r) => r.title },
    { header: file.town, kind: KINDS.text, value: (r) => r.townName },
    { header: file.mean, kind: KINDS.points, value: (r) => r.meanHundredths },
    { header: file.requested, kind: KINDS.euros, value: (r) => r.requestedCents },
    { header: file.amount, kind: KINDS.euros, value: (r) => r.amountCents },
    { header: file.rate, kind: KINDS.whole, value: (r) => r.ratePercent },
    { header: file.running, kind: KINDS.euros, value: (r) => r.runningCents },
    { header: file.why, kind: KINDS.text, value: why },
  ];
}

/** As rows of text, for a CSV. */
export function simulationFileRows(locale: Locale, { rows }: SimulationPage): string[][] {
  const columns = columnsOf(locale);
  const text = ({ kind, value }: SimulationColumn, row: SimulationRow) => {
    const cell = value(row);
    return typeof cell === "number" ? kind.written(locale, cell) : (cell ?? "");
  };
  return [columns.map((c) => c.header), ...rows.map((row) => columns.map((c) => text(c, row)))];
}

/** With true numbers, for a spreadsheet. */
export const simulationSheet = (locale: Locale, { rows }: SimulationPage) =>
  columnsOf(locale).map(({ header, kind, value }) => ({
    header,
    format: kind.format,
    cells: rows.map((row) => {
      const cell = value(row);
      return typeof cell === "number" ? cell / kind.divisor : cell;
    }),
  }));
