import { expect, test } from "vitest";
import { type Call, callState, deadlineFor, isOpen, isOpenFor } from "~/domain/calls/call";
import { callDates, callForm, gridForm, rulesForm, rulesOf } from "~/domain/calls/call-forms";
import { CRITERION_CODES, WEIGHTS_SUM, isWholeGrid, weightsSum } from "~/domain/calls/criteria";
import { DEFAULT_GRID } from "~/domain/calls/default-grid";
import { extendFor } from "~/domain/calls/extension";
import { changeCall, datesInOrder, openCall } from "~/domain/calls/opening";
import { callRules, defaultCallRules } from "~/domain/calls/rules";
import { SELF_CHECK_QUESTIONS, selfCheck } from "~/domain/calls/self-check";
import { BONDY, awa, claire, sofia } from "../network/people";

const utc = (text: string) => new Date(text);
const opensAt = utc("2026-04-13T07:00:00Z");
const closesAt = utc("2026-06-12T21:59:00Z");
const during = utc("2026-05-01T08:00:00Z");
const call: Call = { id: "c", reference: "2026", opensAt, closesAt, frozenAt: utc("2026-04-01T08:00:00Z"), rules: defaultCallRules };

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

test("more time counts for one town only, to the millisecond", () => {
  const until = utc("2026-06-13T21:59:00Z");
  const extensions = [{ townId: "93010", until }];
  expect(deadlineFor(call, "93010", extensions)).toEqual(until);
  expect(deadlineFor(call, "93008", extensions)).toEqual(closesAt);
  expect(isOpenFor(call, "93010", extensions, closesAt)).toBe(true);
  expect(isOpenFor(call, "93010", extensions, until)).toBe(false);
  expect(isOpenFor(call, "93008", extensions, closesAt)).toBe(false);
  expect(isOpenFor(call, "93010", extensions, utc("2026-04-12T00:00:00Z"))).toBe(false);
});

test("a shorter extension never takes time away", () => {
  expect(deadlineFor(call, "93010", [{ townId: "93010", until: opensAt }])).toEqual(closesAt);
});

const committeeOn = utc("2026-06-28T22:00:00Z");
const extending = { call: { ...call, committeeOn }, town: BONDY, extensions: [] };
const late = utc("2026-06-12T22:00:01Z");
const asked = { until: utc("2026-06-13T21:59:00Z"), reason: "Panne du réseau de la mairie le 12 juin." };

test("Sofia gives Bondy one more day, after the closing, with the reason", () => {
  expect(extendFor(extending, asked, sofia, late)).toMatchObject({ ok: true, value: { townId: "93010", until: asked.until } });
});

test.each<[string, Parameters<typeof extendFor>, string]>([
  ["by a reviewer", [extending, asked, claire, late], "wrong-role"],
  ["by the town", [extending, asked, awa, late], "wrong-role"],
  ["of a call in preparation", [{ ...extending, call: { ...extending.call, frozenAt: null } }, asked, sofia, late], "call-not-opened"],
  ["for a town that merged", [{ ...extending, town: { ...BONDY, validTo: opensAt } }, asked, sofia, late], "town-not-in-force"],
  ["that is not later", [extending, { ...asked, until: closesAt }, sofia, during], "extension-not-later"],
  ["that is over", [extending, asked, sofia, utc("2026-06-14T00:00:00Z")], "extension-past"],
  ["of sixteen days", [{ ...extending, call: { ...extending.call, committeeOn: null } }, { ...asked, until: utc("2026-06-28T21:59:01Z") }, sofia, late], "extension-too-long"],
  ["beyond the committee", [{ ...extending, call: { ...extending.call, committeeOn: utc("2026-06-13T10:00:00Z") } }, asked, sofia, late], "extension-after-committee"],
  ["without a reason", [extending, { ...asked, reason: "Panne" }, sofia, late], "extension-reason-missing"],
])("more time is refused %s", (_why, args, reason) => {
  expect(extendFor(...args)).toMatchObject({ ok: false, reason });
});

const preparing = {
  call: { ...call, frozenAt: null, committeeOn, standingCommitteeOn: utc("2026-07-07T00:00:00Z") },
  criteria: DEFAULT_GRID,
  envelope: { appropriatedCents: 100_000_000 },
  otherOpen: false,
};

test("Sofia opens a call whose dates, grid and envelope are in order", () => {
  expect(openCall(preparing, sofia, during)).toEqual({ ok: true, value: { frozenAt: during } });
});

const withCall = (change: Partial<(typeof preparing)["call"]>) => ({ ...preparing, call: { ...preparing.call, ...change } });
test.each<[string, Parameters<typeof openCall>, string]>([
  ["by a reviewer", [preparing, claire, during], "wrong-role"],
  ["twice", [withCall({ frozenAt: during } as never), sofia, during], "already-opened"],
  ["beside another open call", [{ ...preparing, otherOpen: true }, sofia, during], "another-call-open"],
  ["that closes before it opens", [withCall({ closesAt: opensAt }), sofia, during], "closes-before-opening"],
  ["that is over", [preparing, sofia, closesAt], "closing-past"],
  ["whose committee meets before the closing", [withCall({ committeeOn: during }), sofia, during], "committee-before-closing"],
  ["decided before its committee", [withCall({ standingCommitteeOn: closesAt }), sofia, during], "decision-before-committee"],
  ["whose actions end before the decision", [withCall({ rules: { ...defaultCallRules, actionUntil: "2026-07-01" } }), sofia, during], "action-ends-before-decision"],
  ["with unsound rules", [withCall({ rules: { ...defaultCallRules, advancePercent: 60 } }), sofia, during], "rules-unsound"],
  ["with a grid short of a tie-breaker", [{ ...preparing, criteria: DEFAULT_GRID.slice(1) }, sofia, during], "grid-incomplete"],
  ["with weights of 95", [{ ...preparing, criteria: DEFAULT_GRID.slice(0, 7) }, sofia, during], "weights-not-100"],
  ["on an empty envelope", [{ ...preparing, envelope: { appropriatedCents: 0 } }, sofia, during], "envelope-empty"],
  ["with a ceiling above the envelope", [{ ...preparing, envelope: { appropriatedCents: 1_000_000 } }, sofia, during], "ceiling-above-envelope"],
])("a call is not opened %s", (_why, args, reason) => {
  expect(openCall(...args)).toMatchObject({ ok: false, reason });
});

test("rules are frozen once the call is published; texts are not", () => {
  expect(changeCall(call, "rules", sofia, during)).toMatchObject({ reason: "frozen" });
  expect(changeCall(call, "texts", sofia, during)).toMatchObject({ ok: true });
  expect(changeCall({ ...call, frozenAt: null }, "rules", sofia, during)).toMatchObject({ ok: true });
  expect(changeCall(call, "texts", claire, during)).toMatchObject({ reason: "wrong-role" });
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
    floor: "5 000", ceiling: "200 000 €", rateMaxPercent: "80", durationMonthsMax: "24", actionFrom: "", actionUntil: "", oneLeadPerTown: "oui", ineligibleAccounts: ["66", "67", "68"],
    investmentOwnSharePercent: "20", reviewsPerProposal: "2", thirdReadingCriterionGap: "1", thirdReadingTotalGap: "15", eliminationScore: "50", reserveMonths: "6",
    advancePercent: "50", interimPercent: "30", balancePercent: "20", lapseMonths: "18",
  };
  expect(rulesOf(rulesForm.parse(typed))).toEqual(defaultCallRules);
  expect(rulesForm.safeParse({ ...typed, ceiling: "4 000" }).error?.issues).toMatchObject([{ path: ["ceiling"], message: "floor-above-ceiling" }]);
});

test("dates of a call are those of Paris", () => {
  const typed = { year: "2026", title: "Appel", titleEn: "Call", summary: "Texte", summaryEn: "Text", envelopeId: "e", opensOn: "2026-04-13", opensTime: "09:00", closesOn: "2026-06-12", closesTime: "23:59", committeeOn: "2026-06-29", standingCommitteeOn: "" };
  expect(callDates(callForm.parse(typed))).toEqual({ opensAt, closesAt, committeeOn, standingCommitteeOn: null });
  expect(callForm.safeParse({ ...typed, closesOn: "2026-04-13", closesTime: "08:00" }).error?.issues).toMatchObject([{ path: ["closesOn"], message: "dates-out-of-order" }]);
  expect(datesInOrder({ opensAt, closesAt, committeeOn: null, standingCommitteeOn: null, rules: { actionUntil: null } }).ok).toBe(true);
});

test("the grid as typed is held to a hundred points", () => {
  const criteria = DEFAULT_GRID.map((c) => ({ ...c, weight: String(c.weight), eliminatingMark: c.eliminatingMark === null ? "" : String(c.eliminatingMark) }));
  expect(gridForm.parse({ criteria }).criteria).toEqual(DEFAULT_GRID);
  const heavy = criteria.map((c, i) => (i === 0 ? { ...c, weight: "25" } : c));
  expect(gridForm.safeParse({ criteria: heavy }).error?.issues[0]?.message).toBe("weights-not-100");
});

const yes = Object.fromEntries(SELF_CHECK_QUESTIONS.map((q) => [q, "yes"]));

test("six yeses make a project eligible, and a missing one is named", () => {
  expect(selfCheck(yes, defaultCallRules)).toEqual({ verdict: "eligible", failing: [], missing: [] });
  expect(selfCheck({ ...yes, amount: "" }, defaultCallRules)).toMatchObject({ verdict: "unanswered", missing: ["amount"] });
});

test.each(SELF_CHECK_QUESTIONS)("one no to « %s » names the rule that fails", (question) => {
  expect(selfCheck({ ...yes, [question]: "no" }, defaultCallRules)).toMatchObject({ verdict: "not_yet", failing: [{ question }] });
});

test("the remedy carries the figures of the call", () => {
  expect(selfCheck({ ...yes, amount: "no" }, defaultCallRules).failing[0]?.facts).toEqual({ floorCents: 500_000, ceilingCents: 20_000_000 });
});
