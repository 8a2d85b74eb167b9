import type { Page } from "playwright-core";
import { fill, press } from "./story/fill";

/** The fund manager prepares the call of a year, on an envelope of its own. */
export async function prepareCall(page: Page, year: number) {
  await page.goto("/gestion/enveloppes/nouvelle");
  await fill(page, {
    name: "Prochaine enveloppe",
    year: String(year),
    amountCents: "1 000 000",
    voteReference: "BP",
  });
  await press(page, "/gestion/enveloppes/nouvelle");
  await page.goto("/gestion/appels/nouveau");
  const texts = { title: "Prochain appel", titleEn: "Next call", summary: "Un appel.", summaryEn: "A call." };
  const opens = { opensOn: `${year}-04-01`, opensTime: "09:00" };
  const closes = { closesOn: `${year}-06-01`, closesTime: "12:00" };
  const envelope = page.locator('main select[name="envelopeId"]');
  const choice = envelope.locator("option", { hasText: `Prochaine enveloppe (${year}` });
  await envelope.selectOption((await choice.getAttribute("value")) ?? "");
  await fill(page, { year: String(year), ...texts, ...opens, ...closes });
  await press(page, "/gestion/appels/nouveau");
}
