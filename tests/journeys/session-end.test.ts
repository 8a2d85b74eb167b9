import { afterAll, beforeAll, expect, test } from "vitest";
import { IDLE_DEPARTMENT_MS, IDLE_TOWN_MS, SESSION_ABSOLUTE_MS, UNATTENDED } from "~/domain/identity/session-limits";
import { openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";

// A session's end is told in time, by a page that is open. The browser's clock runs as this journey says, the
// server's follows it.
let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const WRITING = `/dossiers/${new Date().getFullYear()}-001/parcours`;

/** Somebody has a page open, and `pass` lets time go by for them and for the server. */
async function openLong(name: string, path: string) {
  await portal.daysFromNow(0);
  const { page, complaints } = await openPage(portal);
  await signInAs(page, name);
  await page.clock.install();
  await page.goto(path, { waitUntil: "networkidle" });
  let gone = 0;
  const pass = async (ms: number) => {
    gone += ms;
    await portal.daysFromNow(gone / DAY_MS);
    await page.clock.fastForward(ms);
  };
  return { page, complaints, pass, warning: page.locator(".session-warning") };
}

test("five minutes before an unused session ends its person is told, stays, and goes on writing", async () => {
  const { page, complaints, pass, warning } = await openLong("Awa Diallo", WRITING);
  await pass(IDLE_TOWN_MS - 10 * MINUTE_MS);
  expect(await warning.count()).toBe(0);
  await page.locator("#support").focus();
  await pass(5 * MINUTE_MS + 2000);
  await warning.getByText("Votre session va se terminer").waitFor();
  expect(await violationsOf(page)).toEqual([]);

  await warning.getByRole("button", { name: "Rester connecté" }).click();
  await warning.getByText("Vous restez connecté").waitFor();
  // Whoever was writing is where they were.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("support");
  await pass(10 * MINUTE_MS);
  await page.locator("#support").press("Control+End");
  await page.locator("#support").pressSequentially(" Après l’avertissement.");
  await page.clock.fastForward(3000);
  await page
    .locator(".autosave")
    .getByText(/Brouillon enregistré/)
    .waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("a page that is left open is no use of the session: it ends, and what was written stays on the page", async () => {
  const { page, pass, warning } = await openLong("Awa Diallo", WRITING);
  await pass(IDLE_TOWN_MS - 4 * MINUTE_MS);
  await warning.getByText("Votre session va se terminer").waitFor();
  await warning.getByRole("button", { name: "Masquer ce message" }).click();
  await warning.waitFor({ state: "detached" });
  await pass(5 * MINUTE_MS);
  await warning.getByText("Votre session est terminée").waitFor();

  // Signed in again in another tab, they come back.
  const other = await page.context().newPage();
  await signInAs(other, "Awa Diallo");
  await other.close();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await warning.waitFor({ state: "detached" });
  await page.context().close();
});

test("what another tab was used for counts here", async () => {
  const { page, pass, warning } = await openLong("Awa Diallo", WRITING);
  await pass(IDLE_TOWN_MS - 10 * MINUTE_MS);
  const other = await page.context().newPage();
  await other.goto("/espace");
  const asked = page.waitForResponse(/\/espace\/session$/);
  await pass(6 * MINUTE_MS);
  expect((await (await asked).json()).leftMs).toBeGreaterThan(IDLE_TOWN_MS - 10 * MINUTE_MS);
  expect(await warning.count()).toBe(0);
  await page.context().close();
});

test("twelve hours after signing in nothing makes it last, and the page says so", async () => {
  const { page, pass, warning } = await openLong("Claire Petit", "/espace/liens-interet");
  for (let gone = 0; gone < SESSION_ABSOLUTE_MS - 10 * MINUTE_MS; gone += IDLE_DEPARTMENT_MS / 2) {
    await pass(Math.min(IDLE_DEPARTMENT_MS / 2, SESSION_ABSOLUTE_MS - 10 * MINUTE_MS - gone));
    expect((await page.request.post("/espace/session")).status()).toBe(200);
  }
  expect(await warning.count()).toBe(0);
  await pass(6 * MINUTE_MS);
  await warning.getByText("ne peut pas être prolongée").waitFor();
  expect(await warning.getByRole("button", { name: "Rester connecté" }).count()).toBe(0);

  // A page without script says it when it is drawn.
  const plain = await page.context().newPage();
  await plain.goto("/experiences");
  expect(await plain.locator("script[src]").count()).toBe(0);
  await plain.locator(".session-warning").getByText("ne peut pas être prolongée").waitFor();
  expect(await plain.locator(".session-warning button").count()).toBe(0);
  await page.context().close();
});

test("a request that a page makes by itself does not make a session last", async () => {
  await portal.daysFromNow(0);
  const { page } = await openPage(portal);
  await signInAs(page, "Awa Diallo");
  await portal.daysFromNow((IDLE_TOWN_MS - MINUTE_MS) / DAY_MS);
  const unattended = await page.request.post("/espace/session", { headers: { [UNATTENDED]: "1" } });
  expect((await unattended.json()).leftMs).toBeLessThanOrEqual(MINUTE_MS);
  await portal.daysFromNow(IDLE_TOWN_MS / DAY_MS);
  expect((await page.request.post("/espace/session")).status()).toBe(401);
  await page.context().close();
});
