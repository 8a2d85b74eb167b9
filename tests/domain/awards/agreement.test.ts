import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Agreement,
  closeAgreement,
  prepareAgreement,
  signByDepartment,
  signByTown,
} from "~/domain/awards/agreement";
import { buildAgreement, instalmentsOf } from "~/domain/awards/agreement-content";
import { type AmendmentWish, requestAmendment, routeOf, settleAmendment } from "~/domain/awards/amendment";
import { answerAward } from "~/domain/awards/award";
import { defaultCallRules } from "~/domain/calls/rules";
import { visitor } from "~/domain/shared/actor";
import { at, both, REASON, sofia, verdict, vice } from "../department";
import { awa, mayor, neighbour, reader } from "../network/people";

const award = { townId: "93010", status: "notified", amountCents: 130_000_00 } as const;
test.each([
  ["the mayor accepts", mayor, award, { answer: "accepted", reason: "" }, "granted"],
  ["an editor", awa, award, { answer: "accepted", reason: "" }, "answer-needs-signatory"],
  ["another town", neighbour, award, { answer: "accepted", reason: "" }, "not-found"],
  ["a visitor", visitor, award, { answer: "accepted", reason: "" }, "sign-in-first"],
  ["twice", mayor, { ...award, status: "accepted" }, { answer: "declined", reason: REASON }, "award-already-answered"],
  ["declining without a word", mayor, award, { answer: "declined", reason: "" }, "award-decline-reason-missing"],
  ["declining, saying why", mayor, award, { answer: "declined", reason: REASON }, "granted"],
] as const)("answering an award: %s", (_case, actor, which, said, expected) => {
  expect(verdict(answerAward(actor, which, said, at))).toBe(expected);
});

test("only a declined award gives money back", () => {
  expect(answerAward(mayor, award, { answer: "accepted", reason: "" }, at)).toMatchObject({
    value: { releaseCents: 0 },
  });
  expect(answerAward(mayor, award, { answer: "declined", reason: REASON }, at)).toMatchObject({
    value: { releaseCents: 130_000_00 },
  });
});

const party = { name: "Commune de Bondy", siret: "21930010000019", representedBy: "La maire", function: "Maire" };
const facts = {
  reference: "CONV-2026-014",
  proposalReference: "2026-014",
  department: party,
  town: party,
  object: "Relais-crèche à horaires élargis",
  amountCents: 130_000_01,
  requestedCents: 140_000_00,
  eligibleCostCents: 180_000_00,
  rateBp: 7223,
  deliberation: { number: "CP-12", on: "2026-07-09" },
  startsOn: "2026-09-01",
  endsOn: "2027-08-31",
  preparedOn: "2026-07-15",
  rules: defaultCallRules,
};

test("an agreement has its schedule, its dates and its conditions", () => {
  const content = buildAgreement(facts);
  expect(content.instalments).toEqual([
    { position: 1, kind: "advance", percent: 50, amountCents: 65_000_00, condition: "agreement_signed" },
    { position: 2, kind: "interim", percent: 30, amountCents: 39_000_00, condition: "interim_report_accepted" },
    { position: 3, kind: "balance", percent: 20, amountCents: 26_000_01, condition: "final_report_accepted" },
  ]);
  expect(content).toMatchObject({
    interimReportDueOn: "2027-03-02",
    finalReportDueOn: "2027-10-30",
    lapsesOn: "2028-02-29",
  });
});

test("it lapses eighteen months after it was prepared when the action ends early", () => {
  expect(buildAgreement({ ...facts, endsOn: "2026-12-31" }).lapsesOn).toBe("2028-01-15");
});

test("a part of 0 % is no part, and no interim payment asks for no interim report", () => {
  const content = buildAgreement({
    ...facts,
    rules: { ...defaultCallRules, advancePercent: 60, interimPercent: 0, balancePercent: 40 },
  });
  expect(content.instalments.map((i) => [i.position, i.kind])).toEqual([
    [1, "advance"],
    [2, "balance"],
  ]);
  expect(content.interimReportDueOn).toBeNull();
});

test("the instalments always sum to the award", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000_000_000 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      (amount, a, b) => {
        const [advancePercent, interimPercent] = a + b > 100 ? [a, 100 - a] : [a, b];
        const parts = instalmentsOf(amount, {
          advancePercent,
          interimPercent,
          balancePercent: 100 - advancePercent - interimPercent,
        });
        expect(parts.reduce((sum, p) => sum + p.amountCents, 0)).toBe(amount);
      },
    ),
  );
});

test("an agreement is prepared once, after the town accepted", () => {
  expect(verdict(prepareAgreement(sofia, { status: "accepted", hasAgreement: false }))).toBe("granted");
  expect(verdict(prepareAgreement(sofia, { status: "notified", hasAgreement: false }))).toBe("award-not-accepted");
  expect(verdict(prepareAgreement(sofia, { status: "accepted", hasAgreement: true }))).toBe("agreement-exists");
  expect(verdict(prepareAgreement(vice, { status: "accepted", hasAgreement: false }))).toBe("wrong-role");
});

const toSign: Agreement = { townId: "93010", status: "to_sign", contentHash: "h1" };
const townSigned: Agreement = { ...toSign, status: "signed_by_town" };
test.each([
  ["the mayor", mayor, toSign, "h1", "granted"],
  ["an editor", awa, toSign, "h1", "signature-needs-signatory"],
  ["another mayor", neighbour, toSign, "h1", "not-found"],
  ["a text that changed meanwhile", mayor, toSign, "h0", "agreement-text-changed"],
  ["twice", mayor, townSigned, "h1", "agreement-already-signed"],
] as const)("signing for the town: %s", (_case, actor, which, hash, expected) => {
  expect(verdict(signByTown(actor, which, hash, at))).toBe(expected);
});

test.each([
  ["the vice-president, after the town", vice, townSigned, "h1", "granted"],
  ["before the town", vice, toSign, "h1", "town-signs-first"],
  ["the fund manager", sofia, townSigned, "h1", "wrong-role"],
  ["a text that changed meanwhile", vice, townSigned, "h0", "agreement-text-changed"],
  ["twice", vice, { ...toSign, status: "in_force" }, "h1", "agreement-already-signed"],
] as const)("signing for the Département: %s", (_case, actor, which, hash, expected) => {
  expect(verdict(signByDepartment(actor, which, hash, at))).toBe(expected);
});

const running = { townId: "93010", status: "in_force", contentHash: "h1" } as const;
test("an agreement closes when all is reported and paid", () => {
  expect(verdict(closeAgreement(sofia, running, { finalReportAccepted: true, instalmentsOpen: 0 }))).toBe("granted");
  expect(verdict(closeAgreement(sofia, running, { finalReportAccepted: true, instalmentsOpen: 1 }))).toBe(
    "agreement-still-open",
  );
  expect(verdict(closeAgreement(sofia, running, { finalReportAccepted: false, instalmentsOpen: 0 }))).toBe(
    "agreement-still-open",
  );
  expect(verdict(closeAgreement(sofia, townSigned, { finalReportAccepted: true, instalmentsOpen: 0 }))).toBe(
    "agreement-not-running",
  );
});

const open = { townId: "93010", status: "in_force", amendmentPending: false } as const;
const extension = (newEndsOn: string): AmendmentWish => ({ kind: "extension", endsOn: "2027-08-31", newEndsOn });
const reduction = (newAmountCents: number): AmendmentWish => ({
  kind: "reduction",
  amountCents: 100_00,
  newAmountCents,
  paidOrDueCents: 50_00,
});
test.each([
  ["three months more", awa, open, extension("2027-11-30"), REASON, "granted"],
  ["without a reason", awa, open, extension("2027-11-30"), "", "amendment-reason-missing"],
  ["by a reader", reader, open, extension("2027-11-30"), REASON, "amendment-needs-writer"],
  ["by another town", neighbour, open, extension("2027-11-30"), REASON, "not-found"],
  ["by the fund manager", sofia, open, extension("2027-11-30"), REASON, "granted"],
  ["to an earlier day", awa, open, extension("2027-08-30"), REASON, "amendment-changes-nothing"],
  ["more than a year", awa, open, extension("2028-09-01"), REASON, "amendment-too-long"],
  [
    "while another waits",
    awa,
    { ...open, amendmentPending: true },
    extension("2027-11-30"),
    REASON,
    "amendment-pending",
  ],
  [
    "before both have signed",
    awa,
    { ...open, status: "signed_by_town" },
    extension("2027-11-30"),
    REASON,
    "agreement-not-running",
  ],
  ["less money, down to what is paid", awa, open, reduction(50_00), REASON, "granted"],
  ["less than what is paid", awa, open, reduction(49_99), REASON, "reduction-below-paid"],
  [
    "a transfer of nothing",
    awa,
    open,
    { kind: "transfer", movedCents: 0, totalCents: 100_00 },
    REASON,
    "amendment-changes-nothing",
  ],
] as const)("asking for an amendment: %s", (_case, actor, agreement, wish, reason, expected) => {
  expect(verdict(requestAmendment(actor, agreement, wish, reason))).toBe(expected);
});

test.each([
  ["six months more", extension("2028-02-29"), "fund_manager"],
  ["a day beyond", extension("2028-03-01"), "approver"],
  ["a tenth moved", { kind: "transfer", movedCents: 10_00, totalCents: 100_00 }, "fund_manager"],
  ["a cent more moved", { kind: "transfer", movedCents: 10_01, totalCents: 100_00 }, "approver"],
  ["another budget", { kind: "budget", movedCents: 1, totalCents: 100_00 }, "approver"],
  ["less money", reduction(60_00), "approver"],
] as const)("who settles an amendment: %s", (_case, wish, route) => {
  expect(routeOf(wish as AmendmentWish)).toBe(route);
});

const waiting = { kind: "extension", status: "requested", preparedById: "awa", route: "fund_manager" } as const;
test.each([
  ["the fund manager, a small one", sofia, waiting, true, "", "granted"],
  ["the fund manager, a large one", sofia, { ...waiting, route: "approver" }, true, "", "amendment-needs-approver"],
  ["the approver, a large one", vice, { ...waiting, route: "approver" }, true, "", "granted"],
  ["one’s own", both, { ...waiting, preparedById: "both" }, true, "", "own-amendment"],
  ["refusing without a word", sofia, waiting, false, "", "amendment-reason-missing"],
  ["refusing, saying why", sofia, waiting, false, REASON, "granted"],
  ["twice", sofia, { ...waiting, status: "approved" }, true, "", "amendment-settled"],
  ["the mayor", mayor, waiting, true, "", "wrong-role"],
] as const)("settling an amendment: %s", (_case, actor, amendment, approve, reason, expected) => {
  const deliberation = { number: "", on: "" };
  expect(verdict(settleAmendment(actor, amendment, { approve, reason, deliberation }, at))).toBe(expected);
});
