import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage, openPortal, type Portal, signInAs } from "./portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal(3918);
});
afterAll(() => portal.close());

const year = new Date().getFullYear();
const dossier = `/dossiers/${year}-001`;
const call = `/gestion/appels/${year}`;
const SECTIONS = [
  "porteur",
  "initiative",
  "public",
  "parcours",
  "partenaires",
  "calendrier",
  "budget",
  "indicateurs",
  "pieces",
  "engagements",
];

/** What each person of the demonstration can open. */
const PAGES: Record<string, string[]> = {
  "Awa Diallo": [
    "/espace",
    "/espace/membres",
    "/espace/commune",
    "/espace/commune/coordonnees-bancaires",
    "/espace/notifications",
    "/espace/preferences",
    "/espace/securite",
    "/dossiers",
    `/dossiers/nouveau?appel=${year}`,
    dossier,
    ...SECTIONS.map((section) => `${dossier}/${section}`),
    `${dossier}/verifier`,
    `${dossier}/apercu`,
    `${dossier}/historique`,
    `${dossier}/echanges`,
  ],
  "Sofia Rossi": [
    "/gestion",
    call,
    `${call}/dossiers`,
    `${call}/affectations`,
    `${call}/classement`,
    `${call}/prolongation`,
    "/gestion/appels/nouveau",
    "/gestion/enveloppes/nouvelle",
    "/gestion/coordonnees-bancaires",
  ],
  "Claire Petit": ["/instruction"],
  "Léo Martin": ["/admin/utilisateurs", "/admin/utilisateurs/ajout", "/admin/communes", "/admin/communes/93010"],
};

for (const [name, paths] of Object.entries(PAGES))
  for (const colorScheme of ["light", "dark"] as const)
    test(`every page of ${name} answers, complains of nothing and is clean for axe, ${colorScheme}`, async () => {
      const english = colorScheme === "dark";
      const { page, complaints } = await openPage(portal, { colorScheme, viewport: { width: 360, height: 740 } });
      await signInAs(page, name);
      for (const path of paths) {
        const answer = await page.goto(english ? `/en${path}` : path);
        expect(answer?.status(), path).toBe(200);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((v) => `${path} ${v.id} ${v.nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
        expect(complaints, path).toEqual([]);
      }
      await page.context().close();
    });

test("what belongs to one role is refused to another, and hidden from a stranger", async () => {
  const { page } = await openPage(portal);
  for (const path of ["/gestion", call, "/instruction", "/admin/utilisateurs"]) {
    await page.goto(path);
    expect(new URL(page.url()).pathname, path).toBe("/connexion");
  }
  await signInAs(page, "Awa Diallo");
  for (const path of ["/gestion", call, "/instruction", "/admin/utilisateurs"])
    expect((await page.goto(path))?.status(), path).toBe(403);
  await page.context().close();
});
