import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCsv } from "~/integrations/payment-export/csv";
import { decodeText, paymentExport, paymentReturn } from "~/integrations/payment-export/live.server";
import { PAYMENT_ORDER_HEADINGS } from "~/integrations/payment-export/payment-order-csv";
import type { ExportLine, ExportRun, TransferVersion } from "~/integrations/payment-export/port";
import { sepaId, sepaText } from "~/integrations/payment-export/sepa-text";
import { absentFiles, absentTools, testWith } from "./loud";

const HOSTILE_NAMES = [
  "Commune de L’Île-Saint-Denis",
  "Trésorerie d’Épinay-sur-Seine « Œuvres & Cœurs » n° 3",
  '=HYPERLINK("http://exemple.test";"Bondy")',
  "+33 1 43 93",
  "@SUM(A1:A9)",
  "-2+3",
  'Commune; "de"\r\nBagnolet',
  "<script>alert(1)</script> & ]]>",
  "Ville 🏛️ de Sevran €",
  "Łódź–Straße ½ …",
  `${"Très long nom de régie municipale ".repeat(8)}`,
  "//",
  "\u202eeninu\u202c",
];

const line = (position: number, over: Partial<ExportLine> = {}): ExportLine => ({
  position,
  endToEndId: `V2026-02-${String(position).padStart(4, "0")}`,
  agreement: `CONV-2026-${String(position).padStart(3, "0")}`,
  commitment: `ENG-${position}`,
  beneficiary: {
    name: HOSTILE_NAMES[position % HOSTILE_NAMES.length] ?? "",
    siren: "219300100",
    siret: "21930010000019",
  },
  iban: position % 2 ? "FR7630001007941234567890185" : "FR1420041010050500013M02606",
  bic: position % 2 ? "BDFEFRPPCCT" : "PSSTFRPPPAR",
  holder: HOSTILE_NAMES[(position * 7) % HOSTILE_NAMES.length] ?? "",
  account: "65734",
  functionCode: "564",
  kind: (["advance", "interim", "balance"] as const)[position % 3] ?? "advance",
  amountCents: 1_000_001 + position * 37,
  label: HOSTILE_NAMES[(position * 3) % HOSTILE_NAMES.length] ?? "",
  evidence: ["délibération.pdf", "convention signée.pdf"],
  ...over,
});

const runOf = (count: number): ExportRun => ({
  reference: "V2026-02",
  createdAt: new Date("2026-10-25T00:30:15Z"),
  executionOn: new Date("2026-11-02T23:30:00Z"),
  debtor: {
    name: "Département de la Seine-Saint-Denis",
    iban: "FR7630001007941234567890185",
    bic: "BDFEFRPPCCT",
    siret: "22930008201453",
  },
  lines: Array.from({ length: count }, (_, i) => line(i + 1)),
});

const folder = mkdtempSync(join(tmpdir(), "transfer-order-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const schemaOf = (version: TransferVersion) => `../shared/data/${version}.xsd`;
const VERSIONS = ["pain.001.001.03", "pain.001.001.09"] as const;

for (const version of VERSIONS) {
  const proven = testWith([...absentTools("xmllint"), ...absentFiles(schemaOf(version))]);
  for (const count of [1, 100, 5000])
    proven(
      `a run of ${count} payments with hostile names is valid ${version}, and its sums are the sums in cents`,
      () => {
        const run = runOf(count);
        const { content } = paymentExport.transferOrder(run, version);
        const file = join(folder, `${version}-${count}.xml`);
        writeFileSync(file, content);
        execFileSync("xmllint", ["--noout", "--schema", schemaOf(version), file], { stdio: "pipe" });

        const amounts = Array.from(
          content.matchAll(/<InstdAmt Ccy="EUR">(\d+)\.(\d\d)</g),
          (m) => Number(m[1]) * 100 + Number(m[2]),
        );
        expect(amounts).toEqual(run.lines.map((l) => l.amountCents));
        expect(content).toContain(`<NbOfTxs>${count}</NbOfTxs>`);
      },
      30_000,
    );
}

test("the same run gives the same bytes and the same seal, in whatever zone the machine lives", () => {
  const before = process.env.TZ;
  const seals = ["Europe/Paris", "America/New_York", "UTC"].map((zone) => {
    process.env.TZ = zone;
    return (
      paymentExport.transferOrder(runOf(3), "pain.001.001.09").sha256 + paymentExport.paymentOrders(runOf(3)).sha256
    );
  });
  process.env.TZ = before;
  expect(new Set(seals).size).toBe(1);
});

test("a transfer order carries the date and hour of Paris", () => {
  const { content } = paymentExport.transferOrder(runOf(1), "pain.001.001.09");
  expect(content).toContain("<CreDtTm>2026-10-25T02:30:15</CreDtTm>");
  expect(content).toContain("<ReqdExctnDt><Dt>2026-11-03</Dt></ReqdExctnDt>");
});

test("an order that no bank would take does not leave", () => {
  const withLine = (over: Partial<ExportLine>) => ({ ...runOf(0), lines: [line(1, over)] });
  expect(() => paymentExport.transferOrder(runOf(0), "pain.001.001.09")).toThrow(/no line/);
  expect(() =>
    paymentExport.transferOrder(withLine({ iban: "FR7630001007941234567890186" }), "pain.001.001.09"),
  ).toThrow(/IBAN/);
  expect(() => paymentExport.transferOrder(withLine({ amountCents: 0 }), "pain.001.001.09")).toThrow(/amount/);
  expect(() => paymentExport.transferOrder(withLine({ endToEndId: "a//b" }), "pain.001.001.09")).toThrow(/identifier/);
});

test.each([
  ["L’Île-Saint-Denis", "L'Ile-Saint-Denis"],
  ["« Cœur » à 50 €", "' Coeur ' a 50 EUR"],
  ["Épinay & Stains n° 3", "Epinay + Stains no 3"],
  ["  //régie//  ", "regie/"],
  ["🏛️", "NON RENSEIGNE"],
  ["", "NON RENSEIGNE"],
])("in a payment message %j is written %j", (typed, sent) => expect(sepaText(typed, 70)).toBe(sent));

test("text for a payment message is cut to its length, and an identifier is never cut", () => {
  expect(sepaText("é".repeat(200), 140)).toHaveLength(140);
  expect(sepaId("V2026-02-0001")).toBe("V2026-02-0001");
  expect(() => sepaId("x".repeat(36))).toThrow();
  expect(() => sepaId("dossier/1")).toThrow();
});

test("payment orders read back cell by cell, and no cell is a formula", () => {
  const run = runOf(40);
  const { content } = paymentExport.paymentOrders(run);
  expect(content.startsWith("\ufeffnuméro de bordereau;ligne;convention;")).toBe(true);
  const [headings, ...rows] = readCsv(content);
  expect(headings?.cells).toEqual([...PAYMENT_ORDER_HEADINGS]);
  expect(rows).toHaveLength(40);
  const cell = (row: string[], name: (typeof PAYMENT_ORDER_HEADINGS)[number]) =>
    row[PAYMENT_ORDER_HEADINGS.indexOf(name)];
  rows.forEach(({ cells }, i) => {
    const sent = run.lines[i];
    expect(cells).toHaveLength(PAYMENT_ORDER_HEADINGS.length);
    expect(cell(cells, "tiers")?.replace(/^'(?=[=+\-@])/, "")).toBe(sent?.beneficiary.name);
    expect(cell(cells, "montant")).toBe(((sent?.amountCents ?? 0) / 100).toFixed(2).replace(".", ","));
    for (const value of cells) expect(value).not.toMatch(/^[=+\-@\t]/);
  });
});

test("the accountant's return says who was paid and who was not, and why", () => {
  const read = paymentReturn(
    '\ufeffendToEndId;statut;motif\r\nV2026-02-0001;payé;\r\nV2026-02-0002;Rejeté;"Compte clos ; voir la banque"\r\n',
  );
  expect(read).toEqual({
    ok: true,
    value: {
      lines: [
        { line: 2, endToEndId: "V2026-02-0001", status: "paid" },
        { line: 3, endToEndId: "V2026-02-0002", status: "rejected", reason: "Compte clos ; voir la banque" },
      ],
      problems: [],
    },
  });
});

test("what the return says badly is reported line by line; the rest is read", () => {
  const text =
    "Statut,Motif,Référence de bout en bout\npaid,,P1\n\nrejeté,,P2\npeut-être,,P3\npayé,,\npayé,,P1\npayé,,P9\n";
  const read = paymentReturn(text, new Set(["P1", "P2", "P3"]));
  expect(read.ok && read.value.lines).toEqual([{ line: 2, endToEndId: "P1", status: "paid" }]);
  expect(read.ok && read.value.problems.map(({ line: at, problem }) => [at, problem])).toEqual([
    [4, "reason-missing"],
    [5, "status-unknown"],
    [6, "payment-unnamed"],
    [7, "payment-repeated"],
    [8, "payment-unknown"],
  ]);
});

test("a file that is no return is refused whole", () => {
  expect(paymentReturn("")).toMatchObject({ ok: false, reason: "return-empty" });
  expect(paymentReturn("endToEndId;statut;motif\n")).toMatchObject({ ok: false, reason: "return-empty" });
  expect(paymentReturn("nom;prénom\nA;B\n")).toMatchObject({ ok: false, reason: "return-headings-missing" });
});

test("a return saved by an old spreadsheet keeps its accents", () => {
  expect(decodeText(Uint8Array.from([0x70, 0x61, 0x79, 0xe9]))).toBe("payé");
  expect(decodeText(new TextEncoder().encode("payé"))).toBe("payé");
});
