import { beforeAll, expect, test } from "vitest";
import { answerAwardOf } from "~/features/awards/answer-award.server";
import { decisionPage } from "~/features/awards/decision-page.server";
import { prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { reservePage } from "~/features/awards/reserve-page.server";
import { ReserveView } from "~/features/awards/reserve-view";
import { takeUpReserve } from "~/features/awards/take-up-reserve.server";
import { townDecision } from "~/features/awards/town-decision.server";
import { deskPage } from "~/features/desk/desk-page.server";
import { drawn } from "../drawn";
import { ANSWERED, judged, must, reasonOf } from "./funded";

const { portal, filed, helene, requestedOf, decide, list } = judged();
const call = { reference: "2026" };
const LATER = new Date("2027-03-01T09:00:00Z");
const taking = (reference = filed.bobigny) => ({ callReference: "2026", reference, reasons: "", exceptionReason: "" });
const waiting = async (at: Date) =>
  (await must(portal.look(await portal.sofia(), deskPage, {}, at))).tasks.find((t) => t.task === "reserveToTakeUp");

beforeAll(async () => {
  await decide();
  const declined = { reference: filed.bondy, answer: "declined" as const, reason: "Le conseil a renoncé au projet." };
  await must(portal.act(await portal.mayor(), answerAwardOf, declined, ANSWERED));
});

test("when a town declines, the next of the reserve list is proposed to whoever manages the fund, and nothing more", async () => {
  const sofia = await portal.sofia();
  expect(await reasonOf(portal.look(await portal.mayor(), reservePage, call, ANSWERED))).toBe("wrong-role");
  const page = await must(portal.look(sofia, reservePage, call, ANSWERED));
  const amountCents = await requestedOf(filed.bobigny);
  expect(page.lines).toMatchObject([{ reference: filed.bobigny, place: 2, standing: "fits", takenUpBy: null }]);
  expect(page.next).toEqual({ reference: filed.bobigny, amountCents, requestedCents: amountCents, passedOver: [] });
  expect(await waiting(ANSWERED)).toMatchObject({ count: 1, callReference: "2026" });
  const read = await must(portal.look(await helene(), reservePage, call, ANSWERED));
  expect(read.can.prepare).toBe(false);
  for (const locale of ["fr", "en"] as const) {
    expect(drawn(<ReserveView page={page} answer={undefined} />, locale)).toContain("<form");
    expect(drawn(<ReserveView page={read} answer={undefined} />, locale)).not.toContain("<form");
  }
  expect(await portal.read.award.count({ where: { status: "notified" } })).toBe(0);
});

test("after its last day nobody is proposed, and no list may take it up", async () => {
  const sofia = await portal.sofia();
  const abdel = await portal.neighbour();
  const look = (at: Date) => must(portal.look(abdel, townDecision, { reference: filed.bobigny }, at));
  expect(await look(ANSWERED)).toMatchObject({ reserveLapsed: false });
  expect(await look(LATER)).toMatchObject({ reserveLapsed: true });
  expect(await must(portal.look(sofia, reservePage, call, LATER))).toMatchObject({
    next: null,
    lines: [{ standing: "lapsed" }],
  });
  expect(await waiting(LATER)).toMatchObject({ count: 0 });
  expect(await reasonOf(portal.act(sofia, takeUpReserve, taking(), LATER))).toBe("reserve-has-moved");
  const amountCents = await requestedOf(filed.bobigny);
  const line = { reference: filed.bobigny, outcome: "awarded" as const, amountCents, reasons: "", exceptionReason: "" };
  expect(await reasonOf(portal.act(sofia, prepareDecisionList, await list([line]), LATER))).toBe("reserve-lapsed");
});

test("the next is taken up by a decision that somebody else approves; meanwhile nobody else is proposed", async () => {
  const sofia = await portal.sofia();
  expect(await reasonOf(portal.act(await helene(), takeUpReserve, taking(), ANSWERED))).toBe("wrong-role");
  expect(await reasonOf(portal.act(sofia, takeUpReserve, taking(filed.bondy), ANSWERED))).toBe("reserve-has-moved");
  const { reference } = await must(portal.act(sofia, takeUpReserve, taking(), ANSWERED));
  expect(await reasonOf(portal.act(sofia, takeUpReserve, taking(), ANSWERED))).toBe("reserve-has-moved");
  const decision = await must(portal.look(await helene(), decisionPage, { reference }, ANSWERED));
  expect(decision).toMatchObject({ status: "prepared", lines: [{ reference: filed.bobigny, outcome: "awarded" }] });
  expect(decision.can.approve).toBe(true);
  expect(await must(portal.look(sofia, reservePage, call, ANSWERED))).toMatchObject({
    next: null,
    lines: [{ takenUpBy: reference }],
  });
  expect(await waiting(ANSWERED)).toMatchObject({ count: 0 });
});
