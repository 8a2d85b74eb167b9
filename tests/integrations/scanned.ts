import { createRequire } from "node:module";
import { crc32, deflateSync } from "node:zlib";
import PDFDocument from "pdfkit";
import type { Paper } from "~/domain/notices/document";
import { renderPdf } from "~/integrations/pdf/live.server";

type Bitmap = { data: Uint8Array; width: number; height: number };
const PAPER = 0xff;

/** What is used here of PDFium, which the portal reads scans with. */
type Pages = {
  pages(): Iterable<{ render(how: { scale: number; render: "bitmap" }): Promise<Bitmap> }>;
  destroy(): void;
};
type Pdfium = { init(): Promise<{ loadDocument(pdf: Uint8Array): Promise<Pages>; destroy(): void }> };
const { PDFiumLibrary }: { PDFiumLibrary: Pdfium } = createRequire(import.meta.url)("@hyzyla/pdfium");

/** Every page of a paper as a scanner sees it: grey dots, no text. */
export const photographed = async (paper: Paper) => photographedFile(await renderPdf(paper));

export async function photographedFile(pdf: Uint8Array, dots = 150): Promise<Bitmap[]> {
  const library = await PDFiumLibrary.init();
  const file = await library.loadDocument(pdf);
  const pages: Bitmap[] = [];
  for (const page of file.pages()) pages.push(await page.render({ scale: dots / 72, render: "bitmap" }));
  file.destroy();
  library.destroy();
  return pages;
}

/** A stain over the foot of a page: its code is lost. */
export function stained({ data, width, height }: Bitmap): Bitmap {
  const spoilt = Uint8Array.from(data);
  spoilt.fill(0x40, width * 4 * Math.floor(height * 0.88));
  return { data: spoilt, width, height };
}

/** A page laid into the feeder the other way round. */
export function upsideDown({ data, width, height }: Bitmap): Bitmap {
  const turned = new Uint8Array(data.length);
  for (let dot = 0; dot < width * height; dot++)
    turned.set(data.subarray(dot * 4, dot * 4 + 4), (width * height - 1 - dot) * 4);
  return { data: turned, width, height };
}

/** A fed page is never quite straight: the rows slide sideways by one dot in so many. */
export function askew({ data, width, height }: Bitmap, oneIn = 60): Bitmap {
  const slid = new Uint8Array(data.length).fill(PAPER);
  for (let row = 0; row < height; row++) {
    const by = Math.floor(row / oneIn);
    const from = row * width * 4;
    slid.set(data.subarray(from, from + (width - by) * 4), from + by * 4);
  }
  return { data: slid, width, height };
}

/** The pages as one scan: a PDF of pictures, one a page. */
export async function scanOf(pages: readonly Bitmap[], dots = 150): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  for (const page of pages) {
    const size: [number, number] = [(page.width * 72) / dots, (page.height * 72) / dots];
    pdf.addPage({ size, margin: 0 });
    pdf.image(pngOf(page), 0, 0, { width: size[0], height: size[1] });
  }
  pdf.end();
  return done;
}

/** Eight bits of grey a dot: a picture as the format asks for it, chunk by chunk. */
function pngOf({ data, width, height }: Bitmap): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    for (let dot = 0; dot < width; dot++)
      rows[row * (width + 1) + 1 + dot] = data[(row * width + dot) * 4 + 1] ?? PAPER;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const said = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const whole = Buffer.alloc(said.length + 8);
  whole.writeUInt32BE(content.length, 0);
  said.copy(whole, 4);
  whole.writeUInt32BE(crc32(said), said.length + 4);
  return whole;
}
