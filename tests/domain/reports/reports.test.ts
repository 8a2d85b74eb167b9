import fc from "fast-check";
import { expect, test } from "vitest";
import { finalAccount } from "~/domain/reports/final-account";
import { publishedIndicators } from "~/domain/reports/published-indicators";
import { acceptReport, isLate, type Report, returnReport, saveReport, submitReport } from "~/domain/reports/report";
import { crossCheck, type Plan, reportComplete, reportDraft } from "~/domain/reports/report-form";
import { visitor } from "~/domain/shared/actor";
import { at, claire, leo, nadia, REASON, sofia, verdict } from "../department";
import { awa, neighbour, reader } from "../network/people";

const plan: Plan = {
  lines: [
    { account: "64", label: "Poste de coordination", plannedCents: 40_000_00 },
    { account: "60", label: "Fournitures", plannedCents: 10_000_00 },
  ],
  targets: [
    { indicator: "recipients_supported", target: 60 },
    { indicator: "women", target: 30 },
  ],
};
const typed = {
  lines: [
    { account: "64", label: "Poste de coordination", spent: "38 000", note: "" },
    { account: "60", label: "Fournitures", spent: "9 500,50", note: "" },
  ],
  indicators: [
    { indicator: "recipients_supported", actual: "58", comment: "" },
    { indicator: "women", actual: "31", comment: "" },
  ],
  done: "Vingt places ouvertes et occupées.",
};
const draft = (change: object = {}) => reportDraft.parse({ ...typed, ...change });
const checked = (change: object = {}) => crossCheck(reportComplete.parse({ ...typed, ...change }), plan);

test.each([
  ["as planned, within a tenth", {}, []],
  [
    "a line more than a tenth off, unexplained",
    { lines: [{ ...typed.lines[0], spent: "35 999,99" }, typed.lines[1]] },
    [{ path: "lines.0.note", problem: "required" }],
  ],
  [
    "the same, explained",
    { lines: [{ ...typed.lines[0], spent: "35 000", note: "Recrutement en mars." }, typed.lines[1]] },
    [],
  ],
  [
    "a line that was not planned",
    { lines: [...typed.lines, { account: "62", label: "Communication", spent: "100", note: "" }] },
    [{ path: "lines.2.note", problem: "required" }],
  ],
  ["a target forgotten", { indicators: [typed.indicators[0]] }, [{ path: "indicators.women", problem: "required" }]],
  [
    "a target missed, unexplained",
    { indicators: [typed.indicators[0], { indicator: "women", actual: "12", comment: "" }] },
    [{ path: "indicators.1.comment", problem: "required" }],
  ],
  [
    "more women than people",
    { indicators: [typed.indicators[0], { indicator: "women", actual: "59", comment: "x" }] },
    [{ path: "indicators.1.actual", problem: "more-than-recipients?recipients=58" }],
  ],
] as const)("the cells of a report: %s", (_case, change, problems) => {
  expect(checked(change)).toEqual(problems);
});

const report: Report = {
  townId: "93010",
  kind: "final",
  status: "draft",
  dueOn: "2026-06-20",
  agreementStatus: "in_force",
};
const whole = { draft: draft(), plan, interimAccepted: true };
test.each([
  ["whole, by the town", awa, report, whole, "granted"],
  ["by a reader", reader, report, whole, "report-needs-writer"],
  ["by another town", neighbour, report, whole, "not-found"],
  ["by a visitor", visitor, report, whole, "sign-in-first"],
  ["corrected after it was returned", awa, { ...report, status: "returned" }, whole, "granted"],
  ["twice", awa, { ...report, status: "submitted" }, whole, "report-already-submitted"],
  ["once accepted", awa, { ...report, status: "accepted" }, whole, "report-already-accepted"],
  [
    "under an agreement not yet signed",
    awa,
    { ...report, agreementStatus: "to_sign" },
    whole,
    "report-agreement-not-in-force",
  ],
  ["the final one before the interim one", awa, report, { ...whole, interimAccepted: false }, "interim-report-first"],
  ["the interim one first", awa, { ...report, kind: "interim" }, { ...whole, interimAccepted: false }, "granted"],
  [
    "with an amount that cannot be read",
    awa,
    report,
    { ...whole, draft: draft({ lines: [{ ...typed.lines[0], spent: "beaucoup" }] }) },
    "report-incomplete",
  ],
  [
    "with a target forgotten",
    awa,
    report,
    { ...whole, draft: draft({ indicators: [typed.indicators[0]] }) },
    "report-incomplete",
  ],
] as const)("handing a report in: %s", (_case, actor, which, facts, expected) => {
  expect(verdict(submitReport(actor, which, facts, at))).toBe(expected);
});

test("what was spent is the sum of its lines", () => {
  expect(submitReport(awa, report, whole, at)).toMatchObject({ value: { spentCents: 47_500_50 } });
});

test("a returned report stays returned while it is corrected; a late one is late until it is in", () => {
  expect(saveReport(awa, { ...report, status: "returned" })).toMatchObject({ value: { status: "returned" } });
  expect(saveReport(awa, { ...report, status: "expected" })).toMatchObject({ value: { status: "draft" } });
  expect(isLate(report, new Date("2026-06-20T21:59:59Z"))).toBe(false);
  expect(isLate(report, new Date("2026-06-20T22:00:00Z"))).toBe(true);
  expect(isLate({ ...report, status: "submitted" }, new Date("2026-07-01"))).toBe(false);
});

const submitted = { ...report, status: "submitted" } as const;
const cost = { conflicted: false, acceptedEligibleCents: 41_200_00, spentCents: 41_200_00 };
test.each([
  ["a reviewer", claire, submitted, cost, "granted"],
  [
    "the fund manager, for less than was spent",
    sofia,
    submitted,
    { ...cost, acceptedEligibleCents: 40_000_00 },
    "granted",
  ],
  [
    "for more than was spent",
    sofia,
    submitted,
    { ...cost, acceptedEligibleCents: 41_200_01 },
    "accepted-cost-above-spent",
  ],
  ["for less than nothing", sofia, submitted, { ...cost, acceptedEligibleCents: -1 }, "accepted-cost-wrong"],
  ["a reviewer in conflict", claire, submitted, { ...cost, conflicted: true }, "not-found"],
  ["the paymaster", nadia, submitted, cost, "wrong-role"],
  ["the administrator", leo, submitted, cost, "wrong-role"],
  ["a draft", sofia, report, cost, "report-not-submitted"],
] as const)("accepting a report: %s", (_case, actor, which, facts, expected) => {
  expect(verdict(acceptReport(actor, which, facts, at))).toBe(expected);
});

test("a report is returned with what is to be corrected", () => {
  expect(verdict(returnReport(claire, submitted, { conflicted: false, reason: REASON }))).toBe("granted");
  expect(verdict(returnReport(claire, submitted, { conflicted: false, reason: "non" }))).toBe("return-reason-missing");
  expect(verdict(returnReport(claire, report, { conflicted: false, reason: REASON }))).toBe("report-not-submitted");
});

test.each([
  [
    "41 200 € of 50 000 € spent at 80 %, 32 000 € paid",
    { awardedCents: 40_000_00, rateBp: 8000, acceptedEligibleCents: 41_200_00, paidOrDueCents: 32_000_00 },
    { earnedCents: 32_960_00, balanceCents: 960_00, overpaidCents: 0, unusedCents: 7_040_00, capped: false },
  ],
  [
    "all spent",
    { awardedCents: 40_000_00, rateBp: 8000, acceptedEligibleCents: 50_000_00, paidOrDueCents: 32_000_00 },
    { earnedCents: 40_000_00, balanceCents: 8_000_00, overpaidCents: 0, unusedCents: 0, capped: false },
  ],
  [
    "more spent than planned",
    { awardedCents: 40_000_00, rateBp: 8000, acceptedEligibleCents: 60_000_00, paidOrDueCents: 32_000_00 },
    { earnedCents: 40_000_00, balanceCents: 8_000_00, overpaidCents: 0, unusedCents: 0, capped: true },
  ],
  [
    "less spent than was paid for",
    { awardedCents: 40_000_00, rateBp: 8000, acceptedEligibleCents: 30_000_00, paidOrDueCents: 32_000_00 },
    { earnedCents: 24_000_00, balanceCents: 0, overpaidCents: 8_000_00, unusedCents: 16_000_00, capped: false },
  ],
  [
    "a cent that does not divide goes to the Département",
    { awardedCents: 100, rateBp: 3333, acceptedEligibleCents: 100, paidOrDueCents: 0 },
    { earnedCents: 33, balanceCents: 33, overpaidCents: 0, unusedCents: 67, capped: false },
  ],
] as const)("the final account: %s", (_case, facts, expected) => {
  expect(finalAccount(facts)).toEqual(expected);
});

test("paid and balance never exceed the award, and every cent of it is earned or unused", () => {
  const cents = fc.integer({ min: 0, max: 2_000_000_000 });
  fc.assert(
    fc.property(
      cents,
      fc.integer({ min: 1, max: 10_000 }),
      cents,
      cents,
      (awardedCents, rateBp, acceptedEligibleCents, paid) => {
        const paidOrDueCents = Math.min(paid, awardedCents);
        const account = finalAccount({ awardedCents, rateBp, acceptedEligibleCents, paidOrDueCents });
        expect(account.earnedCents + account.unusedCents).toBe(awardedCents);
        expect(paidOrDueCents + account.balanceCents - account.overpaidCents).toBe(account.earnedCents);
        expect(account.earnedCents * 10_000).toBeLessThanOrEqual(acceptedEligibleCents * rateBp);
      },
    ),
  );
});

test.each([
  [0, 0, false],
  [1, null, true],
  [4, null, true],
  [5, 5, false],
])("a count of %i persons is published as %s", (actual, shown, hidden) => {
  expect(publishedIndicators([{ indicator: "durable_job_exits", target: 10, actual }])).toEqual([
    { indicator: "durable_job_exits", target: 10, actual: shown, hidden },
  ]);
});

test("what counts no persons is published as it is", () => {
  expect(publishedIndicators([{ indicator: "partners_mobilised", target: null, actual: 3 }])[0]?.actual).toBe(3);
});
