import { afterEach, expect, test } from "vitest";
import type { SectionId } from "~/domain/proposals/sections";
import type { Actor } from "~/domain/shared/actor";
import { choicePage } from "~/features/proposals/choice-page.server";
import { historyPage } from "~/features/proposals/history-page.server";
import { restorePage } from "~/features/proposals/restore-page.server";
import { restoreSection } from "~/features/proposals/restore-section.server";
import { saveSection } from "~/features/proposals/save-section.server";
import { sectionPage } from "~/features/proposals/section-page.server";
import { settleSection } from "~/features/proposals/settle-section.server";
import { giveUpProposal } from "~/features/proposals/withdraw-proposal.server";
import { sections } from "../../domain/proposals/dossier";
import { CLOSES_AT, edition, must, reasonOf } from "./edition";

const portal = edition();
const pathway = { ...sections.pathway };
// A town has five drafts at most.
afterEach(async () => {
  const drafts = await portal.read.proposal.findMany({ where: { status: "draft" }, select: { reference: true } });
  for (const { reference } of drafts) await must(portal.act(await portal.mayor(), giveUpProposal, { reference }));
});
const unchosen = { take: {}, text: {}, intent: "" };

const write = (who: Actor, reference: string, section: SectionId, content: object, seen: number, done = true) =>
  portal.act(who, saveSection, { reference, section, content, seen, done, reunites: true });
const written = async (reference: string, section: SectionId) => {
  const { proposalSection } = portal.read;
  const row = await proposalSection.findFirstOrThrow({ where: { section, proposal: { reference } } });
  return { version: row.version, content: JSON.parse(row.content) };
};
const revisions = async (reference: string, section: SectionId) => {
  const { id } = await portal.read.proposal.findUniqueOrThrow({ where: { reference } });
  const rows = await portal.read.sectionRevision.findMany({
    where: { proposalId: id, section },
    orderBy: { version: "asc" },
  });
  return rows.map((r) => ({ ...r, content: JSON.parse(r.content) }));
};

/** Awa and the mayor both begin from version 1; the mayor saves first. */
async function bothWrite(
  mayorWrites: object,
  awaWrites: object,
  section: SectionId = "pathway",
  from: object = pathway,
) {
  const [awa, mayor] = [await portal.awa(), await portal.mayor()];
  const reference = await portal.start(awa);
  await must(portal.save(awa, reference, section, from));
  await must(portal.save(mayor, reference, section, { ...from, ...mayorWrites }, 1));
  const saved = await must(write(awa, reference, section, { ...from, ...awaWrites }, 1));
  return { reference, saved, awa, mayor };
}

test("what each changed alone is joined at once, and told once", async () => {
  const entries = await portal.journal();
  const { reference, saved } = await bothWrite({ activity: "Stages." }, { outlets: "Cuisine." });
  expect(saved).toMatchObject({ version: 3, reunited: true, aside: null });
  expect(await written(reference, "pathway")).toEqual({
    version: 3,
    content: { ...pathway, activity: "Stages.", outlets: "Cuisine." },
  });
  expect(await portal.journal()).toBe(entries + 4);
});

test("lines that each added to the budget are all there", async () => {
  const line = (label: string) => ({ account: "61", label, amount: "100" });
  const from = { ...sections.budget };
  const { reference } = await bothWrite(
    { expenses: [...from.expenses, line("Train")] },
    { expenses: [line("Loyer"), ...from.expenses] },
    "budget",
    from,
  );
  const { content } = await written(reference, "budget");
  expect(content.expenses.map((l: { label: string }) => l.label)).toEqual([
    "Loyer",
    ...from.expenses.map((l) => l.label),
    "Train",
  ]);
});

test("where both wrote the same field, both texts are in the history before anybody has chosen", async () => {
  const { reference, saved, awa } = await bothWrite(
    { support: "Chaque mois." },
    { support: "Chaque semaine.", outlets: "Cuisine." },
  );
  expect(saved).toMatchObject({ version: 4, reunited: true, aside: 3 });
  expect((await revisions(reference, "pathway")).map((r) => [r.version, r.content.support, r.writtenOver])).toEqual([
    [1, pathway.support, null],
    [2, "Chaque mois.", null],
    [3, "Chaque semaine.", 1],
    [4, "Chaque mois.", null],
  ]);
  expect((await written(reference, "pathway")).content).toMatchObject({ support: "Chaque mois.", outlets: "Cuisine." });
  const page = await must(portal.look(awa, sectionPage, { reference, slug: "parcours" }));
  expect(page.together.choice).toBe(3);
});

test("the writer compares field by field; each choice is a save, and nothing leaves the history", async () => {
  const both = { support: "Chaque mois.", activity: "Stages." };
  const mine = { support: "Chaque semaine.", activity: "Ateliers.", outlets: "Cuisine." };
  const { reference, awa } = await bothWrite(both, mine);
  const asked = { reference, slug: "parcours", version: 3 };
  const page = await must(portal.look(awa, choicePage, asked));
  expect(page).toMatchObject({ isMine: true, writer: "Awa", other: "Mireille", seen: 4 });
  expect(page.clashes.map((c) => c.key)).toEqual(["support", "activity"]);
  expect(page.clashes[0]).toMatchObject({ base: pathway.support, hand: "Chaque mois.\n\nChaque semaine." });
  expect(page.taken?.fields.map((f) => f.name)).toEqual(["outlets"]);

  const choose = (chosen: object, seen = 4, who = awa) =>
    portal.act(who, settleSection, { ...asked, ...unchosen, seen, ...chosen });
  expect(await reasonOf(choose({ take: { support: "both" } }))).toBe("clash-unanswered");
  expect(await reasonOf(choose({ intent: "mine" }, 3))).toBe("stale-version");
  expect(await reasonOf(choose({ intent: "mine" }, 4, await portal.rita()))).toBe("only-writers");
  expect(await reasonOf(choose({ intent: "mine" }, 4, await portal.neighbour()))).toBe("not-found");
  const tooLong = { take: { support: "hand", activity: "mine" }, text: { support: "x".repeat(9000) } };
  expect(await reasonOf(choose(tooLong))).toBe("reunited-too-long");

  const entries = await portal.journal();
  await must(choose({ take: { support: "both", activity: "hand" }, text: { activity: "Stages et ateliers." } }));
  expect(await portal.journal()).toBe(entries + 1);
  expect(await written(reference, "pathway")).toMatchObject({
    version: 5,
    content: { support: "Chaque mois.\n\nChaque semaine.", activity: "Stages et ateliers.", outlets: "Cuisine." },
  });
  expect(await revisions(reference, "pathway")).toHaveLength(5);
  expect((await must(portal.look(awa, sectionPage, { reference, slug: "parcours" }))).together.choice).toBeNull();
});

test("one gesture keeps all of one text, and only where the two differ", async () => {
  const { reference, mayor } = await bothWrite(
    { support: "Mensuel.", cadence: "monthly" },
    { support: "Hebdomadaire." },
  );
  await must(
    portal.act(mayor, settleSection, { reference, slug: "parcours", version: 3, ...unchosen, seen: 4, intent: "mine" }),
  );
  expect((await written(reference, "pathway")).content).toMatchObject({ support: "Hebdomadaire.", cadence: "monthly" });
});

test("only a text that was set aside can be chosen from, and only while the section is open", async () => {
  const { reference, awa, mayor } = await bothWrite({ support: "Mensuel." }, { support: "Hebdomadaire." });
  const look = (version: number, who: Actor = awa, at?: Date) =>
    portal.look(who, choicePage, { reference, slug: "parcours", version }, at);
  for (const version of [0, 1, 4, 99]) expect(await reasonOf(look(version)), `${version}`).toBe("not-found");
  for (const who of [await portal.neighbour(), await portal.sofia()])
    expect(await reasonOf(look(3, who))).toBe("not-found");
  expect((await must(look(3, mayor))).isMine).toBe(false);
  expect((await must(look(3, await portal.rita()))).locked).toContain("lecture");
  expect((await must(look(3, awa, CLOSES_AT))).locked).toBeTruthy();
});

test("an earlier version is restored as a new save, told once, by the rule of saving", async () => {
  const [awa, rita] = [await portal.awa(), await portal.rita()];
  const reference = await portal.start(awa);
  await must(portal.save(awa, reference, "pathway", pathway));
  await must(portal.save(awa, reference, "pathway", { ...pathway, support: "Autre chose." }, 1));
  const page = await must(portal.look(awa, restorePage, { reference, slug: "parcours", version: 1 }));
  expect(page).toMatchObject({ by: "Awa", seen: 2, difference: { fields: [{ name: "support" }] } });
  const restore = (who: Actor, seen: number, version = 1, at?: Date) =>
    portal.act(who, restoreSection, { reference, slug: "parcours", version, seen }, at);
  expect(await reasonOf(restore(rita, 2))).toBe("only-writers");
  expect(await reasonOf(restore(await portal.neighbour(), 2))).toBe("not-found");
  expect(await reasonOf(restore(awa, 1))).toBe("stale-version");
  expect(await reasonOf(restore(awa, 2, 9))).toBe("not-found");
  expect(await reasonOf(restore(awa, 2, 1, CLOSES_AT))).toBe("call-closed");

  const entries = await portal.journal();
  await must(restore(awa, 2));
  expect(await portal.journal()).toBe(entries + 1);
  expect(await written(reference, "pathway")).toEqual({ version: 3, content: pathway });
  const { past } = await must(portal.look(rita, historyPage, { reference, section: "pathway", version: 0 }));
  expect(past).toMatchObject([
    { version: 3, restoredFrom: 1 },
    { version: 2, first: 1, saves: 2 },
  ]);
});

test("a text set aside is compared with what its writer had seen, and the joined one with what stood before", async () => {
  const { reference, awa } = await bothWrite(
    { support: "Mensuel." },
    { support: "Hebdomadaire.", outlets: "Cuisine." },
  );
  const shown = async (version: number) => {
    const page = await must(portal.look(awa, historyPage, { reference, section: "pathway" as const, version }));
    return page.shown?.difference.fields.map((f) => f.name);
  };
  expect(await shown(3)).toEqual(["support", "outlets"]);
  expect(await shown(4)).toEqual(["outlets"]);
  const { past } = await must(portal.look(awa, historyPage, { reference, section: null, version: 0 }));
  expect(past.map((p) => p.kind === "section" && [p.version, p.by, p.isAside])).toEqual([
    [4, "Awa", false],
    [3, "Awa", true],
    [2, "Mireille", false],
    [1, "Awa", false],
  ]);
});
