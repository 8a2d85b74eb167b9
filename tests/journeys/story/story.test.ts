import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { addDays, inParis } from "~/domain/shared/calendar";
import { openPage, openPortal, type Portal, signInAs } from "../portal";
import * as award from "./award-steps";
import * as department from "./department-steps";
import * as town from "./town-steps";

const SCHEMA = "../shared/data/pain.001.001.09.xsd";
const today = inParis(new Date());
const call = String(today.year);
const LESSON = "Prêter un vélo avant l’entretien";

for (const javaScriptEnabled of [true, false])
  test(`an initiative is lived from the charter to what it taught, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 300_000,
  }, async () => {
    const portal = await openPortal();
    try {
      const { page, complaints } = await openPage(portal, { javaScriptEnabled });
      const reference = await aTownFiles(page);
      await theDepartmentScores(portal, page, reference);
      await theMoneyIsDecided(portal, page, reference);
      await theAdvanceIsPaid(portal, page, reference);
      await theAgreementChanges(page, reference);
      await signInAs(page, "Hugo Lambert");
      const report = await award.shareExperience(page, reference, LESSON);
      await everybodySees(portal, { reference, report });
      expect(complaints).toEqual([]);
      recordsHold(portal);
    } finally {
      await portal.close();
    }
  });

/** Hugo, mayor of Les Lilas, joins the network and files; Sofia finds everything in order. */
async function aTownFiles(page: Page): Promise<string> {
  await signInAs(page, "Hugo Lambert");
  await town.signTheCharter(page);
  const reference = await town.begin(page, call);
  await town.writeEverything(page, reference);
  await town.attachPapers(page, reference);
  await town.file(page, reference);
  expect(new URL(page.url()).pathname).toBe(`/dossiers/${reference}/recepisse`);
  const receipt = await page.locator("main").innerText();
  expect(receipt).toMatch(/[0-9a-f]{64}/);
  await town.proposeAccount(page);

  await signInAs(page, "Sofia Rossi");
  await department.confirmAccount(page, "Les Lilas");
  await department.admit(page, reference);
  return reference;
}

/** The call closes; Claire and Idriss read alone, then everybody sees. */
async function theDepartmentScores(portal: Portal, page: Page, reference: string) {
  await portal.daysFromNow(26);
  await signInAs(page, "Sofia Rossi");
  for (const reader of ["Claire Petit", "Idriss Haddad"]) await department.assign(page, call, reference, reader);
  await department.moveToPhase(page, call, "scoring");
  for (const reader of ["Claire Petit", "Idriss Haddad"]) {
    await signInAs(page, reader);
    await department.score(page, reference, 4);
  }
  await signInAs(page, "Sofia Rossi");
  await department.moveToPhase(page, call, "reveal");
  await page.goto(`/gestion/appels/${call}/classement`);
  expect(await page.getByRole("row", { name: reference }).innerText()).toMatch(/^1\s[\s\S]*80/);
}

/** Prepared by Sofia, approved by Hélène, deliberated, published: until then the town knows nothing. */
async function theMoneyIsDecided(portal: Portal, page: Page, reference: string) {
  const decision = await award.prepareDecision(page, call);
  await signInAs(page, "Hélène Caron");
  await award.approveDecision(page, decision);
  await award.sendBack(page, decision);
  await signInAs(page, "Sofia Rossi");
  expect(await award.prepareDecision(page, call)).toBe(decision);
  await signInAs(page, "Hélène Caron");
  await award.approveDecision(page, decision);
  await signInAs(page, "Hugo Lambert");
  expect((await page.goto(`/dossiers/${reference}/decision`))?.status()).toBe(404);

  await portal.daysFromNow(66);
  await signInAs(page, "Sofia Rossi");
  await award.deliberate(page, decision, addDays(today.date, 65));
  await award.publish(page, decision);
  await theDecisionHolds(portal, page, decision);
  await signInAs(page, "Hugo Lambert");
  await award.accept(page, reference);
  await signInAs(page, "Sofia Rossi");
  await award.prepareAgreement(page, reference);
  await signInAs(page, "Hugo Lambert");
  await award.sign(page, `/dossiers/${reference}/convention`, "Maire");
  await signInAs(page, "Hélène Caron");
  await award.sign(page, `/gestion/conventions/${reference}`, "Vice-présidente");
}

/** The file of the published decision, computed again without the portal's database. */
async function theDecisionHolds({ folder }: Portal, page: Page, decision: string) {
  const file = join(folder, `${decision}.json`);
  const answer = await page.request.get(`/gestion/decisions/${decision}/verification.json`);
  writeFileSync(file, await answer.text());
  const env = { ...process.env, DATABASE_URL: `file:${folder}/absent.db`, DEMO: "1", LOG_LEVEL: "silent" };
  const said = execFileSync(process.execPath, ["build/server/tools.js", "decision:verify", file], { env }).toString();
  expect(said).toContain(`Decision ${decision} holds to the last digit`);
}

/** Hugo asks for more time, Sofia accepts, both sides sign: until then the agreement is the one of before. */
async function theAgreementChanges(page: Page, reference: string) {
  await signInAs(page, "Hugo Lambert");
  await award.askForTime(page, reference, addDays(today.date, 560));
  await signInAs(page, "Sofia Rossi");
  await award.acceptAmendment(page, reference);
  await signInAs(page, "Hugo Lambert");
  await award.signAmendment(page, `/dossiers/${reference}/avenants`, "Maire");
  await signInAs(page, "Hélène Caron");
  await award.signAmendment(page, `/gestion/conventions/${reference}/avenants`, "Vice-présidente");
  expect(await page.locator("main").innerText()).toContain("En vigueur");
  const paper = await page.request.get(`/gestion/conventions/${reference}/avenants/avenant.pdf`);
  expect(paper.headers()["content-type"]).toBe("application/pdf");
}

/** Nadia prepares, Hélène approves; the order is valid, its sum is the ledger's, and the return is recorded. */
async function theAdvanceIsPaid(portal: Portal, page: Page, reference: string) {
  await signInAs(page, "Nadia Meunier");
  const run = await award.preparePayments(page, today.year);
  await signInAs(page, "Hélène Caron");
  await award.actOnRun(page, run, "approbation");
  await signInAs(page, "Nadia Meunier");
  await award.actOnRun(page, run, "export");

  const order = await (await page.request.get(`/gestion/versements/${run}.xml`)).text();
  expect(order).toContain("<CtrlSum>13625.00</CtrlSum>");
  validate(order, portal.folder);
  expect((await page.request.get(`/gestion/versements/${run}.pdf`)).headers()["content-type"]).toBe("application/pdf");
  expect(await (await page.request.get(`/gestion/versements/${run}.csv`)).text()).toContain("13625,00");

  await award.recordPaid(page, run);
  const ledger = await (await page.request.get("/gestion/grand-livre.csv")).text();
  const paid = ledger.split("\n").filter((line) => line.includes(reference) && /pay|Paiement/i.test(line));
  expect(paid.join("\n")).toContain("13625,00");
}

function validate(order: string, folder: string) {
  if (!existsSync(SCHEMA) || spawnSync("xmllint", ["--version"]).error) {
    console.warn("!!! xmllint or pain.001.001.09.xsd is absent: the payment order of the journey is not validated.");
    return;
  }
  const file = join(folder, "order.xml");
  writeFileSync(file, order);
  execFileSync("xmllint", ["--noout", "--schema", SCHEMA, file], { stdio: "pipe" });
}

/** Without an account: the gauge, the project, what the town learned, the decision, the payment. */
async function everybodySees(portal: Portal, { reference, report }: { reference: string; report: string }) {
  const { page } = await openPage(portal);
  const read = async (path: string) => {
    expect((await page.goto(path))?.status(), path).toBe(200);
    return (await page.locator("main").innerText()).replace(/\s/g, " ");
  };
  expect(await read("/")).toContain("27 250 €");
  expect(await read("/projets")).toContain(town.TITLE);
  expect(await read(`/projets/${reference}`)).toContain("13 625,00 €");
  expect(await read("/experiences")).toContain(LESSON);
  expect(await read(report)).toContain("Le casque manquait");
  expect(await read("/transparence/versements")).toContain("Les Lilas");
  await page.context().close();
}

function recordsHold({ folder }: Portal) {
  const env = { ...process.env, DATABASE_URL: `file:${folder}/portal.db`, DEMO: "1", LOG_LEVEL: "silent" };
  for (const records of ["journal:verify", "ledger:verify"])
    expect(execFileSync(process.execPath, ["build/server/tools.js", records], { env }).toString()).toContain("holds");
}
