import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { ADMISSIBILITY_RULES } from "~/domain/proposals/admissibility-checks";
import { addDays, inParis } from "~/domain/shared/calendar";
import { arrive, openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";
import { fill, press } from "./story/fill";

const today = inParis(new Date());
const SEVRAN = `${today.year}-002`;
const LUCIE = "lucie.ferrand@ville-sevran.example";
const SOFIA = "sofia.rossi@departement.example";
const NOTE = "Trois postes au quatrième échelon, cotisations comprises.";
const EXPERT = "ines.moreau@drieets.example";
const WHY = "Les structures voisines y arrivent depuis deux ans.";

for (const javaScriptEnabled of [true, false])
  test(`a dossier is checked, completed, decided on, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 300_000,
  }, async () => {
    const portal = await openPortal();
    try {
      const { page, complaints } = await openPage(portal, { javaScriptEnabled });
      await sofiaAsks(portal, page);
      await onlyWhatWasAskedOpens(page);
      await nobodyScoresMeanwhile(page);
      await portal.daysFromNow(7);
      await lucieAnswers(portal, page);
      await sofiaReadsWhatChanged(page);
      await stainsDidNotAnswer(portal, page);
      await anExpertAnswers(portal, page);
      expect(complaints).toEqual([]);
    } finally {
      await portal.close();
    }
  });

/** What the portal wrote to somebody, the latest first. */
function letters({ folder }: Portal, to: string, template: string): { path: string }[] {
  const db = new SqliteFile(join(folder, "portal.db"), { readonly: true });
  const rows = db
    .prepare('SELECT "data" FROM "OutboxLetter" WHERE "toAddress" = ? AND "template" = ? ORDER BY "id" DESC')
    .all(to, template) as { data: string }[];
  db.close();
  return rows.map((r) => JSON.parse(r.data) as { path: string });
}

/** The letters of the daily work come a moment after the clock has moved. */
async function letterComes(portal: Portal, to: string, template: string) {
  for (let i = 0; i < 150 && letters(portal, to, template).length === 0; i++)
    await new Promise((resolve) => setTimeout(resolve, 200));
  return letters(portal, to, template);
}

const textOf = async (page: Page) => (await page.locator("main").innerText()).replace(/\s/g, " ");
const clean = async (page: Page) => expect(await violationsOf(page)).toEqual([]);

async function sofiaAsks(portal: Portal, page: Page) {
  await signInAs(page, "Sofia Rossi");
  await page.goto(`/gestion/appels/${today.year}/dossiers`);
  const row = page.getByRole("row", { name: SEVRAN });
  for (const check of ["Pièces", "Taux", "Charte", "RIB"]) expect(await row.innerText()).toContain(check);
  await clean(page);

  await row.getByRole("link", { name: SEVRAN }).click();
  await arrive(page, `**/gestion/dossiers/${SEVRAN}`);
  for (const choice of ["Recevable", "À compléter", "Irrecevable"])
    await page.getByRole("heading", { name: choice, exact: true, level: 3 }).waitFor();
  expect(await page.locator("#recevabilite > ul > li").count()).toBe(ADMISSIBILITY_RULES.length);
  await clean(page);

  await page.getByRole("link", { name: "Demander des corrections" }).click();
  await arrive(page, "**/demande");
  for (const section of ["Le public et ses besoins", "Le budget"])
    await page.locator("summary", { hasText: section }).click();
  await fill(page, {
    reason: "incomplete",
    parts: ["audience.outreach", "budget.costNote"],
    documentKinds: ["quotes"],
    message: "Dites comment le coût est calculé et comment le public est orienté.",
    lastDay: addDays(today.date, 10),
  });
  await press(page, "/demande");
  expect(await textOf(page)).toContain("Il reste 10 jours.");
  expect(letters(portal, LUCIE, "request_opened")).toHaveLength(1);
}

async function onlyWhatWasAskedOpens(page: Page) {
  await signInAs(page, "Lucie Ferrand");
  await page.goto("/espace");
  expect(await page.getByRole("link", { name: /^Répondre à la demande du Département/ }).count()).toBe(1);
  await page.goto(`/dossiers/${SEVRAN}`);
  expect(await textOf(page)).toContain("Il reste 10 jours.");
  await clean(page);

  await page.goto(`/dossiers/${SEVRAN}/budget`);
  expect(await page.locator('[name="costNote"]').count()).toBe(1);
  expect(await page.locator('[name^="expenses"], [name^="income"], [name="inKindNote"]').count()).toBe(0);
  expect(await textOf(page)).toMatch(/Une partie de cette page est verrouillée.*Seules les parties citées/);
  await clean(page);
  await page.goto(`/dossiers/${SEVRAN}/calendrier`);
  expect(await textOf(page)).toContain("Le Département n’a pas demandé de changer cette partie.");
  expect(await page.locator('main [name="done"]').count()).toBe(0);

  const forged = {
    version: "1",
    done: "yes",
    costNote: "Oui",
    "expenses.0.account": "60",
    "expenses.0.label": "Gâteaux",
  };
  const answer = await page.request.post(`/dossiers/${SEVRAN}/budget`, { form: forged });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain("n’a pas demandé de changer");
  await page.goto(`/dossiers/${SEVRAN}/budget`);
  expect(await textOf(page)).not.toContain("Gâteaux");
}

/** Claire's grid does not open, and Sofia cannot give her the dossier. */
async function nobodyScoresMeanwhile(page: Page) {
  await signInAs(page, "Claire Petit");
  expect((await page.goto(`/instruction/${SEVRAN}`))?.status()).toBeGreaterThanOrEqual(403);
  expect(await page.locator('main input[type="radio"]').count()).toBe(0);
  await signInAs(page, "Sofia Rossi");
  await page.goto(`/gestion/dossiers/${SEVRAN}`);
  expect(await textOf(page)).toContain("Une demande de complément attend une réponse.");
  expect(await page.getByRole("button", { name: "Déclarer recevable" }).count()).toBe(0);
}

async function lucieAnswers(portal: Portal, page: Page) {
  expect(await letterComes(portal, LUCIE, "request_reminder")).toHaveLength(1);
  await signInAs(page, "Lucie Ferrand");
  await page.goto(`/dossiers/${SEVRAN}/budget`);
  await fill(page, { costNote: NOTE, done: "yes" });
  await page.locator('button[value="plus-tard"]').click();
  await arrive(page, `**/dossiers/${SEVRAN}`);
  await page.goto(`/dossiers/${SEVRAN}/pieces`);
  const buffer = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  await page.locator('[name="piece-quotes"]').setInputFiles({ name: "devis.pdf", mimeType: "application/pdf", buffer });
  await press(page, "piece=quotes");
  await page.goto(`/dossiers/${SEVRAN}/reponse`);
  expect(await textOf(page)).toContain("Il reste 3 jours.");
  await fill(page, { answer: "Le calcul est expliqué et le devis joint." });
  await press(page, `/dossiers/${SEVRAN}/reponse`);
}

async function sofiaReadsWhatChanged(page: Page) {
  await signInAs(page, "Sofia Rossi");
  await page.goto(`/gestion/dossiers/${SEVRAN}`);
  const changed = page.getByRole("table", { name: /avant et après la réponse/ });
  expect(await changed.getByRole("row", { name: /estimé les coûts/ }).innerText()).toContain(NOTE);
  expect(await changed.getByRole("row", { name: /Repérage/ }).innerText()).toContain("Inchangé");
  expect(await changed.getByRole("row", { name: /Devis/ }).innerText()).toContain("devis.pdf");
  await clean(page);
}

/** Day 11: Stains stands on the desk; its dossier is closed with the reasons that the examination gives, and a letter. */
async function stainsDidNotAnswer(portal: Portal, page: Page) {
  expect(await letterComes(portal, SOFIA, "request_unanswered")).toHaveLength(1);
  await page.goto("/gestion");
  await page
    .locator("#relances")
    .getByRole("link", { name: /Stains/ })
    .click();
  await arrive(page, "**/gestion/dossiers/*");
  const reference = /\d{4}-\d+/.exec(page.url())?.[0] ?? "";
  await page.getByRole("link", { name: "Déclarer irrecevable" }).click();
  await arrive(page, "**/irrecevabilite");
  expect(await page.locator('[name="reasons"]').inputValue()).toMatch(/^Dossier incomplet\. .*Aucune réponse/);
  await press(page, "/irrecevabilite");
  expect(letters(portal, "maire@ville-stains.example", "proposal_rejected")[0]?.path).toBe(`/dossiers/${reference}`);

  await signInAs(page, "Nora Belkacem");
  await page.goto(`/dossiers/${reference}`);
  expect(await textOf(page)).toMatch(/Dossier incomplet\. .*tribunal administratif de Montreuil/);
  await clean(page);
  const letter = await page.request.get(`/dossiers/${reference}/irrecevabilite.pdf`);
  expect(letter.headers()["content-type"]).toBe("application/pdf");
}

async function anExpertAnswers(portal: Portal, page: Page) {
  await signInAs(page, "Sofia Rossi");
  await page.goto(`/gestion/dossiers/${SEVRAN}/avis`);
  await fill(page, {
    expertName: "Inès Moreau",
    expertEmail: EXPERT,
    introduction: "La DRIEETS connaît les places ouvertes.",
    question: "Le nombre de places est-il réaliste ?",
    readers: "confidential",
    lastDay: addDays(today.date, 15),
  });
  await press(page, "/avis");
  const path = letters(portal, EXPERT, "opinion_asked")[0]?.path ?? "";

  const { page: expert } = await openPage(portal);
  expect((await expert.goto(path))?.status()).toBe(200);
  const seen = await textOf(expert);
  expect(seen).toContain("Le nombre de places est-il réaliste ?");
  expect(seen).not.toMatch(/Moyenne|sur 100|RIB/);
  expect(await expert.locator('main a[href*="/gestion"], main a[href*="/dossiers/"]').count()).toBe(0);
  await fill(expert, { answer: "yes", note: WHY });
  await press(expert, path);
  expect(await textOf(expert)).toContain("Votre réponse est enregistrée.");
  for (const elsewhere of [`/gestion/dossiers/${SEVRAN}`, `/dossiers/${SEVRAN}`, "/instruction"]) {
    await expert.goto(elsewhere);
    expect(new URL(expert.url()).pathname).toBe("/connexion");
  }
  await expert.context().close();

  await page.goto(`/gestion/dossiers/${SEVRAN}`);
  expect(await page.locator("#avis").innerText()).toContain(WHY);
  await signInAs(page, "Lucie Ferrand");
  await page.goto(`/dossiers/${SEVRAN}/echanges`);
  expect(await textOf(page)).not.toContain(WHY);
}
