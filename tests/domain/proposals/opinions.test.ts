import { expect, test } from "vitest";
import {
  answerOpinion,
  askOpinion,
  type Opinion,
  opinionDoor,
  opinionReminderDue,
  revokeOpinion,
} from "~/domain/proposals/opinions";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import { recallDue } from "~/domain/proposals/requests";
import { claire, sofia } from "../network/people";

const at = new Date("2026-06-15T08:00:00Z");
const dueOn = new Date("2026-06-25T22:00:00Z");
const day = (after: number) => new Date(at.getTime() + after * 86_400_000);
const waiting: Opinion = {
  expertEmail: "ines@drieets.fr",
  dueOn,
  remindedAt: null,
  answeredAt: null,
  revokedAt: null,
};
const said = (outcome: { ok: boolean; reason?: string }) => (outcome.ok ? "granted" : outcome.reason);
const asked = { expertEmail: "ines@drieets.fr", lastDay: "2026-06-25" };
const around = { conflicted: false, opinions: [] };
const filed = (status: ProposalStatus = "submitted") => ({ status });

test.each<[string, Parameters<typeof askOpinion>, string]>([
  ["to somebody outside", [filed(), asked, around, sofia, at], "granted"],
  ["during the review", [filed("admissible"), asked, around, sofia, at], "granted"],
  ["by a reviewer", [filed(), asked, around, claire, at], "wrong-role"],
  ["about what is decided", [filed("awarded"), asked, around, sofia, at], "opinion-too-late"],
  ["to somebody of the town", [filed(), asked, { ...around, conflicted: true }, sofia, at], "expert-in-conflict"],
  ["twice at once", [filed(), asked, { ...around, opinions: [waiting] }, sofia, at], "expert-asked-already"],
  ["again", [filed(), asked, { ...around, opinions: [{ ...waiting, answeredAt: at }] }, sofia, at], "granted"],
  ["for tomorrow", [filed(), { ...asked, lastDay: "2026-06-16" }, around, sofia, at], "opinion-due-too-soon"],
  ["for the autumn", [filed(), { ...asked, lastDay: "2026-09-01" }, around, sofia, at], "opinion-due-too-late"],
])("a question is put, or not, %s", (_how, args, expected) => {
  expect(said(askOpinion(...args))).toBe(expected);
});

test("the link opens until midnight in Paris of the last day, and its question is answered once", () => {
  const before = new Date(dueOn.getTime() - 1);
  expect(said(answerOpinion(waiting, before))).toBe("granted");
  expect(said(answerOpinion(waiting, dueOn))).toBe("opinion-expired");
  expect(said(answerOpinion({ ...waiting, answeredAt: at }, before))).toBe("opinion-answered");
  expect(said(opinionDoor({ ...waiting, answeredAt: at }, before))).toBe("granted");
  expect(said(opinionDoor({ ...waiting, revokedAt: at }, before))).toBe("opinion-revoked");
});

test("a question is taken back by the fund manager, while it waits", () => {
  expect(said(revokeOpinion(waiting, sofia, at))).toBe("granted");
  expect(said(revokeOpinion(waiting, claire, at))).toBe("wrong-role");
  expect(said(revokeOpinion({ ...waiting, answeredAt: at }, sofia, at))).toBe("opinion-answered");
  expect(said(revokeOpinion({ ...waiting, revokedAt: at }, sofia, at))).toBe("opinion-revoked");
});

test("the expert is reminded three days before the last one, once", () => {
  expect([6, 7, 10, 11].map((after) => opinionReminderDue(waiting, day(after)))).toEqual([false, true, true, false]);
  expect(opinionReminderDue({ ...waiting, remindedAt: day(7) }, day(8))).toBe(false);
  expect(opinionReminderDue({ ...waiting, revokedAt: day(7) }, day(8))).toBe(false);
});

test("a town asked for ten days is reminded from the seventh on, and reported from the eleventh", () => {
  const request = {
    reason: "incomplete" as const,
    message: "Le devis manque.",
    sections: [],
    fields: [],
    documentKinds: ["quotes" as const],
    dueOn,
    answeredAt: null,
    closedAt: null,
    remindedAt: null,
    escalatedAt: null,
  };
  expect([0, 6, 7, 10, 11].map((after) => recallDue(request, day(after)))).toEqual([
    null,
    null,
    "remind",
    "remind",
    "escalate",
  ]);
  expect(recallDue({ ...request, remindedAt: day(7) }, day(8))).toBeNull();
  expect(recallDue({ ...request, escalatedAt: day(11) }, day(12))).toBeNull();
  expect(recallDue({ ...request, answeredAt: day(5) }, day(8))).toBeNull();
  expect(recallDue({ ...request, closedAt: day(5) }, day(12))).toBeNull();
});
