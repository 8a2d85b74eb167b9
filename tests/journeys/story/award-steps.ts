import type { Page } from "playwright-core";
import { fill, press } from "./fill";

/** The list as the portal proposes it, with the reason that the town will read; answers the decision's reference. */
export async function prepareDecision(page: Page, call: string): Promise<string> {
  await page.goto(`/gestion/appels/${call}/deliberation`);
  await fill(page, {
    "lines.0.outcome": "awarded",
    "lines.0.reasons": "Le besoin est établi, l’action peut commencer.",
  });
  await press(page, "/deliberation");
  return /\/gestion\/decisions\/(D\d{4}-\d+)/.exec(page.url())?.[1] ?? "";
}

export async function approveDecision(page: Page, decision: string) {
  await page.goto(`/gestion/decisions/${decision}`);
  await press(page, `/gestion/decisions/${decision}/approbation`);
}

export async function sendBack(page: Page, decision: string) {
  await page.goto(`/gestion/decisions/${decision}/renvoi`);
  await fill(page, { reason: "Le montant est à revoir avec la direction." });
  await press(page, `/gestion/decisions/${decision}/renvoi`);
}

/** The town asks for more time, for a reason. */
export async function askForTime(page: Page, reference: string, newEndsOn: string) {
  await page.goto(`/dossiers/${reference}/avenants`);
  await fill(page, { kind: "extension", newEndsOn, reason: "Le local n’ouvre qu’au printemps." });
  await press(page, `/dossiers/${reference}/avenants`);
}

export async function acceptAmendment(page: Page, reference: string) {
  await page.goto(`/gestion/conventions/${reference}/avenants`);
  await fill(page, { answer: "approved" });
  await press(page, `/gestion/conventions/${reference}/avenants/reponse`);
}

export async function signAmendment(page: Page, address: string, as: string) {
  await page.goto(address);
  await fill(page, { signerFunction: as, certified: "yes" });
  await press(page, `${address}/signature`);
}

export async function deliberate(page: Page, decision: string, on: string) {
  await page.goto(`/gestion/decisions/${decision}/deliberation`);
  await fill(page, { number: "CP-11-02", on });
  await press(page, `/gestion/decisions/${decision}/deliberation`);
}

export async function publish(page: Page, decision: string) {
  await page.goto(`/gestion/decisions/${decision}/publication`);
  await press(page, `/gestion/decisions/${decision}/publication`);
}

export async function accept(page: Page, reference: string) {
  await page.goto(`/dossiers/${reference}/decision`);
  await fill(page, { answer: "accepted" });
  await press(page, `/dossiers/${reference}/decision`);
}

export async function prepareAgreement(page: Page, reference: string) {
  await page.goto("/gestion/conventions");
  await press(page, `/gestion/conventions/${reference}/preparation`);
}

/** Whoever signs has read the text and says in which function. */
export async function sign(page: Page, address: string, as: string) {
  await page.goto(address);
  await fill(page, { signerFunction: as, certified: "yes" });
  await press(page, address);
}

/** Everything that is due goes into a run; answers its reference. */
export async function preparePayments(page: Page, year: number): Promise<string> {
  await page.goto(`/gestion/versements/nouvelle?annee=${year}`);
  await press(page, "/gestion/versements/nouvelle");
  return /\/gestion\/versements\/(V\d{4}-\d+)/.exec(page.url())?.[1] ?? "";
}

/** One of the acts on a run's page: approbation, export. */
export async function actOnRun(page: Page, run: string, act: string) {
  await page.goto(`/gestion/versements/${run}`);
  await press(page, `/gestion/versements/${run}/${act}`);
}

export async function recordPaid(page: Page, run: string) {
  await page.goto(`/gestion/versements/${run}/retours`);
  for (const paid of await page.locator('main input[type="radio"][value="paid"]').all()) await paid.check();
  await press(page, `/gestion/versements/${run}/retours`);
}

/** What the town learned, written and then published to everybody; answers its address. */
export async function shareExperience(page: Page, reference: string, title: string): Promise<string> {
  await page.goto(`/experiences/nouveau?dossier=${reference}`);
  await fill(page, {
    title,
    summary: "Prêter un vélo avant l’entretien lève le frein du premier jour.",
    context: "Les horaires décalés excluent qui n’a pas de voiture.",
    action: "Un atelier prête et répare des vélos.",
    whatWorked: "Le prêt dès le premier rendez-vous.",
    whatFailed: "Le casque manquait les premières semaines.",
  });
  await press(page, "/experiences/nouveau");
  const draft = new URL(page.url()).pathname;
  await page.goto(`${draft}/publication`);
  await fill(page, { audience: "public" });
  await press(page, "/publication");
  return new URL(page.url()).pathname;
}
