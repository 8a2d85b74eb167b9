import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ACCOUNTS,
  appropriateEntry,
  type Balances,
  balancesOf,
  book,
  brokenInvariants,
  commitEntry,
  ENTRY_KINDS,
  type Entry,
  type EntryKind,
  emptyBalances,
  fallDueEntry,
  MOVES,
  payEntry,
  recoverEntry,
  rejectEntry,
  releaseEntry,
  undoDueEntry,
} from "~/domain/fund/ledger";
import { verdict } from "../department";

const of = { awardId: "a1", reference: "2026-014" };
const voted = appropriateEntry({ id: "e1", name: "Partenariat-ville 2026" }, 1_000_000_00, "CP-1");
const committed = commitEntry({ id: "a1", amountCents: 100_00, reference: "2026-014" });
const due = fallDueEntry({ id: "i1", amountCents: 50_00, ...of });
const paid = payEntry({ id: "l1", instalmentId: "i1", amountCents: 50_00, ...of });

test.each([
  ["appropriate", voted, "available", "appropriation", "appropriate:e1:CP-1"],
  ["commit", committed, "committed", "available", "commit:a1"],
  [
    "release",
    releaseEntry({ id: "a1", amountCents: 100_00, reference: "2026-014" }, 20_00, "balance"),
    "available",
    "committed",
    "release:a1:balance",
  ],
  ["fall_due", due, "due", "committed", "due:i1"],
  ["fall_due", fallDueEntry({ id: "i1", amountCents: 50_00, ...of }, 2), "due", "committed", "due:i1:2"],
  ["undo_due", undoDueEntry({ id: "i1", amountCents: 50_00, ...of }), "committed", "due", "undo_due:i1"],
  ["pay", paid, "paid", "due", "pay:l1"],
  ["reject", rejectEntry({ id: "l1", instalmentId: "i1", amountCents: 50_00, ...of }), "due", "paid", "reject:l1"],
  ["recover", recoverEntry({ id: "r1", amountCents: 5_00, ...of }), "recovered", "paid", "recover:r1"],
] as const)("an entry %s moves one amount, under the name of its fact", (kind, entry, debit, credit, key) => {
  expect(entry).toMatchObject({ kind, debitAccount: debit, creditAccount: credit, correlationKey: key });
  expect(entry.memo).not.toBe("");
});

test.each([0, -1, 0.5, Number.NaN, 2_000_000_001])(
  "%s is not an amount to book: the program is wrong, and stops",
  (amountCents) => {
    expect(() => commitEntry({ id: "a1", amountCents, reference: "2026-014" })).toThrow(RangeError);
  },
);

test("voted money is always where it is: available, committed, due, paid or recovered", () => {
  const balances = balancesOf([voted, committed, due, paid]);
  expect(balances).toEqual({
    appropriation: -1_000_000_00,
    available: 999_900_00,
    committed: 50_00,
    due: 0,
    paid: 50_00,
    recovered: 0,
  });
  expect(brokenInvariants(balances)).toEqual([]);
});

test("an award's own entries sum to what it was awarded", () => {
  const { appropriation, available, ...own } = balancesOf([committed, due, paid]);
  expect([appropriation, available]).toEqual([0, -100_00]);
  expect(Object.values(own).reduce((a, b) => a + b)).toBe(100_00);
});

const rich: Balances = {
  appropriation: -40_00,
  available: 10_00,
  committed: 10_00,
  due: 10_00,
  paid: 10_00,
  recovered: 0,
};
test.each([
  ["commit", "not-enough-available"],
  ["release", "not-enough-committed"],
  ["fall_due", "not-enough-committed"],
  ["undo_due", "not-enough-due"],
  ["pay", "not-enough-due"],
  ["reject", "not-enough-paid"],
  ["recover", "not-enough-paid"],
] as const)("%s takes the last cent and not one more", (kind, reason) => {
  const booking = (amountCents: number) => ({
    debitAccount: MOVES[kind].debit,
    creditAccount: MOVES[kind].credit,
    amountCents,
  });
  expect(verdict(book(rich, booking(10_00)))).toBe("granted");
  expect(book(rich, booking(10_01))).toMatchObject({
    ok: false,
    reason,
    detail: { missingCents: 1, balanceCents: 10_00 },
  });
});

test("a broken ledger says what is broken", () => {
  expect(brokenInvariants({ ...rich, paid: 11_00 })).toHaveLength(1);
  expect(brokenInvariants({ ...rich, due: -10_00, paid: 30_00 })).toEqual(["due is below zero: -1000"]);
});

/** The same ledger by plain arithmetic: each kind written out by hand. */
type Plain = { voted: bigint; available: bigint; committed: bigint; due: bigint; paid: bigint; recovered: bigint };
const byHand: Record<EntryKind, (p: Plain, c: bigint) => Plain> = {
  appropriate: (p, c) => ({ ...p, voted: p.voted + c, available: p.available + c }),
  commit: (p, c) => ({ ...p, available: p.available - c, committed: p.committed + c }),
  release: (p, c) => ({ ...p, committed: p.committed - c, available: p.available + c }),
  fall_due: (p, c) => ({ ...p, committed: p.committed - c, due: p.due + c }),
  undo_due: (p, c) => ({ ...p, due: p.due - c, committed: p.committed + c }),
  pay: (p, c) => ({ ...p, due: p.due - c, paid: p.paid + c }),
  reject: (p, c) => ({ ...p, paid: p.paid - c, due: p.due + c }),
  recover: (p, c) => ({ ...p, paid: p.paid - c, recovered: p.recovered + c }),
};

test("whatever is booked, the ledger agrees with plain arithmetic, nothing is below zero, and a refused entry changes nothing", () => {
  const step = fc.record({
    kind: fc.constantFrom(...ENTRY_KINDS),
    amountCents: fc.integer({ min: 1, max: 2_000_000_000 }),
    small: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let balances = emptyBalances();
      let plain: Plain = { voted: 0n, available: 0n, committed: 0n, due: 0n, paid: 0n, recovered: 0n };
      const booked: Pick<Entry, "debitAccount" | "creditAccount" | "amountCents">[] = [];
      for (const { kind, amountCents: drawn, small } of steps) {
        const amountCents = small ? (drawn % 1000) + 1 : drawn;
        const entry = { debitAccount: MOVES[kind].debit, creditAccount: MOVES[kind].credit, amountCents };
        const next = byHand[kind](plain, BigInt(amountCents));
        const allowed = [next.available, next.committed, next.due, next.paid, next.recovered].every((b) => b >= 0n);
        const outcome = book(balances, entry);
        expect(outcome.ok).toBe(allowed);
        if (!outcome.ok) continue;
        balances = outcome.value;
        plain = next;
        booked.push(entry);
        expect(brokenInvariants(balances)).toEqual([]);
      }
      expect(balancesOf(booked)).toEqual(balances);
      const { voted: sum, ...rest } = plain;
      expect(Object.fromEntries(ACCOUNTS.map((a) => [a, BigInt(balances[a])]))).toEqual({
        appropriation: -sum,
        ...rest,
      });
    }),
    { numRuns: 300 },
  );
});
