import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { filedContent } from "~/domain/proposals/filed-content";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { receiptPaper } from "~/features/proposals/receipt-paper";
import { renderPdf } from "~/integrations/pdf/live.server";
import { proposalsTerms } from "~/words/proposals-terms";
import { dossier } from "../domain/proposals/dossier";
import { absentTools, testWith } from "./loud";

const folder = mkdtempSync(join(tmpdir(), "receipt-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const proven = testWith(absentTools("pdftotext", "pdfinfo"));
const hash = "ab".repeat(32);
const file = { kind: "letter", fileName: "lettre.pdf", sizeBytes: 1000, sha256: "cd".repeat(32) };

const drawn = new Map<string, ReturnType<typeof draw>>();
const printed = (lang: "fr" | "en") => {
  const known = drawn.get(lang) ?? draw(lang);
  drawn.set(lang, known);
  return known;
};

async function draw(lang: "fr" | "en") {
  const path = join(folder, `${lang}.pdf`);
  const paper = receiptPaper(lang, {
    receipt: {
      number: "2026-001-R1",
      filedAt: new Date("2026-06-15T09:59:58Z"),
      contentHash: hash,
      signerName: "Mireille",
      signerFunction: "Maire",
    },
    reference: "2026-001",
    townName: "Bondy",
    callTitle: "Appel 2026",
    content: filedContent("2026-001", "93010", dossier(), [file]),
  });
  writeFileSync(path, await renderPdf(paper));
  const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: "utf8" });
  return {
    info: run("pdfinfo", path),
    /** What a screen reader says, in the order in which it says it. */
    aloud: run("pdfinfo", "-struct-text", path),
    bytes: readFileSync(path),
  };
}

const textOf = (struct: string) => Array.from(struct.matchAll(/"(.*)"/g), ([, said = ""]) => said).join(" ");

proven("the receipt with the dossier as filed is a tagged French document, whose title is shown", async () => {
  const { info, bytes } = await printed("fr");
  expect(info).toMatch(/Title: +Récépissé de dépôt 2026-001-R1/);
  expect(info).toMatch(/Tagged: +yes/);
  expect(bytes.toString("latin1")).toMatch(/\/Lang \(fr-FR\)/);
  expect(bytes.toString("latin1")).toMatch(/\/DisplayDocTitle true/);
  const english = await printed("en");
  expect(english.bytes.toString("latin1")).toMatch(/\/Lang \(en-GB\)/);
});

proven("it is read aloud from the receipt to the last section, one level of heading after the other", async () => {
  const { aloud } = await printed("fr");
  const said = textOf(aloud).replace(/\s+/g, " ");
  const terms = proposalsTerms.fr;
  const order = [
    "Récépissé de dépôt 2026-001-R1",
    "11 h 59 min 58 s",
    hash,
    "tel qu’il a été déposé",
    ...SECTION_IDS.filter((id) => id !== "documents").map((id) => terms.sections[id]),
    "lettre.pdf",
  ];
  let from = 0;
  for (const next of order) {
    const at = said.replace(/\u00a0/g, " ").indexOf(next, from);
    expect(at, next).toBeGreaterThanOrEqual(from);
    from = at + next.length;
  }
  const headings = Array.from(aloud.matchAll(/^\s*H(\d)/gm), ([, level]) => Number(level));
  expect(headings[0]).toBe(1);
  expect(headings.filter((h) => h === 1)).toHaveLength(1);
  expect(aloud).toMatch(/^\s*TH:?\s+\/Scope \/Column/m);
});
