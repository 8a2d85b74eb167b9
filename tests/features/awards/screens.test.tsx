import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { LocaleProvider } from "~/components/locale";
import { decisionListForm } from "~/domain/awards/award-forms";
import { nested } from "~/domain/shared/nested-form";
import { AgreementTable } from "~/features/awards/agreement-table";
import { AgreementView } from "~/features/awards/agreement-view";
import { agreementsPage } from "~/features/awards/agreements-page.server";
import { answerAwardOf } from "~/features/awards/answer-award.server";
import { DecisionListForm } from "~/features/awards/decision-list-form";
import { decisionPage } from "~/features/awards/decision-page.server";
import { decisionPreparationPage } from "~/features/awards/decision-preparation.server";
import { DecisionTable } from "~/features/awards/decision-table";
import { DecisionView } from "~/features/awards/decision-view";
import { decisionsPage } from "~/features/awards/decisions-page.server";
import { deskAgreement } from "~/features/awards/desk-agreement.server";
import { prepareAgreementOf } from "~/features/awards/prepare-agreement.server";
import { prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { publicationPage } from "~/features/awards/publication-page.server";
import { DeliberationEditor, PublicationView } from "~/features/awards/publication-view";
import { townAgreement } from "~/features/awards/town-agreement.server";
import { townDecision } from "~/features/awards/town-decision.server";
import { TownDecisionView } from "~/features/awards/town-decision-view";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { DossierTasks } from "~/features/proposals/dossier-tasks";
import type { Locale } from "~/words/locale";
import { ANSWERED, judged, must, PREPARED, PUBLISHED } from "./funded";

const { portal, filed, helene, decide, list, lines } = judged();
const FIRST = "D2026-01";
const call = { reference: "2026" };
vi.spyOn(console, "error").mockImplementation(() => {});

function drawn(element: ReactElement, locale: Locale = "fr"): string {
  const Stub = createRemixStub([
    { path: "/", Component: () => <LocaleProvider value={locale}>{element}</LocaleProvider> },
  ]);
  return renderToString(<Stub />).replaceAll("<!-- -->", "");
}
const headings = (html: string) => html.match(/<h1>/g)?.length ?? 0;
const both = (element: ReactElement) => {
  expect(headings(drawn(element, "en"))).toBe(1);
  const html = drawn(element);
  expect(headings(html)).toBe(1);
  return html;
};

/** What a browser would post of a form that nobody touched. */
function untouched(html: string): [string, string][] {
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const inputs = (html.match(/<input[^>]*>/g) ?? []).map((t): [string, string] => [
    attribute(t, "name"),
    attribute(t, "value"),
  ]);
  const areas = [...html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].map(
    ([, tag = "", body = ""]): [string, string] => [attribute(tag, "name"), body.trim()],
  );
  const selects = [...html.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)].map(
    ([, tag = "", body = ""]): [string, string] => [
      attribute(tag, "name"),
      attribute(/<option[^>]* selected=""[^>]*>/.exec(body)?.[0] ?? "", "value"),
    ],
  );
  return [...inputs, ...areas, ...selects];
}

test("the list is one form: it posts back what it shows, and what was typed stays after a refusal", async () => {
  const sofia = await portal.sofia();
  const page = await must(portal.look(sofia, decisionPreparationPage, call, PREPARED));
  const html = both(<DecisionListForm page={page} answer={undefined} />);
  const posted = decisionListForm.parse(nested(untouched(html)));
  expect(posted).toMatchObject({
    decisionReference: null,
    lines: page.lines.map(({ reference, outcome, amountCents }) => ({ reference, outcome, amountCents })),
  });
  const typed = nested(untouched(html).map(([name, value]) => [name, name === "lines.1.amountCents" ? "12 x" : value]));
  const wrong = decisionListForm.safeParse(typed);
  expect(wrong.error?.issues.map((i) => i.path.join("."))).toEqual(["lines.1.amountCents"]);
  const answer = { problems: { "lines.1.amountCents": "Un montant" }, values: typed, refusal: null };
  const again = drawn(<DecisionListForm page={page} answer={answer} />);
  expect(again).toContain('value="12 x"');
  expect(again).toContain("Un montant");
  expect(
    decisionListForm.parse({ lines: [{ reference: "a", outcome: "awarded", amountCents: "12\u00a0500,50" }] }),
  ).toEqual({
    decisionReference: null,
    version: -1,
    lines: [{ reference: "a", outcome: "awarded", amountCents: 1_250_050, reasons: "", exceptionReason: "" }],
  });
});

test("a decision is drawn at every step", async () => {
  const sofia = await portal.sofia();
  const look = () => portal.look(sofia, decisionPage, { reference: FIRST }, PREPARED);
  await must(portal.act(sofia, prepareDecisionList, await list(), PREPARED));
  expect(both(<DecisionView page={await must(look())} />)).toContain("/gestion/appels/2026/deliberation");
  const seen = await must(portal.look(await helene(), decisionPage, { reference: FIRST }, PREPARED));
  expect(both(<DecisionView page={seen} />)).toContain(`/gestion/decisions/${FIRST}/approbation`);
  const saved = await must(portal.look(sofia, decisionPreparationPage, call, PREPARED));
  expect(both(<DecisionListForm page={saved} answer={undefined} />)).toContain('name="version" value="1"');
  await portal.write(async (tx) => {
    await tx.decisionLine.deleteMany({});
    await tx.decision.deleteMany({});
  });

  await decide(await lines());
  expect(both(<DecisionView page={await must(look())} />)).toContain(`/gestion/decisions/${FIRST}.pdf`);
  const decisions = await must(portal.look(sofia, decisionsPage, { after: "" }, PUBLISHED));
  expect(both(<DecisionTable page={decisions} />)).toContain(`/gestion/decisions/${FIRST}`);
  both(<DeliberationEditor page={await must(look())} answer={undefined} />);
});

test("the last page before the letters leave says what is missing", async () => {
  const page = {
    reference: FIRST,
    canSendBack: true,
    behind: 0,
    letters: 2,
    committedCents: 100,
    lines: [
      {
        reference: filed.bondy,
        title: "Relais",
        townName: "Bondy",
        letter: "full" as const,
        grantedCents: 100,
        recipients: ["Awa"],
        obstacle: "request-pending" as const,
        emptyFields: [],
      },
      {
        reference: filed.bobigny,
        title: "Atelier",
        townName: "Bobigny",
        letter: "refused" as const,
        grantedCents: 0,
        recipients: ["Abdel"],
        obstacle: "letter-incomplete" as const,
        emptyFields: ["motifs"],
      },
    ],
  };
  const held = { ...page, stopped: { reason: "deliberation-missing" as const, sentence: "Indiquez le numéro." } };
  const html = both(<PublicationView page={held} answer={undefined} />);
  expect(html).toContain(`/gestion/decisions/${FIRST}/deliberation`);
  expect(html).toContain(`/gestion/decisions/${FIRST}/renvoi`);
  expect(html).toContain(`/gestion/dossiers/${filed.bondy}`);
  expect(html).not.toContain("<form");
  expect(html).toContain("<div>motifs</div>");
  expect(html).toContain("/gestion/lettres");
  expect(both(<PublicationView page={{ ...page, stopped: null }} answer={undefined} />)).toContain("<form");
  const published = await portal.look(await portal.sofia(), publicationPage, { reference: FIRST }, PUBLISHED);
  expect(published).toMatchObject({ ok: false, reason: "decision-already-published" });
});

test("a town reads its decision, answers, signs, and finds the pages from its dossier", async () => {
  const [sofia, mayor, reference] = [await portal.sofia(), await portal.mayor(), filed.bondy];
  const told = async (who: typeof mayor) => must(portal.look(who, townDecision, { reference }, ANSWERED));
  expect(both(<TownDecisionView page={await told(mayor)} answer={undefined} />)).toContain('name="answer"');
  expect(both(<TownDecisionView page={await told(await portal.rita())} answer={undefined} />)).not.toContain("<form");
  const reserve = await must(
    portal.look(await portal.neighbour(), townDecision, { reference: filed.bobigny }, ANSWERED),
  );
  expect(both(<TownDecisionView page={reserve} answer={undefined} />)).not.toContain(reference);

  await must(portal.act(mayor, answerAwardOf, { reference, answer: "accepted", reason: "" }, ANSWERED));
  const waiting = await must(portal.look(sofia, agreementsPage, { status: "", after: "" }, ANSWERED));
  expect(both(<AgreementTable page={waiting} />)).toContain(`/gestion/conventions/${reference}/preparation`);
  await must(portal.act(sofia, prepareAgreementOf, { reference }, ANSWERED));
  const page = await must(portal.look(mayor, townAgreement, { reference }, ANSWERED));
  const html = both(<AgreementView page={page} side="town" answer={undefined} />);
  expect(html).toContain(`name="readHash" value="${page.contentHash}"`);
  expect(html).toContain("Article 1");
  const desk = await must(portal.look(await helene(), deskAgreement, { reference }, ANSWERED));
  expect(both(<AgreementView page={desk} side="department" answer={undefined} />)).not.toContain("<form");
  const prepared = await must(portal.look(sofia, agreementsPage, { status: "to_sign", after: "" }, ANSWERED));
  expect(both(<AgreementTable page={prepared} />)).toContain(`/gestion/conventions/${reference}`);

  const dossier = await must(portal.look(mayor, dossierPage, { reference }, ANSWERED));
  const links = both(<DossierTasks page={dossier} />);
  expect(links).toContain(`/dossiers/${reference}/decision`);
  expect(links).toContain(`/dossiers/${reference}/convention`);
  expect(links).not.toContain(`/dossiers/${reference}/versements`);
});
