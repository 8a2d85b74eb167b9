import { expect, test } from "vitest";
import {
  approveDecision,
  type Decision,
  decisionHashInput,
  prepareDecision,
  publishDecision,
  recordDeliberation,
  sendBackDecision,
} from "~/domain/awards/decision";
import { checkLines, type DecisionLine, needsException, passedOverBy } from "~/domain/awards/decision-lines";
import { notificationOf } from "~/domain/awards/notification";
import { type Preflight, preflight } from "~/domain/awards/preflight";
import { at, both, claire, REASON, sofia, verdict, vice } from "../department";

const line = (
  n: number,
  outcome: DecisionLine["outcome"],
  amountCents = outcome === "awarded" ? 100_00 : 0,
  rest: Partial<DecisionLine> = {},
): DecisionLine => ({
  proposalId: `p${n}`,
  reference: `2026-00${n}`,
  outcome,
  amountCents,
  requestedCents: 100_00,
  place: n,
  meanHundredths: 9000 - n * 100,
  eliminated: null,
  reasons: outcome === "awarded" ? "" : REASON,
  exceptionReason: "",
  ...rest,
});
const rules = { availableCents: 250_00 };
const plain = [line(1, "awarded"), line(2, "awarded"), line(3, "refused")];

test.each([
  ["the ranking followed", plain, rules, "granted"],
  ["an empty list", [], rules, "no-lines"],
  ["exactly what is available", plain, { availableCents: 200_00 }, "granted"],
  ["a cent more than is available", plain, { availableCents: 199_99 }, "over-envelope"],
  ["an award of nothing", [line(1, "awarded", 0)], rules, "award-without-amount"],
  ["a refusal with an amount", [line(1, "refused", 1)], rules, "amount-without-award"],
  ["more than asked", [line(1, "awarded", 100_01)], rules, "amount-above-request"],
  ["more than the cap", plain, { ...rules, capCents: 99_99 }, "amount-above-cap"],
  ["less than asked, without a word", [line(1, "awarded", 90_00)], rules, "reasons-missing"],
  ["less than asked, with reasons", [line(1, "awarded", 90_00, { reasons: REASON })], rules, "granted"],
  ["a refusal without reasons", [line(1, "refused", 0, { reasons: "non" })], rules, "reasons-missing"],
  [
    "a dossier that is not scored",
    [line(1, "awarded", 100_00, { place: null, meanHundredths: null })],
    rules,
    "dossier-not-scored",
  ],
  ["a better one passed over", [line(1, "refused"), line(2, "awarded")], rules, "exception-reason-missing"],
  [
    "the same, saying why",
    [line(1, "refused"), line(2, "awarded", 100_00, { exceptionReason: REASON })],
    rules,
    "granted",
  ],
  [
    "an eliminated one awarded",
    [line(1, "awarded", 100_00, { place: null, eliminated: "below_threshold" })],
    rules,
    "exception-reason-missing",
  ],
  [
    "an eliminated one refused above an award",
    [line(1, "refused", 0, { place: null, eliminated: "criterion:need" }), line(2, "awarded")],
    rules,
    "granted",
  ],
] as const)("the lines of a decision: %s", (_case, lines, withRules, expected) => {
  expect(verdict(checkLines(lines, withRules))).toBe(expected);
});

test("an exception names the dossiers it passes over", () => {
  const lines = [line(1, "refused"), line(2, "reserved"), line(3, "awarded")];
  const third = lines[2] as DecisionLine;
  expect(passedOverBy(third, lines).map((l) => l.reference)).toEqual(["2026-001", "2026-002"]);
  expect(needsException(third, lines)).toBe(true);
  expect(checkLines(lines, rules)).toMatchObject({
    reason: "exception-reason-missing",
    detail: { reference: "2026-003", passedOver: "2026-001, 2026-002" },
  });
});

const prepared: Decision = { status: "prepared", preparedById: "sofia", deliberationNumber: null, deliberatedOn: null };
const approved: Decision = { ...prepared, status: "approved" };
const deliberated: Decision = { ...approved, deliberationNumber: "CP-2026-07-09-12", deliberatedOn: at };
const lines = { lines: plain, rules };

test.each([
  ["the first time", sofia, null, "granted"],
  ["again while prepared", sofia, prepared, "granted"],
  ["once approved", sofia, approved, "decision-not-prepared"],
  ["by a reviewer", claire, null, "wrong-role"],
] as const)("preparing: %s", (_case, actor, decision, expected) => {
  expect(verdict(prepareDecision(actor, decision, plain, rules))).toBe(expected);
});

test.each([
  ["the vice-president", vice, prepared, { ...lines, conflicted: false }, "granted"],
  [
    "whoever prepared it",
    both,
    { ...prepared, preparedById: "both" },
    { ...lines, conflicted: false },
    "approver-is-preparer",
  ],
  ["the fund manager", sofia, prepared, { ...lines, conflicted: false }, "wrong-role"],
  ["an approver in conflict", vice, prepared, { ...lines, conflicted: true }, "approver-in-conflict"],
  ["twice", vice, approved, { ...lines, conflicted: false }, "decision-not-prepared"],
  [
    "when the envelope has shrunk",
    vice,
    prepared,
    { lines: plain, rules: { availableCents: 1 }, conflicted: false },
    "over-envelope",
  ],
] as const)("approving: %s", (_case, actor, decision, facts, expected) => {
  expect(verdict(approveDecision(actor, decision, facts))).toBe(expected);
});

test.each([
  ["number and day", sofia, approved, { number: " CP-12 ", on: "2026-06-18" }, "granted"],
  ["the same day", sofia, approved, { number: "CP-12", on: "2026-06-20" }, "granted"],
  ["tomorrow", sofia, approved, { number: "CP-12", on: "2026-06-21" }, "deliberation-in-future"],
  ["no number", sofia, approved, { number: " ", on: "2026-06-18" }, "deliberation-missing"],
  ["no day", sofia, approved, { number: "CP-12", on: "18/06/2026" }, "deliberation-missing"],
  ["before approval", sofia, prepared, { number: "CP-12", on: "2026-06-18" }, "decision-not-approved"],
  [
    "after publication",
    sofia,
    { ...approved, status: "published" },
    { number: "CP-12", on: "2026-06-18" },
    "decision-already-published",
  ],
  ["by the approver", vice, approved, { number: "CP-12", on: "2026-06-18" }, "wrong-role"],
] as const)("recording the deliberation: %s", (_case, actor, decision, said, expected) => {
  expect(verdict(recordDeliberation(actor, decision, said, at))).toBe(expected);
});

test.each([
  ["whoever manages the fund", sofia, approved, REASON, "granted"],
  ["whoever approves", vice, approved, REASON, "granted"],
  ["a reviewer", claire, approved, REASON, "wrong-role"],
  ["without saying why", sofia, approved, "non", "sending-back-reason-missing"],
  ["before it is approved", sofia, prepared, REASON, "decision-not-approved"],
  ["once the assembly has deliberated", vice, deliberated, REASON, "decision-deliberated"],
  ["after its publication", sofia, { ...deliberated, status: "published" }, REASON, "decision-already-published"],
] as const)("sending an approved list back: %s", (_case, actor, decision, reason, expected) => {
  expect(verdict(sendBackDecision(actor, decision, reason))).toBe(expected);
});

const dossier = (reference: string, rest: Partial<Preflight> = {}): Preflight => ({
  reference,
  status: "admissible",
  requestPending: false,
  hasRecipient: true,
  emptyFields: [],
  ...rest,
});
const ready = { ...lines, dossiers: plain.map((l) => dossier(l.reference)) };
test.each([
  ["approved and deliberated", sofia, deliberated, ready, "granted"],
  ["not deliberated", sofia, approved, ready, "deliberation-missing"],
  ["not approved", sofia, prepared, ready, "decision-not-approved"],
  ["twice", sofia, { ...deliberated, status: "published" }, ready, "decision-already-published"],
  ["by the approver", vice, deliberated, ready, "wrong-role"],
  [
    "with a question to a town that is still open",
    sofia,
    deliberated,
    { ...ready, dossiers: [dossier("2026-001", { requestPending: true })] },
    "dossiers-cannot-go",
  ],
  [
    "with a dossier withdrawn, which stays behind",
    sofia,
    deliberated,
    { ...ready, dossiers: [dossier("2026-001", { status: "withdrawn" })] },
    "granted",
  ],
  [
    "with every dossier withdrawn",
    sofia,
    deliberated,
    { ...ready, dossiers: plain.map((l) => dossier(l.reference, { status: "withdrawn" })) },
    "no-lines",
  ],
  ["when the envelope has shrunk", sofia, deliberated, { ...ready, rules: { availableCents: 1 } }, "over-envelope"],
] as const)("publishing: %s", (_case, actor, decision, facts, expected) => {
  expect(verdict(publishDecision(actor, decision, facts))).toBe(expected);
});

test("publishing says what becomes of each dossier and what each award takes", () => {
  expect(publishDecision(sofia, deliberated, ready)).toEqual({
    ok: true,
    value: [
      { proposalId: "p1", status: "awarded", awardCents: 100_00 },
      { proposalId: "p2", status: "awarded", awardCents: 100_00 },
      { proposalId: "p3", status: "refused", awardCents: 0 },
    ],
  });
});

test("of a dossier that was withdrawn meanwhile nothing is said and nothing is committed", () => {
  const dossiers = ready.dossiers.map((d) => (d.reference === "2026-001" ? { ...d, status: "withdrawn" } : d));
  const outcome = publishDecision(sofia, deliberated, { ...ready, dossiers });
  expect(outcome.ok && outcome.value.map((l) => l.proposalId)).toEqual(["p2", "p3"]);
});

test("the preflight names each dossier that cannot go, and why; one from the reserve list can", () => {
  const all = [
    dossier("a"),
    dossier("b", { status: "withdrawn" }),
    dossier("c", { requestPending: true }),
    dossier("d", { hasRecipient: false }),
    dossier("e", { status: "awarded" }),
    dossier("f", { status: "reserved" }),
    dossier("g", { emptyFields: ["motifs", "rang"] }),
  ];
  expect(preflight(all)).toEqual([
    { reference: "b", obstacle: "withdrawn" },
    { reference: "c", obstacle: "request-pending" },
    { reference: "d", obstacle: "nobody-to-tell" },
    { reference: "e", obstacle: "already-decided" },
    { reference: "g", obstacle: "letter-incomplete", fields: ["motifs", "rang"] },
  ]);
  const held = publishDecision(sofia, deliberated, { ...ready, dossiers: all.slice(-1) });
  expect(held).toMatchObject({ reason: "dossiers-cannot-go", detail: { references: "g (motifs, rang)" } });
});

test("what is hashed does not depend on the order of the lines", () => {
  const cites = { rankingHash: null, simulationHash: null };
  const hashed = decisionHashInput("D2026-01", cites, plain);
  expect(decisionHashInput("D2026-01", cites, plain.toReversed())).toBe(hashed);
  expect(decisionHashInput("D2026-01", { ...cites, simulationHash: "a" }, plain)).not.toBe(hashed);
});

test("a town learns what it asked, what it is granted and why, and of the others only the last mean awarded", () => {
  const all = [
    line(1, "awarded"),
    line(2, "awarded", 60_00, { reasons: REASON }),
    line(3, "refused"),
    line(4, "reserved"),
  ];
  expect(
    all
      .map((l) => notificationOf(l, all))
      .map((n) => [n.kind, n.grantedCents, n.differenceCents, n.lastAwardedHundredths]),
  ).toEqual([
    ["full", 100_00, 0, null],
    ["partial", 60_00, 40_00, null],
    ["refused", 0, 100_00, 8800],
    ["reserve", 0, 100_00, 8800],
  ]);
});
