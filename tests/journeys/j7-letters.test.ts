import { expect, test } from "vitest";
import { arrive, openPage, openPortal, signInAs, violationsOf } from "./portal";

for (const javaScriptEnabled of [true, false])
  test(`Sofia writes what a letter says, tries it on a dossier and takes an earlier text up again, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 240_000,
  }, async () => {
    const portal = await openPortal();
    try {
      const { page, complaints } = await openPage(portal, { javaScriptEnabled });
      await signInAs(page, "Sofia Rossi");
      await page.goto("/gestion/decisions");
      await page.getByRole("link", { name: "Modèles de lettres" }).click();
      await arrive(page, "/gestion/lettres");
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("link", { name: "Aide accordée en partie" }).click();
      await arrive(page, "/gestion/lettres/accord-partiel");
      const own = await page.locator('[name="body"]').inputValue();
      await page.locator('[name="body"]').fill(`${own}\n\nVotre rang : {rang}`);
      await page.getByRole("button", { name: "Essayer sur ce dossier" }).click();
      await page.locator("#essai").waitFor();
      const trial = (await page.locator("#essai").innerText()).replace(/\s/g, " ");
      expect(trial).toContain("Champs vides pour ce dossier : rang.");
      expect(trial).toContain("est attribuée au projet");
      expect(trial).toContain("Vous aviez demandé");
      expect(await page.locator('[name="body"]').inputValue()).toContain("Votre rang : {rang}");
      expect(await violationsOf(page)).toEqual([]);

      await page.locator('[name="body"]').fill(own.replace("{motifs}", ""));
      await page.getByRole("button", { name: "Enregistrer cette version" }).click();
      await page.locator(".error-summary").waitFor();
      expect(await page.locator(".error-summary").innerText()).toContain("{motifs}");

      await page.locator('[name="body"]').fill(`${own}\n\nBien à vous.`);
      await page.getByRole("button", { name: "Enregistrer cette version" }).click();
      await page.getByText("Version 1", { exact: true }).waitFor();
      await page.getByRole("link", { name: "Versions" }).click();
      await arrive(page, "/gestion/lettres/accord-partiel/versions");
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Rétablir le texte du portail" }).click();
      await page.getByRole("heading", { name: /Version 2/ }).waitFor();
      await page.goto("/gestion/lettres/accord-partiel");
      expect(await page.locator('[name="body"]').inputValue()).toBe(own);
      expect(complaints).toEqual([]);
    } finally {
      await portal.close();
    }
  });
