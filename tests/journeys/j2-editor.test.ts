import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { SUMMARY_CHARS_MAX } from "~/domain/proposals/limits";
import { arrive, openPage, openPortal, type Portal, signInAs, until, violationsOf } from "./portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const REFERENCE = `${new Date().getFullYear()}-001`;
const at = (section: string) => `/dossiers/${REFERENCE}/${section}`;
const KIB = 1024;
const DRAFT_KEPT = /Pas de connexion\. Continuez/;

const query = <T>(sql: string, ...values: unknown[]): T[] => {
  const file = new SqliteFile(`${portal.folder}/portal.db`, { readonly: true });
  try {
    return file.prepare(sql).all(...values) as T[];
  } finally {
    file.close();
  }
};
const savedText = (section: string) =>
  query<{ content: string }>(
    `SELECT s.content FROM "ProposalSection" s JOIN "Proposal" p ON p.id = s."proposalId" WHERE p.reference = ? AND s.section = ?`,
    REFERENCE,
    section,
  )[0]?.content ?? "";
const filings = () =>
  query(
    `SELECT v.id FROM "ProposalVersion" v JOIN "Proposal" p ON p.id = v."proposalId" WHERE p.reference = ?`,
    REFERENCE,
  );

const line = (page: Page) => page.locator(".autosave");
const says = (page: Page, what: RegExp | string) => line(page).getByText(what).first().waitFor();
const type = async (page: Page, id: string, text: string) => {
  await page.locator(`#${id}`).press("Control+End");
  await page.locator(`#${id}`).pressSequentially(text);
};
/** A page that goes sends what it still has, and a closed tab is no longer offline for this browser: it is held back. */
const closeOffline = async (page: Page) => {
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError("no network"));
  });
  await page.close();
};
const open = (page: Page, section: string) => page.goto(at(section), { waitUntil: "networkidle" });

test("what is typed is saved within two seconds of the last key, and the line says when", async () => {
  const { page, complaints } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await open(page, "parcours");
  await says(page, "Votre brouillon s’enregistre tout seul.");
  // The machine may be busy with something else: the quickest of three is what the portal takes.
  const took: number[] = [];
  for (const day of ["lundi", "mardi", "jeudi"]) {
    await type(page, "support", ` Un rendez-vous le ${day}.`);
    const lastKey = Date.now();
    await until(async () => savedText("pathway").includes(`Un rendez-vous le ${day}.`));
    took.push(Date.now() - lastKey);
  }
  expect(Math.min(...took)).toBeLessThan(2_000);
  await says(page, /Brouillon enregistré à \d\d\sh\s\d\d/);
  expect(await violationsOf(page)).toEqual([]);

  // A link of the portal waits for what was typed since.
  await type(page, "support", " Avec la même personne.");
  await page
    .getByRole("link", { name: `Dossier ${REFERENCE}` })
    .first()
    .click();
  await arrive(page, new RegExp(`${REFERENCE}$`));
  expect(savedText("pathway")).toContain("Avec la même personne.");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the network is cut while three sections are written, and a tab is closed: nothing is lost, nothing is filed", async () => {
  const { page: first } = await openPage(portal);
  const context = first.context();
  await signInAs(first, "Awa Diallo");
  const [second, third] = [await context.newPage(), await context.newPage()];
  await open(first, "parcours");
  await open(second, "public");
  await open(third, "initiative");

  await context.setOffline(true);
  await type(first, "activity", " Coupure un.");
  await type(second, "diagnosis", " Coupure deux.");
  await type(third, "description", " Coupure trois.");
  for (const page of [first, second, third]) await says(page, DRAFT_KEPT);
  // Posting into the void would lose the page: it stays, and says why.
  await second.getByRole("button", { name: "Enregistrer et continuer" }).click();
  await says(second, DRAFT_KEPT);
  expect(await second.locator("#diagnosis").inputValue()).toContain("Coupure deux.");
  await closeOffline(third);

  await context.setOffline(false);
  for (const page of [first, second]) await says(page, /Connexion revenue/);
  expect(savedText("pathway")).toContain("Coupure un.");
  expect(savedText("audience")).toContain("Coupure deux.");
  expect(savedText("initiative")).not.toContain("Coupure trois.");

  await first.goto(`/dossiers/${REFERENCE}`, { waitUntil: "networkidle" });
  await first.locator(".banner").getByRole("link", { name: "L’initiative" }).click();
  await first.getByText(/Nous avons retrouvé un texte non envoyé/).waitFor();
  expect(await violationsOf(first)).toEqual([]);
  await first.getByRole("button", { name: "Le reprendre" }).click();
  await says(first, /Brouillon enregistré/);
  expect(await first.locator("#description").inputValue()).toContain("Coupure trois.");
  expect(savedText("initiative")).toContain("Coupure trois.");
  expect(await first.evaluate(() => localStorage.length)).toBe(0);
  expect(filings()).toEqual([]);
  await context.close();
});

test("a text that is ignored is not offered again", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await open(page, "parcours");
  await page.context().setOffline(true);
  await type(page, "outlets", " À oublier.");
  await says(page, DRAFT_KEPT);
  const next = await page.context().newPage();
  await closeOffline(page);
  await next.context().setOffline(false);
  await open(next, "parcours");
  await next.getByRole("button", { name: "L’ignorer" }).click();
  await open(next, "parcours");
  expect(await next.getByRole("button", { name: "L’ignorer" }).count()).toBe(0);
  expect(savedText("pathway")).not.toContain("À oublier.");
  await next.context().close();
});

test("a session that ends while one writes keeps the text, and gives it back after signing in", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await open(page, "parcours");
  await page.context().clearCookies();
  await type(page, "outlets", " Après la session.");
  await says(page, "Vous êtes déconnecté. Votre saisie est gardée sur cet ordinateur.");
  await page.getByRole("link", { name: "Se reconnecter et reprendre" }).click();
  await arrive(page, /\/connexion\?suite=/);
  await signInAs(page, "Awa Diallo");
  await open(page, "parcours");
  await page.getByRole("button", { name: "Le reprendre" }).click();
  await says(page, /Brouillon enregistré/);
  expect(savedText("pathway")).toContain("Après la session.");
  await page.context().close();
});

test("over a colleague’s save nothing is applied: the text stays in the form, and a button leads to both versions", async () => {
  const { page } = await openPage(portal);
  const { page: other } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await signInAs(other, "Karim Benali");
  await open(page, "public");
  await open(other, "public");
  await type(other, "outreach", " Vu par Karim.");
  await says(other, /Brouillon enregistré/);
  await type(page, "outreach", " Vu par Awa.");
  await says(page, /Karim Benali a modifié cette page à/);
  expect(savedText("audience")).not.toContain("Vu par Awa.");
  expect(await page.locator("#outreach").inputValue()).toContain("Vu par Awa.");
  await page.getByRole("button", { name: "Comparer les deux versions" }).click();
  await page.getByText("Vu par Karim.").first().waitFor();
  await page.context().close();
  await other.context().close();
});

test("the count beside a text is the number that the server refuses with", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await open(page, "initiative");
  // An accent written as a sign of its own and a line end count once, on both sides.
  await page.locator("#summary").fill(`${"e\u0301".repeat(SUMMARY_CHARS_MAX - 1)}\n🏘`);
  await page.getByText("501\u00a0caractères, soit 1 de trop", { exact: false }).first().waitFor();
  await says(page, /500\s?caractères au plus, il en compte 501/);
  expect(savedText("initiative")).not.toContain("🏘");
  await page.context().close();
});

test("the budget answers each key: totals, balance, maximum in euros, and the statement of other public grants", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await open(page, "budget");
  for (const amount of await page.locator('[name$=".amount"]').all()) await amount.fill("");
  await page.locator('[name="expenses.0.account"]').selectOption("64");
  await page.locator('[name="expenses.0.amount"]').fill("12 500,50 €");
  await page.locator('[name="income.0.source"]').selectOption("department_request");
  await page.locator('[name="income.0.amount"]').fill("12500.5");
  await page.getByText(/Le maximum est 80\s%, donc 10\s000,40\s€/).waitFor();
  await page.locator('[name="income.0.amount"]').fill("10 000");
  await page.locator('[name="income.1.source"]').selectOption("region");
  await page.locator('[name="income.1.amount"]').fill("2500,50");
  await page.locator('[name="income.1.status"]').selectOption("requested");
  await page.getByText(/Budget équilibré.\s?: ressources 12\s500,50\s€, dépenses 12\s500,50\s€/).waitFor();
  const annex = page.getByRole("table", { name: /Autres aides publiques à ce projet/ });
  expect(await annex.innerText()).toMatch(/Région\s+Sollicité\s+2\s500,50\s€/);
  await says(page, /Brouillon enregistré/);
  await page.goto(`/dossiers/${REFERENCE}/apercu`);
  expect(await annex.innerText()).toMatch(/Région/);
  await page.context().close();
});

test("rows are added and removed without any script", async () => {
  const { page } = await openPage(portal, { javaScriptEnabled: false });
  await signInAs(page, "Awa Diallo");
  for (const [section, list] of [
    ["partenaires", "partners"],
    ["calendrier", "milestones"],
    ["indicateurs", "targets"],
  ]) {
    await page.goto(at(section ?? ""));
    const rows = page.locator(`#${list}-hint ~ .row-list > li, .row-list > li`);
    const before = await rows.count();
    await page.locator(`button[value="ajouter:${list}"]`).click();
    expect(await rows.count()).toBe(before + 1);
    await page.locator(`button[value="retirer:${list}:${before}"]`).click();
    expect(await rows.count()).toBe(before);
    expect(await line(page).innerText()).toBe("");
  }
  await page.context().close();
});

test("a page for writing weighs at most 240 KiB in all, and at most 40 kB of script of its own", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  const scripts = async (path: string) => {
    const heard: Promise<[string, number]>[] = [];
    const listen = (r: Response) => {
      if (r.url().endsWith(".js")) heard.push(r.body().then((body) => [r.url(), gzipSync(body).length]));
    };
    page.on("response", listen);
    await page.goto(path, { waitUntil: "networkidle" });
    page.off("response", listen);
    return new Map(await Promise.all(heard));
  };
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  // What every page with script is sent, and what the pages around the editor share with it.
  const shared = await scripts(`/dossiers/${REFERENCE}`);
  for (const section of ["initiative", "budget", "partenaires"]) {
    bytes = 0;
    const all = await scripts(at(section));
    const own = [...all].filter(([url]) => !shared.has(url)).reduce((sum, [, size]) => sum + size, 0);
    expect(bytes / KIB, section).toBeLessThanOrEqual(240);
    expect(own / 1000, section).toBeLessThanOrEqual(40);
  }
  await page.context().close();
});
