import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";
import { fill, press } from "./story/fill";

const year = new Date().getFullYear() - 1;
const BOARD = `/gestion/appels/${year}/affectations`;
/** Montreuil's dossier becomes one of Bondy, where Marc is elected. */
const BONDY = `${year}-003`;
const OPENED = `${year}-008`;

for (const javaScriptEnabled of [true, false])
  test(`readers are shared out, and a conflict closes a dossier, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 300_000,
  }, async () => {
    const portal = await openPortal();
    try {
      bondyHasADossier(portal);
      const { page, complaints } = await openPage(portal, {
        javaScriptEnabled,
        ...(javaScriptEnabled ? {} : { viewport: { width: 360, height: 740 } }),
      });
      await sofiaSharesOut(page);
      await aHandChangeStays(page);
      await tooFewReadersAreNamed(page);
      await sofiaLiftsTheFalseAlarm(page, await aReaderHasAnInterest(portal, page));
      await marcLearnsNothingOfBondy(page);
      expect(complaints).toEqual([]);
    } finally {
      await portal.close();
    }
  });

function bondyHasADossier({ folder }: Portal) {
  const db = new SqliteFile(join(folder, "portal.db"));
  db.prepare("UPDATE Proposal SET townId = '93010' WHERE reference = ?").run(BONDY);
  db.close();
}

async function openBoard(page: Page) {
  await page.goto(BOARD);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  );
}

/** Asks for a proposal, and waits until it is there. */
async function propose(page: Page, avis: number, max: number) {
  await openBoard(page);
  await fill(page, { avis: String(avis), max: String(max) });
  await page.getByRole("button", { name: /^(Proposer des|Ajuster les) affectations$/ }).click();
  await page.getByRole("heading", { name: "Proposition" }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
}

const board = (page: Page) => page.locator("main").innerText();
/** A row of the table of who reads what. */
const row = (page: Page, reference: string) => page.locator("main tr", { hasText: reference });
const plannedLoads = async (page: Page) =>
  (await page.locator("main table").first().locator("tbody td:nth-of-type(2)").allInnerTexts()).map((text) =>
    Number(text.replace(/\D/g, "")),
  );

async function sofiaSharesOut(page: Page) {
  await signInAs(page, "Sofia Rossi");
  await propose(page, 3, 20);
  expect(await board(page)).toContain("Rien n’est encore enregistré.");
  expect(await page.locator("#proposition li", { hasText: "→" }).count()).toBeGreaterThan(0);
  const loads = await plannedLoads(page);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  expect(await row(page, BONDY).innerText()).not.toContain("Marc Delvaux");
  await press(page, "/confirmation");
  expect(await board(page)).toContain("Les affectations sont enregistrées.");
  await propose(page, 3, 20);
  expect(await board(page)).toContain("Rien à changer");
}

/** A reader is taken off and another fixed: proposals leave both alone, until one is released. */
async function aHandChangeStays(page: Page) {
  await openBoard(page);
  const remove = row(page, OPENED).getByRole("button", { name: /^Retirer .* du dossier/ });
  const name = /^Retirer (.*) du dossier/.exec((await remove.first().getAttribute("aria-label")) ?? "")?.[1] ?? "";
  await remove.first().click();
  await page.getByText("L’instructeur est retiré du dossier.").waitFor();
  await row(page, OPENED)
    .getByRole("button", { name: /^Fixer / })
    .first()
    .click();
  await page.getByText("L’affectation est fixée.").waitFor();
  await propose(page, 3, 20);
  expect(await row(page, OPENED).innerText()).toContain(`${name} (retiré à la main)`);
  expect(await row(page, OPENED).innerText()).toMatch(/\((?:avis commencé, )?fixé\)/);
  await row(page, OPENED)
    .getByRole("button", { name: `Libérer ${name} sur le dossier ${OPENED}` })
    .click();
  await page.getByText("L’affectation est libérée.").waitFor();
  await propose(page, 3, 20);
  await press(page, "/confirmation");
  expect(await row(page, OPENED).innerText()).toContain(name);
}

async function tooFewReadersAreNamed(page: Page) {
  await propose(page, 5, 20);
  expect(await board(page)).toContain(`${BONDY}\u00a0: il manque 1 avis, car 4 instructeurs sur 5 peuvent le lire`);
  expect(await board(page)).toContain(`Trouver un lecteur sans lien pour ${BONDY}`);
  await propose(page, 3, 3);
  expect(await board(page)).toMatch(/\d places? de plus pour|Une place de plus pour/);
}

/** The question about interests comes first; the answer closes the dossier, and Sofia hears of it and finds another reader. */
async function aReaderHasAnInterest(portal: Portal, page: Page): Promise<string> {
  const { name, reference } = toDeclare(portal);
  await signInAs(page, name);
  await page.goto(`/instruction/${reference}`);
  expect(await page.locator("main").innerText()).toContain("Avez-vous un lien avec ce projet");
  expect(await violationsOf(page)).toEqual([]);
  await fill(page, { kind: "employee", detail: "J’y ai travaillé jusqu’à l’an dernier." });
  await page.getByRole("button", { name: "Déclarer ce lien" }).click();
  await page.getByText("Votre lien est inscrit.").waitFor();
  expect(await page.locator("main").innerText()).not.toContain(reference);
  expect((await page.goto(`/instruction/${reference}`))?.status()).toBe(404);

  await signInAs(page, "Sofia Rossi");
  await page.goto("/demonstration/courriels");
  expect(await page.locator("main").innerText()).toContain(`Dossier ${reference}\u00a0: déport à remplacer`);
  await propose(page, 3, 20);
  await press(page, "/confirmation");
  expect(await row(page, reference).innerText()).not.toContain(name);
  expect(await row(page, reference).getByRole("listitem").count()).toBe(3);
  return name;
}

/** One of those who sign in to the demonstration, and a dossier that they have not opened yet. */
function toDeclare({ folder }: Portal) {
  const db = new SqliteFile(join(folder, "portal.db"), { readonly: true });
  const found = db
    .prepare(
      `SELECT r.name, p.reference FROM Assignment a JOIN Proposal p ON p.id = a.proposalId JOIN Person r ON r.id = a.reviewerId
       WHERE r.name IN ('Claire Petit', 'Idriss Haddad') AND a.removedAt IS NULL AND a.declaredAt IS NULL
       AND p.status = 'admissible' AND p.reference LIKE ? ORDER BY p.reference`,
    )
    .get(`${year}-%`) as { name: string; reference: string };
  db.close();
  return found;
}

async function sofiaLiftsTheFalseAlarm(page: Page, name: string) {
  await openBoard(page);
  const entry = page.locator("#liens li", { hasText: name });
  await entry.locator("summary").click();
  await entry.getByLabel("Motif").fill("Elle y a fait un stage en 2012.");
  await entry.getByRole("button", { name: "Lever (fausse alerte)" }).click();
  await page.getByText("Le lien d’intérêt est levé.").waitFor();
  expect(await page.locator("#liens li", { hasText: name }).innerText()).toContain("Elle y a fait un stage en 2012.");
}

/** Not in his list, not by address, not in search, not in places, sums or files once marks are shared. */
async function marcLearnsNothingOfBondy(page: Page) {
  await page.goto(`/gestion/appels/${year}`);
  await fill(page, { reason: "Le comité se tient demain." }).catch(() => undefined);
  await press(page, "/phase", 'button[value="reveal"]');
  const whole = await csvOf(page);
  const title = whole.find((line) => line.includes(BONDY))?.split(";")[3] ?? "";
  expect(title).not.toBe("");

  await signInAs(page, "Marc Delvaux");
  await page.goto("/instruction");
  expect(await page.locator("main").innerText()).not.toContain(BONDY);
  expect((await page.goto(`/instruction/${BONDY}`))?.status()).toBe(404);
  await page.goto(`/recherche?q=${encodeURIComponent(title)}`);
  expect(await page.locator("main").innerText()).not.toContain(BONDY);
  await page.goto(`/gestion/appels/${year}/classement`);
  expect(await page.locator("main").innerText()).not.toContain(BONDY);
  const known = await csvOf(page);
  expect(known.some((line) => line.includes(BONDY))).toBe(false);
  expect(known).toHaveLength(whole.length - 1);
  // The running sums are those of the rows that he sees: nothing is left to subtract.
  const cells = known.map((line) => line.split(";"));
  const [requested, total] = ["Demande", "Cumul"].map((start) => cells[0]?.findIndex((h) => h.includes(start)) ?? -1);
  let running = 0;
  for (const row of cells.slice(1)) {
    running += euros(row[requested ?? -1]);
    expect(euros(row[total ?? -1])).toBe(running);
  }
  expect(running).toBeGreaterThan(0);
}
const euros = (text = "") => Number(text.replace(/[^\d,]/g, "").replace(",", "."));

async function csvOf(page: Page): Promise<string[]> {
  const answer = await page.request.get(`/gestion/appels/${year}/classement.csv`);
  return (await answer.text()).trim().split("\r\n");
}
