import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { arrive, openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";
import { fill, press } from "./story/fill";
import { begin } from "./story/town-steps";

const TOWN = "93015-coubron";
const NINA = "nina.roche@coubron.example";
const KARIM = "karim.b@coubron.example";
const MAYOR = "maire@coubron.example";
const DEPUTY = "adjointe@coubron.example";

for (const javaScriptEnabled of [true, false])
  test(`a town joins the network, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 480_000,
  }, async () => {
    const portal = await openPortal();
    const walk = walkOf(portal, { javaScriptEnabled });
    try {
      await whatTheNetworkIs(walk);
      await ninaAsks(walk);
      await leoConfirms(walk);
      await theTeamIsInvited(walk);
      await aSecondSignatoryWaits(walk);
      await unsignedIsSaidFirst(walk);
      await theMayorSigns(walk);
      await anotherTownsAddressesAreSilent(walk);
      await aNewVersionIsPublished(walk);
      await theAccountIsGiven(walk);
      await theTownWithdraws(walk);
      expect(walk.faults()).toEqual([]);
    } finally {
      await portal.close();
    }
  });

type Walk = {
  portal: Portal;
  pageOf(who: string): Promise<Page>;
  /** Opens an address that must be there, and answers what it says. */
  read(page: Page, path: string): Promise<string>;
  /** What the page says now, after axe has looked at it. */
  look(page: Page): Promise<string>;
  /** Whatever axe found or a browser complained about. */
  faults(): string[];
};

/** The people of the journey, each in a browser of their own. */
function walkOf(portal: Portal, options: BrowserContextOptions): Walk {
  const found: string[][] = [];
  const pages = new Map<string, Page>();
  const seen = new Set<string>();
  const look = async (page: Page) => {
    const said = (await page.locator("main").innerText()).replace(/\s/g, " ");
    // axe takes its time: what reads the same was looked at already.
    if (!seen.has(said)) found.push(await violationsOf(page));
    seen.add(said);
    return said;
  };
  return {
    portal,
    look,
    faults: () => found.flat(),
    async pageOf(who) {
      const known = pages.get(who);
      if (known) return known;
      const { page, complaints } = await openPage(portal, options);
      found.push(complaints);
      pages.set(who, page);
      return page;
    },
    async read(page, path) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      return look(page);
    },
  };
}

/** The link of the last letter to an address whose subject is like this. */
async function letterTo(walk: Walk, address: string, subject: RegExp): Promise<string> {
  const page = await walk.pageOf("mailbox");
  await page.goto("/demonstration/courriels");
  const letter = page.locator("main .card", { hasText: address }).filter({ hasText: subject }).first();
  return (await letter.getByRole("link").getAttribute("href")) ?? "";
}

/** Asks for a link, opens the letter in the same browser, and goes where it leads. */
async function signInByLink(walk: Walk, page: Page, address: string) {
  await page.goto("/connexion");
  await fill(page, { email: address });
  await press(page, "/connexion");
  await openSession(walk, page, address);
}

async function openSession(walk: Walk, page: Page, address: string) {
  await page.goto(await letterTo(walk, address, /lien de connexion/));
  await page.getByRole("button", { name: "Ouvrir ma session" }).click();
  await arrive(page, (url) => !url.pathname.startsWith("/connexion"));
}

const counted = async (page: Page) => {
  await page.goto("/reseau");
  return Number(/(\d+) communes? sur 39/.exec(await page.locator("main").innerText())?.[1]);
};

async function whatTheNetworkIs(walk: Walk) {
  const page = await walk.pageOf("visitor");
  const network = await walk.read(page, "/reseau");
  expect(network).toContain("Ce qu’est le réseau");
  expect(network).toContain("Mireille Fontaine, Maire");
  expect(network).toMatch(/Les appels ouverts.*jusqu’au/);
  expect(await page.locator(`main a[href="/communes/${TOWN}"]`).count()).toBeGreaterThan(0);
}

async function ninaAsks(walk: Walk) {
  const page = await walk.pageOf(NINA);
  await walk.read(page, "/inscription");
  await page.locator('input[name="q"]').fill("Pierrefitte");
  await page.getByRole("button", { name: "Chercher" }).click();
  await arrive(page, /q=Pierrefitte/);
  const offered = await walk.look(page);
  expect(offered).toMatch(/Saint-Denis.*Pierrefitte-sur-Seine a rejoint Saint-Denis le 1er janvier 2025/);

  await page.locator('input[name="q"]').fill("coubr");
  await page.getByRole("button", { name: "Chercher" }).click();
  await page.getByRole("link", { name: "Coubron", exact: true }).first().click();
  await arrive(page, new RegExp(`commune=${TOWN}`));
  expect(await page.locator('main input[name="townId"]').getAttribute("type")).toBe("hidden");
  await walk.look(page);
  await fill(page, { name: "Nina Roche", email: NINA, jobTitle: "Chargée de mission insertion", role: "editor" });
  await press(page, "/inscription");
  expect(await walk.look(page)).toContain("en attente");

  await signInByLink(walk, page, NINA);
  expect(await walk.read(page, "/espace")).toMatch(/Votre accès est en attente.*Coubron.*En attente/);
  expect(await walk.read(page, "/dossiers")).not.toMatch(/\d{4}-\d{3}/);
  expect((await page.goto(`/espace/membres?commune=${TOWN}`))?.status()).toBe(404);
}

async function leoConfirms(walk: Walk) {
  const leo = await walk.pageOf("Léo");
  await signInAs(leo, "Léo Martin");
  expect(await letterTo(walk, "leo.martin@departement.example", /Demande d’accès à confirmer/)).toContain("/admin/");
  await walk.read(leo, "/admin/utilisateurs");
  await leo.getByRole("button", { name: "Confirmer Nina Roche" }).click();
  await leo.getByText("La personne est confirmée").waitFor();
  expect(await letterTo(walk, NINA, /Votre accès est ouvert/)).toContain("/espace");
  expect(await walk.read(await walk.pageOf(NINA), "/espace")).toContain("Coubron");
}

async function invite(page: Page, email: string, role: string) {
  await page.goto(`/espace/membres?commune=${TOWN}`);
  await fill(page, { email, role });
  await press(page, "/espace/membres");
}

async function accept(walk: Walk, email: string, name: string): Promise<string> {
  const page = await walk.pageOf(email);
  const link = await letterTo(walk, email, /Invitation/);
  await page.goto(link);
  await walk.look(page);
  await fill(page, { name, jobTitle: "" });
  await page.getByRole("button", { name: "Recevoir un lien de connexion" }).click();
  await arrive(page, /envoye/);
  await openSession(walk, page, email);
  await page.getByRole("button", { name: "Accepter et rejoindre l’équipe" }).click();
  await arrive(page, /\/espace/);
  return link;
}

/** Links expire and work once; a seat each. */
async function theTeamIsInvited(walk: Walk) {
  const nina = await walk.pageOf(NINA);
  await invite(nina, KARIM, "editor");
  const link = await accept(walk, KARIM, "Karim B.");
  const karim = await walk.pageOf(KARIM);
  expect(await walk.look(karim)).toContain("Coubron");
  expect(await walk.read(karim, link)).toContain("ne peut plus servir");

  await invite(nina, "tard@coubron.example", "reader");
  const late = await letterTo(walk, "tard@coubron.example", /Invitation/);
  await walk.portal.daysFromNow(8);
  expect(await walk.read(await walk.pageOf("late guest"), late)).toContain("ne peut plus servir");
  await walk.portal.daysFromNow(0);

  await invite(nina, MAYOR, "signatory");
  await accept(walk, MAYOR, "Jeanne Morel");
  const mayor = await walk.pageOf(MAYOR);
  expect(await walk.read(mayor, "/espace")).toContain("En attente");
  const leo = await walk.pageOf("Léo");
  await leo.goto("/admin/utilisateurs");
  await leo.getByRole("button", { name: /Confirmer.*Jeanne Morel/ }).click();
  await leo.getByText("La personne est confirmée").waitFor();
  expect(await walk.read(mayor, "/espace")).toContain("À faire");
}

async function aSecondSignatoryWaits(walk: Walk) {
  await invite(await walk.pageOf(KARIM), DEPUTY, "signatory");
  await accept(walk, DEPUTY, "Sophie Adjointe");
  const deputy = await walk.pageOf(DEPUTY);
  expect(await walk.read(deputy, "/espace")).toContain("En attente");
  expect((await deputy.goto(`/espace/membres?commune=${TOWN}`))?.status()).toBe(404);
  expect(await letterTo(walk, MAYOR, /Signataire à confirmer/)).toContain("/espace/membres");

  const nina = await walk.pageOf(NINA);
  await walk.read(nina, "/espace/membres");
  expect(await nina.getByRole("button", { name: "Confirmer Sophie Adjointe" }).count()).toBe(0);
  const mayor = await walk.pageOf(MAYOR);
  await walk.read(mayor, "/espace/membres");
  await mayor.getByRole("button", { name: "Confirmer Sophie Adjointe" }).click();
  await mayor.getByText("La personne est confirmée").waitFor();
}

/** Before anybody has signed, the first screen of the space and of a dossier says what may not be done. */
async function unsignedIsSaidFirst(walk: Walk) {
  const nina = await walk.pageOf(NINA);
  expect(await walk.read(nina, "/espace")).toContain("vous pouvez préparer un dossier, pas encore le déposer");
  expect(await walk.read(nina, await dossierOf(walk))).toContain(
    "vous pouvez préparer un dossier, pas encore le déposer",
  );
}

/** A dossier of the town, begun by Nina on the first visit. */
async function dossierOf(walk: Walk): Promise<string> {
  const nina = await walk.pageOf(NINA);
  await nina.goto("/dossiers");
  const own = nina.locator('main a[href^="/dossiers/2"]');
  if ((await own.count()) === 0) {
    await begin(nina, String(new Date().getFullYear()));
    await nina.goto("/dossiers");
  }
  return (await own.first().getAttribute("href")) ?? "";
}

async function theMayorSigns(walk: Walk) {
  const mayor = await walk.pageOf(MAYOR);
  const before = await counted(mayor);
  expect(await walk.read(mayor, "/reseau/charte")).toContain("Version 1");
  await fill(mayor, { signerFunction: "Maire", agreed: "yes" });
  await press(mayor, TOWN);
  const signed = await walk.look(mayor);
  expect(signed).toContain("Jeanne Morel, Maire");
  expect(signed).toMatch(/[0-9a-f]{64}/);
  const href = await mayor.getByRole("link", { name: "Télécharger la charte signée (PDF)" }).getAttribute("href");
  const paper = await mayor.request.get(href ?? "");
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  expect((await paper.body()).subarray(0, 5).toString()).toBe("%PDF-");
  expect(await counted(mayor)).toBe(before + 1);

  const leo = await walk.pageOf("Léo");
  const entries = (await walk.read(leo, "/admin/journal")).match(/Jeanne Morel a signé la charte/g) ?? [];
  expect(entries).toHaveLength(1);
  expect(await walk.read(await walk.pageOf(NINA), "/espace")).not.toContain("pas encore le déposer");
}

/** Another town's dossier and one that never was: the same answer, to the letter. */
async function anotherTownsAddressesAreSilent(walk: Walk) {
  const page = await walk.pageOf(NINA);
  const answer = async (path: string) => {
    const response = await page.goto(path);
    return [response?.status(), await page.locator("main").innerText()];
  };
  const year = new Date().getFullYear();
  expect(await answer(`/dossiers/${year}-001`)).toEqual(await answer(`/dossiers/${year}-999`));
  expect((await page.goto("/espace?commune=93010-bondy"))?.status()).toBe(404);
  expect((await page.goto("/espace/membres?commune=93010-bondy"))?.status()).toBe(404);
}

async function aNewVersionIsPublished(walk: Walk) {
  const sofia = await walk.pageOf("Sofia");
  await signInAs(sofia, "Sofia Rossi");
  await walk.read(sofia, "/reseau/charte/nouvelle-version");
  const until = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await fill(sofia, { title: "Charte du réseau", resignOn: until });
  await press(sofia, "nouvelle-version");
  const again = /à re-signer avant le .*D’ici là, la commune reste membre du réseau/;
  const nina = await walk.pageOf(NINA);
  expect(await walk.read(nina, "/espace")).toMatch(again);
  expect(await walk.read(nina, await dossierOf(walk))).toMatch(again);
  expect(await letterTo(walk, MAYOR, /version 2 à signer/)).toContain("/reseau/charte");
  expect(await walk.read(nina, "/reseau")).toMatch(/Coubron.*À signer de nouveau/);
}

/** A wrong key is refused with its reason; declined, the town reads why; given again, it is confirmed by a second person. */
async function theAccountIsGiven(walk: Walk) {
  const mayor = await walk.pageOf(MAYOR);
  const path = `/espace/commune/coordonnees-bancaires?commune=${TOWN}`;
  const propose = async (iban: string) => {
    await walk.read(mayor, path);
    await fill(mayor, { holder: "Trésorerie de Coubron", iban, bic: "BDFEFRPPCCT" });
    await mayor.getByRole("button", { name: "Proposer ce compte" }).click();
  };
  await propose("FR76 3000 1007 9412 3456 7890 186");
  await mayor.getByText("La clé de cet IBAN ne correspond pas").first().waitFor();
  await propose("FR76 3000 1007 9412 3456 7890 185");
  await mayor.getByText("Le Département le vérifie").first().waitFor();
  expect(await letterTo(walk, NINA, /Coordonnées bancaires proposées/)).toContain("coordonnees-bancaires");
  const nina = await walk.pageOf(NINA);
  expect(await walk.read(nina, "/espace")).toContain("Le Département vérifie le compte de la commune");
  expect(await walk.read(nina, path)).toMatch(/FR76 •••• 0185/);

  const sofia = await walk.pageOf("Sofia");
  await walk.read(sofia, "/gestion/coordonnees-bancaires");
  await sofia.getByRole("link", { name: "Refuser le compte de Coubron" }).click();
  await fill(sofia, { reason: "Le RIB signé porte un autre compte." });
  await press(sofia, "refus");
  expect(await walk.read(mayor, "/espace")).toContain("Corriger le compte proposé");
  expect(await walk.read(mayor, path)).toContain("Le RIB signé porte un autre compte.");

  await propose("FR14 2004 1010 0505 0001 3M02 606");
  await mayor.getByText("Le Département le vérifie").first().waitFor();
  await sofia.goto("/gestion/coordonnees-bancaires");
  await sofia.getByRole("button", { name: "Confirmer le compte de Coubron" }).click();
  await sofia.getByText("Le compte est confirmé").waitFor();
  expect(await walk.read(mayor, path)).toMatch(/Compte en service.*FR14 •••• 2606/);
}

async function theTownWithdraws(walk: Walk) {
  const mayor = await walk.pageOf(MAYOR);
  const before = await counted(mayor);
  await walk.read(mayor, `/reseau/charte/retrait?commune=${TOWN}`);
  await press(mayor, "retrait");
  expect(await counted(mayor)).toBe(before - 1);
  expect(await letterTo(walk, NINA, /Retrait du réseau/)).toContain("/reseau/charte");
}
