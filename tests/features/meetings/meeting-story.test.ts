import { expect, test } from "vitest";
import { meetingForm } from "~/domain/meetings/meeting-form";
import { minutesForm } from "~/domain/meetings/minutes";
import { answerInvitationOf } from "~/features/meetings/answer-invitation.server";
import { approveMinutesOf } from "~/features/meetings/approve-minutes.server";
import { cancelMeetingOf } from "~/features/meetings/cancel-meeting.server";
import { completeActionOf } from "~/features/meetings/complete-action.server";
import { notePresenceOf } from "~/features/meetings/note-presence.server";
import { planMeeting } from "~/features/meetings/plan-meeting.server";
import { saveMinutesOf } from "~/features/meetings/save-minutes.server";
import { edition, must, reasonOf } from "../proposals/edition";

// The edition: Bondy signed the charter (Awa writes, Mireille signs, Rita reads); Bobigny (Abdel) did not.
const here = edition();
const BEFORE = new Date("2026-05-04T08:00:00Z");
const DURING = new Date("2026-11-24T14:00:00Z");
const typed = {
  title: "Premiers retours d’expérience",
  day: "2026-11-24",
  time: "14:00",
  durationMinutes: "180",
  mode: "hybrid",
  place: "Mairie d’Aubervilliers",
  videoUrl: "https://visio.exemple.fr/r2",
  agenda: [
    { title: "Point d’étape", minutes: "30" },
    { title: "Atelier garde d’enfants", minutes: "90" },
  ],
};
const content = (change: object = {}) => meetingForm.parse({ ...typed, ...change });
const REF = "REN-2026-1";
const head = (reference: string) => here.read.meeting.findUniqueOrThrow({ where: { reference } });

test("Sofia calls a meeting: it has a reference, an agenda, and the writers of the towns that signed are invited", async () => {
  const sofia = await here.sofia();
  const { reference } = await must(here.act(sofia, planMeeting, { ...content(), existing: null }, BEFORE));
  expect(reference).toBe(REF);
  const row = await head(REF);
  expect(row).toMatchObject({ startsAt: new Date("2026-11-24T13:00:00Z"), status: "planned", minutesStatus: "none" });
  const agenda = await here.read.agendaItem.findMany({ where: { meetingId: row.id }, orderBy: { position: "asc" } });
  expect(agenda.map((a) => [a.title, a.minutes])).toEqual([
    ["Point d’étape", 30],
    ["Atelier garde d’enfants", 90],
  ]);
  for (const name of ["awa", "mireille"])
    expect((await here.lettersTo(`${name}@93010.example`))[0]).toMatchObject({
      template: "meeting_invitation",
      data: { path: `/reunions/${REF}`, place: "Mairie d’Aubervilliers" },
    });
  const invited = await here.read.outboxLetter.count({ where: { template: "meeting_invitation" } });
  expect(invited).toBe(2);
});

test("only planners call meetings, and never in the past", async () => {
  const called = { ...content(), existing: null };
  expect(await reasonOf(here.act(await here.awa(), planMeeting, called, BEFORE))).toBe("wrong-role");
  expect(await reasonOf(here.act(here.visitor, planMeeting, called, BEFORE))).toBe("sign-in-first");
  expect(await reasonOf(here.act(await here.sofia(), planMeeting, called, DURING))).toBe("meeting-in-past");
});

test("a changed title invites nobody again, a changed hour does; whoever wrote over an older version is told", async () => {
  const sofia = await here.sofia();
  const change = (version: number, more: object) =>
    here.act(sofia, planMeeting, { ...content(more), existing: { reference: REF, version } }, BEFORE);
  expect(await must(change(1, { title: "Retours d’expérience" }))).toEqual({ reference: REF, invites: false });
  expect(await reasonOf(change(1, {}))).toBe("stale-version");
  expect(await must(change(2, { time: "13:30" }))).toEqual({ reference: REF, invites: true });
  expect(
    await reasonOf(
      here.act(sofia, planMeeting, { ...content(), existing: { reference: "REN-2026-9", version: 1 } }, BEFORE),
    ),
  ).toBe("not-found");
  await must(change(3, {}));
  expect(await here.read.agendaItem.count({ where: { meeting: { reference: REF } } })).toBe(2);
});

test("a town answers through whoever writes for it, as often as it likes until the meeting begins", async () => {
  const say = (answer: string, proxyName = "") => ({ reference: REF, townId: "93010", answer, proxyName });
  const awa = await here.awa();
  await must(here.act(awa, answerInvitationOf, say("yes"), BEFORE));
  expect(await reasonOf(here.act(awa, answerInvitationOf, say("proxy"), BEFORE))).toBe("proxy-name-missing");
  await must(here.act(awa, answerInvitationOf, say("proxy", "Le maire de Bobigny"), BEFORE));
  const rows = await here.read.attendance.findMany({ where: { meeting: { reference: REF } } });
  expect(rows.map((r) => [r.townId, r.answer, r.proxyName])).toEqual([["93010", "proxy", "Le maire de Bobigny"]]);
  expect(await reasonOf(here.act(await here.rita(), answerInvitationOf, say("yes"), BEFORE))).toBe(
    "answer-needs-writer",
  );
  expect(await reasonOf(here.act(await here.neighbour(), answerInvitationOf, say("yes"), BEFORE))).toBe("not-found");
  expect(await reasonOf(here.act(awa, answerInvitationOf, say("yes"), DURING))).toBe("meeting-started");
  expect(await reasonOf(here.act(here.visitor, answerInvitationOf, say("yes"), BEFORE))).toBe("sign-in-first");
});

test("who was there is noted from the beginning on, whether the town had answered or not", async () => {
  const sofia = await here.sofia();
  const note = (present: string[], at = DURING) => here.act(sofia, notePresenceOf, { reference: REF, present }, at);
  expect(await reasonOf(note(["93010"], BEFORE))).toBe("meeting-not-over");
  expect(await must(note(["93010", "93008", "nowhere"]))).toEqual({ reference: REF, present: 2 });
  await must(note(["93010"]));
  const rows = await here.read.attendance.findMany({ where: { meeting: { reference: REF } } });
  expect(rows.map((r) => [r.townId, r.answer, r.presentAt !== null])).toEqual([["93010", "proxy", true]]);
  expect(await reasonOf(here.act(await here.awa(), notePresenceOf, { reference: REF, present: [] }, DURING))).toBe(
    "wrong-role",
  );
});

const written = (change: object = {}) =>
  minutesForm.parse({
    minutes: "On a parlé de la crèche.",
    decisions: [{ body: "Publier huit retours d’expérience" }],
    actions: [
      { body: "Réunir les référents", owner: "Bondy", dueOn: "2026-12-15" },
      { body: "Écrire la fiche", owner: "Le Département", dueOn: "" },
    ],
    ...change,
  });

test("minutes are written, an action done stays done when they are written again, and approval publishes them", async () => {
  const sofia = await here.sofia();
  const save = async (change: object = {}, at = DURING) =>
    here.act(sofia, saveMinutesOf, { ...written(change), reference: REF, version: (await head(REF)).version }, at);
  expect(await reasonOf(save({}, BEFORE))).toBe("minutes-too-early");
  expect(await reasonOf(save({ minutes: "", decisions: [] }))).toBe("minutes-empty");
  const approve = async () =>
    here.act(sofia, approveMinutesOf, { reference: REF, version: (await head(REF)).version }, DURING);
  expect(await reasonOf(approve())).toBe("minutes-not-written");
  await must(save());

  const [action] = await here.read.meetingAction.findMany({ where: { owner: "Bondy" } });
  const done = { reference: REF, actionId: action?.id ?? "" };
  expect(await reasonOf(here.act(sofia, completeActionOf, { ...done, reference: "REN-2026-9" }, DURING))).toBe(
    "not-found",
  );
  expect(await reasonOf(here.act(await here.awa(), completeActionOf, done, DURING))).toBe("wrong-role");
  await must(here.act(sofia, completeActionOf, done, DURING));
  expect(await reasonOf(here.act(sofia, completeActionOf, done, DURING))).toBe("action-already-done");

  await must(save({ actions: [{ body: "Réunir les référents", owner: "Bondy", dueOn: "2026-12-20" }] }));
  const actions = await here.read.meetingAction.findMany({ where: { meeting: { reference: REF } } });
  expect(actions.map((a) => [a.body, a.doneAt !== null, a.dueOn?.toISOString()])).toEqual([
    ["Réunir les référents", true, "2026-12-19T23:00:00.000Z"],
  ]);
  expect(await reasonOf(here.act(await here.awa(), approveMinutesOf, { reference: REF, version: 1 }, DURING))).toBe(
    "wrong-role",
  );
  expect(await reasonOf(here.act(sofia, approveMinutesOf, { reference: REF, version: 1 }, DURING))).toBe(
    "stale-version",
  );
  await must(approve());
  expect(await head(REF)).toMatchObject({ status: "held", minutesStatus: "approved" });
  const entry = await here.read.searchEntry.findFirstOrThrow({ where: { kind: "meeting" } });
  expect(entry).toMatchObject({ audience: "network", url: `/reunions/${REF}` });
  expect(entry.body).toContain("creche");
  expect(await reasonOf(save())).toBe("minutes-approved");
});

test("a meeting is called off with a reason that the towns receive, and is no longer found", async () => {
  const sofia = await here.sofia();
  const { reference } = await must(here.act(sofia, planMeeting, { ...content(), existing: null }, BEFORE));
  expect(reference).toBe("REN-2026-2");
  const cancel = (reason: string) => here.act(sofia, cancelMeetingOf, { reference, reason }, BEFORE);
  expect(await reasonOf(here.act(await here.awa(), cancelMeetingOf, { reference, reason: "" }, BEFORE))).toBe(
    "wrong-role",
  );
  expect(await reasonOf(cancel("non"))).toBe("cancel-reason-missing");
  await must(cancel("La salle est inondée."));
  expect(await reasonOf(cancel("La salle est inondée."))).toBe("meeting-not-planned");
  expect((await here.lettersTo("awa@93010.example"))[0]).toMatchObject({
    template: "meeting_cancelled",
    data: { reason: "La salle est inondée." },
  });
  expect(await here.read.searchEntry.count({ where: { kind: "meeting" } })).toBe(1);
});
