import type { DossierLine, ReadingsPage } from "~/features/reviews/readings-page.server";
import { readingsWords } from "~/words/readings";

type Cell = string | number | null;
type FileColumn = { header: string; isNumber: boolean; value: (row: DossierLine) => Cell };

/** The dossiers of a list with their readers, as the screen says them. */
function columnsOf({ locale, perDossier }: ReadingsPage): FileColumn[] {
  const words = readingsWords[locale];
  const { file } = words;
  const column = (header: string, value: FileColumn["value"], isNumber = false) => ({ header, isNumber, value });
  return [
    column(file.reference, (d) => d.reference),
    column(file.title, (d) => d.title),
    column(file.town, (d) => d.town),
    column(file.wanted, () => perDossier, true),
    column(file.assigned, (d) => d.expected, true),
    column(file.submitted, (d) => d.submitted, true),
    column(file.missing, (d) => d.hole?.missing ?? 0, true),
    column(file.third, (d) => (d.third === "asked" || d.third === "missing" ? words.third[d.third] : null)),
    column(file.ties, (d) => d.conflicts, true),
    column(file.readers, (d) => d.readings.map((r) => `${r.name} (${words.states[r.state]})`).join(", ")),
  ];
}

/** As rows of text, for a CSV. */
export function readingsFileRows(page: ReadingsPage): string[][] {
  const columns = columnsOf(page);
  return [columns.map((c) => c.header), ...page.dossiers.map((d) => columns.map((c) => String(c.value(d) ?? "")))];
}

/** With true numbers, for a spreadsheet. */
export const readingsSheet = (page: ReadingsPage) =>
  columnsOf(page).map(({ header, isNumber, value }) => ({
    header,
    format: isNumber ? "0" : null,
    cells: page.dossiers.map(value),
  }));
