import { guard } from "~/db/guards/guard.server";

/** Kind of booking, the account that grows, the account that shrinks. */
export const BOOKINGS = [
  ["appropriate", "available", "appropriation"],
  ["commit", "committed", "available"],
  ["release", "available", "committed"],
  ["fall_due", "due", "committed"],
  ["undo_due", "committed", "due"],
  ["pay", "paid", "due"],
  ["reject", "due", "paid"],
  ["recover", "recovered", "paid"],
] as const;

const SUMS = {
  availableCents: "available",
  committedCents: "committed",
  dueCents: "due",
  paidCents: "paid",
  recoveredCents: "recovered",
} as const;
export const ENVELOPE_SUMS = [
  "appropriatedCents",
  "availableCents",
  "committedCents",
  "dueCents",
  "paidCents",
  "recoveredCents",
] as const;
export const AWARD_SUMS = ["committedCents", "dueCents", "paidCents", "recoveredCents"] as const;
type Sum = (typeof ENVELOPE_SUMS)[number];

/** What the entry `e` adds to a sum: what enters the account, less what leaves it. */
export const effectOn = (sum: Sum, e: string) =>
  sum === "appropriatedCents"
    ? `CASE WHEN ${e}.creditAccount = 'appropriation' THEN ${e}.amountCents ELSE 0 END`
    : `CASE WHEN ${e}.debitAccount = '${SUMS[sum]}' THEN ${e}.amountCents WHEN ${e}.creditAccount = '${SUMS[sum]}' THEN -${e}.amountCents ELSE 0 END`;

const SENTENCE = "The sums are moved by the ledger alone, one entry after the other.";

function followsLedger(table: "EnvelopeBalance" | "AwardBalance", key: "envelopeId" | "awardId", sums: readonly Sum[]) {
  const entriesOf = (row: "new" | "old", alias: string) =>
    `SELECT 1 FROM LedgerEntry ${alias} WHERE ${alias}.${key} = ${row}.${key}`;
  return [
    guard(
      "balance-follows-ledger",
      `insert ${table}`,
      `new.lastEntryId <> 0 OR ${sums.map((sum) => `new.${sum} <> 0`).join(" OR ")}
       OR NOT EXISTS (${entriesOf("new", "e")}) OR EXISTS (SELECT 1 FROM ${table} b WHERE b.${key} = new.${key})`,
      SENTENCE,
    ),
    guard(
      "balance-follows-ledger",
      `update ${table}`,
      `new.${key} <> old.${key} OR NOT EXISTS (${entriesOf("old", "e")} AND e.id = new.lastEntryId AND e.id > old.lastEntryId
         AND ${sums.map((sum) => `new.${sum} = old.${sum} + ${effectOn(sum, "e")}`).join("\n         AND ")})
       OR EXISTS (${entriesOf("old", "m")} AND m.id > old.lastEntryId AND m.id < new.lastEntryId)`,
      SENTENCE,
    ),
    guard("balance-follows-ledger", `delete ${table}`, "TRUE", SENTENCE),
  ];
}

export const balanceGuards = [
  ...followsLedger("AwardBalance", "awardId", AWARD_SUMS),
  ...followsLedger("EnvelopeBalance", "envelopeId", ENVELOPE_SUMS),
  guard(
    "award-overdrawn",
    "update AwardBalance",
    "new.committedCents < 0",
    "No more falls due or is released than was committed.",
  ),
  guard("nothing-due", "update AwardBalance", "new.dueCents < 0", "Only what is due is paid."),
  guard(
    "nothing-paid",
    "update AwardBalance",
    "new.paidCents < 0 OR new.recoveredCents < 0",
    "Only what was paid is rejected or recovered.",
  ),
  guard(
    "commit-over-award",
    "update AwardBalance",
    `EXISTS (SELECT 1 FROM LedgerEntry e JOIN Award a ON a.id = e.awardId WHERE e.id = new.lastEntryId AND e.kind = 'commit'
       AND new.committedCents + new.dueCents + new.paidCents + new.recoveredCents > a.amountCents)`,
    "No more is committed than was awarded.",
  ),
  guard(
    "envelope-overspent",
    "update EnvelopeBalance",
    "new.availableCents < 0",
    "No more is committed than the envelope holds.",
  ),
];

const apply = (table: "EnvelopeBalance" | "AwardBalance", key: "envelopeId" | "awardId", sums: readonly Sum[]) => `
  INSERT INTO "${table}" ("${key}")
    SELECT new.${key} WHERE new.${key} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${table} b WHERE b.${key} = new.${key});
  UPDATE "${table}" SET ${sums.map((sum) => `"${sum}" = "${sum}" + ${effectOn(sum, "new")}`).join(", ")}, "lastEntryId" = new.id
    WHERE "${key}" = new.${key};`;

/** What an entry does to the sums, once it stands: the award first, whose refusals say more. */
export const APPLY_ENTRY =
  apply("AwardBalance", "awardId", AWARD_SUMS) + apply("EnvelopeBalance", "envelopeId", ENVELOPE_SUMS);
