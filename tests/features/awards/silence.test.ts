import { expect, test } from "vitest";
import type { Actor } from "~/domain/shared/actor";
import { approveDecisionList } from "~/features/awards/approve-decision.server";
import { prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { publishDecisionList } from "~/features/awards/publish-decision.server";
import { recordDeliberationOf } from "~/features/awards/record-deliberation.server";
import { townDecision } from "~/features/awards/town-decision.server";
import { callPage } from "~/features/calls/call-page.server";
import { noticesPage } from "~/features/network/notices-page.server";
import { townPage } from "~/features/network/town-page.server";
import { landing } from "~/features/network/town-space.server";
import { dossierList } from "~/features/proposals/dossier-list.server";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { exchangesPage } from "~/features/proposals/exchanges-page.server";
import { receiptPage } from "~/features/proposals/receipt-page.server";
import { homePage } from "~/features/public/home-page.server";
import { projectsPage } from "~/features/public/projects-page.server";
import { searchPage } from "~/features/search/search-page.server";
import { subsidyRows } from "~/features/transparency/open-data.server";
import { transparencyPage } from "~/features/transparency/overview.server";
import { publicDecision } from "~/features/transparency/public-decision.server";
import { judged, must, PREPARED, PUBLISHED, reasonOf } from "./funded";

const { portal, filed, helene, list } = judged();
const REFERENCE = "D2026-01";
const NO_PROJECT_FILTER = { q: "", sector: "", town: "", year: "", sort: "recent" as const, after: "", before: "" };

/** Everything that somebody of a town, or nobody, can look at, as text: one letter more would show. */
async function everything(who: Actor) {
  const at = PUBLISHED;
  const own = [filed.bondy, filed.bobigny];
  return JSON.stringify(
    await Promise.all([
      portal.look(who, landing, { town: null }, at),
      portal.look(who, dossierList, { after: null }, at),
      portal.look(who, noticesPage, { after: null, base: "https://portail.example" }, at),
      portal.look(who, homePage, {}, at),
      portal.look(who, callPage, { reference: "2026" }, at),
      portal.look(who, projectsPage, NO_PROJECT_FILTER, at),
      portal.look(who, townPage, { slug: "93010-bondy" }, at),
      portal.look(who, transparencyPage, {}, at),
      portal.look(who, subsidyRows, {}, at),
      portal.look(who, searchPage, { q: "bondy", only: "" }, at),
      portal.look(who, searchPage, { q: REFERENCE, only: "" }, at),
      portal.look(who, publicDecision, { reference: REFERENCE }, at),
      ...own.flatMap((reference) => [
        portal.look(who, dossierPage, { reference }, at),
        portal.look(who, exchangesPage, { reference }, at),
        portal.look(who, receiptPage, { reference, number: null }, at),
        portal.look(who, townDecision, { reference }, at),
      ]),
    ]),
  );
}
const watchers = async (): Promise<Actor[]> => [
  portal.visitor,
  await portal.mayor(),
  await portal.awa(),
  await portal.neighbour(),
];
const seen = async () => Promise.all((await watchers()).map(everything));
const letters = () => portal.read.outboxLetter.count();

test("from the first line of the list until its publication, no town and no visitor sees one letter change", async () => {
  const [sofia, before, sent] = [await portal.sofia(), await seen(), await letters()];
  expect(before[1]).toContain('"under_review"');
  await must(portal.act(sofia, prepareDecisionList, await list(), PREPARED));
  expect(await seen()).toEqual(before);
  await must(portal.act(await helene(), approveDecisionList, { reference: REFERENCE, version: 1 }, PREPARED));
  expect(await seen()).toEqual(before);
  const deliberation = { reference: REFERENCE, number: "07-01", on: "2026-07-09" };
  await must(portal.act(sofia, recordDeliberationOf, deliberation, PUBLISHED));
  expect(await seen()).toEqual(before);
  expect(await letters()).toBe(sent);

  await must(portal.act(sofia, publishDecisionList, { reference: REFERENCE }, PUBLISHED));
  const after = await seen();
  for (const [i, text] of after.entries()) expect(text).not.toBe(before[i]);
  const told = await letters();
  expect(told).toBeGreaterThan(sent);
  expect(await reasonOf(portal.act(sofia, publishDecisionList, { reference: REFERENCE }, PUBLISHED))).toBe(
    "decision-already-published",
  );
  expect(await letters()).toBe(told);
});
