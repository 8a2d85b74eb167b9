import type { PaperTable } from "~/domain/notices/document";
import {
  clean,
  decorate,
  group,
  INK,
  MARGIN,
  makeRoom,
  type Pdf,
  type Structure,
  tagged,
  usableHeight,
  usableWidth,
  write,
} from "~/integrations/pdf/page.server";

const PADDING = 4;

type Cell = {
  text: string;
  width: number;
  align?: "right" | undefined;
  bold?: boolean;
  tag: string;
  scope?: "Column" | "Row";
};

function heightOf(pdf: Pdf, cells: readonly Cell[]) {
  const heights = cells.map(({ text, width, bold }) => {
    write(pdf, { bold: bold ?? false });
    return pdf.heightOfString(text || " ", { width: width - 2 * PADDING });
  });
  return Math.max(...heights) + 2 * PADDING;
}

/** Cells side by side, each tagged, on one page. A row higher than a page is written cell after cell instead. */
export function drawRow(
  pdf: Pdf,
  parent: Structure,
  cells: readonly Cell[],
  { band = false, onNewPage = (): void => undefined } = {},
) {
  const height = heightOf(pdf, cells);
  if (height > usableHeight(pdf) - 60) return stack(pdf, parent, cells);
  if (makeRoom(pdf, height)) onNewPage();
  const top = pdf.y;
  if (band) decorate(pdf, () => pdf.rect(MARGIN.left, top, usableWidth(pdf), height).fill(INK.band));
  let left: number = MARGIN.left;
  for (const { text, width, align = "left", bold = false, tag, scope } of cells) {
    const x = left;
    const draw = () => {
      write(pdf, { bold });
      pdf.text(text || " ", x + PADDING, top + PADDING, { width: width - 2 * PADDING, align });
    };
    tagged(pdf, parent, tag, draw, scope ? { scope } : {});
    left += width;
  }
  decorate(pdf, () =>
    pdf
      .moveTo(MARGIN.left, top + height)
      .lineTo(MARGIN.left + usableWidth(pdf), top + height)
      .lineWidth(0.5)
      .strokeColor(INK.line)
      .stroke(),
  );
  pdf.x = MARGIN.left;
  pdf.y = top + height;
}

function stack(pdf: Pdf, parent: Structure, cells: readonly Cell[]) {
  for (const { text, bold = false, tag } of cells)
    tagged(pdf, parent, tag, () => {
      write(pdf, { bold });
      pdf.text(text || " ", MARGIN.left, pdf.y + PADDING, { width: usableWidth(pdf) });
    });
  pdf.y += PADDING;
}

const KEPT_TOGETHER_ROWS_MAX = 12;
const CAPTION_HEIGHT = 24;

/** A short table stays on one page. A long one begins where its headings and two rows fit. */
function togetherHeight(pdf: Pdf, rows: readonly (readonly Cell[])[]) {
  const kept = rows.length <= KEPT_TOGETHER_ROWS_MAX ? rows : rows.slice(0, 3);
  return Math.min(
    usableHeight(pdf) - CAPTION_HEIGHT,
    kept.reduce((sum, cells) => sum + heightOf(pdf, cells), 0),
  );
}

/** A table with its caption, its headings repeated on every page, and a scope on each heading. */
export function drawTable(pdf: Pdf, root: Structure, { caption, columns, rows, total }: PaperTable) {
  const shares = columns.reduce((sum, column) => sum + (column.share ?? 1), 0);
  const widths = columns.map((column) => (usableWidth(pdf) * (column.share ?? 1)) / shares);
  const cellsOf = (texts: readonly string[], tag: "TH" | "TD", bold = false): Cell[] =>
    columns.map((column, i) => ({
      text: clean(texts[i] ?? ""),
      width: widths[i] ?? 0,
      align: column.align,
      tag,
      bold: bold || tag === "TH",
      ...(tag === "TH" ? { scope: "Column" as const } : {}),
    }));
  const headings = cellsOf(
    columns.map((column) => column.label),
    "TH",
  );

  const lines = rows.map((texts) => cellsOf(texts, "TD"));
  const sums = total ? [cellsOf(total, "TD", true)] : [];
  makeRoom(pdf, CAPTION_HEIGHT + togetherHeight(pdf, [headings, ...lines, ...sums]));
  group(pdf, root, "Table", (table) => {
    tagged(pdf, table, "Caption", () => {
      write(pdf, { bold: true });
      pdf.text(clean(caption), MARGIN.left, pdf.y, { width: usableWidth(pdf) });
    });
    pdf.y += 4;
    const onNewPage = () => repeatHeadings(pdf, headings);
    group(pdf, table, "TR", (row) => drawRow(pdf, row, headings, { band: true }));
    for (const cells of lines) group(pdf, table, "TR", (row) => drawRow(pdf, row, cells, { onNewPage }));
    for (const cells of sums) group(pdf, table, "TR", (row) => drawRow(pdf, row, cells, { band: true, onNewPage }));
  });
  pdf.y += 10;
}

/** On a new page the headings are for the eye: a screen reader knows them from the first. */
function repeatHeadings(pdf: Pdf, headings: readonly Cell[]) {
  const height = heightOf(pdf, headings);
  const top = pdf.y;
  decorate(pdf, () => {
    pdf.rect(MARGIN.left, top, usableWidth(pdf), height).fill(INK.band);
    let left: number = MARGIN.left;
    for (const { text, width, align = "left" } of headings) {
      write(pdf, { bold: true });
      pdf.text(text, left + PADDING, top + PADDING, { width: width - 2 * PADDING, align });
      left += width;
    }
  });
  pdf.x = MARGIN.left;
  pdf.y = top + height;
}

/** Terms on the left, what they say on the right: a list whose labels are the terms. */
export function drawDefinitions(pdf: Pdf, root: Structure, items: readonly (readonly [string, string])[]) {
  const width = usableWidth(pdf);
  group(pdf, root, "L", (list) => {
    for (const [term, text] of items)
      group(pdf, list, "LI", (item) =>
        drawRow(pdf, item, [
          { text: clean(term), width: width * 0.32, bold: true, tag: "Lbl" },
          { text: clean(text) || "—", width: width * 0.68, tag: "LBody" },
        ]),
      );
  });
  pdf.y += 10;
}
