import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { LocaleProvider } from "~/components/locale";
import { CommentHidingView, CommentWritingView } from "~/features/board/comment-form";
import { commentHiding, commentWriting } from "~/features/board/comment-pages.server";
import { experienceEditor, newExperience } from "~/features/board/experience-editor.server";
import { ExperienceEditorForm } from "~/features/board/experience-editor-form";
import { experienceList } from "~/features/board/experience-list.server";
import { ExperienceListView } from "~/features/board/experience-list-view";
import { experiencePage } from "~/features/board/experience-page.server";
import { ExperienceView } from "~/features/board/experience-view";
import { markUseful } from "~/features/board/mark-useful.server";
import { postComment } from "~/features/board/post-comment.server";
import { publicationPage, withdrawalPage } from "~/features/board/publication-pages.server";
import { PublicationView, WithdrawalView } from "~/features/board/publication-views";
import { publishExperience } from "~/features/board/publish-experience.server";
import { startExperience } from "~/features/board/save-experience.server";
import { townExperiences } from "~/features/board/town-experiences.server";
import { TownExperiencesView } from "~/features/board/town-experiences-view";
import type { Locale } from "~/words/locale";
import { givenAward, givenEdition } from "../network/given-award";
import { must, portal } from "../network/portal";
import { AWA, BONDY, KARIM, LEO, MAYOR, seatThem, told } from "./town-people";

const here = portal();
const at = new Date("2022-07-07T12:00:00Z");
const base = "https://portail.example";
const slug = "relais-creche";
const all = { sector: "", obstacle: "", town: "", q: "", sort: "", after: "", before: "" };
const none = { problems: {}, values: {}, refusal: null };
let commentId = "";

const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => {
  // The router of the stub is the browser's, which React remarks on when it is rendered here.
  expect(complaints.mock.calls.filter(([said]) => !String(said).includes("useLayoutEffect"))).toEqual([]);
  complaints.mockClear();
});

beforeAll(async () => {
  await seatThem(here);
  await here.write(async (tx) => {
    const edition = await givenEdition(tx, 2022, at);
    const award = { townId: BONDY, amountCents: 13_000_000, paidCents: 0, at };
    await givenAward(tx, edition, { ...award, reference: "2022-003", title: "Relais de Bondy" });
  });
  const [awa, karim] = [await here.as(AWA), await here.as(KARIM)];
  const written = { ...told, title: "Relais-crèche", dossier: "2022-003", townId: BONDY };
  await must(here.act(awa, startExperience, written));
  const publication = { slug, version: 1, audience: "network", personalDataChecked: "" };
  await must(here.act(await here.as(MAYOR), publishExperience, publication));
  await must(here.act(karim, markUseful, { slug }));
  const comment = { slug, body: "Combien de places ?", parentId: "", personalDataChecked: "" };
  commentId = (await must(here.act(karim, postComment, comment))).id;
  const hasPhone = { ...written, title: "Avec un numéro", advice: "Appelez le 06 12 34 56 78", dossier: "" };
  await must(here.act(awa, startExperience, hasPhone));
  await must(here.act(awa, startExperience, { ...written, title: "", context: "" }));
});

function html(screen: ReactElement, locale: Locale = "fr") {
  const Stub = createRemixStub([
    { path: "*", Component: () => <LocaleProvider value={locale}>{screen}</LocaleProvider> },
  ]);
  return renderToString(<Stub initialEntries={["/"]} />).replaceAll("<!-- -->", "");
}

const writing = { ...none, values: { body: "Appelez le 06 12 34 56 78" } };
const refusal = { reason: "comment-has-personal-data", sentence: "À vérifier" };
const pageFor = async (email: string) => must(here.look(await here.as(email), experiencePage, { slug, base }));

type Screen = [name: string, says: string[], screen: () => Promise<ReactElement>];
const screens: Screen[] = [
  [
    "the list, to a member",
    ["Relais-crèche", "Bondy"],
    async () => <ExperienceListView page={await must(here.look(await here.as(KARIM), experienceList, all))} />,
  ],
  [
    "the list, to a visitor: nothing yet",
    ["<h1>"],
    async () => <ExperienceListView page={await must(here.look(here.visitor, experienceList, all))} />,
  ],
  [
    "a report, to a member of another town",
    ["127", "/projets/2022-003", 'aria-pressed="true"', "Combien de places"],
    async () => <ExperienceView page={await pageFor(KARIM)} />,
  ],
  [
    "a report, to its mayor",
    [`/experiences/${slug}/retrait`, `/experiences/${slug}/modifier`],
    async () => <ExperienceView page={await pageFor(MAYOR)} />,
  ],
  [
    "a blank report",
    ['name="whatFailed"', 'name="townId" value="93010"'],
    async () => (
      <ExperienceEditorForm
        page={await must(here.look(await here.as(AWA), newExperience, { town: null, dossier: null }))}
        answer={undefined}
      />
    ),
  ],
  [
    "a published report to correct, given back because of what looks like personal data",
    ['name="personalDataChecked"', "06 12 34 56 78", 'name="version" value="2"'],
    async () => (
      <ExperienceEditorForm
        page={await must(here.look(await here.as(MAYOR), experienceEditor, { slug }))}
        answer={{
          problems: {},
          values: { ...told, advice: "Appelez le 06 12 34 56 78" },
          refusal: { reason: "personal-data-to-check", sentence: "À vérifier" },
        }}
      />
    ),
  ],
  [
    "publication, with a telephone number to look at",
    ["06 12 34 56 78", 'name="audience"', 'name="personalDataChecked"'],
    async () => (
      <PublicationView
        page={await must(here.look(await here.as(MAYOR), publicationPage, { slug: "avec-un-numero" }))}
        answer={undefined}
      />
    ),
  ],
  [
    "publication, with fields still to fill",
    ["/experiences/retour/modifier#title", "/experiences/retour/modifier#context"],
    async () => (
      <PublicationView
        page={await must(here.look(await here.as(MAYOR), publicationPage, { slug: "retour" }))}
        answer={undefined}
      />
    ),
  ],
  [
    "withdrawal",
    ['name="reason"'],
    async () => (
      <WithdrawalView page={await must(here.look(await here.as(LEO), withdrawalPage, { slug }))} answer={undefined} />
    ),
  ],
  [
    "a comment given back to look at",
    ['name="personalDataChecked"', "06 12 34 56 78"],
    async () => (
      <CommentWritingView
        page={await must(here.look(await here.as(AWA), commentWriting, { slug, parentId: commentId }))}
        answer={{ ...writing, refusal }}
      />
    ),
  ],
  [
    "a comment to hide",
    ["Combien de places"],
    async () => (
      <CommentHidingView
        page={await must(here.look(await here.as(LEO), commentHiding, { slug, commentId }))}
        answer={undefined}
      />
    ),
  ],
  [
    "what one's own town has written",
    ["Avec un numéro", "/experiences/retour"],
    async () => (
      <TownExperiencesView page={await must(here.look(await here.as(AWA), townExperiences, { town: null }))} />
    ),
  ],
];

test.each(screens)("%s, in both languages", async (_name, says, screen) => {
  const element = await screen();
  const [fr, en] = [html(element), html(element, "en")];
  for (const said of says) {
    expect(fr).toContain(said);
    expect(en.replaceAll("/en/", "/")).toContain(said);
  }
  expect(fr.match(/<h1/g)).toHaveLength(1);
  expect(en).not.toBe(fr);
});
