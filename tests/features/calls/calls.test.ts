import { expect, test } from "vitest";
import { extensionLimit } from "~/domain/calls/extension";
import { SELF_CHECK_QUESTIONS } from "~/domain/calls/self-check";
import { system } from "~/domain/shared/actor";
import { announceOpening } from "~/features/calls/announce-opening.server";
import { callCalendar } from "~/features/calls/call-calendar.server";
import { callPage } from "~/features/calls/call-page.server";
import { createCall } from "~/features/calls/create-call.server";
import { extendCall } from "~/features/calls/extend-call.server";
import { followCalls, followingCalls } from "~/features/calls/follow-calls.server";
import { publishCall } from "~/features/calls/open-call.server";
import { selfCheckPage } from "~/features/proposals/self-check.server";
import { calendarResponse } from "~/web/calendar-file.server";
import { CLOSES_AT, edition, must, reasonOf } from "../proposals/edition";

const portal = edition();
const after = (days: number) => new Date(CLOSES_AT.getTime() + days * 86_400_000);
const base = "https://portail.test";
const yes = Object.fromEntries(SELF_CHECK_QUESTIONS.map((q) => [q, "yes"]));
const check = { callReference: "2026", dossier: null, base };

test("anybody answers the six questions, and the address of the result says the same to a colleague", async () => {
  const answers = { ...yes, recipients: "no" };
  const page = await must(portal.look(portal.visitor, selfCheckPage, { ...check, answers }));
  expect(page).toMatchObject({
    isOpen: true,
    check: { verdict: "not_yet", failing: [{ question: "recipients", article: 3 }] },
  });
  const address = new URL(page.address ?? "");
  expect(address.pathname).toBe("/appels/2026/verification");
  expect(Object.fromEntries(address.searchParams)).toEqual(answers);
  expect((await must(portal.look(portal.visitor, selfCheckPage, { ...check, answers: {} }))).address).toBeNull();
  const unknown = { ...check, callReference: "2031", answers: yes };
  expect(await reasonOf(portal.look(portal.visitor, selfCheckPage, unknown))).toBe("not-found");
});

test("once the call is closed, a town sees its drafts, the time to ask for more, and nobody else's", async () => {
  const reference = await portal.start(await portal.awa());
  const closed = await must(portal.look(await portal.awa(), callPage, { reference: "2026" }, after(1)));
  expect(closed).toMatchObject({ state: "closed", isOpen: false, follows: false });
  expect(closed.remains.drafts.map((d) => d.reference)).toContain(reference);
  expect(closed.remains.moreTimeUntil).toEqual(extensionLimit({ closesAt: CLOSES_AT, committeeOn: null }));
  const visitor = await must(portal.look(portal.visitor, callPage, { reference: "2026" }, after(20)));
  expect(visitor).toMatchObject({ follows: null, remains: { drafts: [], moreTimeUntil: null } });
});

test("a town with more time may still begin, and reads until when", async () => {
  const longer = { reference: "2026", townId: "93010", until: after(2), reason: "Panne du réseau de la mairie." };
  await must(portal.act(await portal.sofia(), extendCall, longer, after(0.5)));
  const awa = await must(portal.look(await portal.awa(), callPage, { reference: "2026" }, after(1)));
  expect(awa).toMatchObject({ isOpen: true, longer: [{ townName: "Bondy", until: after(2) }] });
  const neighbour = await must(portal.look(await portal.neighbour(), callPage, { reference: "2026" }, after(1)));
  expect(neighbour).toMatchObject({ isOpen: false, longer: [] });
});

test("the dates of a call go into a calendar, to the very instant of the closing", async () => {
  const calendar = await must(portal.look(portal.visitor, callCalendar, { reference: "2026" }));
  const text = await calendarResponse(calendar).text();
  expect(text).toContain("DTEND:20260615T100000Z");
  expect(text).toContain("SUMMARY:Clôture");
  expect(await reasonOf(portal.look(portal.visitor, callCalendar, { reference: "2031" }))).toBe("not-found");
});

test("who asked to be told gets one letter when the next call opens; who changed their mind gets none", async () => {
  const [awa, neighbour] = [await portal.awa(), await portal.neighbour()];
  for (const who of [awa, neighbour]) await must(portal.act(who, followCalls, { want: true }));
  await must(portal.act(neighbour, followCalls, { want: false }));
  expect(await must(portal.look(awa, followingCalls, {}))).toMatchObject({ follows: true });
  expect(await reasonOf(portal.act(portal.visitor, followCalls, { want: true }))).toBe("sign-in-first");

  const manager = await portal.sofia();
  const envelope = await portal.read.envelope.findFirstOrThrow();
  const dates = { opensOn: "2026-09-01", opensTime: "09:00", closesOn: "2026-10-15", closesTime: "12:00" };
  const texts = { title: "Appel 2027", titleEn: "Call 2027", summary: "Un appel.", summaryEn: "A call." };
  const next = {
    year: 2027,
    envelopeId: envelope.id,
    ...texts,
    ...dates,
    committeeOn: null,
    standingCommitteeOn: null,
  };
  await must(portal.act(manager, createCall, next, after(5)));
  await must(portal.act(manager, publishCall, { reference: "2027" }, after(6)));
  const { opensAt } = await portal.read.call.findUniqueOrThrow({ where: { reference: "2027" } });

  const closed = await must(portal.look(awa, callPage, { reference: "2026" }, after(7)));
  expect(closed).toMatchObject({ follows: true, remains: { next: { reference: "2027", title: "Appel 2027" } } });

  const announce = (at: Date) => portal.act(system, announceOpening, { reference: "2027" }, at);
  expect(await reasonOf(announce(new Date(opensAt.getTime() - 1)))).toBe("not-found");
  await must(announce(opensAt));
  expect(await reasonOf(announce(after(90)))).toBe("not-found");
  const letters = await portal.read.outboxLetter.findMany({ where: { template: "call_opened" } });
  expect(letters.map((l) => l.toAddress)).toEqual(["awa@93010.example"]);
});
