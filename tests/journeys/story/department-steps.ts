import type { Page } from "playwright-core";
import { fill, press } from "./fill";

/** Sofia confirms the account that a town proposed: the only one that waits. */
export async function confirmAccount(page: Page, townName: string) {
  await page.goto("/gestion/coordonnees-bancaires");
  await page.getByRole("row", { name: townName }).first().waitFor();
  await press(page, "/confirmation");
}

/** Every rule of admissibility said to be met, then the dossier let in. */
export async function admit(page: Page, reference: string) {
  await page.goto(`/gestion/dossiers/${reference}/controles`);
  const rules = await page.locator('main select[name$=".verdict"]').count();
  for (let i = 0; i < rules; i++)
    await fill(page, { [`checks.${i}.verdict`]: "met", [`checks.${i}.note`]: "Vérifié sur pièces." });
  await press(page, "/controles");
  await press(page, "/recevabilite");
}

/** A reader is given to a dossier by name. */
export async function assign(page: Page, call: string, reference: string, reader: string) {
  await page.goto(`/gestion/appels/${call}/affectations`);
  await fill(page, { reference });
  const choice = page.locator('main select[name="reviewerId"]');
  const label = (await choice.locator("option").allTextContents()).find((text) => text.startsWith(reader)) ?? reader;
  await choice.selectOption({ label });
  await press(page, "/affectations/ajout");
}

export async function moveToPhase(page: Page, call: string, kind: string) {
  await page.goto(`/gestion/appels/${call}`);
  await press(page, "/phase", `button[value="${kind}"]`);
}

/** No interest is declared, then one mark and its reason for each criterion. */
export async function score(page: Page, reference: string, mark: number) {
  await page.goto(`/instruction/${reference}/lien-interet`);
  await press(page, "/sans-lien");
  await page.goto(`/instruction/${reference}`);
  for (const choice of await page.locator(`main input[type="radio"][value="${mark}"]`).all()) await choice.check();
  for (const reason of await page.locator('main textarea[name^="why-"]').all())
    await reason.fill("Le dossier l’explique et le prouve avec des chiffres.");
  await press(page, `/instruction/${reference}`, 'button[value="remise"]');
}
