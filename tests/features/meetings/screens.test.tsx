import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { LocaleProvider } from "~/components/locale";
import { meetingForm } from "~/domain/meetings/meeting-form";
import { minutesForm } from "~/domain/meetings/minutes";
import { answerInvitationOf } from "~/features/meetings/answer-invitation.server";
import { approveMinutesOf } from "~/features/meetings/approve-minutes.server";
import { cancelMeetingOf } from "~/features/meetings/cancel-meeting.server";
import { Approval, Cancellation, Presence } from "~/features/meetings/meeting-acts";
import { meetingCalendar, meetingsCalendar } from "~/features/meetings/meeting-calendar.server";
import { withRows } from "~/features/meetings/meeting-changes";
import {
  approvalPage,
  cancellationPage,
  meetingChangePage,
  minutesPage,
  newMeetingPage,
  presencePage,
} from "~/features/meetings/meeting-editing.server";
import { MeetingEditor } from "~/features/meetings/meeting-editor";
import { meetingPage } from "~/features/meetings/meeting-page.server";
import { MeetingSheet } from "~/features/meetings/meeting-sheet";
import { DeskMeetings, MeetingsList } from "~/features/meetings/meetings-list";
import { meetingsPage, plannedMeetings } from "~/features/meetings/meetings-page.server";
import { MinutesEditor } from "~/features/meetings/minutes-editor";
import { planMeeting } from "~/features/meetings/plan-meeting.server";
import { saveMinutesOf } from "~/features/meetings/save-minutes.server";
import { must, reasonOf } from "../network/portal";
import { edition } from "../proposals/edition";

const here = edition();
const BEFORE = new Date("2026-05-04T08:00:00Z");
const DURING = new Date("2026-05-20T13:00:00Z");
const AFTER = new Date("2026-06-20T13:00:00Z");
const [FIRST, NEXT, OFF] = ["REN-2026-1", "REN-2026-2", "REN-2026-3"];

const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => {
  // The router of the stub is the browser's, which React remarks on when it is rendered here.
  expect(complaints.mock.calls.filter(([said]) => !String(said).includes("useLayoutEffect"))).toEqual([]);
  complaints.mockClear();
});

function drawn(screen: ReactElement, locale: "fr" | "en") {
  const Stub = createRemixStub([
    { path: "/", Component: () => <LocaleProvider value={locale}>{screen}</LocaleProvider> },
  ]);
  const html = renderToString(<Stub initialEntries={["/"]} />);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toContain("undefined");
  return html.replaceAll("<!-- -->", "");
}
const both = (screen: ReactElement) => `${drawn(screen, "fr")}${drawn(screen, "en")}`;

const content = (change: object) =>
  meetingForm.parse({
    title: "Premiers retours",
    day: "2026-05-20",
    time: "14:00",
    durationMinutes: "180",
    mode: "hybrid",
    place: "Mairie d’Aubervilliers",
    videoUrl: "https://visio.exemple.fr/r2",
    agenda: [
      { title: "Point d’étape", minutes: "30" },
      { title: "Atelier", minutes: "" },
      { title: "Divers", minutes: "10" },
    ],
    ...change,
  });
const written = minutesForm.parse({
  minutes: "On a parlé de la crèche.",
  decisions: [{ body: "Publier huit retours" }],
  actions: [{ body: "Réunir les référents", owner: "Bondy", dueOn: "2026-06-01" }],
});

beforeAll(async () => {
  const sofia = await here.sofia();
  const call = (change: object) => must(here.act(sofia, planMeeting, { ...content(change), existing: null }, BEFORE));
  await call({});
  await call({ title: "La suite", day: "2026-09-20" });
  await call({ title: "Sans suite", day: "2026-10-20", mode: "online", place: "" });
  const said = { townId: "93010", answer: "proxy", proxyName: "Le maire de Bobigny" };
  await must(here.act(await here.awa(), answerInvitationOf, { reference: FIRST, ...said }, BEFORE));
  await must(here.act(sofia, cancelMeetingOf, { reference: OFF, reason: "La salle est inondée." }, BEFORE));
  await must(here.act(sofia, saveMinutesOf, { ...written, reference: FIRST, version: 1 }, DURING));
});

test("a visitor is told whom the meetings are for and sees none; a person without seat or role is turned away", async () => {
  const page = await must(here.look(here.visitor, meetingsPage, { before: "" }, BEFORE));
  expect(page).toEqual({ kind: "closed" });
  const html = both(<MeetingsList page={page} />);
  expect(html).toContain("Connectez-vous pour les lire");
  expect(html).not.toContain("Premiers retours");
  expect(await reasonOf(here.look(here.visitor, meetingPage, { reference: FIRST }, BEFORE))).toBe("sign-in-first");
  expect(await reasonOf(here.look(here.visitor, meetingsCalendar, {}, BEFORE))).toBe("sign-in-first");
  const nobody = { ...(await here.awa()), seats: [] };
  expect(await reasonOf(here.look(nobody, meetingsPage, { before: "" }, BEFORE))).toBe("wrong-role");
  expect(await reasonOf(here.look(nobody, meetingPage, { reference: FIRST }, BEFORE))).toBe("wrong-role");
});

test("Awa sees the meetings to come with what her town answered, and the past ones", async () => {
  const awa = await here.awa();
  const before = await must(here.look(awa, meetingsPage, { before: "" }, BEFORE));
  expect(both(<MeetingsList page={before} />)).toContain("Réponse de Bondy\u00a0: Pouvoir");
  const after = await must(here.look(awa, meetingsPage, { before: "" }, AFTER));
  expect(after).toMatchObject({ mayPlan: false, past: [{ reference: FIRST, minutesStatus: "none" }] });
  expect(await reasonOf(here.look(awa, plannedMeetings, { before: "" }, BEFORE))).toBe("wrong-role");
  const desk = await must(here.look(await here.sofia(), plannedMeetings, { before: "" }, AFTER));
  expect(both(<DeskMeetings page={desk} />)).toContain("Convoquer une réunion");
});

test("a meeting shows its timed agenda, its link, who comes, and the form of one’s own town", async () => {
  const page = await must(here.look(await here.awa(), meetingPage, { reference: FIRST }, BEFORE));
  expect(page.agenda.map((a) => a.begins?.toISOString() ?? null)).toEqual([
    "2026-05-20T12:00:00.000Z",
    "2026-05-20T12:30:00.000Z",
    null,
  ]);
  expect(page.can).toEqual({
    change: false,
    cancel: false,
    notePresence: false,
    write: false,
    approve: false,
    completeActions: false,
  });
  const html = both(<MeetingSheet page={page} answer={undefined} />);
  for (const said of [
    "https://visio.exemple.fr/r2",
    "14\u00a0h\u00a030",
    "Pouvoir à Le maire",
    "Oui, la commune vient",
  ])
    expect(html).toContain(said);
  expect(html).not.toContain("On a parlé");
  const reader = await must(here.look(await here.rita(), meetingPage, { reference: FIRST }, BEFORE));
  expect(drawn(<MeetingSheet page={reader} answer={undefined} />, "fr")).not.toContain("Enregistrer la réponse");
  expect(await reasonOf(here.look(await here.awa(), meetingPage, { reference: "REN-2026-9" }, BEFORE))).toBe(
    "not-found",
  );
});

test("draft minutes are for those who write them; approved ones for the network, and open actions come back", async () => {
  const [awa, sofia] = [await here.awa(), await here.sofia()];
  const draft = await must(here.look(sofia, meetingPage, { reference: FIRST }, AFTER));
  expect(draft).toMatchObject({ minutesStatus: "draft", minutes: { decisions: ["Publier huit retours"] } });
  expect(draft.can).toMatchObject({ write: true, approve: true, notePresence: true, cancel: false });
  expect((await must(here.look(awa, meetingPage, { reference: FIRST }, AFTER))).minutes).toBeNull();
  expect((await must(here.look(awa, meetingPage, { reference: NEXT }, AFTER))).earlierActions).toEqual([]);

  const editing = await must(here.look(sofia, minutesPage, { reference: FIRST }, AFTER));
  expect(both(<MinutesEditor page={editing} answer={undefined} />)).toContain("Réunir les référents");
  const approval = await must(here.look(sofia, approvalPage, { reference: FIRST }, AFTER));
  expect(both(<Approval page={approval} answer={undefined} />)).toContain("On a parlé de la crèche.");
  const presence = await must(here.look(sofia, presencePage, { reference: FIRST }, AFTER));
  expect(both(<Presence page={presence} answer={undefined} />)).toContain("Pouvoir à Le maire de Bobigny");
  for (const query of [minutesPage, approvalPage, presencePage])
    expect(await reasonOf(here.look(awa, query as typeof minutesPage, { reference: FIRST }, AFTER))).toBe("wrong-role");

  await must(here.act(sofia, approveMinutesOf, { reference: FIRST, version: 2 }, AFTER));
  const read = await must(here.look(awa, meetingPage, { reference: FIRST }, AFTER));
  expect(both(<MeetingSheet page={read} answer={undefined} />)).toContain("On a parlé de la crèche.");
  const next = await must(here.look(awa, meetingPage, { reference: NEXT }, AFTER));
  expect(next.earlierActions).toMatchObject([{ body: "Réunir les référents", overdue: true, reference: FIRST }]);
  expect(drawn(<MeetingSheet page={next} answer={undefined} />, "fr")).not.toContain("Marquer comme faite");
  const managed = await must(here.look(sofia, meetingPage, { reference: NEXT }, AFTER));
  expect(both(<MeetingSheet page={managed} answer={undefined} />)).toContain("Marquer comme faite");
});

test("a meeting called off says why", async () => {
  const page = await must(here.look(await here.awa(), meetingPage, { reference: OFF }, BEFORE));
  expect(both(<MeetingSheet page={page} answer={undefined} />)).toContain("La salle est inondée.");
});

test("whoever plans has the forms, with what was typed after a refusal; nobody else has them", async () => {
  const [awa, sofia] = [await here.awa(), await here.sofia()];
  await must(here.look(sofia, newMeetingPage, {}, BEFORE));
  expect(await reasonOf(here.look(awa, newMeetingPage, {}, BEFORE))).toBe("wrong-role");
  const typed = withRows({ title: "Titre tapé", agenda: [{ title: "Sujet tapé" }] }, { list: "agenda", add: true });
  expect(typed.values).toMatchObject({ agenda: [{ title: "Sujet tapé" }, {}] });
  expect(withRows(typed.values, { list: "agenda", remove: 0 }).values).toMatchObject({ agenda: [{}] });
  const html = both(<MeetingEditor answer={typed} />);
  expect(html).toContain("Sujet tapé");
  expect(html).toContain("Titre tapé");
  const { typed: saved, ...change } = await must(here.look(sofia, meetingChangePage, { reference: NEXT }, BEFORE));
  const stale = {
    problems: {},
    values: { title: "Le mien" },
    refusal: { reason: "stale-version", sentence: "Changé." },
  };
  const changing = both(<MeetingEditor {...change} saved={saved} answer={stale} />);
  for (const said of ["La suite", "Le mien", "Changé."]) expect(changing).toContain(said);
  const off = await must(here.look(sofia, cancellationPage, { reference: NEXT }, BEFORE));
  expect(both(<Cancellation page={off} answer={undefined} />)).toContain("Motif de l’annulation");
  expect(await reasonOf(here.look(sofia, cancellationPage, { reference: OFF }, BEFORE))).toBe("meeting-not-planned");
});

test("the calendar of the network holds its meetings, the one called off too; a meeting’s own file its agenda", async () => {
  const awa = await here.awa();
  const all = await must(here.look(awa, meetingsCalendar, {}, AFTER));
  expect(all.events.map((e) => [e.reference, e.status])).toEqual([
    [FIRST, "held"],
    [NEXT, "planned"],
    [OFF, "cancelled"],
  ]);
  const one = await must(here.look(awa, meetingCalendar, { reference: NEXT }, AFTER));
  expect(one.events[0]).toMatchObject({ place: "Mairie d’Aubervilliers", path: `/reunions/${NEXT}` });
  expect(one.events[0]?.description).toContain("Point d’étape");
});
