import type { Paper } from "~/domain/notices/document";

export type { Paper as PdfDocument, PaperBlock as PdfBlock, PaperTable as PdfTable } from "~/domain/notices/document";

/** Draws a paper as a tagged PDF: readable aloud, in order, with its headings, lists and tables. */
export type RenderPdf = (paper: Paper) => Promise<Buffer>;
