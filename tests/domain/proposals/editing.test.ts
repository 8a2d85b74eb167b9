import { expect, test } from "vitest";
import { defaultCallRules } from "~/domain/calls/rules";
import { changes } from "~/domain/proposals/changes";
import { clonedSections } from "~/domain/proposals/clone";
import { isEditable, lockedFields, mayEdit, type OpenRequest, saveSection } from "~/domain/proposals/editing";
import { proposalFacts } from "~/domain/proposals/facts";
import { filedContent, filedText } from "~/domain/proposals/filed-content";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import { awa, BONDY, mayor, neighbour, reader, sofia } from "../network/people";
import { dossier, sections } from "./dossier";

const call = {
  opensAt: new Date("2026-04-13T07:00:00Z"),
  closesAt: new Date("2026-06-12T15:00:00Z"),
  frozenAt: new Date("2026-04-01T00:00:00Z"),
  rules: defaultCallRules,
};
const inTime = new Date("2026-05-12T10:00:00Z");
const late = new Date("2026-06-20T10:00:00Z");
const request: OpenRequest = {
  sections: ["budget"],
  fields: [],
  documentKinds: ["quotes"],
  answeredAt: null,
  closedAt: null,
};
const editing = (status: ProposalStatus, asked: OpenRequest | null = null) => ({
  proposal: { townId: BONDY.id, status },
  call,
  extensions: [],
  request: asked,
});
const said = (outcome: { ok: boolean; reason?: string }) => (outcome.ok ? "open" : outcome.reason);

test.each<[string, ReturnType<typeof editing>, Date, string]>([
  ["a draft in time", editing("draft"), inTime, "open"],
  ["a draft after the closing", editing("draft"), late, "call-closed"],
  ["a filed dossier", editing("submitted"), inTime, "already-filed"],
  ["a section that was asked for", editing("incomplete", request), late, "open"],
  [
    "a section that was not asked for",
    editing("incomplete", { ...request, sections: ["calendar"] }),
    late,
    "not-asked-for",
  ],
  ["once answered", editing("incomplete", { ...request, answeredAt: late }), late, "already-filed"],
  ["once closed", editing("incomplete", { ...request, closedAt: late }), late, "already-filed"],
  ["an admissible dossier", editing("admissible", request), late, "dossier-closed"],
  ["a withdrawn dossier", editing("withdrawn"), inTime, "dossier-closed"],
])("the budget is open, or not, in %s", (_what, state, at, expected) => {
  expect(said(isEditable(state, { section: "budget" }, at))).toBe(expected);
});

test("a request for a document opens that kind, and the page it is attached on", () => {
  expect(said(isEditable(editing("incomplete", request), { documentKind: "quotes" }, late))).toBe("open");
  expect(said(isEditable(editing("incomplete", request), { documentKind: "letter" }, late))).toBe("not-asked-for");
  expect(said(isEditable(editing("incomplete", request), { section: "documents" }, late))).toBe("open");
  expect(
    said(isEditable(editing("incomplete", { ...request, documentKinds: [] }), { section: "documents" }, late)),
  ).toBe("not-asked-for");
});

test("those who write for the town edit; its readers, its neighbours and the Département do not", () => {
  const part = { section: "budget" } as const;
  expect(said(mayEdit(editing("draft"), part, awa, inTime))).toBe("open");
  expect(said(mayEdit(editing("draft"), part, mayor, inTime))).toBe("open");
  expect(said(mayEdit(editing("draft"), part, reader, inTime))).toBe("only-writers");
  expect(said(mayEdit(editing("draft"), part, neighbour, inTime))).toBe("not-found");
  expect(said(mayEdit(editing("draft"), part, sofia, inTime))).toBe("not-found");
});

test("a save over a version that somebody replaced is handed back to the writer", () => {
  const same = { before: sections.budget, after: sections.budget };
  expect(saveSection(editing("draft"), "budget", { saved: 3, seen: 3, ...same }, awa, inTime)).toEqual({
    ok: true,
    value: { version: 4 },
  });
  expect(saveSection(editing("draft"), "budget", { saved: 4, seen: 3, ...same }, awa, inTime)).toMatchObject({
    reason: "stale-version",
    detail: { saved: 4, seen: 3 },
  });
});

test("of a section that is named by its fields, only these change; the others stay letter for letter", () => {
  const byField = editing("incomplete", { ...request, sections: [], fields: ["budget.costNote"], documentKinds: [] });
  expect(said(isEditable(byField, { section: "budget" }, late))).toBe("open");
  expect(said(isEditable(byField, { section: "calendar" }, late))).toBe("not-asked-for");
  expect(lockedFields(byField, "budget")).toEqual(["expenses", "income", "inKindUse", "inKindSource", "inKindNote"]);
  expect(lockedFields(editing("draft"), "budget")).toEqual([]);
  expect(lockedFields(editing("incomplete", request), "budget")).toEqual([]);

  const before = sections.budget;
  const save = (after: object) => saveSection(byField, "budget", { saved: 1, seen: 1, before, after }, awa, late);
  expect(save({ ...before, costNote: "Grille indiciaire." })).toMatchObject({ ok: true });
  expect(save({ ...before, costNote: "Grille.", expenses: before.expenses.slice(1) })).toMatchObject({
    reason: "field-not-asked-for",
    detail: { fields: "budget.expenses" },
  });
  expect(save({ ...before, inKindUse: "500", inKindSource: "500" })).toMatchObject({
    detail: { fields: "budget.inKindUse budget.inKindSource" },
  });
});

test("two saves differ field by field", () => {
  const after = {
    ...sections.budget,
    costNote: "Devis",
    expenses: [{ ...sections.budget.expenses[0], amount: "51 000" }],
  };
  expect(changes(sections.budget, after)).toEqual([
    { path: "expenses.0.amount", before: "50 000", after: "51 000" },
    { path: "expenses.1.account", before: "60", after: "" },
    { path: "expenses.1.label", before: "Matériel", after: "" },
    { path: "expenses.1.amount", before: "4 500", after: "" },
    { path: "costNote", before: "", after: "Devis" },
  ]);
  expect(changes({ obstacles: ["childcare"] }, { obstacles: ["childcare", "health"] })).toEqual([
    { path: "obstacles", before: "childcare", after: "childcare, health" },
  ]);
});

test("the filed text is the same whatever the order of its documents, and changes with one letter", () => {
  const one = { kind: "letter", fileName: "a.pdf", sizeBytes: 1, sha256: "aa" };
  const two = { kind: "mandate", fileName: "b.pdf", sizeBytes: 2, sha256: "bb" };
  const text = (documents: (typeof one)[], title = "Relais") =>
    filedText(filedContent("2026-014", BONDY.id, dossier({ initiative: { title } }), documents));
  expect(text([one, two])).toBe(text([two, one]));
  expect(text([one, two])).not.toBe(text([one, two], "Relai"));
  expect(text([one, two])).not.toBe(text([one, { ...two, sha256: "bc" }]));
});

test("the list shows what the sections say, even half written", () => {
  expect(proposalFacts(dossier(), "Bondy")).toMatchObject({
    title: "Relais-crèche à horaires élargis",
    sector: "other",
    requestedCents: 2_725_000,
    totalCostCents: 5_450_000,
    recipients: 70,
  });
  expect(proposalFacts({ sections: {} }, "Bondy")).toMatchObject({
    title: "",
    requestedCents: 0,
    recipients: 0,
    searchText: "bondy",
  });
});

test("last year's dossier comes back without its dates, its mandate and its attestations", () => {
  const clone = clonedSections(dossier(), "2025-014");
  expect(clone.initiative).toMatchObject({
    title: "Relais-crèche à horaires élargis",
    startsOn: "",
    novelty: "renewal",
    previousReference: "2025-014",
  });
  expect(clone.applicant).toMatchObject({ siret: "219 300 100 00019", mandateReference: "" });
  expect(clone.calendar?.milestones[0]).toEqual({ label: "Ouverture", on: "", owner: "Ville" });
  expect(clone.commitments).toBeUndefined();
});
