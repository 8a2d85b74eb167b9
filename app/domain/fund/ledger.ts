import { AMOUNT_CENTS_MAX } from "~/domain/shared/money";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Where the money of an envelope is. `appropriation` is what was voted: the source, always the negative of the rest. */
export const ACCOUNTS = ["appropriation", "available", "committed", "due", "paid", "recovered"] as const;
export type Account = (typeof ACCOUNTS)[number];

export const ENTRY_KINDS = [
  "appropriate",
  "commit",
  "release",
  "fall_due",
  "undo_due",
  "pay",
  "reject",
  "recover",
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Each kind of entry moves one amount from its credit account to its debit account. There are no other moves. */
export const MOVES = {
  appropriate: { debit: "available", credit: "appropriation" },
  commit: { debit: "committed", credit: "available" },
  release: { debit: "available", credit: "committed" },
  fall_due: { debit: "due", credit: "committed" },
  undo_due: { debit: "committed", credit: "due" },
  pay: { debit: "paid", credit: "due" },
  reject: { debit: "due", credit: "paid" },
  recover: { debit: "recovered", credit: "paid" },
} as const satisfies Record<EntryKind, { debit: Account; credit: Account }>;

export type Entry = {
  kind: EntryKind;
  debitAccount: Account;
  creditAccount: Account;
  amountCents: number;
  awardId: string | null;
  instalmentId: string | null;
  recoveryId: string | null;
  /** Names the fact: the same fact booked twice is refused by the database. */
  correlationKey: string;
  memo: string;
};

/** Wrong amounts are mistakes of the program: they throw, and the transaction dies. */
function entry(
  kind: EntryKind,
  amountCents: number,
  correlationKey: string,
  memo: string,
  of: Partial<Entry> = {},
): Entry {
  if (!Number.isInteger(amountCents) || amountCents <= 0 || amountCents > AMOUNT_CENTS_MAX)
    throw new RangeError(`Not an amount to book: ${amountCents} (${correlationKey})`);
  const { debit, credit } = MOVES[kind];
  const about = { awardId: null, instalmentId: null, recoveryId: null, ...of };
  return { ...about, kind, debitAccount: debit, creditAccount: credit, amountCents, correlationKey, memo };
}

type AwardFact = { id: string; amountCents: number; reference: string };
type InstalmentFact = { id: string; awardId: string; amountCents: number; reference: string };
type LineFact = { id: string; instalmentId: string; awardId: string; amountCents: number; reference: string };

/** `voteKey` names the vote: a deliberation's number, "opening". */
export const appropriateEntry = (envelope: { id: string; name: string }, amountCents: number, voteKey: string) =>
  entry("appropriate", amountCents, `appropriate:${envelope.id}:${voteKey}`, `Crédits votés, ${envelope.name}`);

export const commitEntry = (award: AwardFact) =>
  entry("commit", award.amountCents, `commit:${award.id}`, `Attribution, dossier ${award.reference}`, {
    awardId: award.id,
  });

/** `cause` tells two releases of one award apart: "declined", "balance", "amendment:…", "lapse". */
export const releaseEntry = (award: AwardFact, amountCents: number, cause: string) =>
  entry("release", amountCents, `release:${award.id}:${cause}`, `Retour à l’enveloppe, dossier ${award.reference}`, {
    awardId: award.id,
  });

/** `round` counts how often this instalment fell due: a second time only after `undoDueEntry`. */
export const fallDueEntry = (instalment: InstalmentFact, round = 1) =>
  entry(
    "fall_due",
    instalment.amountCents,
    `due:${instalment.id}${again(round)}`,
    `Tranche exigible, dossier ${instalment.reference}`,
    {
      awardId: instalment.awardId,
      instalmentId: instalment.id,
    },
  );
export const undoDueEntry = (instalment: InstalmentFact, round = 1) =>
  entry(
    "undo_due",
    instalment.amountCents,
    `undo_due:${instalment.id}${again(round)}`,
    `Tranche suspendue, dossier ${instalment.reference}`,
    {
      awardId: instalment.awardId,
      instalmentId: instalment.id,
    },
  );
const again = (round: number) => (round === 1 ? "" : `:${round}`);

export const payEntry = (line: LineFact) =>
  entry("pay", line.amountCents, `pay:${line.id}`, `Versement, dossier ${line.reference}`, {
    awardId: line.awardId,
    instalmentId: line.instalmentId,
  });
/** A payment that had been reported paid and came back. */
export const rejectEntry = (line: LineFact) =>
  entry("reject", line.amountCents, `reject:${line.id}`, `Versement rejeté, dossier ${line.reference}`, {
    awardId: line.awardId,
    instalmentId: line.instalmentId,
  });

export const recoverEntry = (recovery: { id: string; awardId: string; amountCents: number; reference: string }) =>
  entry("recover", recovery.amountCents, `recover:${recovery.id}`, `Reversement, dossier ${recovery.reference}`, {
    awardId: recovery.awardId,
    recoveryId: recovery.id,
  });

export type Balances = Record<Account, number>;
export const emptyBalances = (): Balances => ({
  appropriation: 0,
  available: 0,
  committed: 0,
  due: 0,
  paid: 0,
  recovered: 0,
});

export type Booking = Pick<Entry, "debitAccount" | "creditAccount" | "amountCents">;

export const after = (balances: Balances, { debitAccount, creditAccount, amountCents }: Booking): Balances => ({
  ...balances,
  [creditAccount]: balances[creditAccount] - amountCents,
  [debitAccount]: balances[debitAccount] + amountCents,
});

/** The sums of the accounts; of one award when only its entries are given. */
export const balancesOf = (entries: readonly Booking[]): Balances => entries.reduce(after, emptyBalances());

export type LedgerRefusal = "not-enough-available" | "not-enough-committed" | "not-enough-due" | "not-enough-paid";
const SHORT: Partial<Record<Account, LedgerRefusal>> = {
  available: "not-enough-available",
  committed: "not-enough-committed",
  due: "not-enough-due",
  paid: "not-enough-paid",
};

/** Books an entry: no account but the source goes below zero. The same rule stands in the database. */
export function book(balances: Balances, booking: Booking): Outcome<Balances, LedgerRefusal> {
  const short = SHORT[booking.creditAccount];
  const missingCents = booking.amountCents - balances[booking.creditAccount];
  return short && missingCents > 0
    ? refuse(short, { missingCents, balanceCents: balances[booking.creditAccount] })
    : grant(after(balances, booking));
}

/** What was voted is where it is: nothing appears, nothing vanishes. Returns what is broken, in words for an operator. */
export function brokenInvariants(balances: Balances): string[] {
  const { appropriation, ...rest } = balances;
  const total = Object.values(rest).reduce((a, b) => a + b, 0);
  const below = Object.entries(rest).filter(([, cents]) => cents < 0);
  return [
    ...(total === -appropriation ? [] : [`voted ${-appropriation} is not the sum of the accounts ${total}`]),
    ...below.map(([account, cents]) => `${account} is below zero: ${cents}`),
  ];
}
