import { expect, test } from "vitest";
import { answerInvitation, cancelMeeting, type Meeting, notePresence, planMeeting } from "~/domain/meetings/meeting";
import { meetingForm } from "~/domain/meetings/meeting-form";
import {
  approveMinutes,
  completeAction,
  maySeeMinutes,
  minutesForm,
  openActions,
  saveMinutes,
} from "~/domain/meetings/minutes";
import { visitor } from "~/domain/shared/actor";
import { at, claire, REASON, sofia, verdict, vice } from "../department";
import { awa, mayor, neighbour, reader } from "../network/people";

const typed = {
  title: "Deuxième rencontre : premiers retours d’expérience",
  day: "2026-11-24",
  time: "14:00",
  durationMinutes: "180",
  mode: "hybrid",
  place: "Mairie d’Aubervilliers",
  videoUrl: "https://visio.exemple.fr/r2",
  agenda: [
    { title: "Point d’étape", minutes: "30" },
    { title: "Atelier", minutes: "90" },
    { title: "", minutes: "" },
  ],
};
const problems = (change: object) =>
  meetingForm.safeParse({ ...typed, ...change }).error?.issues.map((i) => i.path.join(".")) ?? [];
test.each([
  ["as it should be", {}, []],
  ["no place on site", { mode: "onsite", place: "" }, ["place"]],
  ["no place online", { mode: "online", place: "" }, []],
  ["no link online", { mode: "online", videoUrl: "" }, ["videoUrl"]],
  ["a link that is none", { videoUrl: "javascript:alert(1)" }, ["videoUrl"]],
  ["a time that is none", { time: "25:00" }, ["time"]],
  ["an agenda longer than the meeting", { durationMinutes: "100" }, ["durationMinutes"]],
] as const)("a meeting: %s", (_case, change, paths) => {
  expect(problems(change)).toEqual(paths);
});

const content = meetingForm.parse(typed);
const meeting: Meeting = {
  status: "planned",
  startsAt: new Date("2026-11-24T13:00:00Z"),
  durationMinutes: 180,
  minutesStatus: "none",
};
const begun = new Date("2026-11-24T13:00:00Z");

test("two in the afternoon is two in the afternoon in Paris, in winter", () => {
  expect(planMeeting(sofia, content, null, at)).toMatchObject({ value: { startsAt: meeting.startsAt } });
});

test.each([
  ["the vice-president", vice, null, at, "granted"],
  ["a reviewer", claire, null, at, "wrong-role"],
  ["a mayor", mayor, null, at, "wrong-role"],
  ["in the past", sofia, null, begun, "meeting-in-past"],
  ["moving one that was held", sofia, { ...meeting, status: "held" }, at, "meeting-not-planned"],
] as const)("planning: %s", (_case, actor, existing, when, expected) => {
  expect(verdict(planMeeting(actor, content, existing, when))).toBe(expected);
});

test("a meeting is cancelled before it begins, saying why", () => {
  expect(verdict(cancelMeeting(sofia, meeting, REASON, at))).toBe("granted");
  expect(verdict(cancelMeeting(sofia, meeting, "", at))).toBe("cancel-reason-missing");
  expect(verdict(cancelMeeting(sofia, meeting, REASON, begun))).toBe("meeting-started");
});

const yes = { townId: "93010", answer: "yes", proxyName: "" };
test.each([
  ["an editor", awa, meeting, yes, at, "granted"],
  ["a reader", reader, meeting, yes, at, "answer-needs-writer"],
  ["another town in its name", neighbour, meeting, yes, at, "not-found"],
  ["a visitor", visitor, meeting, yes, at, "sign-in-first"],
  ["without an answer", awa, meeting, { ...yes, answer: "maybe" }, at, "attendance-answer-missing"],
  ["by proxy, without a name", awa, meeting, { ...yes, answer: "proxy" }, at, "proxy-name-missing"],
  ["by proxy", awa, meeting, { ...yes, answer: "proxy", proxyName: "Karim B." }, at, "granted"],
  ["once it has begun", awa, meeting, yes, begun, "meeting-started"],
  ["once it is cancelled", awa, { ...meeting, status: "cancelled" }, yes, at, "meeting-not-planned"],
] as const)("answering an invitation: %s", (_case, actor, which, said, when, expected) => {
  expect(verdict(answerInvitation(actor, which, said, when))).toBe(expected);
});

test("who was there is noted from the start on, until the minutes are approved", () => {
  expect(verdict(notePresence(sofia, meeting, begun))).toBe("granted");
  expect(verdict(notePresence(sofia, meeting, at))).toBe("meeting-not-over");
  expect(verdict(notePresence(sofia, { ...meeting, minutesStatus: "approved" }, begun))).toBe("meeting-not-planned");
});

const minutes = minutesForm.parse({
  minutes: "Présents : …",
  decisions: [{ body: "Créer un annuaire." }],
  actions: [
    { body: "Écrire aux communes", owner: "Sofia", dueOn: "2026-12-15" },
    { body: "Visite", owner: "Awa", dueOn: "" },
  ],
});
const written: Meeting = { ...meeting, minutesStatus: "draft" };
test.each([
  ["once it has begun", sofia, meeting, minutes, begun, "granted"],
  ["before", sofia, meeting, minutes, at, "minutes-too-early"],
  ["with nothing in them", sofia, meeting, minutesForm.parse({}), begun, "minutes-empty"],
  ["once approved", sofia, { ...meeting, minutesStatus: "approved" }, minutes, begun, "minutes-approved"],
  ["of a cancelled meeting", sofia, { ...meeting, status: "cancelled" }, minutes, begun, "meeting-cancelled"],
  ["by a mayor", mayor, meeting, minutes, begun, "wrong-role"],
] as const)("writing the minutes: %s", (_case, actor, which, text, when, expected) => {
  expect(verdict(saveMinutes(actor, which, text, when))).toBe(expected);
});

test("approved minutes make the meeting held and open to the network", () => {
  expect(approveMinutes(vice, written, begun)).toEqual({
    ok: true,
    value: { minutesStatus: "approved", status: "held" },
  });
  expect(verdict(approveMinutes(vice, meeting, begun))).toBe("minutes-not-written");
  expect([awa, sofia, visitor].map((who) => maySeeMinutes(who, written))).toEqual([false, true, false]);
  expect([awa, sofia, visitor].map((who) => maySeeMinutes(who, { ...written, minutesStatus: "approved" }))).toEqual([
    true,
    true,
    false,
  ]);
});

test("the next meeting opens on what is not done, the longest overdue first", () => {
  const action = (body: string, dueOn: string | null, doneAt: Date | null = null) => ({
    body,
    dueOn: dueOn ? new Date(dueOn) : null,
    doneAt,
  });
  const all = [
    action("no date", null),
    action("june", "2026-06-01"),
    action("done", "2026-01-01", at),
    action("may", "2026-05-01"),
  ];
  expect(openActions(all).map((a) => a.body)).toEqual(["may", "june", "no date"]);
  expect(verdict(completeAction(sofia, { doneAt: null }, at))).toBe("granted");
  expect(verdict(completeAction(sofia, { doneAt: at }, at))).toBe("action-already-done");
});
