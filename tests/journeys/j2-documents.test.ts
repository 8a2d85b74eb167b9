import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const PDF = (text: string, bytes = 2_000) =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%${text}\n${" ".repeat(bytes)}\ntrailer << /Root 1 0 R >>\n%%EOF\n`,
  );
const PROGRAM = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(4_000, 7)]);

/** A file of this machine: the browser sends those without keeping them in memory. */
function onDisk(name: string, bytes: Buffer) {
  const path = join(portal.folder, name);
  writeFileSync(path, bytes);
  return path;
}
const send = async (page: Page, card: string, path: string) => {
  const form = page.locator(`#${card} form[enctype]`);
  await form.locator("input[type=file]").setInputFiles(path);
  await form.getByRole("button", { name: /^(Envoyer|Réessayer)/ }).click();
};

for (const javaScriptEnabled of [true, false])
  test(`papers are sent, refused with the reason, replaced, taken out and put back, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
    const { page, complaints } = await openPage(portal, { javaScriptEnabled });
    await signInAs(page, "Awa Diallo");
    const reference = `${new Date().getFullYear()}-001`;
    await page.goto(`/dossiers/${reference}/pieces`);
    expect(await violationsOf(page)).toEqual([]);
    const mark = javaScriptEnabled ? "avec" : "sans";

    await send(page, "other", onDisk("plan.pdf", Buffer.alloc(30_000_000, 32)));
    await page
      .getByText(/La limite est de 10\sMo/)
      .first()
      .waitFor();
    await send(page, "other", onDisk("devis.pdf", PROGRAM));
    await page.getByText("ce fichier est un .exe").first().waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await send(page, "other", onDisk(`programme-${mark}.pdf`, PDF(mark)));
    const sent = page.locator("#other").getByRole("link", { name: `programme-${mark}.pdf` });
    await sent.waitFor();
    await page.getByText("Le fichier est joint au dossier.").waitFor();
    await page.locator("#other").getByText("Aucun antivirus n’est installé ici").first().waitFor();

    const before = page
      .locator("#letter")
      .getByRole("link", { name: /\.pdf$/ })
      .first();
    const replaced = (await before.count()) > 0 ? await before.textContent() : null;
    await send(page, "letter", onDisk(`lettre-${mark}.pdf`, PDF(`lettre ${mark}`)));
    await page
      .locator("#letter")
      .getByRole("link", { name: `lettre-${mark}.pdf` })
      .waitFor();
    if (replaced) await page.getByText("Fichiers remplacés ou retirés").waitFor();

    await page
      .locator("#other")
      .getByRole("button", { name: `Retirer programme-${mark}.pdf` })
      .click();
    await page.getByText("La pièce est retirée.").waitFor();
    expect(await sent.count()).toBe(0);
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await page.getByText("La pièce est de nouveau dans le dossier.").waitFor();
    await sent.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.getByRole("button", { name: "Annuler", exact: true }).count()).toBe(0);
    expect(complaints.filter((c) => !/net::ERR_(ABORTED|CONNECTION)/.test(c))).toEqual([]);
    await page.context().close();
  });

test("one sees how far a file is, stops it, and sends it again", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await page.goto(`/dossiers/${new Date().getFullYear()}-001/pieces`);
  const network = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 5, downloadThroughput: -1, uploadThroughput: 200_000 };
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", slow);
  const plan = onDisk("plan.pdf", PDF("plan", 9_000_000));
  await send(page, "other", plan);
  await page.locator("#other progress").waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Arrêter l’envoi" }).click();
  await page.locator("#other progress").waitFor({ state: "detached" });
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await send(page, "other", plan);
  await page.locator("#other").getByRole("link", { name: "plan.pdf" }).waitFor();
  await page.context().close();
});

for (const javaScriptEnabled of [true, false])
  test(`a paper of the town's safe is attached with one click, ${javaScriptEnabled ? "with" : "without"} script`, async () => {
    const { page } = await openPage(portal, { javaScriptEnabled });
    const name = `statuts-${javaScriptEnabled ? "avec" : "sans"}.pdf`;
    await signInAs(page, "Awa Diallo");
    await page.goto("/espace/commune/documents");
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel("Nature du document").selectOption("statutes");
    await page.locator("#validUntil").fill(`${new Date().getFullYear() + 3}-12-31`);
    await page.locator("input[type=file]").setInputFiles(onDisk(name, PDF(name)));
    await page.getByRole("button", { name: "Mettre dans le coffre" }).click();
    await page.getByText("Le document est dans le coffre.").waitFor();
    await page.getByRole("link", { name }).waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await page.goto(`/dossiers/${new Date().getFullYear()}-001/pieces`);
    await page.getByRole("button", { name: `Joindre ce document ${name}` }).click();
    await page.getByText("Le document du coffre est joint au dossier.").waitFor();
    await page.locator("#other").getByRole("link", { name }).waitFor();
    await page.locator("#other").getByText("Aussi dans le coffre de la commune.").first().waitFor();

    // A document that came with the dossier is kept, and given a date afterwards.
    const own = `accord-${javaScriptEnabled ? "avec" : "sans"}.pdf`;
    await send(page, "quotes", onDisk(own, PDF(own)));
    await page.getByRole("button", { name: `Garder dans le coffre ${own}` }).click();
    await page.getByText("Le document est aussi dans le coffre de la commune.").waitFor();
    await page.goto("/espace/commune/documents");
    const card = page.locator(".card", { has: page.getByRole("link", { name: own }) });
    await card.getByText("Sans limite de date").waitFor();
    await card.locator("summary", { hasText: "Changer la date de validité" }).click();
    await card.getByLabel(/Valable jusqu’au/).fill(`${new Date().getFullYear() + 2}-06-30`);
    expect(await violationsOf(page)).toEqual([]);
    await card.getByRole("button", { name: "Enregistrer la date" }).click();
    await page.getByText("La date de validité du document est changée.").waitFor();
    await card.getByText(`jusqu’au 30 juin ${new Date().getFullYear() + 2}`).waitFor();
    await page.context().close();
  });

test("the models and the ZIP of the dossier are files, and nobody else finds them under the same address", async () => {
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  const zip = `/dossiers/${new Date().getFullYear()}-001/pieces.zip`;
  const answer = await page.request.get(zip);
  expect(answer.headers()["content-type"]).toBe("application/zip");
  expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
  const model = await page.request.get("/modeles/deliberation.odt");
  expect(model.headers()["content-type"]).toBe("application/vnd.oasis.opendocument.text");
  await page.context().close();
  const stranger = await openPage(portal);
  await signInAs(stranger.page, "Lucie Ferrand");
  expect((await stranger.page.request.get(zip)).status()).toBe(404);
  await stranger.page.context().close();
});

test("a phone of 320 px shows the papers and the safe whole", async () => {
  const { page } = await openPage(portal, { viewport: { width: 320, height: 700 } });
  await signInAs(page, "Awa Diallo");
  for (const path of ["/espace/commune/documents", `/dossiers/${new Date().getFullYear()}-001/pieces`]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  await page.context().close();
});
