import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareCall } from "./next-call";
import { arrive, openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 240_000);
afterAll(() => portal.close());

const thisYear = new Date().getFullYear();
const main = (page: Page) => page.locator("main").innerText();

for (const [javaScriptEnabled, year] of [
  [true, thisYear + 1],
  [false, thisYear + 2],
] as const)
  test(`the grid is changed, tried on a sample and taken back, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 200_000,
  }, async () => {
    const { page, complaints } = await openPage(portal, {
      javaScriptEnabled,
      ...(javaScriptEnabled ? {} : { viewport: { width: 360, height: 740 } }),
    });
    await signInAs(page, "Sofia Rossi");
    await prepareCall(page, year);
    const grid = `/gestion/appels/${year}/grille`;
    await aSumThatIsNotAHundredIsRefused(page, grid);
    await aCriterionMovesUp(page);
    await whatIsTriedIsWhatWasSaved(page, grid);
    await aVersionIsRestored(page, grid);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

const weight = (page: Page, place: number) => page.locator(`[name="criteria.${place}.weight"]`);
/** Names of the criteria as their fields stand. */
const order = (page: Page) =>
  page.locator('[name$=".labelFr"]').evaluateAll((fields) => fields.map((f) => (f as HTMLInputElement).value));

async function send(page: Page, name: string) {
  const [answer] = await Promise.all([
    page.waitForResponse((r) => r.request().method() === "POST"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  await page.waitForLoadState("networkidle");
  expect(await violationsOf(page)).toEqual([]);
  return answer.status();
}

async function aSumThatIsNotAHundredIsRefused(page: Page, grid: string) {
  await page.goto(grid);
  expect(await violationsOf(page)).toEqual([]);
  const before = Number(await weight(page, 0).inputValue());
  await weight(page, 0).fill(String(before - 3));
  await page.locator('[name="criteria.0.labelEn"]').fill("Need, as we see it");
  const status = await send(page, "Enregistrer la grille");
  expect(status).toBeLessThan(500);
  const said = await main(page);
  expect(said).toContain("100");
  expect(said).toContain("Il manque 3 points.");
  // Nothing that was typed is lost.
  expect(await page.locator('[name="criteria.0.labelEn"]').inputValue()).toBe("Need, as we see it");
  await weight(page, 0).fill(String(before - 3));
  const other = Number(await weight(page, 2).inputValue());
  await weight(page, 2).fill(String(other + 3));
}

/** A button of a row posts the form as it stands: the row moves, nothing is saved, nothing typed is lost. */
async function aCriterionMovesUp(page: Page) {
  const [first = "", second = "", third = ""] = await order(page);
  await page.locator('button[value="monter:2"]').click();
  await expect.poll(async () => (await order(page)).slice(0, 3)).toEqual([first, third, second]);
  expect(await page.locator('[name="criteria.0.labelEn"]').inputValue()).toBe("Need, as we see it");
}

async function whatIsTriedIsWhatWasSaved(page: Page, grid: string) {
  const names = await order(page);
  await page.getByRole("button", { name: "Enregistrer et essayer" }).click();
  await arrive(page, (url) => url.pathname === `${grid}/essai`);
  expect(await violationsOf(page)).toEqual([]);
  const said = await main(page);
  expect(names.map((name) => said.indexOf(name))).toEqual(
    names.map((name) => said.indexOf(name)).toSorted((a, b) => a - b),
  );
  expect(said.indexOf(names[0] ?? "")).toBeGreaterThan(-1);
  expect(await page.locator('main form[method="post"]').count()).toBe(0);
}

async function aVersionIsRestored(page: Page, grid: string) {
  await page.goto(`${grid}/versions`);
  const said = await main(page);
  expect(said).toMatch(/Version 2\s+en vigueur/);
  expect(said).toMatch(/nom en anglais\u00a0: .* → Need, as we see it/);
  await page.getByRole("button", { name: "Rétablir la version 1" }).click();
  await expect.poll(() => main(page)).toContain("Reprend la version 1.");
  expect(await violationsOf(page)).toEqual([]);
  await page.goto(grid);
  expect(await page.locator('[name="criteria.0.labelEn"]').inputValue()).not.toBe("Need, as we see it");
}
