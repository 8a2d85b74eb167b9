import { afterAll, beforeAll, expect, test } from "vitest";
import { openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const list = `/gestion/appels/${new Date().getFullYear() - 1}/simulations`;

test.each([
  ["with script", true],
  ["without script", false],
])(
  "Sofia tries a cap, writes an amount by hand, moves the cut-off and compares, %s",
  {
    timeout: 120_000,
  },
  async (how, javaScriptEnabled) => {
    const { page, complaints } = await openPage(portal, { javaScriptEnabled });
    await signInAs(page, "Sofia Rossi");
    await page.goto(list);
    await page.getByLabel("Nom", { exact: true }).fill(`Essai ${how}`);
    await page.getByLabel("Plafond par dossier").fill("40 000");
    await page.getByRole("button", { name: "Créer la simulation" }).click();
    await page.getByRole("heading", { level: 1, name: `Simulation Essai ${how}` }).waitFor();
    const sums = page.locator(".sums");
    expect(await sums.innerText()).toMatch(/Accordé\s+80\s000\s€\s+Reste à attribuer\s+920\s000\s€/);

    await page
      .getByLabel(/^Taux pour le dossier/)
      .first()
      .fill("10");
    await page.getByLabel("Pourquoi ces montants").fill("Le reste en 2027.");
    await page.getByRole("button", { name: "Enregistrer les montants" }).first().click();
    await page.getByText("Montant saisi à la main\u00a0: Le reste en 2027.").waitFor();
    expect(await sums.innerText()).toMatch(/Accordé\s+53\s000\s€/);

    await page
      .getByRole("button", { name: /^Seuil ici/ })
      .first()
      .click();
    await page.getByText(/^Seuil\u00a0: 1 dossier au-dessus, 13\s000\s€/).waitFor();
    expect(await sums.innerText()).toMatch(/Dossiers retenus\s+1 sur 2/);
    expect(await violationsOf(page)).toEqual([]);

    await page.goto(list);
    await page.getByLabel("Première").selectOption({ label: "A, par rang" });
    await page.getByLabel("Deuxième").selectOption({ label: `Essai ${how}` });
    await page.getByLabel("Troisième").selectOption("");
    await page.getByRole("button", { name: "Comparer les simulations" }).click();
    await page.getByRole("heading", { level: 1, name: "Comparer des simulations" }).waitFor();
    expect(await page.getByText("sort", { exact: true }).count()).toBe(1);
    expect(await page.getByText(/117\s000\s€ de moins/).count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
