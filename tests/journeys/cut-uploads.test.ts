import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { pdf } from "../integrations/hostile-samples";
import { openPage, openPortal, type Portal, signInAs, until, violationsOf } from "./portal";
import { sender } from "./sending";
import { unsteadyLine } from "./unsteady-line";

const reference = `${new Date().getFullYear()}-001`;
const PAPERS = `/dossiers/${reference}/pieces`;
const SAFE = "/espace/commune/documents";
const BYTES = 9_000_000;

let portal: Portal;
let line: Awaited<ReturnType<typeof unsteadyLine>>;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());
beforeEach(async () => {
  line = await unsteadyLine(portal);
});
afterEach(() => line.close());

function documents() {
  const db = new SqliteFile(join(portal.folder, "portal.db"), { readonly: true });
  const rows = db.prepare("select storageKey, fileName from Document").all() as Record<string, string>[];
  db.close();
  return rows;
}

/** Files that wait, and kept files that no document of the database names. */
function leftBehind(): string[] {
  const known = new Set(documents().map(({ storageKey }) => storageKey));
  const files = join(portal.folder, "files");
  if (!existsSync(files)) return [];
  return readdirSync(files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(files.length + 1))
    .filter((key) => !known.has(key));
}
const nothingIsLeftBehind = () => until(async () => leftBehind().length === 0);

test("transfers that break off take no room in the dossier: fifteen of nine megabytes, and the next one arrives", async () => {
  const awa = await sender(line, "Awa Diallo", `${PAPERS}/envoi?piece=letter`);
  for (let i = 0; i < 15; i++) {
    line.breaksAfter(Math.round((BYTES * (i + 1)) / 16), "cut");
    await expect(awa.send("lettre.pdf", pdf(`/N ${i} `, BYTES))).rejects.toThrow();
  }
  await nothingIsLeftBehind();
  line.mend();
  expect((await (await awa.get(PAPERS)).text()).includes("lettre.pdf")).toBe(false);
  expect(await awa.send("lettre.pdf", pdf("/N 0 ", BYTES))).toMatchObject({ status: 200, to: PAPERS });
  expect((await (await awa.get(PAPERS)).text()).includes("lettre.pdf")).toBe(true);
});

test("a transfer whose answer was lost counts once when it is sent again", async () => {
  const awa = await sender(line, "Awa Diallo", `${PAPERS}/envoi?piece=letter`);
  const letter = pdf("/N (sans réponse) ", 300_000);
  expect((await awa.send("perdue.pdf", letter)).status).toBe(200);
  expect((await awa.send("perdue.pdf", letter)).status).toBe(200);
  expect(documents().filter(({ fileName }) => fileName === "perdue.pdf")).toHaveLength(1);
});

async function atThePapers(address: string, options: { javaScriptEnabled?: boolean } = {}) {
  const { page } = await openPage({ ...portal, address }, options);
  await signInAs(page, "Awa Diallo");
  await page.goto(PAPERS, { waitUntil: "networkidle" });
  return page;
}
function onDisk(name: string) {
  const path = join(portal.folder, name);
  writeFileSync(path, pdf(`/N (${name}) `, BYTES));
  return path;
}
const other = (page: Page) => page.locator("#other form[enctype]");
const chosen = (page: Page) =>
  page
    .locator("input[type=file]")
    .evaluateAll((inputs) =>
      inputs.flatMap((input) => [...((input as HTMLInputElement).files ?? [])].map(({ name }) => name)),
    );

test("a connection that is cut while one watches: the page says so, the file and the text stay, and both arrive later", async () => {
  const page = await atThePapers(line.address);
  const typed = [page.getByLabel("Remarque sur les pièces"), page.locator("#commentaires textarea")];
  await typed[0]?.fill("Le devis suivra lundi.");
  await typed[1]?.fill("Karim, peux-tu relire\u00a0?");
  const asTyped = async () =>
    expect(await Promise.all(typed.map((field) => field.inputValue()))).toEqual([
      "Le devis suivra lundi.",
      "Karim, peux-tu relire\u00a0?",
    ]);
  await other(page).locator("input[type=file]").setInputFiles(onDisk("plan-coupe.pdf"));
  line.breaksAfter(BYTES / 2, "cut");
  await other(page)
    .getByRole("button", { name: /^Envoyer/ })
    .click();
  const said = other(page).getByText(/L’envoi s’est arrêté à \d+\s%\. Rien n’a été gardé de ce fichier\./);
  await said.waitFor();
  expect(await said.textContent()).toContain("vous pouvez l’envoyer de nouveau");
  expect(await chosen(page)).toEqual(["plan-coupe.pdf"]);
  await asTyped();
  expect(await violationsOf(page)).toEqual([]);
  await nothingIsLeftBehind();

  line.mend();
  await other(page).getByRole("button", { name: "Réessayer" }).click();
  await page.locator("#other").getByRole("link", { name: "plan-coupe.pdf" }).waitFor();
  await asTyped();
  await page.context().close();
});

test("a connection that stands still is given up after a minute, and said to be", async () => {
  const page = await atThePapers(line.address);
  await page.clock.install();
  await other(page).locator("input[type=file]").setInputFiles(onDisk("plan-fige.pdf"));
  // Early on: what is left must not fit between the browser and the line, or the browser takes it for sent.
  line.breaksAfter(BYTES / 16, "stall");
  await other(page)
    .getByRole("button", { name: /^Envoyer/ })
    .click();
  await page.locator("#other progress").waitFor();
  await until(async () => leftBehind().length === 1);
  await until(async () => {
    await page.clock.fastForward(61_000);
    return other(page).getByText("L’envoi s’est arrêté").isVisible();
  });
  line.mend();
  await nothingIsLeftBehind();
  await other(page).getByRole("button", { name: "Réessayer" }).click();
  await page.locator("#other").getByRole("link", { name: "plan-fige.pdf" }).waitFor();
  await page.context().close();
});

test("in the safe, what was chosen beside the file stays as well", async () => {
  const page = await atThePapers(line.address);
  await page.goto(SAFE, { waitUntil: "networkidle" });
  await page.getByLabel("Nature du document").selectOption("statutes");
  await page.locator("#validUntil").fill("2031-12-31");
  await page.locator("input[type=file]").setInputFiles(onDisk("statuts.pdf"));
  line.breaksAfter(BYTES / 3, "cut");
  await page.getByRole("button", { name: "Mettre dans le coffre" }).click();
  await page.getByText("L’envoi s’est arrêté").waitFor();
  line.mend();
  expect(await page.getByLabel("Nature du document").inputValue()).toBe("statutes");
  await page.getByRole("button", { name: "Réessayer" }).click();
  await page.getByRole("link", { name: "statuts.pdf" }).waitFor();
  await page.getByText("31 décembre 2031").waitFor();
  await page.context().close();
});

test("without script the browser says that the line broke; the page is as it was, and the file goes again", async () => {
  const page = await atThePapers(line.address, { javaScriptEnabled: false });
  const plan = onDisk("plan-sans.pdf");
  await other(page).locator("input[type=file]").setInputFiles(plan);
  line.breaksAfter(BYTES / 2, "cut");
  await other(page)
    .getByRole("button", { name: /^Envoyer/ })
    .click()
    .catch(() => undefined);
  await page.waitForURL(/^chrome-error:/);
  await nothingIsLeftBehind();
  line.mend();
  await page.goto(PAPERS);
  expect(await page.getByRole("link", { name: "plan-sans.pdf" }).count()).toBe(0);
  await other(page).locator("input[type=file]").setInputFiles(plan);
  await other(page)
    .getByRole("button", { name: /^Envoyer/ })
    .click();
  await page.locator("#other").getByRole("link", { name: "plan-sans.pdf" }).waitFor();
  await page.context().close();
});
