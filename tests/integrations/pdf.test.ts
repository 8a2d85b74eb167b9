import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { AGREEMENT_CONDITIONS, type AgreementContent } from "~/domain/awards/agreement-content";
import type { Paper } from "~/domain/notices/document";
import { renderPdf } from "~/integrations/pdf/live.server";
import { type DecisionFacts, letterPaper } from "~/words/decision-letters";
import { type AgreementFacts, agreementPaper, paymentSlipPaper } from "~/words/documents";
import { LETTER_TEXTS } from "~/words/letter-texts";
import { absentTools, testWith } from "./loud";

const folder = mkdtempSync(join(tmpdir(), "papers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const proven = testWith(absentTools("pdftotext", "pdfinfo"));
const noon = new Date("2026-11-24T11:00:00Z");

async function printed(name: string, paper: Paper) {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, await renderPdf(paper));
  const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: "utf8" });
  return {
    text: run("pdftotext", file, "-").replace(/\s+/g, " "),
    pages: run("pdftotext", "-layout", file, "-").split("\f").slice(0, -1),
    info: run("pdfinfo", file),
    tags: run("pdfinfo", "-struct", file),
    bytes: readFileSync(file, "latin1"),
  };
}

const content: AgreementContent = {
  reference: "CONV-2026-004",
  proposalReference: "2026-004",
  department: {
    name: "Département de la Seine-Saint-Denis",
    siret: "22930008201453",
    representedBy: "Le président du Conseil départemental",
    function: "président",
  },
  town: { name: "Commune de Bondy", siret: "21930010000019", representedBy: "S. Hervé", function: "maire" },
  object: "Relais-crèche à horaires élargis pour parents en parcours",
  amountCents: 13_000_000,
  requestedCents: 14_000_000,
  eligibleCostCents: 18_000_000,
  rateBp: 7222,
  deliberation: { number: "08-02", on: "2026-11-24" },
  startsOn: "2027-01-01",
  endsOn: "2027-12-31",
  lapsesOn: "2028-06-30",
  interimReportDueOn: "2027-07-02",
  finalReportDueOn: "2028-02-29",
  instalments: [
    { position: 1, kind: "advance", percent: 50, amountCents: 6_500_000, condition: "agreement_signed" },
    { position: 2, kind: "interim", percent: 30, amountCents: 3_900_000, condition: "interim_report_accepted" },
    { position: 3, kind: "balance", percent: 20, amountCents: 2_600_000, condition: "final_report_accepted" },
  ],
  conditions: [...AGREEMENT_CONDITIONS],
};
const agreement = (over: Partial<AgreementFacts> = {}): AgreementFacts => ({
  content,
  version: 1,
  contentHash: "ab".repeat(32),
  createdAt: noon,
  ofTown: "de Bondy",
  account: "65734",
  functionCode: "564",
  observationsDays: 30,
  signed: { town: { name: "S. Hervé", function: "Maire", at: noon, onPaper: false }, department: null },
  ...over,
});
const decisionPaper = (facts: DecisionFacts) => letterPaper(facts, LETTER_TEXTS[facts.kind]);
const decision = (over: Partial<DecisionFacts> = {}): DecisionFacts => ({
  kind: "partial",
  number: "L2026-0012",
  criteria: [],
  reference: "2026-004",
  title: "Relais-crèche",
  callTitle: "Partenariat-ville 2026",
  townName: "Bondy",
  ofTown: "de Bondy",
  requestedCents: 14_000_000,
  awardedCents: 13_000_000,
  reasons: "Le poste 62 est ramené au plafond.",
  deliberation: { number: "08-02", on: "2026-11-24" },
  notifiedAt: noon,
  meanHundredths: 8300,
  lastAwardedHundredths: null,
  place: 2,
  reserveValidUntil: null,
  signatory: { name: "", function: "Le président du Conseil départemental" },
  ...over,
});

proven("an agreement is a tagged French PDF/A with a title, and reads aloud in order", async () => {
  const { bytes, info, tags, text } = await printed("agreement", agreementPaper(agreement()));
  expect(info).toMatch(/Title: +Convention attributive de subvention/);
  expect(info).toMatch(/Tagged: +yes/);
  expect(bytes).toContain("/Lang (fr-FR)");
  expect(info).toMatch(/PDF subtype: +PDF\/A-2a|PDF version: +1\.7/);
  for (const tag of ["H1", "H2", "P ", "L ", "LI", "Table", "TR", "TH", "TD"]) expect(tags, tag).toContain(tag.trim());
  const titles = Array.from(text.matchAll(/Article (\d+) —/g), (m) => Number(m[1]));
  expect(titles).toEqual(Array.from({ length: titles.length }, (_, i) => i + 1));
  expect(titles.length).toBeGreaterThanOrEqual(12);
  for (const said of [
    "130 000,00 €",
    "Dépense éligible retenue",
    "Avance 50 % 65 000,00 €",
    "Total 100 % 130 000,00 €",
    "autorisation expresse et écrite",
    "dispose de 30 jours",
    "30 juin 2028",
    "nature 65734, fonction 564",
    "Signé sur le portail le mardi 24 novembre 2026 à 12 h 00 min 00 s",
    "Signature attendue",
    "tribunal administratif de Montreuil",
  ])
    expect(text.replaceAll("\u00a0", " ")).toContain(said);
});

proven("every page carries the reference and its number", async () => {
  const { pages } = await printed("agreement-pages", agreementPaper(agreement({ version: 2 })));
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((page, i) => {
    expect(page).toContain("Convention CONV-2026-004 — version 2");
    expect(page).toContain(`page ${i + 1} / ${pages.length}`);
  });
});

proven("a clause that was not agreed is not in the text", async () => {
  const { text } = await printed(
    "agreement-fewer",
    agreementPaper(agreement({ content: { ...content, conditions: ["report"], interimReportDueOn: null } })),
  );
  expect(text).not.toContain("autorisation expresse");
  expect(text).not.toContain("bilan intermédiaire, au plus tard");
});

proven("a payment slip of two hundred lines repeats its headings on every page and its sum is exact", async () => {
  const lines = Array.from({ length: 200 }, (_, i) => ({
    position: i + 1,
    agreementReference: `CONV-2026-${i}`,
    townName: i % 2 ? "L’Île-Saint-Denis" : "Bondy",
    kind: "advance" as const,
    amountCents: 100_001,
    holder: "Trésorerie d’Épinay",
    ibanEnd: "0185",
    endToEndId: `V-${i}`,
  }));
  const { pages, text, tags } = await printed(
    "slip",
    paymentSlipPaper({
      reference: "V2026-02",
      envelopeName: "Partenariat-ville 2026",
      createdAt: noon,
      executionOn: noon,
      account: "65734",
      functionCode: "564",
      preparedBy: { name: "Nadia", at: noon },
      approvedBy: null,
      lines,
      files: [{ fileName: "V2026-02-demandes-de-mandatement.csv", sha256: "cd".repeat(32) }],
    }),
  );
  const withLines = pages.filter((page) => /CONV-2026-\d/.test(page));
  expect(withLines.length).toBeGreaterThan(3);
  for (const page of withLines) expect(page).toMatch(/Ligne +Convention +Commune/);
  expect(text.replaceAll("\u00a0", " ")).toContain("200 002,00 €");
  expect(tags.match(/^ +TR/gm)).toHaveLength(202);
  expect(tags.match(/^ +TH/gm)).toHaveLength(6);
});

proven("a partial grant says both amounts; a refusal says marks, reasons and how to contest", async () => {
  const partial = (await printed("partial", decisionPaper(decision()))).text.replaceAll("\u00a0", " ");
  expect(partial).toContain("Lettre L2026-0012 — dossier 2026-004");
  expect(partial).not.toMatch(/[{}]/);
  expect(partial).toContain("Une subvention de 130 000,00 € est attribuée");
  expect(partial).toContain("Vous aviez demandé 140 000,00 €");
  const refused = (
    await printed(
      "refused",
      decisionPaper(
        decision({
          kind: "refused",
          awardedCents: 0,
          meanHundredths: 4800,
          lastAwardedHundredths: 7250,
          criteria: [{ label: "Pertinence", weight: 20, meanHundredths: 150 }],
        }),
      ),
    )
  ).text;
  for (const said of [
    "n’est pas retenu",
    "48 sur 100",
    "a obtenu 72,5",
    "Le poste 62",
    "dans les deux mois",
    "Pertinence",
  ])
    expect(refused).toContain(said);
  expect(refused).not.toContain("Rien n’est versé");
});

proven("text from anywhere is drawn: accents, quotation marks, long words, long answers, turned signs", async () => {
  const long = "L’accompagnement repose sur une équipe pluridisciplinaire. ".repeat(200);
  const { text, pages } = await printed("hostile", {
    title: "« Œuvre » à ½ prix — 50 €",
    reference: "Réf. Δ".repeat(40),
    lang: "fr-FR",
    at: noon,
    blocks: [
      {
        kind: "definitions",
        items: [
          ["Description", long],
          ["Mot", "x".repeat(500)],
          ["Vide", ""],
          ["Signes", "a\u202eb\u0000c\u2028d"],
        ],
      },
      {
        kind: "table",
        caption: "Budget",
        columns: [{ label: "Poste" }, { label: "Montant", align: "right" }],
        rows: [
          ["Ligne", "1"],
          [long, "2"],
        ],
      },
      { kind: "list", items: [] },
    ],
  });
  expect(text).toContain("« Œuvre » à ½ prix — 50 €");
  expect(text).toContain("abc d");
  expect(text.match(/pluridisciplinaire/g)).toHaveLength(400);
  expect(pages.length).toBeGreaterThan(3);
});

test("the same paper gives the same bytes", async () => {
  const [first, second] = [await renderPdf(decisionPaper(decision())), await renderPdf(decisionPaper(decision()))];
  expect(first.equals(second)).toBe(true);
  expect(first.subarray(0, 5).toString()).toBe("%PDF-");
});
