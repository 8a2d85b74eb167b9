import type { Page } from "playwright-core";
import { SECTION_IDS, SECTION_SLUGS } from "~/domain/proposals/sections";
import { addDays, inParis } from "~/domain/shared/calendar";
import { sections } from "../../domain/proposals/dossier";
import { arrive } from "../portal";
import { fill, press } from "./fill";

export const TITLE = "Atelier vélo et mobilité des Lilas";

/** A mayor signs the charter, and the town is of the network. */
export async function signTheCharter(page: Page) {
  await page.goto("/reseau/charte");
  await fill(page, { signerFunction: "Maire", agreed: "yes" });
  await press(page, "93045-les-lilas");
}

/** Six questions, then the first page of a new dossier; answers its reference. */
export async function begin(page: Page, callReference: string): Promise<string> {
  await page.goto(`/appels/${callReference}/verification`);
  for (const question of await page.locator('form[method="get"] fieldset').all())
    await question.locator('input[value="yes"]').check();
  await page.locator('form[method="get"] button').click();
  await arrive(page, /amount=/);
  await page.locator('a[href*="/dossiers/nouveau"]').first().click();
  await press(page, "/dossiers/nouveau");
  return /\/dossiers\/(\d{4}-\d+)/.exec(page.url())?.[1] ?? "";
}

/** Every part of the form, typed and saved one after the other. */
export async function writeEverything(page: Page, reference: string) {
  const today = inParis(new Date()).date;
  const day = (after: number) => addDays(today, after);
  const written: Record<string, object> = {
    ...sections,
    applicant: { ...sections.applicant, siret: "21930045600015", mandateOn: day(-30), contactName: "Hugo Lambert" },
    initiative: {
      ...sections.initiative,
      title: TITLE,
      sector: "urban_logistics",
      otherSector: "",
      obstacles: ["mobility"],
      places: "Les Lilas",
      startsOn: day(150),
      endsOn: day(500),
    },
    calendar: {
      milestones: [150, 300, 500].map((after, i) => ({ label: `Étape ${i + 1}`, on: day(after), owner: "Ville" })),
    },
  };
  for (const id of SECTION_IDS) {
    if (id === "documents") continue;
    await page.goto(`/dossiers/${reference}/${SECTION_SLUGS[id]}`);
    await fill(page, { ...written[id], done: "yes" });
    await page.locator('button[value="plus-tard"]').click();
    await arrive(page, new RegExp(`/dossiers/${reference}$`));
  }
}

/** The three papers that every dossier needs. */
export async function attachPapers(page: Page, reference: string) {
  const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  for (const kind of ["letter", "mandate", "bank_details"]) {
    await page.goto(`/dossiers/${reference}/pieces`);
    const file = { name: `${kind}.pdf`, mimeType: "application/pdf", buffer: pdf };
    await page.locator(`[name="piece-${kind}"]`).setInputFiles(file);
    await press(page, `piece=${kind}`);
  }
  await page.goto(`/dossiers/${reference}/pieces`);
  await fill(page, { done: "yes" });
  await page.locator('button[value="plus-tard"]').click();
  await arrive(page, new RegExp(`/dossiers/${reference}$`));
}

/** Certified and filed: answers the receipt's page. */
export async function file(page: Page, reference: string) {
  await page.goto(`/dossiers/${reference}/verifier`);
  await fill(page, { certified: "yes" });
  await press(page, `/dossiers/${reference}/depot`);
}

/** The account the grant will be paid to, proposed by the signatory. */
export async function proposeAccount(page: Page) {
  await page.goto("/espace/commune/coordonnees-bancaires");
  await fill(page, { holder: "Trésorerie des Lilas", iban: "FR76 3000 1007 9412 3456 7890 185", bic: "BDFEFRPPCCT" });
  await press(page, "/espace/commune/coordonnees-bancaires");
}
