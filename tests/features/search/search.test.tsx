import { createRemixStub } from "@remix-run/testing";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { LocaleProvider } from "~/components/locale";
import { meetingForm } from "~/domain/meetings/meeting-form";
import type { Actor } from "~/domain/shared/actor";
import { planMeeting } from "~/features/meetings/plan-meeting.server";
import { type SearchPage, searchPage } from "~/features/search/search-page.server";
import { SearchResults } from "~/features/search/search-results";
import { edition, must } from "../proposals/edition";

const here = edition();
const NOW = new Date("2026-05-04T08:00:00Z");
const find = (who: Actor, q: string, only = "") => must(here.look(who, searchPage, { q, only }, NOW));
const urls = (page: SearchPage) => page.groups.flatMap((g) => g.hits.map((h) => h.url));

vi.spyOn(console, "error").mockImplementation(() => {});
function drawn(page: SearchPage, locale: "fr" | "en") {
  const Stub = createRemixStub([
    {
      path: "/",
      Component: () => (
        <LocaleProvider value={locale}>
          <SearchResults page={page} />
        </LocaleProvider>
      ),
    },
  ]);
  return renderToString(<Stub initialEntries={["/"]} />).replaceAll("<!-- -->", "");
}

test("a town of the register and a call that was opened are found by anybody, in groups", async () => {
  expect(urls(await find(here.visitor, "bondy"))).toEqual(["/communes/93010-bondy"]);
  expect(urls(await find(here.visitor, "APPEL 2026"))).toEqual(["/appels/2026"]);
  const page = await find(here.visitor, "est ensemble");
  expect(page.groups.map((g) => g.kind)).toEqual(["town"]);
  expect(page.groups[0]).toMatchObject({ hasMore: true });
  expect(page.groups[0]?.hits).toHaveLength(8);
  expect((await find(here.visitor, "est ensemble", "town")).groups[0]?.hits.length).toBeGreaterThan(8);
  expect((await find(here.visitor, "est ensemble", "call")).count).toBe(0);
});

test("a meeting is found by the network and by nobody else", async () => {
  const content = meetingForm.parse({
    title: "Atelier petite enfance",
    day: "2026-11-24",
    time: "14:00",
    durationMinutes: "60",
    mode: "onsite",
    place: "Bobigny",
    agenda: [{ title: "Crèches à horaires élargis", minutes: "30" }],
  });
  await must(here.act(await here.sofia(), planMeeting, { ...content, existing: null }, NOW));
  expect(urls(await find(await here.awa(), "creche"))).toEqual(["/reunions/REN-2026-1"]);
  expect(urls(await find(await here.sofia(), "creche"))).toEqual(["/reunions/REN-2026-1"]);
  expect(await find(here.visitor, "creche")).toMatchObject({ state: "searched", count: 0, groups: [] });
  expect((await find({ ...(await here.awa()), seats: [] }, "creche")).count).toBe(0);
});

test("nothing typed, no word, nothing found and something found each say so, in both languages", async () => {
  const awa = await here.awa();
  const says = async (q: string, fr: string, en: string) => {
    const page = await find(awa, q);
    expect(drawn(page, "fr")).toContain(fr);
    expect(drawn(page, "en")).toContain(en);
  };
  await says("", "Mots à chercher", "Words to look for");
  await says("?!", "Écrivez un mot", "Write a word");
  await says("zzz", "Aucun résultat pour «\u00a0zzz\u00a0»", "Nothing found for “zzz”");
  await says("creche", "<mark>Crèches</mark>", "<mark>Crèches</mark>");
  expect(drawn(await find(awa, ""), "fr")).not.toContain("résultat");
  expect(drawn(await find(awa, '<script>alert("x")'), "fr")).not.toContain("<script>alert");
});
