import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrive, openPage, openPortal, type Portal, signInAs } from "./portal";

// A text stays in the browser for as long as the portal does not have it, and no longer; nobody else ever sees it there.
let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const REFERENCE = `${new Date().getFullYear()}-001`;
const DOSSIER = new RegExp(`/dossiers/${REFERENCE}$`);
const open = (page: Page, section: string) =>
  page.goto(`/dossiers/${REFERENCE}/${section}`, { waitUntil: "networkidle" });
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).length);
const add = async (page: Page, text: string) => {
  await page.locator("#support").press("Control+End");
  await page.locator("#support").pressSequentially(text);
};
const waits = (page: Page) => page.getByText("Ce navigateur garde un texte que le portail n’a pas reçu");

/** Answers to scripts wait until `go` is called: what a slow line does. */
async function withoutScriptsYet(page: Page) {
  let go = () => {};
  const gate = new Promise<void>((open) => {
    go = open;
  });
  await page.route(/\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  return go;
}

test("what left with the form has arrived: the browser keeps nothing of it, and the dossier says nothing of it", async () => {
  const { page, complaints } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await open(page, "parcours");
  await add(page, " Posté à la main.");
  await page.locator('button[value="plus-tard"]').click();
  await arrive(page, DOSSIER);
  await expect.poll(() => kept(page)).toBe(0);
  expect(await waits(page).count()).toBe(0);

  // What is typed while the next page is on its way is saved behind it.
  await open(page, "parcours");
  await page.route(/\/dossiers\/[\d-]+\.data/, async (route) => {
    await add(page, " Tapé en partant.");
    await route.continue();
  });
  await page
    .getByRole("link", { name: `Dossier ${REFERENCE}` })
    .first()
    .click();
  await arrive(page, DOSSIER);
  await expect.poll(() => kept(page)).toBe(0);
  expect(await waits(page).count()).toBe(0);
  await open(page, "parcours");
  expect(await page.locator("#support").inputValue()).toMatch(/Posté à la main\. Tapé en partant\.$/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("another row is no text that was not sent", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await open(page, "partenaires");
  const names = page.locator('[name^="partners."][name$=".name"]');
  const before = await names.count();
  await page.locator('button[value="ajouter:partners"]').click();
  await names.nth(before).fill("Association d’à côté");
  await page.locator('button[value="ajouter:partners"]').click();
  await names.nth(before + 1).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await page.getByText("Nous avons retrouvé un texte").count()).toBe(0);
  expect(await names.nth(before).inputValue()).toBe("Association d’à côté");
  await page.context().close();
});

test("what is typed, ticked, chosen and pressed before any script has run counts", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  const go = await withoutScriptsYet(page);
  await page.goto(`/dossiers/${REFERENCE}/initiative`, { waitUntil: "commit" });
  const boxes = page.locator('[name="obstacles"]');
  await boxes.first().waitFor();
  await page.locator('[name="done"]').last().waitFor();
  const state = () =>
    page
      .locator('[name="obstacles"], [name="done"]')
      .evaluateAll((all) => all.map((b) => (b as HTMLInputElement).checked));
  for (const box of await boxes.all()) await box.setChecked(!(await box.isChecked()));
  await page.locator('[name="done"]:not(:checked)').check();
  await page.locator("#places").fill("Bondy, la gare");
  const chosen = await state();
  go();
  await page
    .locator(".autosave")
    .getByText(/Brouillon enregistré/)
    .waitFor();
  expect(await state()).toEqual(chosen);
  expect(await page.locator("#places").inputValue()).toBe("Bondy, la gare");
  await page.unrouteAll();

  await withoutScriptsYet(page);
  await page.goto(`/dossiers/${REFERENCE}/parcours`, { waitUntil: "commit" });
  await page.locator('button[value="plus-tard"]').waitFor();
  await add(page, " Pressé avant le script.");
  await page.locator('button[value="plus-tard"]').click();
  await page.waitForURL(DOSSIER, { waitUntil: "commit" });
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await open(page, "parcours");
  expect(await page.locator("#support").inputValue()).toContain("Pressé avant le script.");
  await page.context().close();
});

test("on a computer that two people share, nobody is shown the text of the other", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await open(page, "parcours");
  // The session ends elsewhere: the text stays here.
  await page.context().clearCookies();
  await add(page, " Pour moi seule.");
  await page.locator(".autosave").getByText("Vous êtes déconnecté").waitFor();
  expect(await kept(page)).toBe(1);

  await signInAs(page, "Karim Benali");
  await page.goto(`/dossiers/${REFERENCE}`, { waitUntil: "networkidle" });
  expect(await waits(page).count()).toBe(0);
  await open(page, "parcours");
  expect(await page.locator("main").innerText()).not.toContain("Nous avons retrouvé un texte");
  expect(await page.locator("#support").inputValue()).not.toContain("Pour moi seule.");
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await arrive(page, /\/$/);

  await signInAs(page, "Awa Diallo");
  await page.goto(`/dossiers/${REFERENCE}`);
  await waits(page).waitFor();
  await open(page, "parcours");
  await page.getByRole("button", { name: "Le reprendre" }).click();
  await page
    .locator(".autosave")
    .getByText(/Brouillon enregistré/)
    .waitFor();
  expect(await page.locator("#support").inputValue()).toContain("Pour moi seule.");
  expect(await kept(page)).toBe(0);
  await page.context().close();
});
