import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { addDays, inParis } from "~/domain/shared/calendar";
import { openPage, openPortal, type Portal, signInAs, until, violationsOf } from "./portal";

/** The edition that is being scored in the demonstration. */
const YEAR = inParis(new Date()).year - 1;
const WHY = "Le dossier l’explique et le prouve avec des chiffres précis.";
const REASON = "Absente pour raison de santé.";
/** What stands in the reviews of others, and nowhere else. */
const SECRETS = { text: "ZQXWITNESS", note: "ZQXPRIVATE", total: 6173, shown: "61,73", mean: 6271, meanShown: "62,71" };

for (const javaScriptEnabled of [true, false])
  test(`dossiers are scored alone and then shared, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 300_000,
  }, async () => {
    const portal = await openPortal();
    try {
      const { page, complaints } = await openPage(portal, { javaScriptEnabled });
      const villetaneuse = referenceOf(portal, "93079");
      const clairesLast = referenceOf(portal, "93073");
      plantSecrets(portal);
      const told = recordEverything(page);
      await signInAs(page, "Claire Petit");
      await theQueueKeepsItsOrder(page);
      await aGridByKeyboard(page, villetaneuse, javaScriptEnabled);
      if (javaScriptEnabled) await theQueueByLetters(portal, page, villetaneuse);
      await everythingIsAskedFor(page, javaScriptEnabled);
      expect((await told()).filter(({ body }) => speaksOfOthers(body)).map(({ url }) => url)).toEqual([]);

      await abstaining(portal, page, referenceOf(portal, "93027"));
      await handingIn(page, villetaneuse);
      await page.goto(`/instruction/${clairesLast}`);
      await page.getByRole("button", { name: "Ouvrir le dossier" }).click();
      await page.locator("fieldset.mark-scale").first().waitFor();
      await handingIn(page, clairesLast);
      await lookingAgain(page, villetaneuse);
      expect((await told()).filter(({ body }) => speaksOfOthers(body)).map(({ url }) => url)).toEqual([]);

      await portal.daysFromNow(9);
      await timeIsTakenBackAndGiven(page, clairesLast);
      await sharing(page, villetaneuse);
      expect(complaints).toEqual([]);
    } finally {
      await portal.close();
    }
  });

function inDatabase<T>({ folder }: Portal, what: (db: SqliteFile) => T): T {
  const db = new SqliteFile(join(folder, "portal.db"));
  db.pragma("busy_timeout = 5000");
  try {
    return what(db);
  } finally {
    db.close();
  }
}

const referenceOf = (portal: Portal, town: string) =>
  inDatabase(portal, (db) => {
    const found = db
      .prepare(
        `SELECT "reference" FROM "Proposal" WHERE "townId" = ? AND "reference" LIKE ? AND "status" = 'admissible'`,
      )
      .get(town, `${YEAR}-%`) as { reference: string };
    return found.reference;
  });

/** Marks, words and means of the others that could be nobody else’s. */
const plantSecrets = (portal: Portal) =>
  inDatabase(portal, (db) => {
    const theirs = `SELECT r."id" FROM "Review" r JOIN "Person" p ON p."id" = r."reviewerId" JOIN "Proposal" d ON d."id" = r."proposalId"
      WHERE p."email" <> 'claire.petit@departement.example' AND d."reference" LIKE '${YEAR}-%'`;
    db.prepare(`UPDATE "Score" SET "justification" = "justification" || ? WHERE "reviewId" IN (${theirs})`).run(
      SECRETS.text,
    );
    db.prepare(`UPDATE "Review" SET "totalHundredths" = ?, "privateNote" = ? WHERE "id" IN (${theirs})`).run(
      SECRETS.total,
      SECRETS.note,
    );
    db.prepare(
      `UPDATE "Proposal" SET "meanHundredths" = ? WHERE "reference" LIKE '${YEAR}-%' AND "meanHundredths" IS NOT NULL`,
    ).run(SECRETS.mean);
  });

const speaksOfOthers = (body: string) =>
  [SECRETS.text, SECRETS.note, SECRETS.shown, SECRETS.meanShown].some((secret) => body.includes(secret)) ||
  new RegExp(`\\b(${SECRETS.total}|${SECRETS.mean})\\b`).test(body);

/** Every byte that the server sends to this page: the headers and the body of each answer. */
function recordEverything(page: Page) {
  const answers: Promise<{ url: string; body: string }>[] = [];
  page.on("response", (response) => {
    if (/\.(js|css|woff2|svg)$/.test(new URL(response.url()).pathname)) return;
    answers.push(
      Promise.all([response.allHeaders(), response.text().catch(() => "")]).then(([headers, text]) => ({
        url: response.url(),
        body: `${JSON.stringify(headers)}\n${text}`,
      })),
    );
  });
  return () => Promise.all(answers);
}

const main = async (page: Page) => (await page.locator("main").innerText()).replace(/\s/g, " ");
const clean = async (page: Page) => expect(await violationsOf(page)).toEqual([]);

async function theQueueKeepsItsOrder(page: Page) {
  const order = () => page.locator("tbody th[scope=row]").allInnerTexts();
  await page.goto("/instruction");
  expect(await main(page)).toMatch(/\d+ dossiers, \d+ faits?/);
  const first = await order();
  await page.reload();
  expect(await order()).toEqual(first);
  await clean(page);
}

/** The marks by digits, at the place they have on any keyboard, and only inside the grid. */
async function aGridByKeyboard(page: Page, reference: string, script: boolean) {
  await page.goto(`/instruction/${reference}`);
  await clean(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 0);
  expect(wide).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 800 });

  const scales = page.locator("fieldset.mark-scale");
  for (let i = 0; i < (await scales.count()); i++) {
    const radios = scales.nth(i).locator("input");
    if (script) {
      await radios.first().focus();
      await page.keyboard.press("Digit4");
    } else await radios.nth(4).check({ force: true });
    expect(await radios.nth(4).isChecked()).toBe(true);
  }
  if (script) {
    expect(await main(page)).toContain("Note pondérée : 80 sur 100");
    await page
      .getByText(/Brouillon enregistré à/)
      .first()
      .waitFor();
  }
  await page.getByRole("button", { name: "Remettre et passer au suivant" }).click();
  await page.locator(".error-summary").waitFor();
  expect(page.url()).toContain(reference);
  await page.getByRole("button", { name: "Enregistrer le brouillon", exact: true }).last().click();
  await page.getByText("Le brouillon est enregistré.").waitFor();
  expect(await main(page)).toContain("Note pondérée : 80 sur 100");
}

/** J and K go to the dossiers beside this one while nothing is written, and nowhere once they are switched off. */
async function theQueueByLetters(portal: Portal, page: Page, reference: string) {
  const here = `/instruction/${reference}`;
  const marks = page.locator("fieldset.mark-scale").first().locator("input");
  /** A digit that is understood shows that the page listens. */
  const open = async () => {
    await page.goto(here);
    await until(async () => {
      await marks.first().focus();
      await page.keyboard.press("Digit3");
      return marks.nth(3).isChecked();
    });
  };
  await open();
  const note = page.locator('textarea[name="privateNote"]');
  await note.fill("");
  await note.pressSequentially("jk");
  expect(await note.inputValue()).toBe("jk");
  const saved = (what: string) =>
    until(async () =>
      inDatabase(portal, (db) => db.prepare(`SELECT 1 FROM "Review" r ${what}`).all(reference).length > 0),
    );
  const ofTheDossier = `JOIN "Proposal" p ON p."id" = r."proposalId" WHERE p."reference" = ?`;
  await saved(`${ofTheDossier} AND r."privateNote" = 'jk'`);
  expect(new URL(page.url()).pathname).toBe(here);

  const beside = await page
    .locator("nav.pagination a[rel]")
    .evaluateAll((links) =>
      links.map((a) => ({ key: a.getAttribute("rel") === "next" ? "j" : "k", to: a.getAttribute("href") ?? "" })),
    );
  expect(beside.length).toBeGreaterThan(0);
  for (const { key, to } of beside) {
    await open();
    await page.keyboard.press(key);
    await page.waitForURL((url) => url.pathname.startsWith(to));
  }

  const preferTo = async (choice: string) => {
    await page.goto("/espace/preferences");
    await page.getByLabel(choice, { exact: true }).check({ force: true });
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Enregistré.").first().waitFor();
  };
  await preferTo("Éteintes");
  await open();
  for (const { key } of beside) await page.keyboard.press(key);
  // A digit that arrives after the letters shows that they were heard, and led nowhere.
  await page.keyboard.press("Digit4");
  expect(await marks.nth(4).isChecked()).toBe(true);
  await page
    .getByText(/Brouillon enregistré à/)
    .first()
    .waitFor();
  expect(new URL(page.url()).pathname).toBe(here);
  await preferTo("Allumées");
}

/** Whatever Claire can ask for: lists, search, rankings, exports, the data behind the pages. */
async function everythingIsAskedFor(page: Page, script: boolean) {
  await page.goto("/instruction");
  const dossiers = await page
    .locator("tbody th a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""))
    .catch(() => []);
  const call = `/gestion/appels/${YEAR}`;
  const pages = [...dossiers, `/instruction/mes-notes/${YEAR}`, "/espace", "/recherche?q=insertion", "/gestion", call];
  const lists = [
    `${call}/dossiers`,
    `${call}/classement`,
    `${call}/classement.csv`,
    `${call}/classement/calcul`,
    `${call}/affectations`,
  ];
  for (const address of [...pages, ...lists, "/journal", "/admin/journal"]) await page.goto(address).catch(() => null);
  if (!script) return;
  await page.goto("/instruction");
  for (const address of dossiers) {
    const link = page.locator(`tbody a[href="${address}"]`);
    await link.click();
    await page.waitForURL((url) => url.pathname !== "/instruction");
    await page.goto("/instruction");
  }
  const routes = [
    "routes/review",
    "routes/queue",
    "routes/own-marks",
    "routes/desk-ranking",
    "routes/desk-call-dossiers",
  ];
  await page.evaluate(
    async ([routes, addresses]) => {
      for (const address of addresses ?? [])
        for (const route of routes ?? [])
          await fetch(`${address}?_data=${encodeURIComponent(route)}`).then((r) => r.text());
    },
    [routes, [...dossiers, ...lists]],
  );
}

async function abstaining(portal: Portal, page: Page, reference: string) {
  await page.goto(`/instruction/${reference}/abstention`);
  await page.getByLabel("Motif").fill("Je connais mal ce domaine.");
  await page.getByRole("button", { name: "M’abstenir" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/abstention"));
  const letters = inDatabase(portal, (db) =>
    db
      .prepare(`SELECT 1 FROM "OutboxLetter" WHERE "template" = 'review_abstained' AND "data" LIKE ?`)
      .all(`%${reference}%`),
  );
  expect(letters.length).toBeGreaterThan(0);
}

async function handingIn(page: Page, reference: string) {
  await page.goto(`/instruction/${reference}`);
  const scales = page.locator("fieldset.mark-scale");
  const reasons = page.locator('textarea[name^="why-"]');
  await scales.first().waitFor();
  for (let i = 0; i < (await scales.count()); i++) {
    await scales.nth(i).locator("label").nth(4).click();
    await reasons.nth(i).fill(WHY);
  }
  await page.getByRole("button", { name: "Remettre et passer au suivant" }).click();
  await page.getByText("Votre avis est remis.").first().waitFor();
}

async function lookingAgain(page: Page, reference: string) {
  await page.goto("/instruction");
  await page.getByText("Voulez-vous revoir vos notes").waitFor();
  await page.getByRole("link", { name: "Mes notes" }).click();
  await page.getByRole("heading", { name: "Mon échelle" }).waitFor();
  await clean(page);
  await page.goto(`/instruction/${reference}`);
  await page.getByText("Changer une note", { exact: true }).click();
  await page.getByLabel("Critère", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Nouvelle note").selectOption("3");
  await page.getByLabel("Motif").fill("J’avais été trop généreuse au début.");
  await page.getByRole("button", { name: "Changer la note" }).click();
  await page.getByText("Passée de 4 à 3").waitFor();
}

async function timeIsTakenBackAndGiven(page: Page, reference: string) {
  await signInAs(page, "Sofia Rossi");
  await page.goto(`/gestion/appels/${YEAR}`);
  await clean(page);
  await page.getByText("Reprendre ce délai").first().click();
  await page.getByLabel("Pourquoi le reprendre").fill("Une collègue a repris ce dossier.");
  await page.getByRole("button", { name: "Reprendre ce délai" }).click();
  await page.getByText("Le délai est repris.").waitFor();

  await signInAs(page, "Marc Delvaux");
  await page.goto(`/instruction/${reference}`);
  await page.getByRole("button", { name: "Ouvrir le dossier" }).click();
  await page.getByText("demandez à la personne qui gère le fonds de la rouvrir").waitFor();

  await signInAs(page, "Sofia Rossi");
  await page.goto(`/gestion/appels/${YEAR}/reouverture`);
  await clean(page);
  await page.getByLabel("Instructeur").selectOption({ label: "Marc Delvaux" });
  await page.locator('input[name="untilOn"]').fill(addDays(inParis(new Date()).date, 12));
  await page.getByLabel("Motif").fill(REASON);
  await page.getByRole("button", { name: "Rouvrir la notation" }).click();
  await page.getByText("La notation est rouverte pour cette personne").waitFor();

  await signInAs(page, "Marc Delvaux");
  await page.goto(`/instruction/${reference}`);
  await page.locator("fieldset.mark-scale").first().waitFor();
}

async function sharing(page: Page, reference: string) {
  await signInAs(page, "Sofia Rossi");
  await page.goto(`/gestion/appels/${YEAR}`);
  await page.locator('form[action$="/phase"] [name="reason"]').fill("Deux avis attendus viendront plus tard.");
  await page.getByRole("button", { name: /Mise en commun/ }).click();
  await page.getByText("L’instruction a changé de phase.").waitFor();
  await signInAs(page, "Claire Petit");
  await page.goto(`/instruction/${reference}`);
  const shared = await main(page);
  expect(shared).toContain("Les avis des autres");
  expect(shared).toContain(SECRETS.text);
  expect(await page.content()).not.toContain(SECRETS.note);
  await clean(page);
}
