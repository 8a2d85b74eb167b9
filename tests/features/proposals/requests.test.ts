import { beforeAll, expect, test } from "vitest";
import { fromParis } from "~/domain/shared/calendar";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { answerRequest } from "~/features/proposals/answer-request.server";
import { documentFile } from "~/features/proposals/document-file.server";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { exchangesPage } from "~/features/proposals/exchanges-page.server";
import { sectionPage } from "~/features/proposals/section-page.server";
import { sendMessage } from "~/features/proposals/send-message.server";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { sections } from "../../domain/proposals/dossier";
import { edition, must, reasonOf } from "./edition";

const portal = edition();
const asked = new Date("2026-06-20T08:00:00Z");
const dueOn = fromParis("2026-07-01");
let reference = "";

beforeAll(async () => {
  const dossier = await portal.whole(await portal.awa());
  reference = dossier.reference;
  await must(
    portal.act(await portal.mayor(), submitProposal, { reference, seenVersion: dossier.version, certified: true }),
  );
  const manager = await portal.sofia();
  const { id } = await portal.read.proposal.findUniqueOrThrow({ where: { reference } });
  await portal.write(async (tx) => {
    const request = {
      reason: "incomplete",
      message: "Précisez le coût du poste.",
      sections: "[]",
      fields: '["budget.costNote","budget.income"]',
      documentKinds: '["quotes"]',
      dueOn,
      openedById: manager.id,
      openedAt: asked,
    };
    await tx.informationRequest.create({ data: { proposalId: id, ...request } });
    await tx.proposal.update({ where: { id }, data: { status: "incomplete" } });
  });
});

test("only what is asked for reopens; the rest says why it is locked", async () => {
  const awa = await portal.awa();
  const page = await must(portal.look(awa, dossierPage, { reference }, asked));
  expect(page.header).toMatchObject({ status: "to_complete", request: { daysLeft: 10 } });
  const open = page.groups.flatMap((g) => g.tasks).filter((t) => t.isOpen);
  expect(open.map((t) => [t.id, t.status])).toEqual([
    ["budget", "to_fix"],
    ["documents", "to_fix"],
  ]);
  expect(await reasonOf(portal.save(awa, reference, "pathway", sections.pathway, 1, true, asked))).toBe(
    "not-asked-for",
  );
  expect(await reasonOf(portal.attach(awa, reference, "letter", { at: asked }))).toBe("not-asked-for");
});

test("within an open section only the named fields open, and a form made by hand cannot change another", async () => {
  const awa = await portal.awa();
  const page = await must(portal.look(awa, sectionPage, { reference, slug: "budget" }, asked));
  expect(page).toMatchObject({
    locked: null,
    lockedFields: ["expenses", "inKindUse", "inKindSource", "inKindNote"],
  });
  const forged = { ...sections.budget, costNote: "Détaillé.", expenses: [] };
  expect(await reasonOf(portal.save(awa, reference, "budget", forged, 1, true, asked))).toBe("field-not-asked-for");
  const kept = await portal.read.proposalSection.findFirstOrThrow({
    where: { section: "budget", proposal: { reference } },
  });
  expect(JSON.parse(kept.content)).toMatchObject({ expenses: sections.budget.expenses, costNote: "" });
});

test("the town corrects and answers once; the dossier is locked again and the fund manager is told", async () => {
  const awa = await portal.awa();
  const later = new Date("2026-06-25T08:00:00Z");
  await must(
    portal.save(
      awa,
      reference,
      "budget",
      { ...sections.budget, costNote: "Grille de la fonction publique." },
      1,
      true,
      later,
    ),
  );
  await must(portal.attach(awa, reference, "quotes", { at: later }));
  const page = await must(portal.look(awa, exchangesPage, { reference }, later));
  expect(page.request).toMatchObject({
    parts: [{ section: "budget", fields: ["income", "costNote"], savedSince: true }],
    documentKinds: [{ kind: "quotes", savedSince: true }],
    daysLeft: 5,
  });
  expect(page.can.answer).toBe(true);

  expect(await reasonOf(portal.act(await portal.rita(), answerRequest, { reference, answer: "Fait." }, later))).toBe(
    "only-writers",
  );
  expect(
    await reasonOf(portal.act(await portal.neighbour(), answerRequest, { reference, answer: "Fait." }, later)),
  ).toBe("not-found");
  expect(await reasonOf(portal.act(awa, answerRequest, { reference, answer: "  " }, later))).toBe("answer-missing");
  await must(portal.act(awa, answerRequest, { reference, answer: "Le coût du poste est détaillé." }, later));
  expect(await reasonOf(portal.act(awa, answerRequest, { reference, answer: "Encore." }, later))).toBe(
    "already-answered",
  );
  expect((await portal.lettersTo("sofia@seinesaintdenis.fr"))[0]).toMatchObject({
    template: "request_answered",
    data: { townName: "Bondy" },
  });
  const versions = await portal.read.proposalVersion.findMany({
    where: { proposal: { reference } },
    orderBy: { number: "asc" },
  });
  expect(versions.map((v) => [v.number, v.content.includes("Grille de la fonction publique.")])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(await reasonOf(portal.save(awa, reference, "budget", sections.budget, 2, true, later))).toBe("already-filed");
});

test("the Département reads the answer as what changed: each thing asked for, before and after", async () => {
  const { requests } = await must(
    portal.look(await portal.sofia(), deskDossier, { reference }, new Date("2026-06-26T08:00:00Z")),
  );
  expect(requests[0]?.changes).toMatchObject([
    { kind: "text", label: "Ressources", after: null },
    { kind: "text", before: "", after: "Grille de la fonction publique." },
    { kind: "files", before: [], after: [{ fileName: "quotes.pdf" }] },
  ]);
});

test("messages go both ways and each tells the other side", async () => {
  await must(portal.act(await portal.awa(), sendMessage, { reference, body: "Quand se réunit le comité\u00a0?" }));
  expect((await portal.lettersTo("sofia@seinesaintdenis.fr"))[0]).toMatchObject({
    template: "message_received",
    data: { from: "Awa (Bondy)" },
  });
  await must(portal.act(await portal.sofia(), sendMessage, { reference, body: "En septembre." }));
  expect((await portal.lettersTo("awa@93010.example"))[0]).toMatchObject({
    template: "message_received",
    data: { from: "Sofia" },
  });
  const page = await must(portal.look(await portal.awa(), exchangesPage, { reference }));
  expect(page.messages.map((m) => [m.side, m.author])).toEqual([
    ["town", "Awa"],
    ["department", "Sofia"],
  ]);
  expect(await reasonOf(portal.act(await portal.rita(), sendMessage, { reference, body: "Moi aussi." }))).toBe(
    "only-writers",
  );
  expect(await reasonOf(portal.act(await portal.neighbour(), sendMessage, { reference, body: "Et moi." }))).toBe(
    "not-found",
  );
});

test("somebody of the Département in a conflict of interest may neither write nor read", async () => {
  const sofia = await portal.sofia();
  const { id } = await portal.read.proposal.findUniqueOrThrow({ where: { reference } });
  const document = await portal.read.document.findFirstOrThrow({ where: { proposalId: id, kind: "letter" } });
  const file = { reference, documentId: document.id };
  expect(await reasonOf(portal.look(sofia, documentFile, file))).toBe("granted");
  await portal.write((tx) =>
    tx.conflict.create({
      data: { personId: sofia.id, proposalId: id, kind: "family", source: "declared", declaredAt: asked },
    }),
  );
  expect(await reasonOf(portal.look(sofia, documentFile, file))).toBe("not-found");
  expect(await reasonOf(portal.act(sofia, sendMessage, { reference, body: "Bonjour." }))).toBe("not-found");
});

test("before a first filing there is nobody to write to", async () => {
  const draft = await portal.start(await portal.awa());
  expect(await reasonOf(portal.act(await portal.awa(), sendMessage, { reference: draft, body: "Une question." }))).toBe(
    "message-before-filing",
  );
  expect(await reasonOf(portal.act(await portal.sofia(), sendMessage, { reference: draft, body: "Bonjour." }))).toBe(
    "not-found",
  );
});
