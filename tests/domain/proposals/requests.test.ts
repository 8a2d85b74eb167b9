import { expect, test } from "vitest";
import { admit, reject, settleCheck } from "~/domain/proposals/admissibility";
import { ADMISSIBILITY_RULES, type Check } from "~/domain/proposals/admissibility-checks";
import type { Proposal } from "~/domain/proposals/proposal";
import { requestForm } from "~/domain/proposals/request-form";
import {
  answerRequest,
  closeRequest,
  type InformationRequest,
  isOverdue,
  openRequest,
  partsAsked,
} from "~/domain/proposals/requests";
import { awa, BONDY, claire, neighbour, reader, sofia } from "../network/people";

const at = new Date("2026-06-15T08:00:00Z");
const filed: Proposal = {
  id: "p",
  reference: "2026-014",
  callId: "c",
  townId: BONDY.id,
  status: "submitted",
  version: 8,
  submittedAt: at,
};
const asked = {
  reason: "incomplete",
  message: "Le devis du matériel manque.",
  sections: ["budget"],
  fields: [],
  documentKinds: ["quotes"],
  lastDay: "2026-06-25",
} as const;
const dueOn = new Date("2026-06-25T22:00:00Z");
const request: InformationRequest = {
  reason: "incomplete",
  message: asked.message,
  sections: ["budget"],
  fields: [],
  documentKinds: ["quotes"],
  dueOn,
  answeredAt: null,
  closedAt: null,
};

test("Sofia asks Bondy for a section and a document, until the evening of the tenth day", () => {
  expect(openRequest(filed, asked, false, sofia, at)).toEqual({ ok: true, value: { request, status: "incomplete" } });
});

test.each<[string, Parameters<typeof openRequest>, string]>([
  ["by a reviewer", [filed, asked, false, claire, at], "wrong-role"],
  ["while another waits", [filed, asked, true, sofia, at], "request-pending"],
  ["of a draft", [{ ...filed, status: "draft" }, asked, false, sofia, at], "not-received"],
  [
    "for nothing",
    [filed, { ...asked, sections: [], fields: [], documentKinds: [] }, false, sofia, at],
    "nothing-asked",
  ],
  ["without saying what", [filed, { ...asked, message: "Devis" }, false, sofia, at], "request-message-missing"],
  ["for the day after tomorrow", [filed, { ...asked, lastDay: "2026-06-17" }, false, sofia, at], "due-too-soon"],
  ["for the autumn", [filed, { ...asked, lastDay: "2026-09-01" }, false, sofia, at], "due-too-late"],
])("a request is refused %s", (_why, args, reason) => {
  expect(openRequest(...args)).toMatchObject({ ok: false, reason });
});

const incomplete: Proposal = { ...filed, status: "incomplete" };

test("Awa answers, even late, until the request is closed", () => {
  expect(answerRequest(incomplete, request, "Le devis est joint.", awa, dueOn)).toMatchObject({
    ok: true,
    value: { status: "submitted", answeredAt: dueOn },
  });
});

test.each<[string, Parameters<typeof answerRequest>, string]>([
  ["by a reader", [incomplete, request, "Voilà", reader, at], "only-writers"],
  ["by a neighbour", [incomplete, request, "Voilà", neighbour, at], "not-found"],
  ["twice", [filed, { ...request, answeredAt: at }, "Voilà", awa, at], "already-answered"],
  ["once closed", [incomplete, { ...request, closedAt: at }, "Voilà", awa, at], "request-closed"],
  ["without a word", [incomplete, request, " ", awa, at], "answer-missing"],
])("an answer is refused %s", (_why, args, reason) => {
  expect(answerRequest(...args)).toMatchObject({ ok: false, reason });
});

test("an unanswered request is overdue from midnight in Paris, and may then be closed", () => {
  const before = new Date(dueOn.getTime() - 1);
  expect(isOverdue(request, before)).toBe(false);
  expect(isOverdue(request, dueOn)).toBe(true);
  expect(closeRequest(request, sofia, before)).toMatchObject({ reason: "not-due-yet" });
  expect(closeRequest(request, sofia, dueOn)).toMatchObject({ ok: true, value: { unanswered: true } });
  expect(closeRequest({ ...request, answeredAt: at }, sofia, before)).toMatchObject({
    ok: true,
    value: { unanswered: false },
  });
  expect(closeRequest({ ...request, closedAt: at }, sofia, dueOn)).toMatchObject({ reason: "request-closed" });
  expect(closeRequest(request, claire, dueOn)).toMatchObject({ reason: "wrong-role" });
});

const met: Check[] = ADMISSIBILITY_RULES.map((rule) => ({ rule, verdict: "met" }));
const but = (verdict: Check["verdict"]): Check[] => met.map((c, i) => (i === 0 ? { ...c, verdict } : c));
const deciding = { proposal: filed, request: null, checks: met };

test.each<[string, Parameters<typeof admit>, string]>([
  ["with every rule met", [deciding, sofia, at], "granted"],
  ["by a reviewer", [deciding, claire, at], "wrong-role"],
  ["while a request waits", [{ ...deciding, request }, sofia, at], "request-pending"],
  ["from a draft", [{ ...deciding, proposal: { ...filed, status: "draft" } }, sofia, at], "not-received"],
  ["with a rule to check", [{ ...deciding, checks: but("to_check") }, sofia, at], "checks-to-do"],
  ["with a rule not met", [{ ...deciding, checks: but("not_met") }, sofia, at], "checks-not-met"],
])("a dossier is admitted, or not, %s", (_how, args, expected) => {
  const outcome = admit(...args);
  expect(outcome.ok ? "granted" : outcome.reason).toBe(expected);
});

test("a dossier is rejected with reasons, once no request waits or its day has passed without an answer", () => {
  const why = "Incomplet : aucune réponse dans le délai.";
  expect(reject(deciding, why, sofia, at)).toMatchObject({ ok: true, value: { status: "inadmissible", reasons: why } });
  expect(reject(deciding, "Non", sofia, at)).toMatchObject({ reason: "rejection-reason-missing" });
  expect(reject({ ...deciding, request }, why, sofia, at)).toMatchObject({ reason: "request-pending" });
  const waiting = { ...deciding, proposal: incomplete, request };
  expect(reject(waiting, why, sofia, new Date(dueOn.getTime() - 1))).toMatchObject({ reason: "request-pending" });
  expect(reject(waiting, why, sofia, dueOn)).toMatchObject({ ok: true, value: { status: "inadmissible" } });
  expect(reject({ ...deciding, proposal: { ...filed, status: "admissible" } }, why, sofia, at)).toMatchObject({
    reason: "not-received",
  });
});

test("against what the portal found, a person says why", () => {
  expect(settleCheck(filed, { rule: "in_department", verdict: "met", note: "" }, "to_check", sofia)).toMatchObject({
    ok: true,
  });
  expect(settleCheck(filed, { rule: "rate", verdict: "met", note: "" }, "not_met", sofia)).toMatchObject({
    reason: "check-note-missing",
  });
  expect(
    settleCheck(filed, { rule: "rate", verdict: "met", note: "Arrondi du tableur, vérifié." }, "not_met", sofia),
  ).toMatchObject({ ok: true });
  expect(
    settleCheck({ ...filed, status: "admissible" }, { rule: "rate", verdict: "met", note: "" }, "met", sofia),
  ).toMatchObject({ reason: "not-received" });
});

test("the form of a request names fields and whole sections, and wants at least one thing", () => {
  const { sections: _, fields: __, ...typed } = asked;
  expect(requestForm.parse({ ...typed, parts: "budget", documentKinds: undefined })).toEqual({
    ...asked,
    documentKinds: [],
  });
  expect(
    requestForm.parse({ ...typed, parts: ["budget.income", "audience.recipients", "budget"], documentKinds: [] }),
  ).toMatchObject({ sections: ["budget"], fields: ["audience.recipients"] });
  expect(requestForm.safeParse({ ...typed, parts: "budget.secret" }).success).toBe(false);
  expect(requestForm.safeParse({ ...typed, parts: [], documentKinds: [] }).error?.issues).toMatchObject([
    { path: ["parts"] },
  ]);
});

test("what is asked for is said section by section", () => {
  expect(partsAsked({ sections: ["calendar"], fields: ["budget.costNote", "budget.income"] })).toEqual([
    { section: "calendar", fields: null },
    { section: "budget", fields: ["income", "costNote"] },
  ]);
});
