import { expect, test } from "vitest";
import { callDossiers } from "~/features/desk/call-dossiers.server";
import { checkCompleteness } from "~/features/desk/check-completeness.server";
import { closeRequest } from "~/features/desk/close-request.server";
import { admitProposal, rejectProposal } from "~/features/desk/decide-admissibility.server";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { deskPage } from "~/features/desk/desk-page.server";
import { openRequest } from "~/features/desk/open-request.server";
import { deskRejectionLetter } from "~/features/desk/rejection-letter.server";
import { answerRequest } from "~/features/proposals/answer-request.server";
import { rejectionLetter } from "~/features/proposals/rejection-letter.server";
import { must, reasonOf } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "../reviews/jury";

const { portal, filed, person, settle } = jury();
const asked = {
  reason: "incomplete" as const,
  message: "Précisez le coût du poste.",
  sections: ["budget" as const],
  fields: [],
  documentKinds: [],
  lastDay: "2026-06-26",
};
const list = { reference: "2026", status: "", town: "", q: "", after: "", before: "" };
const later = new Date("2026-06-28T08:00:00Z");

test("the desk says what waits; a town and a reviewer have no desk", async () => {
  const page = await must(portal.look(await portal.sofia(), deskPage, {}, NOW));
  expect(page.tasks.find((t) => t.task === "toCheck")?.count).toBe(2);
  expect(page.calls[0]).toMatchObject({
    reference: "2026",
    envelope: { appropriatedCents: 100_000_000, committedCents: 0 },
  });
  expect(await reasonOf(portal.look(await portal.awa(), deskPage, {}, NOW))).toBe("wrong-role");
  expect(await reasonOf(portal.look(await person("claire"), deskPage, {}, NOW))).toBe("wrong-role");
  expect(await reasonOf(portal.look(portal.visitor, deskPage, {}, NOW))).toBe("sign-in-first");
});

test("the list filters by status and words, and goes page by page with the same rows both ways", async () => {
  const sofia = await portal.sofia();
  const all = await must(portal.look(sofia, callDossiers, list, NOW));
  expect(all.rows.map((r) => r.reference)).toEqual([filed.bondy, filed.bobigny].sort());
  expect(all).toMatchObject({ previous: null, next: null });
  expect(all.rows[0]?.checks).toEqual({
    shown: [
      { rule: "documents", verdict: "met" },
      { rule: "rate", verdict: "met" },
      { rule: "charter_signed", verdict: "met" },
      { rule: "bank_details", verdict: "not_met" },
    ],
    notMet: expect.any(Number),
    toCheck: expect.any(Number),
  });
  expect((await must(portal.look(sofia, callDossiers, { ...list, q: "bondy" }, NOW))).rows.map((r) => r.town)).toEqual([
    "Bondy",
  ]);
  expect((await must(portal.look(sofia, callDossiers, { ...list, status: "admissible" }, NOW))).rows).toEqual([]);
  expect((await must(portal.look(sofia, callDossiers, { ...list, after: filed.bondy }, NOW))).previous).not.toBeNull();
});

test("against what the portal found, a verdict says why", async () => {
  const sofia = await portal.sofia();
  const page = await must(portal.look(sofia, deskDossier, { reference: filed.bondy }, NOW));
  expect(page.checks.find((c) => c.rule === "charter_signed")).toMatchObject({ automatic: "met", byHand: null });
  const against = (note: string) => ({
    reference: filed.bondy,
    checks: [{ rule: "charter_signed" as const, verdict: "not_met" as const, note }],
  });
  expect(await reasonOf(portal.act(sofia, checkCompleteness, against(""), NOW))).toBe("check-note-missing");
  await must(portal.act(sofia, checkCompleteness, against("La signature est contestée."), NOW));
  await must(settle(filed.bondy));
  expect((await must(portal.look(sofia, deskDossier, { reference: filed.bondy }, NOW))).can).toMatchObject({
    admit: true,
    reject: true,
    ask: true,
  });
});

test("a request reopens what it names and holds the decision back until it is answered and closed", async () => {
  const sofia = await portal.sofia();
  expect(
    await reasonOf(portal.act(await person("claire"), openRequest, { reference: filed.bondy, ...asked }, NOW)),
  ).toBe("wrong-role");
  expect(
    await reasonOf(portal.act(sofia, openRequest, { reference: filed.bondy, ...asked, lastDay: "2026-06-17" }, NOW)),
  ).toBe("due-too-soon");
  await must(portal.act(sofia, openRequest, { reference: filed.bondy, ...asked }, NOW));
  expect((await portal.lettersTo("awa@93010.example"))[0]).toMatchObject({
    template: "request_opened",
    data: { message: asked.message },
  });
  expect(await reasonOf(portal.act(sofia, admitProposal, { reference: filed.bondy }, NOW))).toBe("request-pending");
  expect(await reasonOf(portal.act(sofia, closeRequest, { reference: filed.bondy }, NOW))).toBe("not-due-yet");

  await must(
    portal.act(await portal.awa(), answerRequest, { reference: filed.bondy, answer: "Le coût est détaillé." }, later),
  );
  await must(portal.act(sofia, closeRequest, { reference: filed.bondy }, later));
  await must(portal.act(sofia, admitProposal, { reference: filed.bondy }, later));
});

test("a request without answer is overdue after its day; the dossier can then be refused, with reasons the town reads", async () => {
  const sofia = await portal.sofia();
  await must(portal.act(sofia, openRequest, { reference: filed.bobigny, ...asked }, NOW));
  expect((await must(portal.look(sofia, deskPage, {}, later))).tasks.find((t) => t.task === "overdue")?.count).toBe(1);
  const { unanswered } = await must(portal.look(sofia, deskPage, {}, later));
  expect(unanswered).toMatchObject([{ reference: filed.bobigny, townName: "Bobigny", daysLate: 2 }]);
  const page = await must(portal.look(sofia, deskDossier, { reference: filed.bobigny }, later));
  expect(page.why).toMatchObject({ reject: null, admit: expect.stringContaining("attend une réponse") });
  const reasons = page.proposedReasons;
  expect(reasons).toMatch(/^Dossier incomplet\. Le 16 juin 2026.*au plus tard le 26 juin 2026 \(Le budget\)/);
  expect(await reasonOf(portal.act(sofia, rejectProposal, { reference: filed.bobigny, reasons: "non" }, later))).toBe(
    "rejection-reason-missing",
  );
  await must(portal.act(sofia, rejectProposal, { reference: filed.bobigny, reasons }, later));
  expect((await portal.lettersTo("abdel@93008.example"))[0]).toMatchObject({
    template: "proposal_rejected",
    data: { reasons },
  });
  const letter = await must(
    portal.look(await portal.neighbour(), rejectionLetter, { reference: filed.bobigny }, later),
  );
  const said = JSON.stringify(letter.paper);
  for (const part of [JSON.stringify(reasons.split("\n")[0]).slice(1, -1), "Contester cette décision", "Demandée le"])
    expect(said).toContain(part);
  expect(await must(portal.look(sofia, deskRejectionLetter, { reference: filed.bobigny }, later))).toEqual(letter);
  expect(await reasonOf(portal.look(await portal.awa(), rejectionLetter, { reference: filed.bobigny }, later))).toBe(
    "not-found",
  );
});

test("for someone of the Département in a conflict, the dossier does not exist", async () => {
  const marc = await person("marc");
  await portal.write((tx) =>
    tx.roleGrant.create({ data: { personId: marc.id, role: "fund_manager", grantedAt: NOW } }),
  );
  const manager = await person("marc");
  expect(await reasonOf(portal.look(manager, deskDossier, { reference: filed.bondy }, NOW))).toBe("not-found");
  expect(await reasonOf(portal.look(manager, deskDossier, { reference: "2026-999" }, NOW))).toBe("not-found");
  expect(await reasonOf(portal.act(manager, openRequest, { reference: filed.bondy, ...asked }, NOW))).toBe("not-found");
  expect((await must(portal.look(manager, callDossiers, list, NOW))).rows.map((r) => r.reference)).toEqual([
    filed.bobigny,
  ]);
});
