import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { inParis } from "~/domain/shared/calendar";
import { arrive, openPage, openPortal, type Portal, signInAs, violationsOf } from "./portal";

/** The edition that is being scored in the demonstration. */
const YEAR = inParis(new Date()).year - 1;
const RANKING = `/gestion/appels/${YEAR}/classement`;

for (const javaScriptEnabled of [true, false])
  test(`the committee's agenda, its figures and its files say the same, ${javaScriptEnabled ? "with" : "without"} JavaScript`, {
    timeout: 240_000,
  }, async () => {
    const portal = await openPortal();
    try {
      const { page, complaints } = await openPage(portal, { javaScriptEnabled });
      const agenda = drawFigures(portal);
      await signInAs(page, "Sofia Rossi");
      await page.goto(RANKING);
      await page.getByRole("link", { name: "À discuter d’abord" }).click();
      await arrive(page, /ordre=discussion/);
      expect(await violationsOf(page)).toEqual([]);
      const shown = await table(page);
      expect(shown.map((row) => row.place)).toEqual(agenda);
      expect(await csvOf(page)).toEqual(shown);
      const sheet = await download(page, "Pour un tableur (XLSX)");
      expect(sheet.subarray(0, 2).toString()).toBe("PK");
      await itPrintsOnItsSide(page);

      await page.locator("tbody tr").first().locator("td[data-label=Moyenne] a").click();
      await page.locator("#moyenne").waitFor();
      expect(page.url()).toContain(`dossier=${shown[0]?.reference}#moyenne`);
      const formula = (await page.locator("#moyenne .formula").innerText()).replace(/\s/g, " ");
      const [parts = "", result = ""] = formula.split(/\) ÷ \d+ = /);
      const totals = parts.replace("(", "").split(" + ").map(number);
      const mean = totals.reduce((a, b) => a + b, 0) / totals.length;
      expect(Math.round(mean * 100)).toBe(Math.round(number(result) * 100));
      expect(result).toBe(shown[0]?.mean);
      expect(await violationsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await portal.close();
    }
  });

/** Printed, every page lies on its side, the first as well: it holds the heading and the table. */
async function itPrintsOnItsSide(page: Page) {
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = [...printed.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, width, height] of sheets) expect(Number(width)).toBeGreaterThan(Number(height));
}

/** How often each place is funded: the second is least sure, the first surest. */
const FUNDED_BP = [9_500, 5_200, 3_000];

/** The figures as the portal would draw them within five minutes, and the places in the order of the agenda. */
function drawFigures({ folder }: Portal): string[] {
  const db = new SqliteFile(join(folder, "portal.db"));
  db.pragma("busy_timeout = 5000");
  db.prepare(`UPDATE "Call" SET "marksChangedAt" = NULL WHERE "reference" = ?`).run(String(YEAR));
  const keep = db.prepare(
    `UPDATE "Proposal" SET "fundedBp" = ?, "correctedHundredths" = ?, "marginHundredths" = 812 WHERE "reference" = ?`,
  );
  const ranked = db
    .prepare(
      `SELECT p."reference" FROM "Proposal" p JOIN "Call" c ON c."id" = p."callId"
       WHERE c."reference" = ? AND p."rankKey" IS NOT NULL AND p."eliminated" IS NULL ORDER BY p."rankKey"`,
    )
    .all(String(YEAR)) as { reference: string }[];
  for (const [i, { reference }] of ranked.entries()) keep.run(FUNDED_BP[i], 8_042 - i * 500, reference);
  db.close();
  expect(ranked.length).toBeGreaterThan(1);
  expect(ranked.length).toBeLessThanOrEqual(FUNDED_BP.length);
  return ["2", "3", "1"].filter((place) => Number(place) <= ranked.length);
}

const number = (text: string) => Number(text.trim().replace(",", "."));
const plain = (text: string) => text.replace(/\s/g, " ").trim();

/** The rows as they stand on the screen. */
async function table(page: Page) {
  const rows = await page.locator("main tbody tr").all();
  return Promise.all(
    rows.map(async (row) => {
      const cell = async (label: string) => plain(await row.locator(`td[data-label="${label}"]`).innerText());
      return {
        place: await cell("Rang"),
        reference: plain(await row.locator("th .nowrap").innerText()),
        mean: await cell("Moyenne"),
        corrected: (await cell("Moyenne corrigée")).split(" ")[0],
      };
    }),
  );
}

async function download(page: Page, link: string) {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  return readFileSync(await (await coming).path());
}

/** The same columns of the file, in its order. */
async function csvOf(page: Page) {
  const text = (await download(page, "Télécharger cette liste (CSV)")).toString("utf8").replace(/^\uFEFF/, "");
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(";").map((cell) => cell.replace(/^"|"$/g, "")));
  const at = (row: string[], name: string) => row[head.indexOf(name)] ?? "";
  return rows.map((row) => ({
    place: at(row, "Rang"),
    reference: at(row, "Référence"),
    mean: at(row, "Moyenne sur 100"),
    corrected: at(row, "Moyenne corrigée"),
  }));
}
