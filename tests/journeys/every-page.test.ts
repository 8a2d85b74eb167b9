import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import routes from "~/routes";
import { prepareCall } from "./next-call";
import { openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";
import { proposeAccount } from "./story/town-steps";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
  await beginNextYear();
});
afterAll(() => portal.close());

const year = new Date().getFullYear();

/** An edition in preparation, and an account to confirm: pages that the demonstration has no occasion for. */
async function beginNextYear() {
  const { page } = await openPage(portal);
  await signInAs(page, "Hugo Lambert");
  await proposeAccount(page);
  await signInAs(page, "Sofia Rossi");
  await prepareCall(page, year + 1);
  await page.context().close();
}

/** Where each walk begins: what a person works with, and the pages that no link leads to. */
const WALKS: Record<string, string[]> = {
  "": [
    "/",
    "/plan-du-site",
    "/styleguide",
    "/recherche?q=cr%C3%A8che",
    "/inscription",
    "/connexion/inconnu",
    "/invitation/inconnue",
    "/invitation/inconnue/connexion",
    `/recepisses/${"0".repeat(64)}`,
  ],
  "Awa Diallo": [
    "/espace",
    "/appels/avertissement",
    `/dossiers/${year}-001`,
    "/dossiers/2022-004",
    "/dossiers/2022-004/bilan/final",
  ],
  "Mireille Fontaine": [
    "/espace",
    "/reseau/charte/retrait",
    `/dossiers/${year}-001/abandon`,
    "/experiences/BONDY/modifier",
  ],
  "Paul Okafor": [
    "/espace",
    "/espace/membres",
    `/dossiers/${year}-002/retrait`,
    "/experiences/SEVRAN/modifier",
    "/experiences/SEVRAN/publication",
    "/experiences/SEVRAN/retrait",
    "/experiences/SEVRAN/commentaires",
  ],
  "Nora Belkacem": ["/espace", `/dossiers/${year - 1}-005/reponse`],
  "Hugo Lambert": ["/espace", "/reseau/charte"],
  "Sofia Rossi": [
    "/gestion",
    `/gestion/appels/${year}`,
    `/gestion/appels/${year}/phase`,
    `/gestion/appels/${year}/affectations/ajout`,
    `/gestion/appels/${year - 1}/reouverture`,
    ...["", "?liste=retard", "?liste=a-pourvoir"].map((list) => `/gestion/appels/${year - 1}/lectures${list}`),
    `/gestion/appels/${year - 1}/lectures/verification?acte=rappel&lecteur=READER`,
    `/gestion/appels/${year - 1}/lectures/instructeurs/READER`,
    `/gestion/appels/${year - 1}/liens-interet`,
    `/gestion/appels/${year - 1}/liens-interet/CONFLICT`,
    `/gestion/appels/${year - 1}/deliberation`,
    `/gestion/appels/${year - 1}/simulations/comparaison?a=SIMULATION_A&b=SIMULATION_B`,
    "/gestion/appels/nouveau",
    "/gestion/enveloppes/nouvelle",
    ...["controles", "demande", "irrecevabilite", "messages"].map((act) => `/gestion/dossiers/${year}-002/${act}`),
    "/gestion/bilans/2022-004/final",
    "/gestion/appels/2022/commission",
    "/gestion/commissions/C2022-01/cloture",
    "/gestion/reunions",
    "/gestion/reunions/nouvelle",
    "/gestion/reunions/PLANNED/modifier",
    "/gestion/reunions/PLANNED/annulation",
    ...["textes", "regles", "grille"].map((part) => `/gestion/appels/${year + 1}/${part}`),
    "/gestion/coordonnees-bancaires/ACCOUNT/refus",
  ],
  "Claire Petit": [
    "/instruction",
    "/espace/liens-interet",
    `/instruction/${year - 1}-008/lien-interet`,
    `/instruction/${year - 1}-007/abstention`,
    `/instruction/${year - 1}-007/revision`,
    `/instruction/${year - 1}-007/question`,
    `/instruction/mes-notes/${year - 1}`,
  ],
  "Hélène Caron": ["/gestion"],
  "Nadia Meunier": [
    "/gestion/versements",
    `/gestion/versements/nouvelle?annee=${year}`,
    "/gestion/versements/parametres",
    "/gestion/versements/V2023-02/retours",
    "/gestion/versements/V2023-02/retours/fichier",
  ],
  "Victor Lemoine": ["/audit"],
  "Léo Martin": [
    "/admin/utilisateurs",
    "/admin/communes/93010",
    "/admin/communes/93010/domaines",
    "/admin/communes/93010/sirets",
    "/admin/utilisateurs/OFFICER/roles/fund_manager/fin",
    "/admin/taches",
    "/reseau/charte/nouvelle-version",
    "/experiences/BONDY/commentaires/COMMENT/masquage",
  ],
};

/** What the addresses above leave open, as the demonstration has it. */
function named(path: string): string {
  const db = new SqliteFile(`${portal.folder}/portal.db`, { readonly: true });
  const one = (sql: string) => String(Object.values(db.prepare(sql).get() ?? {})[0] ?? "none");
  const report = (town: string, more = "") =>
    one(`SELECT slug FROM ExperienceReport WHERE status = 'published' AND townId = '${town}' ${more} LIMIT 1`);
  const told = path
    .replace(/BONDY(?=.*COMMENT)/, () =>
      one("SELECT e.slug FROM Comment c JOIN ExperienceReport e ON e.id = c.reportId WHERE c.hiddenAt IS NULL LIMIT 1"),
    )
    .replace("COMMENT", () => one("SELECT id FROM Comment WHERE hiddenAt IS NULL LIMIT 1"))
    .replace("BONDY", () => report("93010"))
    .replace("SEVRAN", () => report("93071"))
    .replace("PLANNED", () => one("SELECT reference FROM Meeting WHERE status = 'planned'"))
    .replace("CONFLICT", () => one("SELECT id FROM Conflict WHERE liftedAt IS NULL LIMIT 1"))
    .replace("ACCOUNT", () => one("SELECT id FROM BankDetails WHERE status = 'proposed'"))
    .replace("READER", () => one("SELECT id FROM Person WHERE name = 'Claire Petit'"))
    .replace("SIMULATION_A", () => one("SELECT id FROM Simulation ORDER BY name LIMIT 1"))
    .replace("SIMULATION_B", () => one("SELECT id FROM Simulation ORDER BY name LIMIT 1 OFFSET 1"))
    .replace("OFFICER", () => one("SELECT id FROM Person WHERE name = 'Sofia Rossi'"));
  db.close();
  return told;
}

type Pattern = { path: string; matches: RegExp };
/** Every address that shows a page: a file or a verb has no screen of its own. */
const PATTERNS: Pattern[] = routes
  .filter(({ file }) => readFileSync(`app/${file}`, "utf8").includes("export default"))
  .map(({ path }) => (path ?? "").replace(/^en\?\/?/, "/"))
  .map((path) => ({ path, matches: new RegExp(`^${path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$`) }))
  .sort((a, b) => a.path.split(":").length - b.path.split(":").length);
const patternOf = (path: string) => PATTERNS.find(({ matches }) => matches.test(path))?.path;

/** Pages of this portal that the page links to. */
async function linked(page: Page): Promise<string[]> {
  const hrefs = await page.locator("a[href]").evaluateAll((links) =>
    links.map((a) => {
      const url = new URL(a.getAttribute("href") ?? "", location.href);
      return url.origin === location.origin ? url.pathname.replace(/^\/en(?=\/|$)/, "") + url.search : "";
    }),
  );
  return hrefs.filter((href) => href.startsWith("/") && !/\.(pdf|csv|xlsx|json|xml|ics|svg|zip)(\?|$)/.test(href));
}

/** Pages of an act that the demonstration does not wait for: the story and the tests of their area open them. */
const ONLY_WHILE_IT_LASTS = [
  "/dossiers/:ref/signature/renvoi",
  "/dossiers/:ref/commentaires/:section",
  "/dossiers/:ref/historique/:section/:version/choix",
  "/dossiers/:ref/historique/:section/:version/retablissement",
  "/espace/commune/coordonnees-bancaires/:id/arret",
  "/invitation/:jeton",
  "/invitation/:jeton/connexion",
  "/gestion/conventions/numerisations/:id",
  "/gestion/decisions/:id/deliberation",
  "/gestion/decisions/:id/publication",
  "/gestion/decisions/:id/renvoi",
  "/gestion/versements/:campagne/annulation",
  "/experiences/:slug/publication",
  "/gestion/reunions/:reference/compte-rendu",
  "/gestion/reunions/:reference/approbation",
  "/gestion/reunions/:reference/presences",
  "/dossiers/:ref/bilan/:kind/depot",
  "/gestion/bilans/:ref/:kind/acceptation",
  "/gestion/bilans/:ref/:kind/retour",
];

const MODES = [
  { colorScheme: "light", english: false, viewport: { width: 360, height: 740 } },
  { colorScheme: "dark", english: true, viewport: { width: 1280, height: 900 } },
] as const;

for (const { colorScheme, english, viewport } of MODES) {
  const walked = new Set<string>();
  for (const [name, beginnings] of Object.entries(WALKS))
    test(`every page that ${name || "a visitor"} reaches answers, complains of nothing and is clean for axe, ${colorScheme}`, {
      timeout: 360_000,
    }, async () => {
      const { page, complaints } = await openPage(portal, { colorScheme, viewport, reducedMotion: "reduce" });
      if (name) await signInAs(page, name);
      const ahead = beginnings.map(named);
      const begun = new Set(ahead);
      const tried = new Set<string>();
      for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
        const pattern = patternOf(new URL(path, portal.address).pathname);
        if (!pattern || ((walked.has(pattern) || tried.has(pattern)) && !begun.has(path))) continue;
        begun.delete(path);
        tried.add(pattern);
        const answer = await page.goto(english ? `/en${path === "/" ? "" : path}` : path);
        const isThere = answer?.headers()["content-type"]?.startsWith("text/html");
        if (!isThere || !name !== !(await page.locator('form[action$="/deconnexion"]').count())) continue;
        // The demonstration's letters lead everybody to everybody's pages: those of others are not walked.
        if ([403, 404].includes(answer?.status() ?? 0)) continue;
        expect([200, 409], `${path} answers ${answer?.status()}`).toContain(answer?.status());
        if (answer?.status() === 200) walked.add(pattern);
        expect(await violationsOf(page)).toEqual([]);
        // The other theme changes nothing but the colours, and a language none of them: once is enough.
        if (english) {
          await page.emulateMedia({ colorScheme: "light" });
          expect(await violationsOf(page, ["color-contrast"]), "the other theme").toEqual([]);
          await page.emulateMedia({ colorScheme });
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
          viewport.width,
        );
        expect(complaints, path).toEqual([]);
        ahead.push(...(await linked(page)));
      }
      await page.context().close();
    });

  test(`no page of the street directory is left out, ${colorScheme}`, () => {
    const leftOut = PATTERNS.map((p) => p.path).filter((path) => !walked.has(path));
    expect(leftOut.sort()).toEqual(ONLY_WHILE_IT_LASTS.toSorted());
  });
}
