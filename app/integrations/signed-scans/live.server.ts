import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { JoinPages, ReadScan, ScannedSheet } from "~/integrations/signed-scans/port";

/** A sheet feeder holds fewer; a file that says it has more is none of ours. */
export const SCAN_PAGES_MAX = 500;

/**
 * What the thread runs: text, for the reason given in integrations/solver. A page is drawn at 150 dots an inch, and once
 * more at 300 where no code was found: a scanner set to save space blurs small squares.
 */
const READ = `
const { parentPort, workerData } = require("node:worker_threads");
const { readFileSync } = require("node:fs");
const { bytes, pagesMax, modules } = workerData;
const PIXELS_MAX = 4500;

async function codesOn(scan, position, readBarcodes, dots) {
  // Drawing a page closes it: it is opened for each drawing.
  const page = scan.getPage(position - 1);
  const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
  const scale = Math.min(dots / 72, PIXELS_MAX / Math.max(width, height, 1));
  const drawn = await page.render({ scale, render: "bitmap" });
  const image = { data: new Uint8ClampedArray(drawn.data), width: drawn.width, height: drawn.height, colorSpace: "srgb" };
  const found = await readBarcodes(image, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 4 });
  return found.filter((code) => code.isValid).map((code) => code.text);
}

(async () => {
  const { PDFiumLibrary } = require(modules.pdfium);
  const { prepareZXingModule, readBarcodes } = require(modules.codes);
  const { PDFDocument } = require(modules.editor);
  await prepareZXingModule({ overrides: { wasmBinary: readFileSync(modules.wasm) }, fireImmediately: true });
  const library = await PDFiumLibrary.init();
  const scan = await library.loadDocument(bytes);
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const count = scan.getPageCount();
  if (count > pagesMax) throw new Error("too many pages: " + count);
  for (let position = 1; position <= count; position++) {
    let codes = await codesOn(scan, position, readBarcodes, 150);
    if (codes.length === 0) codes = await codesOn(scan, position, readBarcodes, 300);
    const alone = await PDFDocument.create({ updateMetadata: false });
    alone.addPage((await alone.copyPages(source, [position - 1]))[0]);
    const taken = new Promise((resolve) => parentPort.once("message", resolve));
    parentPort.postMessage({ sheet: { position, codes, pdf: await alone.save() } });
    await taken;
  }
  parentPort.postMessage({ pages: count });
})();
`;

const JOIN = `
const { parentPort, workerData } = require("node:worker_threads");
(async () => {
  const { PDFDocument } = require(workerData.modules.editor);
  const whole = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of workerData.pages) {
    const page = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const copy of await whole.copyPages(page, page.getPageIndices())) whole.addPage(copy);
  }
  parentPort.postMessage({ pdf: await whole.save() });
})();
`;

/** All three run without anything native: PDFium and ZXing as WebAssembly, pdf-lib as plain JavaScript. */
function modules() {
  const { resolve } = createRequire(import.meta.url);
  return {
    pdfium: resolve("@hyzyla/pdfium"),
    codes: resolve("zxing-wasm/reader"),
    wasm: resolve("zxing-wasm/reader/zxing_reader.wasm"),
    editor: resolve("@cantoo/pdf-lib"),
  };
}

type Said = { sheet?: ScannedSheet; pages?: number; pdf?: Uint8Array };

/** Runs a thread until it says it is done; the server goes on answering meanwhile, and the memory goes back. */
const inThread = (
  script: string,
  workerData: object,
  done: (said: Said, worker: Worker) => boolean | Promise<boolean>,
) =>
  new Promise<void>((resolve, reject) => {
    const worker = new Worker(script, { eval: true, workerData: { ...workerData, modules: modules() } });
    const end = (error?: unknown) => {
      if (error) reject(error);
      else resolve();
      void worker.terminate();
    };
    worker.on("message", (said: Said) => {
      Promise.resolve(done(said, worker)).then((isDone) => isDone && end(), end);
    });
    worker.once("error", end);
    worker.once("exit", () => reject(new Error("the reading of a scan ended without an answer")));
  });

export const readScan: ReadScan = async (bytes, take) => {
  let pages = 0;
  await inThread(READ, { bytes, pagesMax: SCAN_PAGES_MAX }, async (said, worker) => {
    if (said.sheet) {
      await take(said.sheet);
      worker.postMessage("next");
    }
    pages = said.pages ?? pages;
    return said.pages !== undefined;
  });
  return { pages };
};

export const joinPages: JoinPages = async (pages) => {
  let whole: Uint8Array = new Uint8Array();
  await inThread(JOIN, { pages }, ({ pdf }) => {
    whole = pdf ?? whole;
    return true;
  });
  return whole;
};
