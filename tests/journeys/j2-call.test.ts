import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrive, openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const YEAR = new Date().getFullYear();

/** Answers every question with yes, but one. */
async function answerAll(page: Page, no: string) {
  for (const question of await page.locator('form[method="get"] fieldset').all()) {
    const isNo = (await question.locator(`[name="${no}"]`).count()) > 0;
    await question.locator(`input[value="${isNo ? "no" : "yes"}"]`).check();
  }
  await page.getByRole("button", { name: /Voir le résultat|Vérifier de nouveau/ }).click();
  await arrive(page, /co_funding=/);
}

for (const javaScriptEnabled of [true, false])
  test(`from the call to a draft that remembers the answers, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const { page, complaints } = await openPage(portal, { javaScriptEnabled });
    await page.goto(`/appels/${YEAR}`);
    for (const id of ["calendrier", "reglement", "criteres", "pieces", "questions"])
      expect(await page.locator(`#${id}`).count(), id).toBe(1);
    expect(await page.locator("#article-4").innerText()).toContain("après le dépôt");
    expect(await violationsOf(page)).toEqual([]);
    const calendar = await page.request.get(`/appels/${YEAR}.ics`);
    expect(await calendar.text()).toContain("SUMMARY:Clôture");

    await page.getByRole("link", { name: "Vérifier mon projet" }).first().click();
    await arrive(page, /verification/);
    await answerAll(page, "not_started");
    expect(await page.locator("main").innerText()).toContain("Une action déjà commencée ne peut pas être aidée.");
    expect(await page.locator(`main a[href="/appels/${YEAR}#article-4"]`).count()).toBe(1);
    expect(await page.getByLabel(/Adresse de cette page/).inputValue()).toContain("not_started=no");
    expect(await violationsOf(page)).toEqual([]);

    await page.getByRole("link", { name: "Commencer tout de même un brouillon" }).click();
    await arrive(page, /connexion/);
    await signInAs(page, "Awa Diallo");
    await page.goto(`/dossiers/nouveau?appel=${YEAR}&applicant=yes&territory=yes&recipients=yes&not_started=no`);
    expect(await page.locator("main").innerText()).toContain("Cela n’empêche pas d’écrire un brouillon.");
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Commencer le dossier" }).click();
    await arrive(page, /\/dossiers\/\d{4}-\d+$/);
    expect(await page.locator("main").innerText()).toContain("À la vérification, vous avez répondu non");
    expect(await violationsOf(page)).toEqual([]);

    await page.getByRole("link", { name: "Refaire la vérification" }).click();
    await arrive(page, /verification\?dossier=/);
    await answerAll(page, "nothing");
    await page.getByRole("button", { name: /Garder ces réponses dans le dossier/ }).click();
    await arrive(page, /\/dossiers\/\d{4}-\d+$/);
    expect(await page.locator("main").innerText()).not.toContain("À la vérification, vous avez répondu non");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

for (const javaScriptEnabled of [true, false])
  test(`an action of the network is taken up, ${javaScriptEnabled ? "with" : "without"} JavaScript, and like ones are shown`, async () => {
    const { page, complaints } = await openPage(portal, { javaScriptEnabled });
    await signInAs(page, "Awa Diallo");
    await page.goto("/experiences");
    await page
      .getByRole("link", { name: /cyclologistique/i })
      .first()
      .click();
    await arrive(page, /\/experiences\/[\w-]+$/);
    await page.getByRole("link", { name: "Reprendre cette action" }).click();
    await arrive(page, /retour=/);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Commencer le dossier" }).click();
    await arrive(page, /\/dossiers\/\d{4}-\d+$/);
    await page.getByText("Ce dossier reprend une action du réseau").waitFor();
    await page.goto(`${page.url()}/initiative`, { waitUntil: "networkidle" });
    expect(await page.locator("#description").inputValue()).toContain("D’après le retour d’expérience de");
    const similar = page.locator("details", { hasText: "Actions proches déjà menées" });
    if (javaScriptEnabled) {
      await page.locator("#summary").fill("Un relais-creche à horaires elargis pour la garde des enfants");
      await similar.getByText(/proches? trouvée/).waitFor();
    }
    await similar.locator("summary").click();
    expect(await similar.locator("li").count()).toBeGreaterThan(0);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

test("home says what must be done and where the money is; who asks is told of the next call", async () => {
  const { page, complaints } = await openPage(portal, { viewport: { width: 360, height: 740 } });
  await signInAs(page, "Awa Diallo");
  await page.goto("/espace");
  for (const heading of ["À faire", "Où est l’argent"])
    expect(await page.getByRole("heading", { name: heading }).count(), heading).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
  await page.goto("/appels/avertissement");
  await page.getByRole("button", { name: "M’avertir de l’ouverture" }).click();
  await page.getByRole("button", { name: "Ne plus m’avertir" }).click();
  await page.getByRole("button", { name: "M’avertir de l’ouverture" }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(complaints).toEqual([]);
  await page.context().close();
});
