import { beforeAll, expect, test } from "vitest";
import type { Actor } from "~/domain/shared/actor";
import { experienceEditor, newExperience } from "~/features/board/experience-editor.server";
import { type Asked, experienceList } from "~/features/board/experience-list.server";
import { experiencePage } from "~/features/board/experience-page.server";
import { hideComment } from "~/features/board/hide-comment.server";
import { markUseful } from "~/features/board/mark-useful.server";
import { postComment } from "~/features/board/post-comment.server";
import { publicationPage, withdrawalPage } from "~/features/board/publication-pages.server";
import { publishExperience } from "~/features/board/publish-experience.server";
import { startExperience } from "~/features/board/save-experience.server";
import { townExperiences } from "~/features/board/town-experiences.server";
import { withdrawExperience } from "~/features/board/withdraw-experience.server";
import { givenAward, givenEdition } from "../network/given-award";
import { must, portal, reasonOf } from "../network/portal";
import { AWA, BOBIGNY, BONDY, KARIM, LEO, MAYOR, seatThem, told } from "./town-people";

const here = portal();
const at = new Date("2022-07-07T12:00:00Z");
const base = "https://portail.example";
const all: Asked = { sector: "", obstacle: "", town: "", q: "", sort: "", after: "", before: "" };

async function given(title: string, audience: string, more: Partial<typeof told> = {}) {
  const { slug } = await must(
    here.act(await here.as(AWA), startExperience, { ...told, ...more, title, townId: BONDY }),
  );
  if (audience) {
    const publication = { slug, version: 1, audience, personalDataChecked: "" };
    await must(here.act(await here.as(MAYOR), publishExperience, publication));
  }
  here.later(1);
  return slug;
}

beforeAll(async () => {
  await seatThem(here);
  await here.write(async (tx) => {
    const edition = await givenEdition(tx, 2022, at);
    const award = { amountCents: 13_000_000, paidCents: 0, at };
    await givenAward(tx, edition, { ...award, reference: "2022-003", townId: BONDY, title: "Relais-crèche de Bondy" });
    await givenAward(tx, edition, { ...award, reference: "2022-009", townId: BOBIGNY, title: "Potager" });
  });
  await given("Garde d’enfants", "public");
  await given("Vélos partagés", "network", { obstacles: ["mobility"], sector: "urban_logistics", dossier: "2022-003" });
  await given("Cantine locale", "public", { sector: "sustainable_food", obstacles: [] });
  await given("Encore un brouillon", "");
});

const listed = async (actor: Actor, asked: Partial<Asked> = {}) => {
  const { rows, count, towns } = await must(here.look(actor, experienceList, { ...all, ...asked }));
  return { titles: rows.map((r) => r.title), count, towns: towns.map((t) => t.id) };
};
const opened = async (actor: Actor, slug: string) => here.look(actor, experiencePage, { slug, base });

test("what is for the network is in no list, count, filter or search of a visitor, and is not found", async () => {
  const karim = await here.as(KARIM);
  expect(await listed(here.visitor)).toEqual({
    titles: ["Cantine locale", "Garde d’enfants"],
    count: 2,
    towns: [BONDY],
  });
  expect(await listed(karim)).toMatchObject({
    titles: ["Cantine locale", "Vélos partagés", "Garde d’enfants"],
    count: 3,
  });
  expect(await listed(here.visitor, { q: "velos" })).toMatchObject({ titles: [], count: 0 });
  expect(await listed(karim, { q: "velos" })).toMatchObject({ titles: ["Vélos partagés"], count: 1 });
  expect(await listed(here.visitor, { obstacle: "mobility" })).toMatchObject({ titles: [], count: 0 });
  expect(await reasonOf(opened(here.visitor, "velos-partages"))).toBe("not-found");
  expect((await must(opened(karim, "velos-partages"))).project).toEqual({
    reference: "2022-003",
    title: "Relais-crèche de Bondy",
  });
  expect((await must(opened(here.visitor, "garde-d-enfants"))).text).toMatchObject({
    plannedCents: 13_000_000,
    actualCents: 12_745_050,
  });
});

test("the list is narrowed by sector, obstacle, town and words, and two conditions are both met", async () => {
  const karim = await here.as(KARIM);
  expect((await listed(karim, { sector: "sustainable_food" })).titles).toEqual(["Cantine locale"]);
  expect((await listed(karim, { obstacle: "childcare" })).titles).toEqual(["Garde d’enfants"]);
  expect((await listed(karim, { obstacle: "childcare", q: "cantine" })).titles).toEqual([]);
  expect((await listed(karim, { q: "PMI bondy" })).count).toBe(3);
  expect((await listed(karim, { q: "%" })).count).toBe(0);
  expect((await listed(karim, { town: BOBIGNY })).count).toBe(0);
  expect((await listed(karim, { town: BONDY })).count).toBe(3);
});

test("the most useful come first, a page at a time, without gap or double", async () => {
  const karim = await here.as(KARIM);
  await must(here.act(karim, markUseful, { slug: "garde-d-enfants" }));
  expect((await listed(karim, { sort: "utiles" })).titles[0]).toBe("Garde d’enfants");
  for (let n = 0; n < 20; n++) await given(`Action ${String(n).padStart(2, "0")}`, "public");
  for (const sort of ["", "utiles"]) {
    const first = await must(here.look(karim, experienceList, { ...all, sort }));
    const second = await must(here.look(karim, experienceList, { ...all, sort, after: first.next ?? "" }));
    expect([first.rows.length, second.rows.length, first.previous, second.next]).toEqual([20, 3, null, null]);
    expect(new Set([...first.rows, ...second.rows].map((r) => r.slug)).size).toBe(23);
    const back = await must(here.look(karim, experienceList, { ...all, sort, before: second.previous ?? "" }));
    expect(back.rows).toEqual(first.rows);
  }
});

test("a draft is its town's; a withdrawn report its town's and the administrator's, who read why", async () => {
  const leo = await here.as(LEO);
  expect(await reasonOf(opened(await here.as(KARIM), "encore-un-brouillon"))).toBe("not-found");
  expect(await reasonOf(opened(leo, "encore-un-brouillon"))).toBe("not-found");
  expect((await must(opened(await here.as(AWA), "encore-un-brouillon"))).can).toMatchObject({
    edit: true,
    publish: false,
    comment: false,
  });
  const slug = await given("Friche", "public");
  await must(here.act(leo, withdrawExperience, { slug, reason: "Une personne y est reconnaissable." }));
  expect(await reasonOf(opened(here.visitor, slug))).toBe("not-found");
  expect((await must(opened(await here.as(AWA), slug))).withdrawal?.reason).toBe("Une personne y est reconnaissable.");
  expect((await listed(here.visitor, { q: "friche" })).count).toBe(0);
});

test("answers stand under what they answer; why a comment is hidden is for its author", async () => {
  const slug = await given("Atelier", "public");
  const [karim, awa, leo] = [await here.as(KARIM), await here.as(AWA), await here.as(LEO)];
  const say = (actor: Actor, body: string, parentId = "") =>
    must(here.act(actor, postComment, { slug, body, parentId, personalDataChecked: "" }));
  const root = await say(karim, "Combien d’heures ?");
  await say(karim, "Et le soir ?", root.id);
  await say(awa, "Douze par semaine.", root.id);
  const seen = await must(opened(here.visitor, slug));
  expect(seen.threads).toMatchObject([
    {
      author: { name: "Karim Bensalem", town: "Bobigny" },
      can: { reply: false, hide: false },
      replies: [{ author: { ofReport: true }, body: "Douze par semaine." }, { body: "Et le soir ?" }],
    },
  ]);
  await must(here.act(leo, hideComment, { slug, commentId: root.id, reason: "Hors du sujet du retour." }));
  const hiddenFor = async (actor: Actor) => (await must(opened(actor, slug))).threads[0];
  expect(await hiddenFor(here.visitor)).toMatchObject({ author: null, body: "", hidden: { reason: null } });
  expect(await hiddenFor(karim)).toMatchObject({ hidden: { reason: "Hors du sujet du retour." } });
});

test("a new report takes from an awarded dossier what it says, for its own town only", async () => {
  const awa = await here.as(AWA);
  const mine = await must(here.look(awa, newExperience, { town: null, dossier: "2022-003" }));
  expect(mine).toMatchObject({ prefilled: true, dossier: "2022-003", draft: { title: "Relais-crèche de Bondy" } });
  expect(await reasonOf(here.look(awa, newExperience, { town: null, dossier: "2022-009" }))).toBe("not-found");
  expect(await reasonOf(here.look(here.visitor, newExperience, { town: null, dossier: null }))).toBe("sign-in-first");
  expect(await reasonOf(here.look(await here.as(LEO), newExperience, { town: null, dossier: null }))).toBe(
    "wrong-role",
  );
});

test("the pages of writing, publishing and withdrawing open to whom the act is open", async () => {
  const [awa, karim, mayor] = [await here.as(AWA), await here.as(KARIM), await here.as(MAYOR)];
  const draft = { slug: "encore-un-brouillon" };
  const shown = { slug: "garde-d-enfants" };
  expect(await reasonOf(here.look(awa, experienceEditor, draft))).toBe("granted");
  expect(await reasonOf(here.look(awa, experienceEditor, shown))).toBe("publish-needs-signatory");
  expect(await reasonOf(here.look(karim, experienceEditor, draft))).toBe("not-found");
  expect(await reasonOf(here.look(awa, publicationPage, draft))).toBe("publish-needs-signatory");
  expect(await must(here.look(mayor, publicationPage, draft))).toMatchObject({ missing: [], found: [], audience: "" });
  expect(await reasonOf(here.look(karim, publicationPage, draft))).toBe("not-found");
  expect(await reasonOf(here.look(karim, withdrawalPage, shown))).toBe("wrong-role");
  expect(await reasonOf(here.look(mayor, withdrawalPage, shown))).toBe("granted");
  const own = await must(here.look(awa, townExperiences, { town: null }));
  expect(own.rows.map((r) => r.title)).toContain("Encore un brouillon");
  expect(await reasonOf(here.look(awa, townExperiences, { town: "93008-bobigny" }))).toBe("not-found");
});
