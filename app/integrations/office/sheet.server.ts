import { escaped } from "~/integrations/office/xml";

/** A cell is a text, an amount or a rate (computed where it has a formula), or one of a few words to choose from. */
type Cell = string | { as: "euros" | "percent"; formula?: string } | { choices: readonly string[] };
type Style = "title" | "head" | "line" | "total" | "note" | "blank";
export type SheetModel = {
  kind: "ods";
  /** The width of each column. */
  columnsCm: readonly number[];
  rows: readonly { style: Style; cells: readonly Cell[] }[];
};

const NUMBERS = [
  '<number:currency-style style:name="N-euros" number:language="fr" number:country="FR"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/><number:text>\u00a0</number:text><number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol></number:currency-style>',
  '<number:percentage-style style:name="N-percent" number:language="fr" number:country="FR"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>\u00a0%</number:text></number:percentage-style>',
].join("");

const LOOKS: Record<Style, { cell: string; text: string }> = {
  title: { cell: "", text: 'fo:font-size="14pt" fo:font-weight="bold"' },
  head: { cell: 'fo:background-color="#e8e8e8" fo:border="0.5pt solid #666666"', text: 'fo:font-weight="bold"' },
  line: { cell: 'fo:border="0.5pt solid #999999"', text: "" },
  total: { cell: 'fo:border="0.5pt solid #666666" fo:border-top="1.5pt solid #000000"', text: 'fo:font-weight="bold"' },
  note: { cell: "", text: "" },
  blank: { cell: "", text: "" },
};

const cellStyle = (name: string, { cell, text }: { cell: string; text: string }, number = "", align = "start") =>
  `<style:style style:name="${name}" style:family="table-cell"${number}><style:table-cell-properties ${cell} fo:wrap-option="wrap" fo:padding="0.1cm" style:vertical-align="middle"/><style:paragraph-properties fo:text-align="${align}"/><style:text-properties ${text}/></style:style>`;

const stylesOf = ({ columnsCm }: SheetModel) =>
  [
    NUMBERS,
    ...columnsCm.map(
      (cm, i) =>
        `<style:style style:name="column-${i}" style:family="table-column"><style:table-column-properties style:column-width="${cm}cm"/></style:style>`,
    ),
    '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:min-row-height="0.6cm" style:use-optimal-row-height="true"/></style:style>',
    '<style:style style:name="sheet" style:family="table" style:master-page-name="Standard"/>',
    ...Object.entries(LOOKS).flatMap(([name, look]) => [
      cellStyle(`${name}-text`, look),
      cellStyle(`${name}-euros`, look, ' style:data-style-name="N-euros"', "end"),
      cellStyle(`${name}-percent`, look, ' style:data-style-name="N-percent"', "end"),
    ]),
  ].join("");

/** What stands before the body, and the body. */
export function sheetOf(model: SheetModel): { styles: string; body: string } {
  const choices = model.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (typeof cell === "object" && "choices" in cell ? [cell.choices] : [])),
  )[0];
  return {
    styles: stylesOf(model),
    body: `<office:spreadsheet>${choices ? validations(choices) : ""}<table:table table:name="Budget" table:style-name="sheet">${model.columnsCm
      .map((_, i) => `<table:table-column table:style-name="column-${i}"/>`)
      .join(
        "",
      )}${model.rows.map((row) => rowOf(row, model.columnsCm.length)).join("")}</table:table></office:spreadsheet>`,
  };
}

const validations = (choices: readonly string[]) =>
  `<table:content-validations><table:content-validation table:name="choice" table:condition="${escaped(`of:cell-content-is-in-list(${choices.map((c) => `"${c}"`).join(";")})`)}" table:allow-empty-cell="true" table:display-list="unsorted"/></table:content-validations>`;

function rowOf({ style, cells }: SheetModel["rows"][number], columns: number) {
  const isWide = style === "title" || style === "note";
  const drawn = isWide
    ? `${cellOf(cells[0] ?? "", style, ` table:number-columns-spanned="${columns}" table:number-rows-spanned="1"`)}<table:covered-table-cell table:number-columns-repeated="${columns - 1}"/>`
    : cells.map((cell) => cellOf(cell, style)).join("");
  return `<table:table-row table:style-name="row">${drawn || "<table:table-cell/>"}</table:table-row>`;
}

function cellOf(cell: Cell, style: Style, span = ""): string {
  const named = (look: string) => `table:style-name="${style}-${look}"${span}`;
  if (typeof cell === "string")
    return cell === ""
      ? `<table:table-cell ${named("text")}/>`
      : `<table:table-cell ${named("text")} office:value-type="string"><text:p>${escaped(cell)}</text:p></table:table-cell>`;
  if ("choices" in cell) return `<table:table-cell ${named("text")} table:content-validation-name="choice"/>`;
  const [type, zero] =
    cell.as === "euros"
      ? ['office:value-type="currency" office:currency="EUR"', "0,00\u00a0€"]
      : ['office:value-type="percentage"', "0,0\u00a0%"];
  const formula = cell.formula ? ` table:formula="${escaped(openFormula(cell.formula))}"` : "";
  return `<table:table-cell ${named(cell.as)}${formula} ${type} office:value="0"><text:p>${zero}</text:p></table:table-cell>`;
}

/** "SUM(B3:B8)" as OpenFormula writes it: "of:=SUM([.B3:.B8])". */
const openFormula = (formula: string) =>
  `of:=${formula.replace(/([A-Z]\d+)(?::([A-Z]\d+))?/g, (_, from: string, to?: string) => (to ? `[.${from}:.${to}]` : `[.${from}]`))}`;
