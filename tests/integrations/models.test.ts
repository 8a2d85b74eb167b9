import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { type Entry, openPromise } from "yauzl";
import { EXPENSE_ACCOUNTS, INCOME_SOURCES } from "~/domain/proposals/accounts";
import { DOCUMENT_MODELS } from "~/domain/proposals/documents";
import { fileKind } from "~/integrations/files/file-kind.server";
import { openDocument } from "~/integrations/office/live.server";
import { MODELS } from "~/words/models";
import { proposalsTerms } from "~/words/proposals-terms";
import { zipOf } from "./zip";

const OFFICE = process.env.SOFFICE || "/usr/bin/soffice";
const names = Object.keys(MODELS);
const BUDGET = "budget-et-plan-de-financement.ods";

function folder() {
  const path = mkdtempSync(join(tmpdir(), "models-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A model as it is downloaded: its file, and the text of each of its parts. */
async function downloaded(name: string) {
  const path = join(folder(), name);
  const model = MODELS[name];
  if (!model) throw new Error(`no model is called ${name}`);
  writeFileSync(path, await openDocument(model));
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  const parts: Record<string, string> = {};
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    parts[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  }
  zip.close();
  return { path, parts, entries, content: parts["content.xml"] ?? "" };
}

const plain = (xml: string) =>
  xml
    .replace(/<\/text:[ph]>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"');

/** The tags of a part that are left open or closed out of turn. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name = "", own] of xml.matchAll(/<(\/?)([\w:-]+)(?:\s[^<>]*?)?(\/?)>/g))
    if (close) {
      if (open.pop() !== name) return [name];
    } else if (!own) open.push(name);
  return open;
}

test("every model that a page offers is there, and no other", () => {
  expect(Object.values(DOCUMENT_MODELS).sort()).toEqual([...names].sort());
});

test.each(names)("%s is a document that our own check of files takes, each part whole", async (name) => {
  const { path, parts, entries } = await downloaded(name);
  expect(await fileKind(path)).toEqual({ ok: true, value: name.split(".").pop() });
  expect(entries[0]).toMatchObject({ fileName: "mimetype", compressionMethod: 0 });
  for (const [part, xml] of Object.entries(parts)) expect(unbalanced(xml), part).toEqual([]);
  const used = [...(parts["content.xml"] ?? "").matchAll(/(?:text|table):style-name="([^"]+)"/g)].map(([, s]) => s);
  const known = `${parts["styles.xml"]}${parts["content.xml"]}`;
  expect(used.filter((style) => !known.includes(`style:name="${style}"`))).toEqual([]);
  expect(parts["meta.xml"]).toContain("<dc:language>fr-FR</dc:language>");
});

test.each(names)("%s is written as French is printed", async (name) => {
  const said = plain((await downloaded(name)).content);
  expect(said.match(/.{0,20}([^\u00a0][:;!?»]|«[^\u00a0]|[^\u00a0]€|'|\.\.\.).{0,20}/g)).toBeNull();
});

/** The rows of the budget from one, as text, and the formulas by their row. */
async function budget() {
  const { content } = await downloaded(BUDGET);
  const rows = [...content.matchAll(/<table:table-row.*?<\/table:table-row>/g)].map(([row]) => row);
  const place = (label: string) => rows.findIndex((row) => plain(row).startsWith(label)) + 1;
  const formula = (label: string) => /table:formula="of:=([^"]+)"/.exec(rows[place(label) - 1] ?? "")?.[1];
  return { rows, place, formula };
}

test("the sheet of the budget has the lines of the portal's own, and adds up all of them and nothing else", async () => {
  const { expenseAccounts, incomeSources } = proposalsTerms.fr;
  const { place, formula } = await budget();
  const lines = (of: readonly string[]) => of.map(place);
  const spent = lines(EXPENSE_ACCOUNTS.map((a) => expenseAccounts[a]));
  const funded = lines(INCOME_SOURCES.map((s) => incomeSources[s]));
  const [costs, income] = [place("Total des dépenses"), place("Total des ressources")];
  expect(spent).toEqual(spent.map((_, i) => costs - spent.length + i));
  expect(funded).toEqual(funded.map((_, i) => income - funded.length + i));
  expect(formula("Total des dépenses")).toBe(`SUM([.B${spent[0]}:.B${costs - 1}])`);
  expect(formula("Total des ressources")).toBe(`SUM([.B${funded[0]}:.B${income - 1}])`);
  expect(formula("Écart entre les deux totaux")).toBe(`[.B${income}]-[.B${costs}]`);
  expect(formula("Écart entre les lignes 86 et 87")).toBe(`[.B${place("87")}]-[.B${place("86")}]`);
  const asked = place(incomeSources.department_request);
  expect(formula("Part demandée")).toBe(`IF([.B${costs}]=0;0;[.B${asked}]/[.B${costs}])`);
});

/** What LibreOffice makes of a file. */
function converted(path: string, to: string) {
  const out = folder();
  execFileSync(
    OFFICE,
    ["--headless", `-env:UserInstallation=file://${out}/profile`, "--convert-to", to, "--outdir", out, path],
    { stdio: "ignore", timeout: 110_000 },
  );
  return readFileSync(join(out, (path.split("/").pop() ?? "").replace(/\.\w+$/, `.${to.split(":")[0]}`)));
}

test.skipIf(!existsSync(OFFICE))(
  "LibreOffice opens them, on one page each, and computes the sheet that is filled in",
  { timeout: 240_000 },
  async () => {
    for (const name of names) {
      const pdf = converted((await downloaded(name)).path, "pdf").toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g), name).toHaveLength(1);
    }
    const { parts, content } = await downloaded(BUDGET);
    let amount = 0;
    const filled = content
      // What is kept beside a formula would be shown as it is.
      .replace(/(<table:table-cell [^>]*table:formula="[^"]*")[^>]*>.*?<\/table:table-cell>/g, "$1/>")
      .replace(/(table:style-name="line-euros" [^>]*office:value=)"0"/g, (_, start) => `${start}"${++amount}"`);
    const path = join(folder(), "rempli.ods");
    writeFileSync(path, zipOf({ ...parts, "content.xml": filled }));
    const csv = converted(path, "csv:Text - txt - csv (StarCalc):59,34,76").toString();
    const said = (label: string) =>
      csv
        .split("\n")
        .find((line) => line.startsWith(label))
        ?.split(";")[1]
        ?.replace(/\s/g, " ");
    const [spent, funded] = [EXPENSE_ACCOUNTS.length, INCOME_SOURCES.length];
    const sum = (from: number, n: number) => Array.from({ length: n }, (_, i) => from + i).reduce((a, b) => a + b, 0);
    expect(said("Total des dépenses")).toBe(`${sum(1, spent)},00 €`);
    expect(said("Total des ressources")).toBe(`${sum(spent + 2, funded)},00 €`);
  },
);
