import { approveRun, book, insert, remove, update } from "../rows";
import { type RefusedCase, refuses } from "./case";

type Values = Record<string, string | number | null>;
const AT = "2026-04-01 09:00:00";
const run = (values: Values, id = "r1") => update("PaymentRun", values, { id });
const newRun = (values: Values = {}) =>
  insert("PaymentRun", { id: "r2", reference: "V2", linesCount: 0, totalCents: 0, ...values });
const line = (values: Values) => update("PaymentLine", values, { id: "pl1" });
const secondInstalment = insert("Instalment", { id: "i2", position: 2, amountCents: 4_000 });
const newLine = (values: Values = {}) =>
  insert("PaymentLine", {
    id: "pl2",
    instalmentId: "i2",
    amountCents: 4_000,
    endToEndId: "E2",
    position: 2,
    ...values,
  });
const exported = run({ status: "exported", exportedAt: AT, exportHash: "h" });
const rejected = line({ status: "rejected" });
const envelope2 = insert("Envelope", { id: "e2", year: 2027 });
const all = { availableCents: 1, lastEntryId: 9 };

export const fundCases: RefusedCase[] = [
  refuses("unknown-word", run({ status: "lost" }), approveRun("r1")),
  refuses("unknown-word", newRun({ status: "lost" }), newRun()),
  refuses("approver-prepared-run", run({ status: "approved", approvedById: "ann", approvedAt: AT }), approveRun("r1")),
  refuses("approver-prepared-run", newRun({ approvedById: "ann" }), newRun({ approvedById: "ben" })),
  refuses("run-not-approved", run({ status: "approved" }), approveRun("r1")),
  refuses("run-not-approved", newRun({ status: "exported" }), newRun()),
  refuses("run-steps", run({ status: "exported", approvedById: "ben", approvedAt: AT }), approveRun("r1")),
  refuses("run-steps", run({ status: "prepared" }), exported, approveRun("r1")),
  refuses(
    "run-steps",
    run({ status: "cancelled" }),
    run({ status: "returned", returnedAt: AT }),
    approveRun("r1"),
    exported,
  ),
  refuses("run-frozen", run({ executionOn: "2026-09-01 09:00:00" }), exported, approveRun("r1")),
  refuses("run-frozen", run({ exportHash: "other" }), run({ returnedAt: AT }), approveRun("r1"), exported),
  refuses(
    "run-total",
    run({ status: "approved", approvedById: "ben", approvedAt: AT, totalCents: 6_001 }),
    approveRun("r1"),
  ),
  refuses(
    "run-total",
    run({ status: "approved", approvedById: "ben", approvedAt: AT, linesCount: 2 }),
    approveRun("r1"),
  ),
  refuses(
    "run-frozen",
    remove("PaymentRun", { id: "r2" }),
    remove("PaymentRun", { id: "r3" }),
    newRun(),
    approveRun("r2"),
    newRun({ id: "r3", reference: "V3" }),
  ),

  refuses("unknown-word", line({ status: "lost" }), line({ status: "paid" })),
  refuses("unknown-word", newLine({ status: "lost" }), newLine(), secondInstalment),
  refuses("run-frozen", newLine(), newLine({ runId: "r2" }), secondInstalment, approveRun("r1"), newRun()),
  refuses("run-frozen", line({ iban: "FR99" }), line({ status: "paid" }), approveRun("r1")),
  refuses("run-frozen", line({ runId: "r2" }), line({ label: "x" }), newRun(), approveRun("r2")),
  refuses("run-frozen", remove("PaymentLine", { id: "pl1" }), line({ status: "rejected" }), approveRun("r1")),
  refuses(
    "already-in-a-run",
    newLine({ runId: "r2", instalmentId: "i1", amountCents: 6_000 }),
    newLine({ runId: "r2" }),
    secondInstalment,
    newRun(),
  ),
  refuses(
    "already-in-a-run",
    line({ status: "paid" }),
    line({ label: "x" }),
    rejected,
    newRun(),
    newLine({ runId: "r2", instalmentId: "i1", amountCents: 6_000 }),
  ),
  refuses("payment-amount", newLine({ amountCents: 3_999 }), newLine(), secondInstalment),
  refuses("payment-amount", line({ amountCents: 5_999 }), line({ amountCents: 6_000 })),
  refuses(
    "payment-elsewhere",
    newLine({ runId: "r2" }),
    newLine({}),
    secondInstalment,
    envelope2,
    newRun({ envelopeId: "e2" }),
  ),

  refuses(
    "unknown-word",
    update("Recovery", { status: "lost" }, { id: "rec1" }),
    update("Recovery", { status: "dropped" }, { id: "rec1" }),
  ),
  refuses("unknown-word", insert("Recovery", { id: "rec2", status: "lost" }), insert("Recovery", { id: "rec2" })),
  refuses(
    "same-person-twice",
    update("Recovery", { decidedById: "ann" }, { id: "rec1" }),
    update("Recovery", { decidedById: "ben" }, { id: "rec1" }),
  ),
  refuses(
    "same-person-twice",
    insert("Recovery", { id: "rec2", decidedById: "ann" }),
    insert("Recovery", { id: "rec2", decidedById: "ben" }),
  ),
  refuses(
    "recovery-amount",
    update("Recovery", { amountCents: 0 }, { id: "rec1" }),
    update("Recovery", { amountCents: 1 }, { id: "rec1" }),
  ),
  refuses("recovery-amount", insert("Recovery", { id: "rec2", amountCents: 0 }), insert("Recovery", { id: "rec2" })),

  refuses("entry-amount", book("release", 0), book("release", 1)),
  refuses("entry-amount", book("release", -1), book("release", 1)),
  refuses("entry-accounts", book("release", 1, { creditAccount: "available" }), book("release", 1)),
  refuses("entry-accounts", book("pay", 1, { creditAccount: "committed" }), book("pay", 1)),
  refuses("entry-accounts", book("gift", 1), book("release", 1)),
  refuses("entry-award", book("release", 1, { awardId: null }), book("release", 1)),
  refuses("entry-award", book("appropriate", 1, { awardId: "a1" }), book("appropriate", 1)),
  refuses("entry-elsewhere", book("release", 1, { envelopeId: "e2" }), book("release", 1), envelope2),
  refuses("entry-elsewhere", book("release", 1, { instalmentId: "i9" }), book("release", 1, { instalmentId: "i1" })),
  refuses("entry-elsewhere", book("appropriate", 1, { envelopeId: "e9" }), book("appropriate", 1)),

  refuses("award-overdrawn", book("release", 4_001), book("release", 4_000)),
  refuses("award-overdrawn", book("fall_due", 4_001), book("fall_due", 4_000)),
  refuses("nothing-due", book("pay", 6_001), book("pay", 6_000)),
  refuses("nothing-paid", book("recover", 1), book("pay", 1)),
  refuses("nothing-paid", book("reject", 2), book("reject", 1), book("pay", 1)),
  refuses("commit-over-award", book("commit", 1), book("release", 1)),
  refuses(
    "envelope-overspent",
    book("commit", 5_001),
    book("commit", 5_000),
    update("Award", { amountCents: 20_000 }, { id: "a1" }),
  ),

  ...(["EnvelopeBalance", "AwardBalance"] as const).flatMap((table) => {
    const key: Values = table === "EnvelopeBalance" ? { envelopeId: "e1" } : { awardId: "a1" };
    const other: Values = table === "EnvelopeBalance" ? { envelopeId: "e2" } : { awardId: "a2" };
    const by = table === "EnvelopeBalance" ? all : { paidCents: 1, lastEntryId: 9 };
    return [
      refuses("balance-follows-ledger", update(table, by, key), book("release", 1)),
      refuses("balance-follows-ledger", update(table, { lastEntryId: 2 }, key), book("release", 1)),
      refuses("balance-follows-ledger", update(table, other, key), book("release", 1), envelope2),
      refuses("balance-follows-ledger", remove(table, key), book("release", 1)),
      refuses("balance-follows-ledger", insert(table, { ...other, committedCents: 5 }), book("release", 1), envelope2),
      refuses("balance-follows-ledger", insert(table, other), book("release", 1), envelope2),
    ];
  }),
];
