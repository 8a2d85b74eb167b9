import { expect, test } from "vitest";
import { callState, isOpen } from "~/domain/calls/call";
import { callDates, callForm, gridForm, rulesForm, rulesOf } from "~/domain/calls/call-forms";
import { CRITERION_CODES, isWholeGrid, WEIGHTS_SUM, weightsSum } from "~/domain/calls/criteria";
import { DEFAULT_GRID } from "~/domain/calls/default-grid";
import { callRules, defaultCallRules } from "~/domain/calls/rules";
import { SELF_CHECK_QUESTIONS, selfCheck } from "~/domain/calls/self-check";
import { call, closesAt, committeeOn, during, opensAt, utc } from "./edition";

test.each([
  ["before it is published", { ...call, frozenAt: null }, during, "preparation"],
  ["before it opens", call, utc("2026-04-13T06:59:59.999Z"), "upcoming"],
  ["at the second it opens", call, opensAt, "open"],
  ["a millisecond before it closes", call, utc("2026-06-12T21:58:59.999Z"), "open"],
  ["at the second it closes", call, closesAt, "closed"],
] as const)("%s the call is in its state", (_when, c, at, state) => {
  expect(callState(c, at)).toBe(state);
  expect(isOpen(c, at)).toBe(state === "open");
});

test("the default grid has the eight criteria, a hundred points, and six anchors in two languages", () => {
  expect(DEFAULT_GRID.map((c) => c.code)).toEqual([...CRITERION_CODES]);
  expect(weightsSum(DEFAULT_GRID)).toBe(WEIGHTS_SUM);
  expect(isWholeGrid(DEFAULT_GRID)).toBe(true);
  for (const c of DEFAULT_GRID) expect(new Set([...c.anchorsFr, ...c.anchorsEn]).size, c.code).toBe(12);
});

test("the rules say so when they contradict each other", () => {
  expect(callRules.parse({})).toEqual(defaultCallRules);
  expect(callRules.safeParse({ floorCents: 2, ceilingCents: 1 }).success).toBe(false);
  expect(callRules.safeParse({ balancePercent: 30 }).success).toBe(false);
  expect(callRules.safeParse({ actionFrom: "2027-01-01", actionUntil: "2026-01-01" }).success).toBe(false);
  expect(callRules.safeParse({ actionFrom: "2026-02-30" }).success).toBe(false);
});

test("the rules as typed become the rules as stored", () => {
  const typed = {
    floor: "5 000",
    ceiling: "200 000 €",
    rateMaxPercent: "80",
    durationMonthsMax: "24",
    actionFrom: "",
    actionUntil: "",
    oneLeadPerTown: "oui",
    ineligibleAccounts: ["66", "67", "68"],
    investmentOwnSharePercent: "20",
    reviewsPerProposal: "2",
    thirdReadingCriterionGap: "1",
    thirdReadingTotalGap: "15",
    eliminationScore: "50",
    reserveMonths: "6",
    advancePercent: "50",
    interimPercent: "30",
    balancePercent: "20",
    lapseMonths: "18",
  };
  expect(rulesOf(rulesForm.parse(typed))).toEqual(defaultCallRules);
  expect(rulesForm.safeParse({ ...typed, ceiling: "4 000" }).error?.issues).toMatchObject([
    { path: ["ceiling"], message: "floor-above-ceiling" },
  ]);
});

test("dates of a call are those of Paris", () => {
  const typed = {
    year: "2026",
    title: "Appel",
    titleEn: "Call",
    summary: "Texte",
    summaryEn: "Text",
    envelopeId: "e",
    opensOn: "2026-04-13",
    opensTime: "09:00",
    closesOn: "2026-06-12",
    closesTime: "23:59",
    committeeOn: "2026-06-29",
    standingCommitteeOn: "",
  };
  expect(callDates(callForm.parse(typed))).toEqual({ opensAt, closesAt, committeeOn, standingCommitteeOn: null });
  expect(callForm.safeParse({ ...typed, closesOn: "2026-04-13", closesTime: "08:00" }).error?.issues).toMatchObject([
    { path: ["closesOn"], message: "dates-out-of-order" },
  ]);
});

test("the grid as typed is held to a hundred points", () => {
  const criteria = DEFAULT_GRID.map((c) => ({
    ...c,
    weight: String(c.weight),
    eliminatingMark: c.eliminatingMark === null ? "" : String(c.eliminatingMark),
  }));
  expect(gridForm.parse({ criteria }).criteria).toEqual(DEFAULT_GRID);
  const heavy = criteria.map((c, i) => (i === 0 ? { ...c, weight: "25" } : c));
  expect(gridForm.safeParse({ criteria: heavy }).error?.issues[0]?.message).toBe("weights-not-100");
});

const yes = Object.fromEntries(SELF_CHECK_QUESTIONS.map((q) => [q, "yes"]));

test("six yeses make a project eligible, and a missing one is named", () => {
  expect(selfCheck(yes, defaultCallRules)).toEqual({ verdict: "eligible", failing: [], missing: [] });
  expect(selfCheck({ ...yes, amount: "" }, defaultCallRules)).toMatchObject({
    verdict: "unanswered",
    missing: ["amount"],
  });
});

test.each(SELF_CHECK_QUESTIONS)("one no to « %s » names the rule that fails", (question) => {
  expect(selfCheck({ ...yes, [question]: "no" }, defaultCallRules)).toMatchObject({
    verdict: "not_yet",
    failing: [{ question }],
  });
});

test("the remedy carries the figures of the call", () => {
  expect(selfCheck({ ...yes, amount: "no" }, defaultCallRules).failing[0]?.facts).toEqual({
    floorCents: 500_000,
    ceilingCents: 20_000_000,
  });
});
