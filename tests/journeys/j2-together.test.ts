import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arrive, openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";

// Awa and the mayor of Bondy write the same parts of the same dossier at once, each in a browser of their own.

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const dossier = `/dossiers/${new Date().getFullYear()}-001`;
const SIGNATORY = "Mireille Fontaine";
const quiet = { waitUntil: "networkidle" } as const;
const save = async (page: Page) => {
  await page.getByRole("button", { name: "Enregistrer et revenir plus tard" }).click();
  await arrive(page, (url) => !/\/(parcours|partenaires)$/.test(url.pathname));
};
const clean = async (page: Page) => expect(await violationsOf(page)).toEqual([]);

for (const javaScriptEnabled of [true, false])
  test(`two people write one section at once, ${javaScriptEnabled ? "with" : "without"} JavaScript: each is seen, both texts are kept, the later one chooses`, async () => {
    const { page: awa, complaints } = await openPage(portal, { javaScriptEnabled });
    const { page: mayor } = await openPage(portal, { javaScriptEnabled });
    await signInAs(awa, "Awa Diallo");
    await signInAs(mayor, SIGNATORY);

    await awa.goto(`${dossier}/parcours`, quiet);
    await mayor.goto(`${dossier}/parcours`, quiet);
    await mayor.getByText("Awa Diallo modifie cette section.").waitFor();
    await clean(mayor);
    const { page: list } = await openPage(portal, { javaScriptEnabled: false });
    await signInAs(list, SIGNATORY);
    await list.goto(dossier, quiet);
    await list.getByText("Awa Diallo modifie cette section.").waitFor();
    await list.context().close();

    const stamp = javaScriptEnabled ? "avec" : "sans";
    await mayor.locator("#support").fill(`Texte de la maire, ${stamp} script.`);
    await mayor.locator("#activity").fill(`Immersions choisies par la maire, ${stamp} script.`);
    await save(mayor);
    await awa.locator("#support").fill(`Texte d’Awa, ${stamp} script.`);
    await awa.locator("#outlets").fill(`Métiers choisis par Awa, ${stamp} script.`);
    await awa.getByRole("button", { name: "Enregistrer et revenir plus tard" }).click();

    await arrive(awa, /\/historique\/parcours\/\d+\/choix$/);
    await awa.getByRole("heading", { name: "Deux textes écrits en même temps" }).waitFor();
    await clean(awa);
    // Nothing is chosen for anybody: the page asks again.
    await awa.getByRole("button", { name: "Enregistrer mes choix" }).click();
    await awa.getByText("il reste un élément sans choix").first().waitFor();
    await clean(awa);
    await awa.getByRole("radio", { name: /Les deux, l’un à la suite de l’autre/ }).check();
    await awa.getByRole("button", { name: "Enregistrer mes choix" }).click();
    await arrive(awa, /\/parcours$/);
    const text = await awa.locator("#support").inputValue();
    expect(text).toBe(`Texte de la maire, ${stamp} script.\n\nTexte d’Awa, ${stamp} script.`);
    expect(await awa.locator("#activity").inputValue()).toBe(`Immersions choisies par la maire, ${stamp} script.`);
    expect(await awa.locator("#outlets").inputValue()).toBe(`Métiers choisis par Awa, ${stamp} script.`);

    // Both are in the history, and an earlier version is taken up again.
    await awa.goto(`${dossier}/historique?partie=parcours`, quiet);
    await clean(awa);
    const aside = awa.getByRole("row").filter({ hasText: "Écrit en même temps" }).first();
    await aside.getByRole("link").click();
    await arrive(awa, /version=\d+/);
    await clean(awa);
    await awa.getByRole("link", { name: "Rétablir cette version" }).click();
    await arrive(awa, /\/retablissement$/);
    await clean(awa);
    await awa.getByRole("button", { name: "Rétablir cette version" }).click();
    await arrive(awa, /\/parcours$/);
    expect(await awa.locator("#support").inputValue()).toBe(`Texte d’Awa, ${stamp} script.`);
    expect(complaints).toEqual([]);
    for (const page of [awa, mayor]) await page.context().close();
  });

test("lines that each adds are joined without a question", async () => {
  const { page: awa } = await openPage(portal);
  const { page: mayor } = await openPage(portal);
  await signInAs(awa, "Awa Diallo");
  await signInAs(mayor, SIGNATORY);
  const add = async (page: Page, name: string) => {
    const names = page.locator('[name^="partners."][name$=".name"]');
    const added = await names.count();
    await page.getByRole("button", { name: "Ajouter un partenaire" }).click();
    await names.nth(added).waitFor();
    await names.nth(added).fill(name);
  };
  // Awa has the section open, and writes only once the mayor has saved: what saves itself must not come between.
  for (const page of [awa, mayor]) await page.goto(`${dossier}/partenaires`, quiet);
  await add(mayor, "Association de la maire");
  await save(mayor);
  await add(awa, "Association d’Awa");
  await awa.getByRole("button", { name: "Enregistrer et revenir plus tard" }).click();
  await awa.getByText("réuni avec ce qu’une autre personne a écrit").first().waitFor();
  const names = await awa
    .locator('[name^="partners."][name$=".name"]')
    .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  expect(names).toEqual(expect.arrayContaining(["Association d’Awa", "Association de la maire"]));
  for (const page of [awa, mayor]) await page.context().close();
});

for (const javaScriptEnabled of [true, false])
  test(`a comment calls a colleague and is settled, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
    const { page: mayor, complaints } = await openPage(portal, { javaScriptEnabled });
    await signInAs(mayor, SIGNATORY);
    const said = `Le loyer est-il juste, ${javaScriptEnabled ? "avec" : "sans"} script ?`;
    const costs = mayor.locator('[name="costNote"]');
    await mayor.goto(`${dossier}/budget`, quiet);
    await costs.fill(`Poste relu ${javaScriptEnabled ? "avec" : "sans"} script`);
    if (!javaScriptEnabled) await mayor.getByRole("button", { name: "Enregistrer et commenter" }).click();
    await mayor.getByLabel("Votre commentaire").fill(said);
    await mayor.getByText("Prévenir des collègues par courriel").click();
    await mayor.getByRole("checkbox", { name: "Awa Diallo" }).check();
    await mayor.getByRole("button", { name: "Publier le commentaire" }).click();
    await mayor.getByText("Votre commentaire est publié.").waitFor();
    await mayor.getByText(said).waitFor();
    expect(await costs.inputValue()).toContain(`Poste relu ${javaScriptEnabled ? "avec" : "sans"} script`);
    await clean(mayor);

    const { page: awa } = await openPage(portal, { javaScriptEnabled });
    await signInAs(awa, "Awa Diallo");
    await awa.goto("/espace", quiet);
    await awa
      .getByRole("link", { name: `Répondre à ${SIGNATORY}` })
      .first()
      .click();
    await arrive(awa, /\/budget#commentaires$/);
    if (!javaScriptEnabled) await awa.getByRole("button", { name: "Enregistrer et commenter" }).click();
    const comment = awa.getByRole("listitem").filter({ hasText: said });
    await comment.getByRole("button", { name: /C’est réglé/ }).click();
    await awa.getByText("Le commentaire est réglé.").waitFor();
    expect(complaints).toEqual([]);
    for (const page of [awa, mayor]) await page.context().close();
  });
