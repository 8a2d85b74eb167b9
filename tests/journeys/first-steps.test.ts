import { afterAll, beforeAll, expect, test } from "vitest";
import { proposalsTerms } from "~/words/proposals-terms";
import { arrive, openPage, openPortal, type Portal, signInAs } from "./portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const PUBLIC_PAGES = [
  "/",
  "/appels",
  `/appels/${new Date().getFullYear()}`,
  "/reseau",
  "/reseau/charte",
  "/communes",
  "/connexion",
  "/connexion/demonstration",
  "/aide",
  "/accessibilite",
  "/plan-du-site",
  "/demonstration/courriels",
];

for (const javaScriptEnabled of [true, false])
  test(`an editor of Bondy goes on with the dossier, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const { page, complaints } = await openPage(portal, { javaScriptEnabled });
    await signInAs(page, "Awa Diallo");
    await page.goto("/dossiers");
    await page
      .getByRole("link", { name: /Relais-crèche|\d{4}-001/ })
      .first()
      .click();
    await page.getByRole("link", { name: proposalsTerms.fr.sections.pathway, exact: true }).click();
    await page.locator("#support").fill("Un rendez-vous tous les quinze jours avec la même personne.");
    await page.getByRole("button", { name: "Enregistrer et revenir plus tard" }).click();
    await arrive(page, /\/dossiers\/\d{4}-\d+$/);
    await page.locator("a.task-link", { hasText: proposalsTerms.fr.sections.pathway }).click();
    expect(await page.locator("#support").inputValue()).toBe(
      "Un rendez-vous tous les quinze jours avec la même personne.",
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

test("another town's dossier does not exist for a stranger, and sends a visitor to sign in", async () => {
  const { page } = await openPage(portal);
  const reference = `${new Date().getFullYear()}-001`;
  await page.goto(`/dossiers/${reference}`);
  expect(new URL(page.url()).pathname).toBe("/connexion");
  await signInAs(page, "Lucie Ferrand");
  expect((await page.goto(`/dossiers/${reference}`))?.status()).toBe(404);
  await page.context().close();
});

test("nothing is wider than a phone of 320 px", async () => {
  const { page } = await openPage(portal, { viewport: { width: 320, height: 700 } });
  for (const path of PUBLIC_PAGES) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  await page.context().close();
});

test("home counts the towns that the page of the network names", async () => {
  const { page } = await openPage(portal, { javaScriptEnabled: false });
  const countOn = async (path: string) => {
    await page.goto(path);
    return /(\d+) communes (?:sur \d+ )?ont signé/.exec(await page.locator("main").innerText())?.[1];
  };
  const named = await countOn("/reseau");
  expect(Number(named)).toBeGreaterThan(0);
  expect(await countOn("/")).toBe(named);
  await page.context().close();
});

test("what belongs to one role is refused to another, and hidden from a stranger", async () => {
  const { page } = await openPage(portal);
  const doors = ["/gestion", `/gestion/appels/${new Date().getFullYear()}`, "/instruction", "/admin/utilisateurs"];
  for (const path of doors) {
    await page.goto(path);
    expect(new URL(page.url()).pathname, path).toBe("/connexion");
  }
  await signInAs(page, "Awa Diallo");
  for (const path of doors) {
    expect((await page.goto(path))?.status(), path).toBe(403);
    expect(await page.title()).toBe("Cette page est réservée — Partenariat-ville");
  }
  await page.context().close();
});

test("a page that may use script comes alive: the balance of a budget follows what is typed", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await page.goto(`/dossiers/${new Date().getFullYear()}-001/budget`, { waitUntil: "networkidle" });
  const balance = page.getByText(/coût éligible \(987.654/);
  expect(await balance.count()).toBe(0);
  const others = page.locator('[name^="expenses."][name$=".amount"]');
  for (const amount of await others.all()) await amount.fill("");
  await page.locator('[name="expenses.0.amount"]').fill("987 654");
  await balance.first().waitFor();
  await page.context().close();
});
