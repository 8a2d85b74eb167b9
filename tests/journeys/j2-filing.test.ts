import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromParis, inParis } from "~/domain/shared/calendar";
import { arrive, openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";
import { fill, press } from "./story/fill";
import * as town from "./story/town-steps";

// J2, steps 9 to 13: checked by anybody of the town, sent for signature, sent back, corrected, filed to the second, taken
// back and filed again; a town that comes one second late, and the day that it is given. With script, then without.
let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 240_000);
afterAll(() => portal.close());

const year = String(inParis(new Date()).year);
const main = (page: Page) => page.locator("main").innerText();
const letters = async (page: Page) => {
  await page.goto("/demonstration/courriels");
  return main(page);
};

test("a dossier is sent for signature, sent back, corrected, filed, taken back and filed again", {
  timeout: 300_000,
}, async () => {
  const { page, complaints } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  const reference = await town.begin(page, year);
  const base = `/dossiers/${reference}`;
  await everyGapLeadsToItsField(page, base);
  await town.writeEverything(page, reference);
  await town.attachPapers(page, reference);

  await signInAs(page, "Karim Benali");
  await page.goto(`${base}/verifier`);
  expect(await main(page)).toContain("Rien ne manque");
  expect(await page.locator('[name="certified"]').count()).toBe(0);

  await signInAs(page, "Awa Diallo");
  await askForSignature(page, base, "Le budget est à jour.");
  expect(await letters(page)).toContain("vous demande de le certifier");

  await signInAs(page, "Mireille Fontaine");
  await page.goto("/espace");
  await page.getByRole("link", { name: /Certifier et déposer/ }).click();
  await arrive(page, /\/verifier$/);
  expect(await main(page)).toContain("Le budget est à jour.");
  await sendBack(page, base, "Revoir le coût du poste.");

  await signInAs(page, "Awa Diallo");
  await page.goto(base);
  expect(await main(page)).toMatch(/À revoir[\s\S]*Revoir le coût du poste\./);
  await page.goto(`${base}/budget`);
  expect(await main(page)).toContain("À revoir, selon Mireille Fontaine");
  expect(await violationsOf(page)).toEqual([]);
  await page.locator('button[value="plus-tard"]').click();
  await arrive(page, new RegExp(`${base}$`));
  expect(await main(page)).not.toContain("Revoir le coût du poste.");
  await askForSignature(page, base, "");

  await signInAs(page, "Mireille Fontaine");
  await town.file(page, reference);
  const first = await theReceiptHolds(page, base);
  expect(await letters(page)).toContain(first);

  await page.goto(`${base}/retrait`);
  await press(page, "/retrait");
  await town.file(page, reference);
  await page.goto(`${base}/recepisse`);
  expect(await main(page)).toContain(`${reference}-R2`);
  await page.goto(`${base}/recepisse?numero=${reference}-R1`);
  expect(await main(page)).toContain("n’est plus le dernier");
  await page.goto(`/recepisses/${first}`);
  expect(await main(page)).toContain("dossier déposé ici");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("without script a town signs off, comes one second too late, and is given a day", {
  timeout: 300_000,
}, async () => {
  const { page } = await openPage(portal, { javaScriptEnabled: false });
  await signInAs(page, "Hugo Lambert");
  await town.signTheCharter(page);
  const reference = await town.begin(page, year);
  await town.writeEverything(page, reference);
  await town.attachPapers(page, reference);
  const deadline = await deadlineOf(page, reference);
  await portal.daysFromNow(daysUntil(deadline, -120));
  await signInAs(page, "Hugo Lambert");
  await page.goto(`/dossiers/${reference}/verifier`);
  expect(await main(page)).toMatch(/Il reste[\s\S]*Rien ne manque/);
  await page.locator('[name="certified"]').check();
  await portal.daysFromNow(daysUntil(deadline, 1));
  await page.getByRole("button", { name: "Déposer le dossier" }).click();
  await page.waitForLoadState();
  const refused = await main(page);
  expect(refused).toMatch(/après la clôture[\s\S]*Il n’est pas enregistré/);
  const attempt = /R-[2-9B-DF-HJ-NP-TV-Z]{4}/.exec(refused)?.[0] ?? "";
  expect(attempt).not.toBe("");

  await signInAs(page, "Sofia Rossi");
  await page.goto(`/gestion/appels/${year}`);
  expect(await main(page)).toContain(attempt);
  await page.getByRole("button", { name: /Accorder 24.heures/ }).click();
  await page.waitForLoadState();
  expect(await main(page)).toMatch(/La commune a un délai jusqu’au/);

  await expect.poll(() => letters(page), { timeout: 20_000, interval: 1_000 }).toContain("ce que vous aviez écrit");
  expect(await letters(page)).toContain("Délai supplémentaire");
  await signInAs(page, "Léo Martin");
  await page.goto("/admin/journal");
  expect((await main(page)).match(/Sofia Rossi a prolongé le délai d’une commune/g)).toHaveLength(1);
  await signInAs(page, "Hugo Lambert");
  await town.file(page, reference);
  await theReceiptHolds(page, `/dossiers/${reference}`);
  await page.context().close();
});

async function askForSignature(page: Page, base: string, message: string) {
  await page.goto(`${base}/verifier`);
  await fill(page, { message });
  await press(page, "/signature");
  expect(await main(page)).toContain("La signature est demandée");
}

async function sendBack(page: Page, base: string, reason: string) {
  await page.getByRole("link", { name: "Renvoyer le dossier à revoir" }).click();
  await arrive(page, /\/renvoi$/);
  await fill(page, { "remark-budget": reason });
  await press(page, "/renvoi");
  expect(new URL(page.url()).pathname).toBe(base);
}

/** Each line of what is missing leads to a place that is there, and a field has the focus. */
async function everyGapLeadsToItsField(page: Page, base: string) {
  await page.goto(`${base}/verifier`);
  const links = await page
    .locator('section[aria-labelledby="manques"] a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).getAttribute("href") ?? ""));
  expect(links.length).toBeGreaterThan(20);
  const lost: string[] = [];
  for (const href of links.filter((h) => h.includes("#"))) {
    const [path = "", id = ""] = href.split("#");
    if (new URL(page.url()).pathname !== path) await page.goto(path);
    if ((await page.locator(`[id="${id}"]`).count()) !== 1) lost.push(href);
  }
  expect(lost).toEqual([]);
  await page.goto(`${base}/verifier`);
  await page.locator('section[aria-labelledby="manques"] a[href$="#title"]').first().click();
  await arrive(page, /#title$/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 15_000 }).toBe("title");
}

/** The receipt says the second and the hash; the exact content gives that hash; the PDF can be read aloud. Answers the hash. */
async function theReceiptHolds(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/recepisse`);
  const said = await main(page);
  expect(said).toMatch(/\d{1,2}\sh\s\d{2}\smin\s\d{2}\ss/);
  const hash = /[0-9a-f]{64}/.exec(said)?.[0] ?? "";
  const content = await page.request.get(`${base}/recepisse.json`);
  expect(
    createHash("sha256")
      .update(await content.body())
      .digest("hex"),
  ).toBe(hash);

  await page.goto("/recepisses");
  await fill(page, { empreinte: hash.toUpperCase() });
  await page.getByRole("button", { name: "Vérifier" }).click();
  await arrive(page, new RegExp(`/recepisses/${hash}$`));
  expect(await main(page)).toContain("dossier déposé ici");

  const file = join(portal.folder, "recepisse.pdf");
  writeFileSync(file, await (await page.request.get(`${base}/recepisse.pdf`)).body());
  expect(readFileSync(file).includes("fr-FR")).toBe(true);
  if (!existsSync("/usr/bin/pdfinfo")) return hash;
  const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: "utf8" });
  expect(run("pdfinfo", file)).toMatch(/Title: +Récépissé de dépôt[\s\S]*Tagged: +yes/);
  const aloud = run("pdftotext", file, "-");
  expect(aloud.replace(/\s+/g, "")).toContain(hash);
  expect(aloud).toContain(town.TITLE);
  return hash;
}

async function deadlineOf(page: Page, reference: string): Promise<Date> {
  await page.goto(`/dossiers/${reference}`);
  const [, day = "", month = "", on = "", hour = "", minute = ""] =
    /Échéance\s: \p{L}+ (\d+)(?:er)? (\p{L}+) (\d{4}) à (\d+)\sh\s(\d+)/u.exec(await main(page)) ?? [];
  const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
  const two = (n: string | number) => String(n).padStart(2, "0");
  return fromParis(`${on}-${two(months.indexOf(month) + 1)}-${two(day)}`, `${two(hour)}:${two(minute)}`);
}

/** How far the server's clock is to go, to stand so many seconds after the instant. */
const daysUntil = (instant: Date, seconds: number) => (instant.getTime() + seconds * 1000 - Date.now()) / 86_400_000;
