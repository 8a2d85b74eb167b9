import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { addDays, inParis } from "~/domain/shared/calendar";
import { arrive, openPage, openPortal, type Portal, signInAs, until, violationsOf } from "./portal";
import { fill, press } from "./story/fill";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  shareMarks();
});
afterAll(() => portal.close());

/** The edition that is being scored in the demonstration. */
const YEAR = inParis(new Date()).year - 1;
const OFFICERS = ["Nadia Meunier", "Hélène Caron"] as const;
const WHY = "Le poste de communication est retiré de l’assiette.";

/** Its marks are shared, and two more people lead the fund. */
function shareMarks() {
  const db = new SqliteFile(join(portal.folder, "portal.db"));
  db.pragma("busy_timeout = 5000");
  const now = new Date().toISOString().replace("Z", "+00:00");
  db.prepare(
    `INSERT INTO "ReviewPhase" ("id", "callId", "kind", "position", "activeAt") SELECT ?, "id", 'reveal', 3, ? FROM "Call" WHERE "reference" = ?`,
  ).run(randomUUID(), now, String(YEAR));
  for (const name of OFFICERS)
    db.prepare(
      `INSERT INTO "RoleGrant" ("id", "personId", "role", "grantedAt") SELECT ?, "id", 'fund_manager', ? FROM "Person" WHERE "name" = ?`,
    ).run(randomUUID(), now, name);
  db.close();
}

async function officer(name: string, options: Parameters<typeof openPage>[1] = {}) {
  const { page, complaints } = await openPage(portal, options);
  await signInAs(page, name);
  return { page, complaints };
}

const news = (page: Page) => page.locator("p.room-news").innerText();
const money = async (page: Page) => (await page.locator(".room-money").innerText()).replace(/\s+/g, " ");
const opinion = (page: Page) => page.locator('main form:has([name="amountCents"])');

async function settle(page: Page, amount: string) {
  await fill(page, { opinion: "awarded", amountCents: amount, reason: WHY });
  const answered = page.waitForResponse((r) => r.request().method() === "POST");
  await opinion(page).getByRole("button").click();
  await answered;
}

test("three officers hold a session at once: each sees what the others enter, and nobody's typing is lost", {
  timeout: 240_000,
}, async () => {
  const { page: sofia, complaints } = await officer("Sofia Rossi");
  await sofia.goto(`/gestion/appels/${YEAR}/commission`);
  expect(await violationsOf(sofia)).toEqual([]);
  const day = addDays(inParis(new Date()).date, 1);
  await fill(sofia, { day, time: "10:00", place: "Salle 304", quorum: "2" });
  for (const name of ["Claire Petit", "Idriss Haddad", "Inès Delmas"]) await sofia.getByLabel(name).check();
  await sofia.getByRole("button", { name: "Planifier la séance" }).click();
  await arrive(sofia, /\/gestion\/commissions\/C/);
  const room = new URL(sofia.url()).pathname;
  for (const name of ["Claire Petit", "Idriss Haddad", "Inès Delmas"]) await sofia.getByLabel(name).check();
  await press(sofia, "/presences");
  await press(sofia, "/etat");

  const [nadia, helene] = await Promise.all([
    officer("Nadia Meunier"),
    officer("Hélène Caron", { javaScriptEnabled: false }),
  ]);
  const dossiers = await sofia.locator("main tbody th .nowrap").allInnerTexts();
  const [first = "", second = ""] = dossiers;
  await Promise.all([sofia, nadia.page].map((page) => page.goto(`${room}?dossier=${first}`)));
  await helene.page.goto(`${room}?dossier=${second}`);
  await opinion(sofia).locator('[name="reason"]').fill("Sofia écrit encore.");

  await settle(nadia.page, "10 000");
  const saved = Date.now();
  await until(async () => (await news(sofia)).includes("par Nadia Meunier"));
  const seenAfterMs = Date.now() - saved;
  expect(await news(sofia)).toMatch(new RegExp(`${first}.*Retenu, 10.000.€, par Nadia Meunier.*Reste à attribuer`));
  expect(seenAfterMs).toBeLessThan(1_000);
  expect(await opinion(sofia).locator('[name="reason"]').inputValue()).toBe("Sofia écrit encore.");
  await settle(sofia, "11 000");
  await sofia.getByText("Nadia Meunier vient d’inscrire").first().waitFor();
  expect(await opinion(sofia).locator('[name="amountCents"]').inputValue()).toBe("11 000");

  await settle(helene.page, "9 000");
  await until(async () => (await news(nadia.page)).includes(`${second}`));
  await until(async () => (await money(sofia)).includes("19 000"));
  expect(await helene.page.locator("main").innerText()).toContain("Inscrit par Hélène Caron");
  expect(await violationsOf(nadia.page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(nadia.complaints).toEqual([]);

  await onAPhoneAndOnPaper(room);
  await closes(sofia, room, [first, second]);
  await sofia.goto(`/gestion/appels/${YEAR}/deliberation`);
  expect(await sofia.locator("main").innerText()).toContain("avis de la commission");
});

/** The room fits a phone, and is printed lying on its side. */
async function onAPhoneAndOnPaper(room: string) {
  const { page } = await officer("Sofia Rossi", { viewport: { width: 360, height: 740 } });
  await page.goto(room);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violationsOf(page)).toEqual([]);
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  for (const [, width, height] of printed.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g))
    expect(Number(width)).toBeGreaterThan(Number(height));
}

/** The minutes have everything that was entered; closed, they carry their fingerprint and the room is still. */
async function closes(page: Page, room: string, dossiers: string[]) {
  await page.goto(`${room}/proces-verbal`);
  const minutes = await page.locator('[name="minutes"]').inputValue();
  for (const dossier of dossiers) expect(minutes).toContain(`Dossier ${dossier}`);
  await page.goto(`${room}/cloture`);
  await page.getByRole("button", { name: "Clore la séance" }).click();
  await page.waitForLoadState();
  await page.goto(`${room}/proces-verbal`);
  const text = await page.locator("main").innerText();
  expect(text).toMatch(/Empreinte SHA-256\s*: [0-9a-f]{64}/);
}
