import type { Paper, PaperBlock, PaperSignature } from "~/domain/notices/document";
import { drawDefinitions, drawTable } from "~/integrations/pdf/draw-rows.server";
import {
  clean,
  decorate,
  group,
  INK,
  MARGIN,
  makeRoom,
  openPdf,
  type Pdf,
  SIZE,
  type Structure,
  tagged,
  usableWidth,
  write,
  writeFeet,
} from "~/integrations/pdf/page.server";
import type { RenderPdf } from "~/integrations/pdf/port";

export const renderPdf: RenderPdf = async (paper: Paper) => {
  const pdf = openPdf(paper);
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
  });

  const root = pdf.struct("Document");
  pdf.addStructure(root);
  drawHeader(pdf, root, paper);
  for (const block of paper.blocks) drawBlock(pdf, root, block);
  root.end();
  writeFeet(pdf, paper);
  pdf.end();
  return done;
};

const SENDER = "Seine-Saint-Denis — Le Département";

function drawHeader(pdf: Pdf, root: Structure, { title, reference }: Paper) {
  add(pdf, root, "P", SENDER, { bold: true, ink: INK.soft, after: 14 });
  add(pdf, root, "H1", title, { bold: true, size: SIZE.h1, after: 4 });
  add(pdf, root, "P", reference, { ink: INK.soft, after: 10 });
  decorate(pdf, () =>
    pdf
      .moveTo(MARGIN.left, pdf.y)
      .lineTo(MARGIN.left + usableWidth(pdf), pdf.y)
      .lineWidth(1)
      .strokeColor(INK.line)
      .stroke(),
  );
  pdf.y += 12;
  pdf.outline.addItem(clean(title));
}

type Look = { bold?: boolean; size?: number; ink?: string; indent?: number; after?: number };

/** One tagged run of text across the page. */
function add(pdf: Pdf, parent: Structure, tag: string, text: string, { indent = 0, after = 6, ...look }: Look = {}) {
  tagged(pdf, parent, tag, () => {
    write(pdf, look);
    pdf.text(clean(text), MARGIN.left + indent, pdf.y, { width: usableWidth(pdf) - indent, lineGap: 1.5 });
  });
  pdf.x = MARGIN.left;
  pdf.y += after;
}

function drawBlock(pdf: Pdf, root: Structure, block: PaperBlock) {
  switch (block.kind) {
    case "heading":
      return drawHeading(pdf, root, block.text, block.level ?? 2);
    case "paragraph":
      for (const part of clean(block.text).split(/\n\s*\n/)) if (part.trim()) add(pdf, root, "P", part.trim());
      return;
    case "list":
      return drawList(pdf, root, block.items);
    case "definitions":
      return drawDefinitions(pdf, root, block.items);
    case "table":
      return drawTable(pdf, root, block);
    case "signatures":
      return drawSignatures(pdf, root, block.parties);
    case "note":
      return add(pdf, root, "P", block.text, { size: SIZE.note, ink: INK.soft });
  }
}

function drawHeading(pdf: Pdf, root: Structure, text: string, level: 2 | 3) {
  makeRoom(pdf, 70);
  pdf.y += level === 2 ? 8 : 4;
  add(pdf, root, `H${level}`, text, { bold: true, size: level === 2 ? SIZE.h2 : SIZE.h3, after: 4 });
  if (level === 2) pdf.outline.addItem(clean(text));
}

function drawList(pdf: Pdf, root: Structure, items: readonly string[]) {
  group(pdf, root, "L", (list) => {
    for (const text of items) {
      makeRoom(pdf, 28);
      group(pdf, list, "LI", (item) => {
        const top = pdf.y;
        tagged(pdf, item, "Lbl", () => {
          write(pdf, {});
          pdf.text("–", MARGIN.left + 6, top, { width: 10 });
        });
        pdf.y = top;
        add(pdf, item, "LBody", text, { indent: 18, after: 3 });
      });
    }
  });
  pdf.y += 5;
}

/** Who signs, side by side for the eye and one after the other for a reader; kept together on a page. */
function drawSignatures(pdf: Pdf, root: Structure, parties: readonly PaperSignature[]) {
  makeRoom(pdf, 130);
  const top = pdf.y + 6;
  const width = usableWidth(pdf) / Math.max(1, parties.length);
  let lowest = top;
  parties.forEach(({ party, name, function: held, line }, i) => {
    const x = MARGIN.left + i * width;
    tagged(pdf, root, "P", () => {
      write(pdf, { bold: true });
      pdf.text(clean(party), x, top, { width: width - 16 });
      write(pdf, {});
      pdf.text([name, held, line].filter(Boolean).map(clean).join("\n"), x, pdf.y + 2, {
        width: width - 16,
        lineGap: 1.5,
      });
    });
    lowest = Math.max(lowest, pdf.y);
  });
  pdf.x = MARGIN.left;
  pdf.y = lowest + 12;
}
