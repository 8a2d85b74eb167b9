import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, openPage, openPortal, signInAs, violationsOf } from "./portal";
import { press } from "./story/fill";

const year = new Date().getFullYear() - 1;
const DESK = `/gestion/appels/${year}/lectures`;
const HOLE = `${year}-001`;
const THIRD = `${year}-003`;

for (const javaScriptEnabled of [true, false])
  test(`the manager reminds, fills a hole and sees first what will not change, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 300_000,
  }, async () => {
    const portal = await openPortal();
    try {
      const { page, complaints } = await openPage(portal, {
        javaScriptEnabled,
        ...(javaScriptEnabled ? {} : { viewport: { width: 360, height: 740 } }),
      });
      await signInAs(page, "Sofia Rossi");
      await aReminderLeavesOnce(page);
      await aHoleIsFilledByHand(page);
      await severalDossiersAtOnce(page);
      await aReaderIsKnownByTheirSectors(page);
      expect(complaints).toEqual([]);
    } finally {
      await portal.close();
    }
  });

async function openDesk(page: Page, list = "") {
  await page.goto(DESK + list);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );
}
const main = (page: Page) => page.locator("main").innerText();
const row = (page: Page, name: string) => page.locator("main tr", { hasText: name });

/** Chooses lines and an act; the page that follows says what would change. */
async function check(page: Page, lines: string[], act: string) {
  for (const line of lines) await page.getByRole("checkbox", { name: `Choisir ${line}`, exact: true }).check();
  await page.getByRole("button", { name: act }).click();
  await arrive(page, /\/verification\?/);
  expect(await violationsOf(page)).toEqual([]);
}

async function aReminderLeavesOnce(page: Page) {
  await openDesk(page);
  expect(await row(page, "Claire Petit").first().innerText()).toContain("À relancer");
  await check(page, ["Claire Petit", "Inès Delmas"], "Rappeler");
  expect(await page.locator("#change").innerText()).toContain("Claire Petit, 3 avis à rendre");
  expect(await page.locator("#inchange").innerText()).toContain("Inès Delmas. Cette personne n’a plus rien à rendre");
  await press(page, "/verification");
  expect(await main(page)).toContain("Les rappels sont partis.");
  await check(page, ["Claire Petit"], "Rappeler");
  expect(await main(page)).toContain("Rien ne changerait.");
  expect(await page.locator("#inchange").innerText()).toMatch(/Un rappel est déjà parti le \d\d\/\d\d\/\d{4}/);
  expect(await page.locator('main form[method="post"]').count()).toBe(0);
}

async function aHoleIsFilledByHand(page: Page) {
  await openDesk(page, "?liste=a-pourvoir");
  expect(await row(page, HOLE).innerText()).toContain("Il manque un lecteur.");
  await press(page, "/ajout");
  expect(await main(page)).toContain("L’instructeur est ajouté.");
  expect(await main(page)).toContain("Chaque dossier a le nombre de lecteurs voulu.");
}

/** A third reading where two reviews are in; the others are named with the reason. */
async function severalDossiersAtOnce(page: Page) {
  await openDesk(page);
  await check(page, [HOLE, `${year}-002`, THIRD], "Demander une troisième lecture");
  expect(await page.locator("#change li").count()).toBe(1);
  expect(await page.locator("#change").innerText()).toContain(`${year}-002`);
  expect(await page.locator("#inchange").innerText()).toMatch(
    new RegExp(`${HOLE}.*Deux avis ne sont pas encore remis[\\s\\S]*${THIRD}.*a déjà trois lecteurs`),
  );
  await press(page, "/verification");
  expect(await main(page)).toContain("Les troisièmes lectures sont demandées.");
  expect(await row(page, `${year}-002`).innerText()).toContain("Troisième lecture demandée");
}

async function aReaderIsKnownByTheirSectors(page: Page) {
  await page.getByRole("link", { name: "Secteurs connus de Thomas Verdier" }).click();
  await arrive(page, /\/instructeurs\//);
  await page.getByRole("checkbox", { name: "Numérique" }).check();
  await press(page, "/instructeurs/");
  expect(await row(page, "Thomas Verdier").first().innerText()).toContain("Numérique");
}
