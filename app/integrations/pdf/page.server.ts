import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import QRCode from "qrcode";
import type { Paper } from "~/domain/notices/document";
import { writePageCode } from "~/domain/shared/page-code";

const fontFile = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** By their files: under another name, pdfkit opens the first font again at every use. */
const FONT = { text: fontFile("DejaVuSansCondensed"), bold: fontFile("DejaVuSansCondensed-Bold") };
export const SIZE = { h1: 17, h2: 12.5, h3: 10.5, text: 9.5, note: 8.5, foot: 8 } as const;
export const INK = { text: "#1b1b1f", soft: "#4a4a55", line: "#8d8d99", band: "#eef0f4" } as const;
export const MARGIN = { top: 56, bottom: 72, left: 56, right: 56 } as const;

export type Structure = ReturnType<Pdf["struct"]>;
export type Pdf = InstanceType<typeof PDFDocument>;

/** An A4 sheet with its own fonts, its language and its title: PDF/A-2a, tagged. Every date in it is the paper's own. */
export function openPdf({ title, reference, lang, at }: Paper): Pdf {
  const pdf = new PDFDocument({
    size: "A4",
    margins: MARGIN,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang,
    displayTitle: true,
    font: FONT.text,
    info: {
      Title: title,
      Author: "Département de la Seine-Saint-Denis",
      Subject: reference,
      Creator: "Portail du partenariat-ville",
      CreationDate: at,
      ModDate: at,
    },
  });
  return pdf.font(FONT.text).fontSize(SIZE.text).fillColor(INK.text);
}

export const usableWidth = (pdf: Pdf) => pdf.page.width - MARGIN.left - MARGIN.right;
const bottom = (pdf: Pdf) => pdf.page.height - MARGIN.bottom;
export const usableHeight = (pdf: Pdf) => bottom(pdf) - MARGIN.top;

/** A new page where less than `height` is left. True when it turned. */
export function makeRoom(pdf: Pdf, height: number): boolean {
  if (pdf.y + height <= bottom(pdf)) return false;
  pdf.addPage();
  return true;
}

export const write = (
  pdf: Pdf,
  { bold = false, size = SIZE.text, ink = INK.text }: { bold?: boolean; size?: number; ink?: string },
) =>
  pdf
    .font(bold ? FONT.bold : FONT.text)
    .fontSize(size)
    .fillColor(ink);

/** The types of pdfkit leave `scope` out; the library writes it. */
type TagOptions = { title?: string; scope?: "Column" | "Row" };

/** What `draw` draws, as one element of the reading order. */
export function tagged(pdf: Pdf, parent: Structure, tag: string, draw: () => void, options: TagOptions = {}) {
  const element = pdf.struct(tag, options, draw);
  parent.add(element);
  element.end();
}

/** An element that holds others. `fill` adds them. */
export function group(pdf: Pdf, parent: Structure, tag: string, fill: (element: Structure) => void) {
  const element = pdf.struct(tag);
  parent.add(element);
  fill(element);
  element.end();
}

/** What is only there to be seen: lines, bands, page numbers. A screen reader passes over it. */
export function decorate(pdf: Pdf, draw: () => void) {
  pdf.markContent("Artifact", { type: "Layout" });
  draw();
  pdf.endMarkedContent();
}

/** Text that every viewer can show: no control characters, no signs that turn the line around, one kind of line end. */
export const clean = (text: string) =>
  text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/(?!\n)\p{Cc}|\p{Cf}/gu, "")
    .replace(/\u202f/g, "\u00a0");

const CODE_SIDE = 50;
/** What a code needs white around it, in its own squares. */
const QUIET = 4;

/** The reference, the page number and, on papers that come back, the page's code at the foot of every page. */
export function writeFeet(pdf: Pdf, { reference, lang, code }: Paper) {
  const { start, count } = pdf.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    pdf.switchToPage(start + i);
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    const y = pdf.page.height - 40;
    const width = usableWidth(pdf) - (code ? CODE_SIDE + 12 : 0);
    const page = lang === "fr-FR" ? `page ${i + 1} / ${count}` : `page ${i + 1} of ${count}`;
    write(pdf, { size: SIZE.foot, ink: INK.soft });
    pdf.text(clean(reference), MARGIN.left, y, {
      width: width * 0.75,
      lineBreak: false,
      ellipsis: true,
      height: 12,
    });
    pdf.text(page, MARGIN.left, y, { width, align: "right", lineBreak: false });
    if (code) drawCode(pdf, writePageCode({ ...code, page: i + 1, pages: count }));
    pdf.endMarkedContent();
    pdf.page.margins.bottom = MARGIN.bottom;
  }
}

/** Bottom right, drawn as squares: sharp at every size. What it says stands beside it in words. */
function drawCode(pdf: Pdf, text: string) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const cell = CODE_SIDE / (modules.size + 2 * QUIET);
  const left = pdf.page.width - MARGIN.right - CODE_SIDE;
  const top = pdf.page.height - 14 - CODE_SIDE;
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) pdf.rect(left + (column + QUIET) * cell, top + (row + QUIET) * cell, cell, cell);
  pdf.fill("#000000");
}
