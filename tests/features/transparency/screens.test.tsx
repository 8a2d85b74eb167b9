import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { beforeAll, expect, test, vi } from "vitest";
import { LocaleProvider } from "~/components/locale";
import { homePage } from "~/features/public/home-page.server";
import { HomeView } from "~/features/public/home-view";
import { projectPage } from "~/features/public/project-page.server";
import { ProjectSheet } from "~/features/public/project-sheet";
import { projectsAsked } from "~/features/public/projects-asked";
import { ProjectsList } from "~/features/public/projects-list";
import { projectsPage } from "~/features/public/projects-page.server";
import { openDataPage } from "~/features/transparency/open-data.server";
import { OpenDataView } from "~/features/transparency/open-data-view";
import { transparencyPage } from "~/features/transparency/overview.server";
import { publicPaymentsPage } from "~/features/transparency/payments-list.server";
import { PublicPaymentsView } from "~/features/transparency/payments-view";
import { publicDecision } from "~/features/transparency/public-decision.server";
import { PublicDecisionView } from "~/features/transparency/public-decision-view";
import { TransparencyView } from "~/features/transparency/transparency-view";
import { LOCALES, type Locale } from "~/words/locale";
import { givenAward, givenEdition } from "../network/given-award";
import { must, portal } from "../network/portal";

const here = portal();
const at = new Date("2022-07-07T12:00:00Z");
vi.spyOn(console, "error").mockImplementation(() => {});

beforeAll(async () => {
  await here.write(async (tx) => {
    const edition = await givenEdition(tx, 2022, at);
    const bondy = { reference: "2022-004", townId: "93010", title: "Relais-crèche", amountCents: 13_000_000 };
    await givenAward(tx, edition, { ...bondy, paidCents: 6_500_000, at });
    const noisy = { reference: "2022-014", townId: "93053", title: "Équipe mobile", amountCents: 10_500_000 };
    await givenAward(tx, edition, { ...noisy, paidCents: 0, at });
  });
});

function drawn(element: ReactElement, locale: Locale): string {
  const Stub = createRemixStub([
    { path: "/", Component: () => <LocaleProvider value={locale}>{element}</LocaleProvider> },
  ]);
  return renderToString(<Stub />).replaceAll("<!-- -->", "");
}

test.each(LOCALES)("every public page of the fund is drawn with one title (%s)", async (locale) => {
  const look = here.visitor;
  const decision = { reference: "D-2022-004" };
  const pages = {
    home: <HomeView page={await must(here.look(look, homePage, {}))} />,
    projects: <ProjectsList page={await must(here.look(look, projectsPage, projectsAsked(new URLSearchParams())))} />,
    project: <ProjectSheet page={await must(here.look(look, projectPage, { reference: "2022-004" }))} />,
    overview: <TransparencyView page={await must(here.look(look, transparencyPage, {}))} />,
    decision: <PublicDecisionView decision={await must(here.look(look, publicDecision, decision))} />,
    payments: (
      <PublicPaymentsView
        page={await must(here.look(look, publicPaymentsPage, { year: "2022", after: "", before: "" }))}
      />
    ),
    data: <OpenDataView page={await must(here.look(look, openDataPage, {}))} />,
  };
  for (const [name, page] of Object.entries(pages)) {
    const html = drawn(page, locale);
    expect(html.match(/<h1>/g), name).toHaveLength(1);
    expect(html, name).not.toMatch(/undefined|NaN|\[object/);
  }
  const home = drawn(pages.home, locale);
  expect(home).toContain("Relais-crèche");
  expect(home).toContain(locale === "en" ? "/en/projets" : "/projets");
  expect(drawn(pages.payments, locale)).toContain("Relais-crèche");
  expect(drawn(pages.payments, locale)).not.toContain("Équipe mobile");
});
