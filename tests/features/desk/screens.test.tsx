import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { beforeAll, expect, test, vi } from "vitest";
import { LocaleProvider } from "~/components/locale";
import { planForm } from "~/domain/reviews/plan-form";
import { gridChange, rulesChange, textsChange } from "~/features/calls/call-changes";
import { CallTextsForm, NewCall } from "~/features/calls/call-editor";
import { CallGrid } from "~/features/calls/call-grid-editor";
import { CallList } from "~/features/calls/call-list";
import { callList, callPage } from "~/features/calls/call-page.server";
import { CallPresentation } from "~/features/calls/call-presentation";
import { CallRulesForm } from "~/features/calls/call-rules-editor";
import { gridPage } from "~/features/calls/grid-page.server";
import { CallDesk } from "~/features/desk/call-desk";
import { callDossiers } from "~/features/desk/call-dossiers.server";
import { ChecksEditor } from "~/features/desk/checks-editor";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { deskCallPage, newCallPage } from "~/features/desk/desk-call.server";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { DeskHome } from "~/features/desk/desk-home";
import { deskPage } from "~/features/desk/desk-page.server";
import { DossierExamination } from "~/features/desk/dossier-examination";
import { DossierTable } from "~/features/desk/dossier-table";
import { RequestEditor } from "~/features/desk/request-editor";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { assignReviews } from "~/features/reviews/assign-reviews.server";
import { AssignmentBoard } from "~/features/reviews/assignment-board";
import { assignmentPage } from "~/features/reviews/assignment-page.server";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import { InterestQuestion } from "~/features/reviews/interest-question";
import { QueueList } from "~/features/reviews/queue-list";
import { queuePage } from "~/features/reviews/queue-page.server";
import { rankingFileRows, rankingSheet } from "~/features/reviews/ranking-file";
import { rankingPage } from "~/features/reviews/ranking-page.server";
import { RankingTable } from "~/features/reviews/ranking-table";
import { saveReview } from "~/features/reviews/save-review.server";
import { submitReview } from "~/features/reviews/submit-review.server";
import { Workbench } from "~/features/reviews/workbench";
import { interestPage, workbenchPage } from "~/features/reviews/workbench-page.server";
import { solve } from "~/integrations/solver/live.server";
import type { Locale } from "~/words/locale";
import { must } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "../reviews/jury";

const { portal, filed, person, settle, review } = jury();
vi.spyOn(console, "error").mockImplementation(() => {});

function drawn(element: ReactElement, locale: Locale = "fr"): string {
  const Stub = createRemixStub([
    { path: "/", Component: () => <LocaleProvider value={locale}>{element}</LocaleProvider> },
  ]);
  return renderToString(<Stub />).replaceAll("<!-- -->", "");
}
const headings = (html: string) => html.match(/<h1>/g)?.length ?? 0;
const list = { reference: "2026", status: "", town: "", q: "", after: "", before: "" };

beforeAll(async () => {
  const sofia = await portal.sofia();
  for (const reference of [filed.bondy, filed.bobigny]) {
    await must(settle(reference));
    await must(portal.act(sofia, admitProposal, { reference }, NOW));
  }
  const asked = { reference: "2026", after: "", plan: { perDossier: 2, max: null, solve } };
  const { preview } = await must(portal.look(sofia, assignmentPage, asked, NOW));
  const plan = planForm.parse({ plan: preview?.text });
  await must(portal.act(sofia, assignReviews, { callReference: "2026", ...plan }, NOW));
  await must(portal.act(sofia, activatePhase, { callReference: "2026", kind: "scoring", reason: "" }, NOW));
});

test("the public pages of a call say its state, its rules and its grid", async () => {
  const calls = await must(portal.look(portal.visitor, callList, {}, NOW));
  expect(drawn(<CallList {...calls} />)).toContain("/appels/2026");
  const open = await must(portal.look(portal.visitor, callPage, { reference: "2026" }));
  const html = drawn(<CallPresentation call={open} />);
  expect(html).toContain("/dossiers/nouveau?appel=2026");
  expect(headings(html)).toBe(1);
  const closed = drawn(
    <CallPresentation call={await must(portal.look(portal.visitor, callPage, { reference: "2026" }, NOW))} />,
    "en",
  );
  expect(closed).toContain("The call has been closed");
  expect(closed).not.toContain("appel=2026");
});

test("the desk, the list and a dossier under examination are drawn in both languages", async () => {
  const sofia = await portal.sofia();
  for (const locale of ["fr", "en"] as const) {
    expect(headings(drawn(<DeskHome page={await must(portal.look(sofia, deskPage, {}, NOW))} />, locale))).toBe(1);
    expect(drawn(<DossierTable page={await must(portal.look(sofia, callDossiers, list, NOW))} />, locale)).toContain(
      `/gestion/dossiers/${filed.bondy}`,
    );
    const page = await must(portal.look(sofia, deskDossier, { reference: filed.bondy }, NOW));
    expect(drawn(<DossierExamination page={page} />, locale)).toContain(page.title);
    expect(headings(drawn(<ChecksEditor page={page} answer={undefined} />, locale))).toBe(1);
    expect(headings(drawn(<RequestEditor page={page} answer={undefined} />, locale))).toBe(1);
    expect(
      headings(
        drawn(
          <AssignmentBoard
            page={
              await must(
                portal.look(
                  sofia,
                  assignmentPage,
                  { reference: "2026", after: "", plan: { perDossier: 3, max: null, solve } },
                  NOW,
                ),
              )
            }
          />,
          locale,
        ),
      ),
    ).toBe(1);
    expect(
      headings(
        drawn(<CallDesk page={await must(portal.look(sofia, deskCallPage, { reference: "2026" }, NOW))} />, locale),
      ),
    ).toBe(1);
    expect(
      headings(
        drawn(
          <RankingTable
            page={await must(portal.look(sofia, rankingPage, { reference: "2026", list: "unscored", after: "" }, NOW))}
          />,
          locale,
        ),
      ),
    ).toBe(1);
  }
});

/** What a browser would post of a form that nobody touched. */
function untouched(html: string): [string, string][] {
  const text = (t: string) =>
    t
      .replaceAll("&#x27;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const attribute = (tag: string, name: string) => text(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
  const inputs = (html.match(/<input[^>]*>/g) ?? []).filter(
    (t) => !/type="(checkbox|radio)"/.test(t) || / checked=""/.test(t),
  );
  const areas = [...html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].map(
    ([, tag = "", body = ""]): [string, string] => [attribute(tag, "name"), text(body)],
  );
  const selects = [...html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)].map(
    ([, tag = "", body = ""]): [string, string] => [
      attribute(tag, "name"),
      attribute(/<option[^>]* selected=""[^>]*>/.exec(body)?.[0] ?? "", "value"),
    ],
  );
  return [...inputs.map((t): [string, string] => [attribute(t, "name"), attribute(t, "value")]), ...areas, ...selects];
}

test("an edition's forms post back what they show, as the commands take it", async () => {
  const { nested } = await import("~/domain/shared/nested-form");
  const sofia = await portal.sofia();
  const page = await must(portal.look(sofia, deskCallPage, { reference: "2026" }, NOW));
  const grid = await must(portal.look(sofia, gridPage, { reference: "2026" }, NOW));
  expect(grid.can.change).toBe(false);
  expect(untouched(drawn(<CallGrid page={grid} answer={undefined} />))).toEqual([]);
  const posted = (element: ReactElement) => nested(untouched(drawn(element)));
  expect(
    gridChange.safeParse(posted(<CallGrid page={{ ...grid, can: { change: true } }} answer={undefined} />)).error,
  ).toBeUndefined();
  expect(
    rulesChange.safeParse(posted(<CallRulesForm rules={page.rules} version={1} answer={undefined} />)),
  ).toMatchObject({ success: true, data: { version: 1, rules: page.rules } });
  expect(
    textsChange.safeParse(
      posted(<CallTextsForm typed={page.typed} version={1} envelopes={page.envelopes} answer={undefined} />),
    ).error,
  ).toBeUndefined();
  expect(
    headings(
      drawn(
        <NewCall envelopes={(await must(portal.look(sofia, newCallPage, {}, NOW))).envelopes} answer={undefined} />,
      ),
    ),
  ).toBe(1);
});

test("the queue, the question and the workbench work as plain forms", async () => {
  const claire = await person("claire");
  expect(drawn(<QueueList page={await must(portal.look(claire, queuePage, {}, NOW))} />)).toContain("/instruction/");
  const reference = filed.bondy;
  expect(
    drawn(
      <InterestQuestion page={await must(portal.look(claire, interestPage, { reference }, NOW))} answer={undefined} />,
    ),
  ).toContain(`/instruction/${reference}/sans-lien`);
  await must(portal.act(claire, declareNoInterest, { reference }, NOW));
  await must(portal.act(claire, saveReview, { reference, ...(await review(null, { need: 4 })) }, NOW));

  const html = drawn(
    <Workbench page={await must(portal.look(claire, workbenchPage, { reference }, NOW))} answer={undefined} />,
  );
  expect(headings(html)).toBe(1);
  expect(html).toMatch(
    /<input[^>]*name="mark-need"[^>]*checked=""[^>]*value="4"|<input[^>]*value="4"[^>]*checked=""[^>]*|<input[^>]*name="mark-need"[^>]*value="4"[^>]*checked=""/,
  );
  expect(html).toContain('name="why-need"');
  await must(portal.act(claire, submitReview, { reference, ...(await review(4)) }, NOW));
  expect(
    drawn(<Workbench page={await must(portal.look(claire, workbenchPage, { reference }, NOW))} answer={undefined} />),
  ).not.toContain('name="mark-need"');
});

test("the file of the ranking has a head and a row a dossier", () => {
  const row = {
    place: 1,
    reference: "2026-001",
    title: "=1+1",
    town: "Bondy",
    meanHundredths: 7250,
    spreadHundredths: 500,
    totals: [],
    reviewsSubmitted: 2,
    reviewsExpected: 2,
    requestedCents: 2_725_000,
    runningCents: 2_725_000,
    eliminated: null,
    correctedHundredths: 7_120,
    marginHundredths: 640,
    fundedBp: 9_310,
  };
  const file = { locale: "fr", reference: "2026", list: "ranked", rows: [row], criteria: { need: "Besoin" } } as const;
  expect(rankingFileRows(file)[1]).toEqual([
    "1",
    "2026-001",
    "=1+1",
    "Bondy",
    "72,5",
    "71,2",
    "6,4",
    "2",
    "2",
    "5",
    "27250,00",
    "Retenu presque à coup sûr",
    "93,1\u00a0%",
    "27250,00",
  ]);
  expect(rankingSheet(file).map(({ cells }) => cells[0])).toEqual([
    ...[1, "2026-001", "=1+1", "Bondy", 72.5, 71.2, 6.4, 2, 2, 5, 27_250],
    ...["Retenu presque à coup sûr", 0.931, 27_250],
  ]);
  const out = { ...row, place: null, runningCents: null, eliminated: "criterion:need" };
  expect(rankingFileRows({ ...file, list: "eliminated", rows: [out] })[1]?.at(-1)).toBe(
    "Trop faible sur «\u00a0Besoin\u00a0»",
  );
});
