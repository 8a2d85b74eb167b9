import { expect, test } from "vitest";
import type { Paper } from "~/domain/notices/document";
import { readPageCode } from "~/domain/shared/page-code";
import { joinPages, readScan } from "~/integrations/signed-scans/live.server";
import { askew, photographed, scanOf, stained, upsideDown } from "./scanned";

const at = new Date("2026-11-24T11:00:00Z");
const paper = (document: string, sheets: number): Paper => ({
  title: `Convention ${document}`,
  reference: document,
  lang: "fr-FR",
  at,
  code: { document, version: 1, seal: "AB12CD34" },
  blocks: Array.from({ length: sheets * 4 }, () => ({
    kind: "paragraph" as const,
    text: "La commune réalise l’action avec les moyens prévus. ".repeat(22),
  })),
});

async function read(pdf: Uint8Array) {
  const sheets: { position: number; codes: string[]; pdf: Uint8Array }[] = [];
  const { pages } = await readScan(pdf, async (sheet) => void sheets.push(sheet));
  return { pages, sheets };
}

test("sixty pages of fifteen papers, fed askew and some upside down, are read; the two that were spoilt are not", async () => {
  const papers = Array.from({ length: 15 }, (_, i) => `CONV-2026-${String(i + 1).padStart(3, "0")}`);
  const stack = (await Promise.all(papers.map((document) => photographed(paper(document, 4))))).flat().slice(0, 60);
  expect(stack).toHaveLength(60);
  const spoilt = [17, 42];
  const fed = stack.map((page, i) =>
    spoilt.includes(i + 1) ? stained(page) : i % 3 === 0 ? askew(page) : i % 7 === 0 ? upsideDown(page) : page,
  );
  const { pages, sheets } = await read(await scanOf(fed));
  expect(pages).toBe(60);
  const unread = sheets.filter(({ codes }) => !codes.some((code) => readPageCode(code)));
  expect(unread.map(({ position }) => position)).toEqual(spoilt);
  const places = sheets.flatMap(({ codes }) => codes.flatMap((code) => readPageCode(code) ?? []));
  expect(new Set(places.map(({ document, page }) => `${document} ${page}`)).size).toBe(58);

  const whole = await read(await joinPages(sheets.slice(0, 3).map(({ pdf }) => pdf)));
  expect(whole.sheets.map(({ codes }) => codes)).toEqual(sheets.slice(0, 3).map(({ codes }) => codes));
}, 120_000);

test("what is no PDF at all is an error and not an endless wait", async () => {
  await expect(read(Buffer.from("%PDF-1.7 nothing"))).rejects.toThrow();
});
