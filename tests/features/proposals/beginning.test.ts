import { expect, test } from "vitest";
import type { Audience } from "~/domain/board/experience-form";
import { SELF_CHECK_QUESTIONS } from "~/domain/calls/self-check";
import { experiencePage } from "~/features/board/experience-page.server";
import { publishExperience } from "~/features/board/publish-experience.server";
import { startExperience } from "~/features/board/save-experience.server";
import { withdrawExperience } from "~/features/board/withdraw-experience.server";
import { createCall } from "~/features/calls/create-call.server";
import { publishCall } from "~/features/calls/open-call.server";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { cloneDossier, clonePage } from "~/features/proposals/clone-dossier.server";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { keepSelfCheck } from "~/features/proposals/keep-self-check.server";
import { newDossier } from "~/features/proposals/new-dossier.server";
import { sectionPage } from "~/features/proposals/section-page.server";
import { similarActions } from "~/features/proposals/similar-actions.server";
import { startProposal } from "~/features/proposals/start-proposal.server";
import { sections } from "../../domain/proposals/dossier";
import { told } from "../board/town-people";
import { edition, must, reasonOf } from "./edition";

const portal = edition();
const asked = { callReference: "2026", townId: "93010" };
const base = "https://portail.test";

/** Bobigny tells of its action, to everybody or to the network. */
async function tellOf(title: string, audience: Audience) {
  const abdel = await portal.neighbour();
  const { slug } = await must(portal.act(abdel, startExperience, { ...told, title, townId: "93008" }));
  await must(portal.act(abdel, publishExperience, { slug, version: 1, audience, personalDataChecked: "yes" }));
  return slug;
}
const initiativeOf = async (reference: string) =>
  (await must(portal.look(await portal.awa(), sectionPage, { reference, slug: "initiative" }))).content;

test("what was answered to the six questions stays with the dossier, and a new check takes its place", async () => {
  const awa = await portal.awa();
  const yes = Object.fromEntries(SELF_CHECK_QUESTIONS.map((q) => [q, "yes"]));
  const { reference } = await must(portal.act(awa, startProposal, { ...asked, answers: { ...yes, amount: "no" } }));
  const page = async () => (await must(portal.look(awa, dossierPage, { reference }))).beginning;
  expect(await page()).toMatchObject({ failing: [{ question: "amount", article: 5 }], citation: null });
  await must(portal.act(awa, keepSelfCheck, { reference, ...yes }));
  expect((await page()).failing).toEqual([]);
  expect(await reasonOf(portal.act(await portal.rita(), keepSelfCheck, { reference, ...yes }))).toBe("only-writers");
  expect(await reasonOf(portal.act(await portal.neighbour(), keepSelfCheck, { reference, ...yes }))).toBe("not-found");
});

test("a town takes up a public action: the initiative is filled in, both sides read what it is after", async () => {
  const slug = await tellOf("Garder les enfants pendant la formation", "public");
  const [awa, abdel] = [await portal.awa(), await portal.neighbour()];
  expect(await must(portal.look(awa, newDossier, { ...asked, answers: {}, report: slug }))).toMatchObject({
    report: { slug, townName: "Bobigny", audience: "public" },
  });
  const { reference } = await must(portal.act(awa, startProposal, { ...asked, report: slug }));
  expect(await initiativeOf(reference)).toMatchObject({
    title: "Garder les enfants pendant la formation",
    sector: told.sector,
    obstacles: told.obstacles,
    startsOn: "",
    description: expect.stringContaining("D’après le retour d’expérience de Bobigny"),
  });
  const description = String(Object(await initiativeOf(reference)).description);
  for (const left of [told.contact, told.reached, told.actual]) expect(description).not.toContain(left);
  const citation = { townName: "Bobigny", report: { slug } };
  expect((await must(portal.look(awa, dossierPage, { reference }))).beginning).toMatchObject({ citation });
  const takenUp = async (who: typeof awa) =>
    (await must(portal.look(who, experiencePage, { slug, base }))).takenUp.map((t) => t.reference);
  expect(await takenUp(awa)).toEqual([]);

  await portal.write((tx) =>
    tx.proposal.update({ where: { reference }, data: { status: "submitted", submittedAt: new Date() } }),
  );
  expect(await takenUp(awa)).toEqual([reference]);
  expect(await takenUp(await portal.sofia())).toEqual([reference]);
  expect(await takenUp(abdel)).toEqual([]);
  expect(await must(portal.look(await portal.sofia(), deskDossier, { reference }))).toMatchObject({ citation });

  await must(portal.act(abdel, withdrawExperience, { slug, reason: "" }));
  expect(await must(portal.look(await portal.sofia(), deskDossier, { reference }))).toMatchObject({
    citation: { townName: "Bobigny", report: null },
  });
  expect(await reasonOf(portal.act(awa, startProposal, { ...asked, report: slug }))).toBe("not-found");
});

test("of a report that is for the network only, nothing goes where it would become public", async () => {
  const slug = await tellOf("Un relais pour les parents", "network");
  const { reference } = await must(portal.act(await portal.awa(), startProposal, { ...asked, report: slug }));
  expect(await initiativeOf(reference)).toMatchObject({ title: "", summary: "", sector: told.sector });
});

test("while a town writes it is shown what is like it: never a draft, never what it may not read", async () => {
  const slug = await tellOf("Vélo-école et mécanique au féminin", "network");
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const look = { reference, title: "Une velo ecole", summary: "Apprendre la mécanique et la pratique du vélo." };
  const { actions } = await must(portal.look(awa, similarActions, look));
  expect(actions).toMatchObject([
    { kind: "experience", townName: "Bobigny", year: 2026, amountCents: null, url: `/experiences/${slug}` },
  ]);
  expect(await reasonOf(portal.look(await portal.neighbour(), similarActions, look))).toBe("not-found");
  expect(await reasonOf(portal.look(portal.visitor, similarActions, look))).toBe("sign-in-first");

  await must(portal.save(awa, reference, "initiative", { ...sections.initiative, ...look }));
  const page = await must(portal.look(awa, sectionPage, { reference, slug: "initiative" }));
  expect(page.similar?.map((a) => a.url)).toEqual([`/experiences/${slug}`]);
  expect((await must(portal.look(awa, sectionPage, { reference, slug: "budget" }))).similar).toBeNull();
});

test("last year's dossier becomes a draft of the next call, and stays what it was", async () => {
  const awa = await portal.awa();
  const { reference } = await portal.whole(awa);
  expect(await must(portal.look(awa, clonePage, { reference }))).toMatchObject({ call: null });
  expect(await reasonOf(portal.act(awa, cloneDossier, { reference }))).toBe("no-call-open");
  expect(await reasonOf(portal.look(await portal.neighbour(), clonePage, { reference }))).toBe("not-found");
  expect(await reasonOf(portal.act(await portal.rita(), cloneDossier, { reference }))).toBe("not-found");

  const later = await nextCall();
  expect(await must(portal.look(awa, clonePage, { reference }, later))).toMatchObject({ call: { reference: "2027" } });
  const clone = await must(portal.act(awa, cloneDossier, { reference }, later));
  expect(clone.reference).toBe("2027-001");
  const page = await must(portal.look(awa, dossierPage, { reference: clone.reference }, later));
  expect(page).toMatchObject({
    header: { title: sections.initiative.title, callReference: "2027", status: "draft" },
    beginning: { clonedFrom: reference },
    done: 0,
  });
  const initiative = await must(
    portal.look(awa, sectionPage, { reference: clone.reference, slug: "initiative" }, later),
  );
  expect(initiative.content).toMatchObject({ startsOn: "", novelty: "renewal", previousReference: reference });
  const start = await must(portal.look(awa, newDossier, { callReference: "2027", answers: {}, report: null }, later));
  expect(start.earlier.map((e) => e.reference)).toContain(reference);
});

/** The call of the next year, open; answers an instant within it. */
async function nextCall() {
  const manager = await portal.sofia();
  const envelope = await portal.read.envelope.findFirstOrThrow();
  const at = new Date("2026-07-01T08:00:00Z");
  const texts = { title: "Appel 2027", titleEn: "Call 2027", summary: "Un appel.", summaryEn: "A call." };
  const dates = { opensOn: "2026-09-01", opensTime: "09:00", closesOn: "2026-10-15", closesTime: "12:00" };
  const call = {
    year: 2027,
    envelopeId: envelope.id,
    ...texts,
    ...dates,
    committeeOn: null,
    standingCommitteeOn: null,
  };
  await must(portal.act(manager, createCall, call, at));
  await must(portal.act(manager, publishCall, { reference: "2027" }, at));
  return new Date("2026-09-10T08:00:00Z");
}
