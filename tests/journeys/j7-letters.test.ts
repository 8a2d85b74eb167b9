import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readPageCode } from "~/domain/shared/page-code";
import { readScan } from "~/integrations/signed-scans/live.server";
import { askew, photographedFile, scanOf, stained } from "../integrations/scanned";
import { arrive, openPage, openPortal, signInAs, until, violationsOf } from "./portal";

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

const SPOILT = [17, 42];

/** The demonstration's agreements, each in two originals or more, fed into a scanner that spoils two of sixty pages. */
async function sixtyPages(page: Page): Promise<Buffer> {
  await page.goto("/gestion/conventions");
  const dossiers = await page
    .locator('main tbody th a[href^="/gestion/conventions/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const printed: Awaited<ReturnType<typeof photographedFile>> = [];
  for (const path of dossiers) {
    const pdf = await page.request.get(`${path}/convention.pdf`);
    printed.push(...(await photographedFile(await pdf.body())));
  }
  const stack = Array.from({ length: 60 }, (_, i) => printed.slice(i % printed.length)[0]).flatMap((p) => p ?? []);
  return scanOf(stack.map((p, i) => (SPOILT.includes(i + 1) ? stained(p) : i % 4 === 0 ? askew(p) : p)));
}

for (const javaScriptEnabled of [true, false])
  test(`a scan of sixty signed pages files itself, and the two that were spoilt wait for Sofia, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 240_000,
  }, async () => {
    const portal = await openPortal();
    try {
      const { page, complaints } = await openPage(portal, { javaScriptEnabled });
      await signInAs(page, "Sofia Rossi");
      const scan = await sixtyPages(page);
      await page.getByRole("link", { name: "Papiers signés numérisés" }).click();
      await arrive(page, "/gestion/conventions/numerisations");
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: "conventions-signees.pdf", mimeType: "application/pdf", buffer: scan });
      await page.getByRole("button", { name: "Envoyer" }).click();
      await page.getByText("La numérisation est reçue.").waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("link", { name: "conventions-signees.pdf" }).click();
      await arrive(page, /\/numerisations\/[^/]+$/);
      const state = page.locator("main header .badge");
      await until(async () => {
        await page.reload();
        return (await state.innerText()).trim() === "Lue";
      });
      expect(await page.locator("#a-classer ~ section.card h3").allInnerTexts()).toEqual(
        SPOILT.map((n) => `Page ${n}`),
      );
      expect(await page.locator("tbody tr").count()).toBe(58);
      expect(await violationsOf(page)).toEqual([]);

      // The page before the lost one is of the same agreement.
      const before = page.getByRole("link", { name: "Page 16", exact: true });
      const beside = await page.locator("tbody tr").filter({ has: before }).innerText();
      await page.locator("#agreement-17").fill(/CONV-[\d-]+/.exec(beside)?.[0] ?? "");
      await page.locator("#page-17").fill("2");
      await page.getByRole("button", { name: "Classer la page 17" }).click();
      await page.getByText("La page est classée.").waitFor();
      await page.getByRole("button", { name: "Mettre de côté la page 42" }).click();
      await page.getByText("Toutes les pages sont classées.").waitFor();
      const [signed = ""] = await page
        .locator('tbody a[href^="/gestion/conventions/2"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      await page.goto(`${signed}/papier`);
      expect(await page.locator("main").innerText()).toContain("La convention est revenue en entier.");
      expect(await violationsOf(page)).toEqual([]);
      const whole = await page.request.get(`${signed}/convention-signee.pdf`);
      expect((await whole.body()).subarray(0, 5).toString()).toBe("%PDF-");
      expect(complaints).toEqual([]);
    } finally {
      await portal.close();
    }
  });

for (const javaScriptEnabled of [true, false])
  test(`all the letters of a decision are drawn at once, to print and to post, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 240_000,
  }, async () => {
    const portal = await openPortal();
    try {
      const { page, complaints } = await openPage(portal, { javaScriptEnabled });
      await signInAs(page, "Sofia Rossi");
      await page.goto("/gestion/decisions");
      await page.locator("tbody th a").last().click();
      await arrive(page, /\/gestion\/decisions\/D/);
      await page.getByRole("link", { name: "Lettres de cette décision" }).click();
      await arrive(page, /\/lettres$/);
      const numbers = await page.locator("tbody th").allInnerTexts();
      expect(numbers.length).toBeGreaterThan(10);
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Préparer toutes les lettres" }).click();
      await page.getByText("Les lettres se préparent.").waitFor();
      const print = page.getByRole("link", { name: "Télécharger un seul PDF à imprimer" });
      await until(async () => {
        await page.reload();
        return (await print.count()) === 1;
      });
      expect(await violationsOf(page)).toEqual([]);
      const bodyOf = async (name: RegExp | string) => {
        const path = await page.getByRole("link", { name }).getAttribute("href");
        return (await page.request.get(path ?? "")).body();
      };
      const zip = await bodyOf(/\(ZIP\)/);
      expect(zip.subarray(0, 2).toString()).toBe("PK");
      for (const number of numbers) expect(zip.toString("latin1")).toContain(`${number.trim()}-`);
      expect((await bodyOf("Télécharger un seul PDF à imprimer")).subarray(0, 5).toString()).toBe("%PDF-");
      const one = await photographedFile(await bodyOf(numbers[0]?.trim() ?? ""));
      const codes: string[] = [];
      await readScan(await scanOf(one), async (sheet) => void codes.push(...sheet.codes));
      expect(codes.map((code) => readPageCode(code)?.document)).toEqual(one.map(() => numbers[0]?.trim()));
      expect(complaints).toEqual([]);
    } finally {
      await portal.close();
    }
  });
