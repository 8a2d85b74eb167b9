import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inParis } from "~/domain/shared/calendar";
import { arrive, openPage, openPortal, type Portal } from "./portal";

// From the sign-in to the receipt without a mouse: only key presses, and the focus can be seen at every one.
let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 240_000);
afterAll(() => portal.close());

const base = `/dossiers/${inParis(new Date()).year}-001`;
const main = (page: Page) => page.locator("main").innerText();

test("a dossier is finished, sent for signature and filed with the keyboard alone", { timeout: 300_000 }, async () => {
  const { page, complaints } = await openPage(portal);
  await signIn(page, "Awa Diallo");
  await follow(page, /Terminer le dossier/);
  await finishWhatIsMissing(page);
  expect(await main(page)).toContain("Rien ne manque");
  await tabTo(page, '[name="message"]');
  await page.keyboard.type("Tout est prêt.");
  await press(page, "Envoyer à la signature");
  expect(await main(page)).toContain("La signature est demandée");

  await signIn(page, "Mireille Fontaine");
  await follow(page, /Certifier et déposer/);
  await tabTo(page, '[name="certified"]');
  await page.keyboard.press("Space");
  await press(page, "Déposer le dossier");
  expect(new URL(page.url()).pathname).toBe(`${base}/recepisse`);
  expect(await main(page)).toContain("Dossier déposé");
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** Bondy's draft as the demonstration leaves it: each line of what is missing leads to its field; there it is written. */
async function finishWhatIsMissing(page: Page) {
  for (let round = 0; round < 40; round++) {
    await page.goto(`${base}/verifier`);
    const gap = page.locator('section[aria-labelledby="manques"] a').first();
    if ((await gap.count()) === 0) return;
    const href = (await gap.getAttribute("href")) ?? "";
    await tabTo(page, `a[href="${href}"]`);
    await Promise.all([arrive(page, (url) => href.startsWith(url.pathname)), page.keyboard.press("Enter")]);
    const [path = "", id] = href.split("#");
    if (id)
      await expect
        .poll(() => focused(page, `[id="${id}"], [id="${id}"] *`), { timeout: 15_000, message: href })
        .toBe(true);
    await SECTIONS[path.split("/").at(-1) ?? ""]?.(page, id ?? "");
  }
  throw new Error(`still missing: ${await main(page)}`);
}

const SECTIONS: Record<string, (page: Page, id: string) => Promise<void>> = {
  parcours: async (page) => {
    await write(page, '[name="support"]', "Un rendez-vous tous les quinze jours.");
    await choose(page, "cadence", "fortnightly");
    await write(page, '[name="activity"]', "Immersions de deux semaines.");
    await write(page, '[name="outlets"]', "Aide à domicile, restauration.");
    await save(page);
  },
  partenaires: async (page) => {
    await write(page, '[name="partners.0.name"]', "Mission locale");
    await select(page, "partners.0.kind", "local_youth_mission");
    await write(page, '[name="partners.0.role"]', "Oriente les jeunes.");
    await select(page, "partners.0.commitment", "contemplated");
    await save(page);
  },
  calendrier: async (page) => {
    const starts = inParis(new Date(Date.now() + 160 * 86_400_000)).date;
    for (const i of [0, 1, 2]) {
      await write(page, `[name="milestones.${i}.label"]`, `Étape ${i + 1}`);
      await writeDay(page, `[name="milestones.${i}.on"]`, starts);
      await write(page, `[name="milestones.${i}.owner"]`, "Ville");
    }
    await save(page);
  },
  budget: async (page) => {
    await write(page, '[name="expenses.0.amount"]', "150000");
    await write(page, '[name="expenses.1.amount"]', "30000");
    await write(page, '[name="income.0.amount"]', "100000");
    await write(page, '[name="income.1.amount"]', "80000");
    await save(page);
  },
  indicateurs: async (page) => {
    for (const [i, code] of ["recipients_supported", "childcare_places_used", "durable_job_exits"].entries()) {
      await select(page, `targets.${i}.indicator`, code);
      await write(page, `[name="targets.${i}.target"]`, "20");
      await write(page, `[name="targets.${i}.source"]`, "Suivi");
    }
    await save(page);
  },
  pieces: async (page, kind) => {
    const field = `[name="piece-${kind}"]`;
    if ((await page.locator(field).count()) === 0) return save(page);
    const chooser = await openChooser(page, field);
    const buffer = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    await chooser.setFiles({ name: `${kind}.pdf`, mimeType: "application/pdf", buffer });
    await tabTo(page, `form:has(${field}) button`);
    await enter(page);
  },
  engagements: async (page) => {
    for (const box of ["accurate", "notStarted", "otherAidDeclared", "noPersonalData", "willReport", "willShare"]) {
      await tabTo(page, `[name="${box}"]`);
      if (!(await page.locator(`[name="${box}"]`).isChecked())) await page.keyboard.press("Space");
    }
    await choose(page, "regrants", "no");
    await save(page);
  },
};

const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Tab after Tab until the focus is there, and can be seen. */
async function tabTo(page: Page, selector: string) {
  for (let i = 0; i < 250; i++) {
    if (await focused(page, selector)) return expectSeen(page);
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} was never reached on ${page.url()}`);
}

async function expectSeen(page: Page) {
  const seen = await page.evaluate(() => {
    const at = document.activeElement;
    if (!at) return false;
    const around: (Element | null)[] = [at.nextElementSibling];
    for (let e: Element | null = at; e && e.tagName !== "MAIN"; e = e.parentElement) around.push(e);
    return around.some((e) => e !== null && getComputedStyle(e).outlineStyle !== "none");
  });
  expect(seen, `focus cannot be seen on ${page.url()}`).toBe(true);
}

/** Space opens the list of files; a press that falls into the moment when the page comes alive is made again. */
async function openChooser(page: Page, field: string) {
  await page.waitForLoadState("networkidle");
  for (let i = 0; i < 5; i++) {
    await tabTo(page, field);
    const opened = page.waitForEvent("filechooser", { timeout: 6_000 }).catch(() => null);
    await page.keyboard.press("Space");
    const chooser = await opened;
    if (chooser) return chooser;
  }
  throw new Error(`${field} opened no list of files`);
}

/** Enter, and the page that follows: another document, or the same one drawn anew. */
async function enter(page: Page) {
  await page.evaluate(() => Object.assign(window, { before: true }));
  const [answer] = await Promise.all([
    page.waitForResponse((r) => r.request().method() === "POST"),
    page.keyboard.press("Enter"),
  ]);
  if (answer.request().isNavigationRequest()) await page.waitForFunction(() => !("before" in window));
  await page.waitForLoadState("networkidle");
}

async function tabToNamed(page: Page, role: "link" | "button", name: string | RegExp) {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  await target.evaluate((e) => e.setAttribute("data-target", ""));
  await tabTo(page, "[data-target]");
}

async function press(page: Page, name: string) {
  await tabToNamed(page, "button", name);
  await enter(page);
}

async function follow(page: Page, name: RegExp) {
  const from = page.url();
  await tabToNamed(page, "link", name);
  await Promise.all([arrive(page, (url) => url.href !== from), page.keyboard.press("Enter")]);
  await page.waitForLoadState("networkidle");
}

async function signIn(page: Page, name: string) {
  await page.goto("/connexion/demonstration");
  await press(page, `Se connecter comme ${name}`);
  await arrive(page, (url) => !url.pathname.includes("/connexion"));
  await page.goto("/espace");
}

async function write(page: Page, selector: string, text: string) {
  await tabTo(page, selector);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** A day is typed part by part, as the keyboard offers it. */
async function writeDay(page: Page, selector: string, day: string) {
  await tabTo(page, selector);
  const type = await page.locator(selector).getAttribute("type");
  const [year = "", month = "", date = ""] = day.split("-");
  await page.keyboard.type(type === "date" ? `${month}${date}${year}` : day);
  if (type === "date" && (await page.locator(selector).inputValue()) !== day) {
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type(`${date}${month}${year}`);
  }
}

/** Down through the choices of a list until it says this one. */
async function select(page: Page, name: string, value: string) {
  const field = `[name="${name}"]`;
  await tabTo(page, field);
  await page.keyboard.press("Home");
  for (let i = 0; i < 60 && (await page.locator(field).inputValue()) !== value; i++)
    await page.keyboard.press("ArrowDown");
  expect(await page.locator(field).inputValue()).toBe(value);
}

/** Along the answers of a question until this one is chosen. */
async function choose(page: Page, name: string, value: string) {
  if ((await page.locator(`select[name="${name}"]`).count()) > 0) return select(page, name, value);
  await tabTo(page, `[name="${name}"]`);
  for (let i = 0; i < 20 && !(await page.locator(`[name="${name}"][value="${value}"]`).isChecked()); i++)
    await page.keyboard.press(i === 0 ? "Space" : "ArrowDown");
  expect(await page.locator(`[name="${name}"][value="${value}"]`).isChecked()).toBe(true);
}

/** "Have you finished this section?" – yes, then the button. */
async function save(page: Page) {
  await choose(page, "done", "yes");
  await tabTo(page, 'button[value="plus-tard"]');
  await enter(page);
}
