import { expect, test } from "vitest";
import { rowIntent } from "~/components/repeatable-rows";
import { documentFile } from "~/features/proposals/document-file.server";
import { documentsPage } from "~/features/proposals/documents-page.server";
import { historyPage } from "~/features/proposals/history-page.server";
import { removeDocument } from "~/features/proposals/remove-document.server";
import { sectionPage } from "~/features/proposals/section-page.server";
import { afterSaving, savingOf, withRows } from "~/features/proposals/section-post";
import { textArrival } from "~/features/proposals/text-arrival.server";
import { sections } from "../../domain/proposals/dossier";
import { CLOSES_AT, edition, must, reasonOf } from "./edition";

const portal = edition();
const typed = (title: string) => ({ ...sections.initiative, title });

test("each save of a section is kept in the history, and told once", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const entries = await portal.journal();
  const first = await must(portal.save(awa, reference, "initiative", typed("Une crèche")));
  expect(first).toMatchObject({ version: 1, gaps: 0, dossierVersion: 2 });
  await must(portal.save(awa, reference, "initiative", typed("Un relais-crèche"), 1));
  expect(await portal.journal()).toBe(entries + 2);

  const page = await must(portal.look(awa, historyPage, { reference, section: "initiative", version: 2 }));
  expect(page.past).toMatchObject([{ kind: "section", by: "Awa", version: 2, first: 1, saves: 2 }]);
  expect(page.shown).toMatchObject({
    by: "Awa",
    canRestore: false,
    difference: { tables: [], fields: [{ label: "Titre", pieces: expect.anything() }] },
  });
  expect(await portal.read.proposal.findUniqueOrThrow({ where: { reference } })).toMatchObject({
    title: "Un relais-crèche",
    searchText: expect.stringContaining("bondy un relais creche"),
  });
});

test("over somebody else's save nothing is written, and the page shows the saved version", async () => {
  const [awa, mayor] = [await portal.awa(), await portal.mayor()];
  const reference = await portal.start(awa);
  await must(portal.save(mayor, reference, "initiative", typed("Titre de la maire")));
  expect(await reasonOf(portal.save(awa, reference, "initiative", typed("Titre d’Awa"), 0))).toBe("stale-version");
  const page = await must(portal.look(awa, sectionPage, { reference, slug: "initiative" }));
  expect(page).toMatchObject({ version: 1, saved: { by: "Mireille" }, content: { title: "Titre de la maire" } });
  expect(await must(portal.save(awa, reference, "initiative", typed("Les deux"), 1))).toMatchObject({ version: 2 });
});

test("a reader, a stranger and whoever comes after the deadline cannot write, and are told why", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  expect(await reasonOf(portal.save(await portal.rita(), reference, "pathway", sections.pathway))).toBe("only-writers");
  expect(await reasonOf(portal.save(await portal.neighbour(), reference, "pathway", sections.pathway))).toBe(
    "not-found",
  );
  expect(await reasonOf(portal.save(portal.visitor, reference, "pathway", sections.pathway))).toBe("sign-in-first");
  expect(await reasonOf(portal.save(awa, reference, "pathway", sections.pathway, 0, true, CLOSES_AT))).toBe(
    "call-closed",
  );
  const locked = await must(portal.look(await portal.rita(), sectionPage, { reference, slug: "parcours" }));
  expect(locked.locked).toContain("lecture");
  expect(await reasonOf(portal.look(awa, sectionPage, { reference, slug: "inconnue" }))).toBe("not-found");
});

test("a section said to be finished is checked at once, and keeps what was typed", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const budget = {
    ...sections.budget,
    income: [
      { source: "department_request", label: "", amount: "50 000", status: "" },
      { source: "town", label: "", amount: "4000", status: "secured" },
    ],
  };
  expect(await must(portal.save(awa, reference, "budget", budget))).toMatchObject({ gaps: 2 });
  const page = await must(portal.look(awa, sectionPage, { reference, slug: "budget" }));
  expect(page.findings).toEqual([
    "Le budget n’est pas équilibré\u00a0: il manque 500\u00a0€ de ressources.",
    expect.stringContaining("donc 43\u00a0600\u00a0€"),
  ]);
  expect(page.status).toBe("to_fix");
});

test("rows are added and removed without saving anything, whatever else was typed", () => {
  const values = { version: "3", milestones: [{ label: "a" }, { label: "b" }], done: "no" };
  const asked = (intent: string) => rowIntent(intent) ?? { add: true as const };
  expect(withRows(values, asked("ajouter:milestones"))).toMatchObject({
    values: { version: "3", milestones: [{ label: "a" }, { label: "b" }, {}] },
    added: "milestones.2",
  });
  expect(withRows(values, asked("retirer:milestones:0"))).toMatchObject({
    values: { milestones: [{ label: "b" }], done: "no" },
  });
  expect(withRows(values, asked("ajouter:__proto__")).values).toEqual(values);
  expect(withRows("nothing", asked("ajouter:partners")).values).toEqual({ partners: [{}] });
});

test.each([
  [{ intent: "continuer", done: true, gaps: 0 }, "/dossiers/2026-001/public"],
  [{ intent: "continuer", done: true, gaps: 1 }, "/dossiers/2026-001/initiative"],
  [{ intent: "continuer", done: false, gaps: 4 }, "/dossiers/2026-001/public"],
  [{ intent: "plus-tard", done: true, gaps: 1 }, "/dossiers/2026-001"],
  [{ intent: "enregistrer", done: false, gaps: 0 }, "/dossiers/2026-001/initiative"],
])("after a save with %j the writer is at %s", (saved, place) => {
  expect(afterSaving("2026-001", "initiative", saved)).toBe(place);
});

test("a version that is no number is one that nobody saw", () => {
  const posted = new FormData();
  posted.set("version", "1e3");
  expect(savingOf(posted)).toEqual({ seen: -1, done: false });
});

test("a document is replaced, removed, and stays in the history; it is given to its own town only", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const first = await must(portal.attach(awa, reference, "letter", { sha256: "b".repeat(64) }));
  expect(await reasonOf(portal.attach(awa, reference, "letter", { sha256: "b".repeat(64) }))).toBe("already-attached");
  const second = await must(portal.attach(awa, reference, "letter"));
  expect(second.replaced).toBe(true);
  await must(portal.act(awa, removeDocument, { reference, documentId: second.id }));
  expect(await reasonOf(portal.act(awa, removeDocument, { reference, documentId: second.id }))).toBe("already-removed");
  const page = await must(portal.look(awa, documentsPage, { reference }));
  expect(page.kinds.find((k) => k.kind === "letter")).toMatchObject({ files: [], isRequired: true, isOpen: true });
  expect(page.past.map((p) => p.replaced).sort()).toEqual([false, true]);

  const asked = { reference, documentId: first.id };
  expect(await must(portal.look(await portal.rita(), documentFile, asked))).toMatchObject({ fileName: "letter.pdf" });
  for (const who of [await portal.neighbour(), await portal.sofia()])
    expect(await reasonOf(portal.look(who, documentFile, asked))).toBe("not-found");
  expect(await reasonOf(portal.act(await portal.neighbour(), removeDocument, asked))).toBe("not-found");
});

test("nothing is given out before its examination has ended well", async () => {
  const awa = await portal.awa();
  const { reference } = await portal.read.proposal.findFirstOrThrow({ where: { townId: "93010" } });
  const waiting = await must(portal.attach(awa, reference, "quotes", { verdict: "pending" }));
  expect(await reasonOf(portal.look(awa, documentFile, { reference, documentId: waiting.id }))).toBe(
    "not-examined-yet",
  );
  expect(await reasonOf(portal.attach(awa, reference, "quotes", { verdict: "refused" }))).toBe("file-infected");
});

test("a browser that still holds a text is told whether it has arrived, after the version it was written over", async () => {
  const awa = await portal.awa();
  const { id, reference } = await portal.read.proposal.findFirstOrThrow({
    where: { townId: "93010", status: "draft" },
  });
  const kept = await portal.read.proposalSection.findFirst({ where: { proposalId: id, section: "initiative" } });
  const before = kept?.version ?? 0;
  await must(portal.save(awa, reference, "initiative", typed("Un premier titre"), before));
  const ask = async (title: string, seen: number) =>
    (await must(portal.look(awa, textArrival, { reference, slug: "initiative", seen, typed: typed(title) }))).arrived;
  expect(await ask("Un premier titre", before)).toBe(true);
  expect(await ask("Un premier titre", before + 1)).toBe(false);
  expect(await ask("Un autre titre", before)).toBe(false);
  await must(portal.save(await portal.mayor(), reference, "initiative", typed("Celui de la maire"), before + 1));
  expect(await ask("Un premier titre", before)).toBe(true);
  const asked = { reference, slug: "initiative", seen: before, typed: typed("Un premier titre") };
  expect(await reasonOf(portal.look(await portal.neighbour(), textArrival, asked))).toBe("not-found");
});
