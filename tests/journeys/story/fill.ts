import type { Locator, Page } from "playwright-core";
import { violationsOf } from "../portal";

type Value = string | string[] | Value[] | { [key: string]: Value };

/** Fills the fields of a form by their names, whatever they are; asks for another row where one is missing. */
export async function fill(page: Page, values: Record<string, unknown>, within = "main"): Promise<void> {
  for (const [name, value] of Object.entries(values)) await fillOne(page, name, value as Value, within);
}

async function fillOne(page: Page, name: string, value: Value, within: string): Promise<void> {
  if (Array.isArray(value) && value.every((v) => typeof v === "object" && v !== null)) {
    for (const [index, row] of value.entries()) {
      if ((await page.locator(`[name^="${name}.${index}."]`).count()) === 0) {
        await page.locator(`button[value="ajouter:${name}"], button[value="ajouter"]`).first().click();
        await page.locator(`[name^="${name}.${index}."]`).first().waitFor();
      }
      await fill(page, prefixed(`${name}.${index}`, row as Record<string, unknown>), within);
    }
    return;
  }
  const field = page.locator(within).locator(`[name="${name}"]:not([type="hidden"])`);
  if (Array.isArray(value)) {
    for (const box of await field.all()) await box.setChecked(value.includes((await box.getAttribute("value")) ?? ""));
    return;
  }
  await fillText(field, name, String(value));
}

async function fillText(field: Locator, name: string, value: string): Promise<void> {
  if ((await field.count()) === 0) throw new Error(`no field is called ${name}`);
  const kind = await field.first().evaluate((e) => (e instanceof HTMLInputElement ? e.type : e.tagName.toLowerCase()));
  if (kind === "select") await field.first().selectOption(value);
  else if (kind === "radio") {
    for (const button of await field.all()) if ((await button.getAttribute("value")) === value) await button.check();
  } else if (kind === "checkbox") await field.first().setChecked(value !== "" && value !== "no");
  else await field.first().fill(value);
}

const prefixed = (stem: string, row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [`${stem}.${key}`, value]));

/** Presses a button of the form whose address has this in it, the first unless named; waits for the next page. */
export async function press(page: Page, address: string, button = "button"): Promise<void> {
  const found = await violationsOf(page);
  if (found.length > 0) throw new Error(found.join("\n"));
  const quiet = untilQuiet(page);
  const [answer] = await Promise.all([
    page.waitForResponse((r) => r.request().method() === "POST" && !r.url().endsWith("/brouillon")),
    page.locator(`main form[method="post"][action*="${address}"]`).first().locator(button).first().click(),
  ]);
  await quiet();
  if (answer.status() >= 400) throw new Error(`${address} was refused: ${await page.locator("main").innerText()}`);
}

/** Watches the page's requests from now on; what it answers waits until none has been under way for a moment. */
function untilQuiet(page: Page): () => Promise<void> {
  let underWay = 0;
  let last = Date.now();
  const move = (change: number) => {
    underWay += change;
    last = Date.now();
  };
  const begun = () => move(1);
  const ended = () => move(-1);
  page.on("request", begun).on("requestfinished", ended).on("requestfailed", ended);
  return async () => {
    while (underWay > 0 || Date.now() - last < 200) await new Promise((resolve) => setTimeout(resolve, 50));
    page.off("request", begun).off("requestfinished", ended).off("requestfailed", ended);
  };
}
