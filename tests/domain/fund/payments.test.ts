import { expect, test } from "vitest";
import { releaseInstalment } from "~/domain/fund/instalments";
import { type PayableFacts, whyUnpayable } from "~/domain/fund/payable";
import { recordReturns } from "~/domain/fund/payment-return";
import {
  approveRun,
  cancelRun,
  endToEndId,
  exportRun,
  mayApproveRun,
  prepareRun,
  type Run,
  runHashInput,
} from "~/domain/fund/payment-run";
import { decideRecovery, observe, openRecovery, settleRecovery } from "~/domain/fund/recovery";
import { at, both, nadia, REASON, sofia, verdict, vice } from "../department";
import { awa, neighbour, reader } from "../network/people";

const advance = { kind: "advance", condition: "agreement_signed", amountCents: 50_00, status: "planned" } as const;
const interim = {
  kind: "interim",
  condition: "interim_report_accepted",
  amountCents: 30_00,
  status: "planned",
} as const;
const balance = { kind: "balance", condition: "final_report_accepted", amountCents: 20_00, status: "planned" } as const;
const inForce = {
  agreementStatus: "in_force",
  lapsesOn: "2028-01-01",
  interimReportAccepted: false,
  finalReportAccepted: false,
} as const;
test.each([
  ["the advance, both having signed", advance, inForce, "granted"],
  [
    "the advance, the town alone having signed",
    advance,
    { ...inForce, agreementStatus: "signed_by_town" },
    "agreement-not-in-force",
  ],
  ["the interim payment before its report", interim, inForce, "condition-not-met"],
  ["the interim payment on its report", interim, { ...inForce, interimReportAccepted: true }, "granted"],
  ["the balance before its report", balance, { ...inForce, interimReportAccepted: true }, "condition-not-met"],
  ["on the last day", advance, { ...inForce, lapsesOn: "2026-06-20" }, "granted"],
  ["a day after", advance, { ...inForce, lapsesOn: "2026-06-19" }, "agreement-lapsed"],
  ["twice", { ...advance, status: "due" }, inForce, "instalment-already-released"],
  ["cancelled", { ...advance, status: "cancelled" }, inForce, "instalment-cancelled"],
] as const)("releasing %s", (_case, instalment, facts, expected) => {
  expect(verdict(releaseInstalment(instalment, facts, at))).toBe(expected);
});

test.each([
  ["all of it", 20_00, "due", 20_00, 0],
  ["a part", 12_50, "due", 12_50, 7_50],
  ["never more than planned", 25_00, "due", 20_00, 0],
  ["nothing", 0, "cancelled", 0, 20_00],
] as const)(
  "the final account leaves %s of the balance to pay; the rest goes back",
  (_case, balanceDueCents, status, dueCents, releaseCents) => {
    expect(releaseInstalment(balance, { ...inForce, finalReportAccepted: true, balanceDueCents }, at)).toMatchObject({
      value: { status, dueCents, releaseCents },
    });
  },
);

const payable = (n: number, rest: Partial<PayableFacts> = {}): PayableFacts => ({
  instalmentId: `i${n}`,
  awardId: `a${n}`,
  reference: `2026-${String(n).padStart(3, "0")}`,
  townName: "Bondy",
  position: 1,
  amountCents: 50_00,
  status: "due",
  agreementStatus: "in_force",
  dueCents: 50_00,
  bank: { iban: "FR7630001007941234567890185", bic: "BDFEFRPPCCT", holder: "TRESORERIE DE BONDY", activeFrom: null },
  bankChangePending: false,
  ...rest,
});
test.each([
  ["due, with an account", {}, null],
  ["no account", { bank: null }, "no-bank-details"],
  ["a change of account waiting", { bankChangePending: true }, "bank-details-pending"],
  [
    "a changed account in its delay",
    { bank: { iban: "x", bic: "x", holder: "x", activeFrom: new Date(at.getTime() + 1) } },
    "bank-details-pending",
  ],
  ["a changed account after its delay", { bank: { iban: "x", bic: "x", holder: "x", activeFrom: at } }, null],
  ["in another run", { status: "in_run" }, "already-in-a-run"],
  ["planned", { status: "planned" }, "nothing-due"],
  ["paid", { status: "paid" }, "nothing-due"],
  ["the ledger has less due", { dueCents: 49_99 }, "nothing-due"],
  ["the agreement cancelled", { agreementStatus: "cancelled" }, "agreement-not-in-force"],
] as const)("payable or not: %s", (_case, rest, reason) => {
  expect(whyUnpayable(payable(1, rest), at)).toBe(reason);
});

const wish = (chosen: PayableFacts[], executionOn = "2026-06-20") => ({ reference: "V2026-02", chosen, executionOn });
test.each([
  ["one instalment", nadia, wish([payable(1)]), "granted"],
  ["nothing chosen", nadia, wish([]), "nothing-selected"],
  ["nothing that can be paid", nadia, wish([payable(1, { bank: null })]), "nothing-payable"],
  ["501 instalments", nadia, wish(Array.from({ length: 501 }, (_, i) => payable(i))), "too-many-lines"],
  ["for yesterday", nadia, wish([payable(1)], "2026-06-19"), "execution-in-past"],
  ["by the fund manager", sofia, wish([payable(1)]), "wrong-role"],
] as const)("preparing a run: %s", (_case, actor, what, expected) => {
  expect(verdict(prepareRun(actor, what, at))).toBe(expected);
});

test("of eighteen instalments, one without account and one in another run are left out and named", () => {
  const chosen = Array.from({ length: 18 }, (_, i) =>
    payable(i + 1, i === 3 ? { bank: null } : i === 7 ? { status: "in_run" } : {}),
  );
  const run = prepareRun(nadia, wish(chosen), at);
  if (!run.ok) throw new Error(run.reason);
  expect(run.value.lines).toHaveLength(16);
  expect(run.value.totalCents).toBe(16 * 50_00);
  expect(run.value.leftOut.map((l) => [l.reference, l.reason])).toEqual([
    ["2026-004", "no-bank-details"],
    ["2026-008", "already-in-a-run"],
  ]);
  expect(new Set(run.value.lines.map((l) => l.endToEndId)).size).toBe(16);
  expect(runHashInput("V2026-02", "2026-06-20", run.value.lines)).toContain("V2026-02-2026-001-1");
});

test("an end-to-end identifier is short and plain, or the program stops", () => {
  expect(endToEndId("V2026-02", "2026-014", 3)).toBe("V2026-02-2026-014-3");
  expect(() => endToEndId("V2026-02", "n°14", 1)).toThrow(RangeError);
  expect(() => endToEndId("V2026-02", "x".repeat(30), 1)).toThrow(RangeError);
});

const run = (status: Run["status"], preparedById = "nadia"): Run => ({ reference: "V2026-02", status, preparedById });
test.each([
  ["the vice-president", vice, run("prepared"), "granted"],
  ["whoever prepared it", both, run("prepared", "both"), "approver-prepared-run"],
  ["the paymaster", nadia, run("prepared"), "wrong-role"],
  ["twice", vice, run("approved"), "run-not-prepared"],
] as const)("approving a run: %s", (_case, actor, which, expected) => {
  expect(verdict(approveRun(actor, which))).toBe(expected);
  expect(mayApproveRun(actor, which)).toBe(expected === "granted");
});

test.each([
  ["approved", run("approved"), "granted", "granted"],
  ["prepared", run("prepared"), "run-not-approved", "granted"],
  ["exported", run("exported"), "granted", "run-already-exported"],
  ["returned", run("returned"), "granted", "run-already-exported"],
  ["cancelled", run("cancelled"), "run-not-approved", "run-not-prepared"],
] as const)("a run that is %s is exported or not, cancelled or not", (_status, which, exported, cancelled) => {
  expect(verdict(exportRun(nadia, which))).toBe(exported);
  expect(verdict(cancelRun(nadia, which))).toBe(cancelled);
});

test("exported again, it is not the first time", () => {
  expect(exportRun(nadia, run("approved"))).toMatchObject({ value: { first: true } });
  expect(exportRun(nadia, run("exported"))).toMatchObject({ value: { first: false } });
});

const exported = {
  status: "exported",
  lines: [
    { id: "l1", endToEndId: "E1", status: "pending" },
    { id: "l2", endToEndId: "E2", status: "pending" },
  ],
} as const;
const paid = (endToEndId: string) => ({ endToEndId, outcome: "paid", reason: "" }) as const;
const rejected = (endToEndId: string, reason = "Compte clos") => ({ endToEndId, outcome: "rejected", reason }) as const;
test.each([
  ["paid and rejected", nadia, exported, [paid("E1"), rejected("E2")], "granted"],
  ["before the export", nadia, { ...exported, status: "approved" }, [paid("E1")], "run-not-exported"],
  ["nothing", nadia, exported, [], "nothing-returned"],
  ["an unknown line", nadia, exported, [paid("E1"), paid("E9")], "line-unknown"],
  ["the same line twice", nadia, exported, [paid("E1"), paid("E1")], "line-already-returned"],
  ["a rejection without reason", nadia, exported, [rejected("E1", " ")], "reject-reason-missing"],
  ["by the approver", vice, exported, [paid("E1")], "wrong-role"],
] as const)("recording returns: %s", (_case, actor, which, returns, expected) => {
  expect(verdict(recordReturns(actor, which, returns))).toBe(expected);
});

test("a paid line books a payment, a rejected one nothing, and the run is returned when none waits", () => {
  expect(recordReturns(nadia, exported, [paid("E1")])).toMatchObject({
    value: { status: "exported", settled: [{ lineId: "l1", booking: "pay" }] },
  });
  expect(recordReturns(nadia, exported, [paid("E1"), rejected("E2")])).toMatchObject({
    value: { status: "returned", settled: [{ booking: "pay" }, { booking: null, reason: "Compte clos" }] },
  });
  const later = { status: "returned", lines: [{ id: "l1", endToEndId: "E1", status: "paid" }] } as const;
  expect(recordReturns(nadia, later, [rejected("E1")])).toMatchObject({ value: { settled: [{ booking: "unpay" }] } });
  expect(verdict(recordReturns(nadia, later, [paid("E1")]))).toBe("line-already-returned");
});

const claim = { amountCents: 10_00, paidCents: 50_00, reason: REASON };
test.each([
  ["what was paid and not earned", sofia, claim, "granted"],
  ["nothing", sofia, { ...claim, amountCents: 0 }, "recovery-amount-wrong"],
  ["more than was paid", sofia, { ...claim, amountCents: 50_01 }, "recovery-above-paid"],
  ["without reasons", sofia, { ...claim, reason: "" }, "recovery-reason-missing"],
  ["by the paymaster", nadia, claim, "wrong-role"],
] as const)("asking for money back: %s", (_case, actor, what, expected) => {
  expect(verdict(openRecovery(actor, what, at))).toBe(expected);
});

const notice = {
  townId: "93010",
  status: "notice",
  noticeById: "sofia",
  observationsDueOn: "2026-07-20",
  observations: "",
} as const;
test("the town has thirty days to answer, and answers in writing", () => {
  expect(openRecovery(sofia, claim, at)).toMatchObject({ value: { observationsDueOn: "2026-07-20" } });
  expect(verdict(observe(awa, notice, "Nous contestons le calcul."))).toBe("granted");
  expect(verdict(observe(awa, notice, " "))).toBe("observations-missing");
  expect(verdict(observe(reader, notice, "Nous contestons."))).toBe("observations-need-writer");
  expect(verdict(observe(neighbour, notice, "Nous contestons."))).toBe("not-found");
});

const afterwards = new Date("2026-07-21T10:00:00Z");
test.each([
  ["before the town has answered", vice, notice, "decided", at, "observations-still-open"],
  ["after it has", vice, { ...notice, observations: "Nous contestons." }, "decided", at, "granted"],
  ["after its time is over", vice, notice, "decided", afterwards, "granted"],
  ["dropped at once", vice, notice, "dropped", at, "granted"],
  ["by whoever opened it", both, { ...notice, noticeById: "both" }, "decided", afterwards, "own-recovery"],
  ["by the fund manager", sofia, notice, "decided", afterwards, "wrong-role"],
  ["twice", vice, { ...notice, status: "decided" }, "decided", afterwards, "recovery-out-of-order"],
] as const)("deciding a recovery: %s", (_case, actor, which, decide, when, expected) => {
  expect(verdict(decideRecovery(actor, which, decide, when))).toBe(expected);
});

test("a recovery is titled, then settled, in this order", () => {
  const decided = { ...notice, status: "decided" } as const;
  expect(verdict(settleRecovery(nadia, decided, { to: "titled", titleNumber: "T-2026-8" }))).toBe("granted");
  expect(verdict(settleRecovery(nadia, decided, { to: "titled", titleNumber: "" }))).toBe("title-number-missing");
  expect(verdict(settleRecovery(nadia, decided, { to: "settled" }))).toBe("recovery-out-of-order");
  expect(verdict(settleRecovery(nadia, { ...notice, status: "titled" }, { to: "settled" }))).toBe("granted");
  expect(verdict(settleRecovery(nadia, notice, { to: "titled", titleNumber: "T" }))).toBe("recovery-out-of-order");
});
