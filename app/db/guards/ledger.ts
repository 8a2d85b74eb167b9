import { type Guard, neverChanges } from "~/db/guards/guard";
import { type Account, MOVES } from "~/domain/fund/ledger";

const PAIRS = Object.entries(MOVES)
  .map(([kind, { debit, credit }]) => `(NEW."kind" = '${kind}' AND NEW."debitAccount" = '${debit}' AND NEW."creditAccount" = '${credit}')`)
  .join(" OR ");

/** The entries themselves: one amount, one of the known moves, of one award of one envelope, never changed. */
export const LEDGER_GUARDS: Guard[] = [
  ...neverChanges("LedgerEntry", "ledger-append-only"),
  { name: "entry-without-amount", table: "LedgerEntry", on: "insert", when: `NEW."amountCents" <= 0` },
  { name: "entry-unknown-move", table: "LedgerEntry", on: "insert", when: `NOT (${PAIRS})` },
  { name: "entry-without-award", table: "LedgerEntry", on: "insert", when: `(NEW."kind" = 'appropriate') <> (NEW."awardId" IS NULL)` },
  { name: "entry-other-envelope", table: "LedgerEntry", on: "insert", when: `NEW."awardId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Award" a WHERE a."id" = NEW."awardId" AND a."envelopeId" = NEW."envelopeId")` },
  {
    name: "commit-over-award", table: "LedgerEntry", on: "insert",
    when: `NEW."kind" = 'commit' AND NEW."amountCents" + COALESCE((SELECT SUM(e."amountCents") FROM "LedgerEntry" e WHERE e."awardId" = NEW."awardId" AND e."kind" = 'commit'), 0) > (SELECT a."amountCents" FROM "Award" a WHERE a."id" = NEW."awardId")`,
  },
];

type Sum = { column: string; account: Exclude<Account, "appropriation"> | "appropriated" };
const shared: Sum[] = [
  { column: "committedCents", account: "committed" },
  { column: "dueCents", account: "due" },
  { column: "paidCents", account: "paid" },
  { column: "recoveredCents", account: "recovered" },
];
export const BALANCES = [
  { table: "EnvelopeBalance", key: "envelopeId", sums: [{ column: "appropriatedCents", account: "appropriated" }, { column: "availableCents", account: "available" }, ...shared] as Sum[] },
  { table: "AwardBalance", key: "awardId", sums: shared },
] as const;

/** What entry `e` adds to a sum. The appropriation is counted as what was voted, so with the opposite sign. */
const effect = (e: string, { account }: Sum) =>
  account === "appropriated"
    ? `(CASE WHEN ${e}."creditAccount" = 'appropriation' THEN ${e}."amountCents" ELSE 0 END)`
    : `(CASE WHEN ${e}."debitAccount" = '${account}' THEN ${e}."amountCents" WHEN ${e}."creditAccount" = '${account}' THEN -${e}."amountCents" ELSE 0 END)`;

/** A balance row may only take the newest entry in: by hand, nothing fits. */
const notTheEntry = (key: string, sums: readonly Sum[], old: boolean) =>
  `NOT EXISTS (SELECT 1 FROM "LedgerEntry" e WHERE e."id" = NEW."lastEntryId" AND e."${key}" = NEW."${key}"${old ? ' AND e."id" > OLD."lastEntryId"' : ""} AND ${sums
    .map((s) => `NEW."${s.column}" = ${old ? `OLD."${s.column}" + ` : ""}${effect("e", s)}`)
    .join(" AND ")})${old ? "" : ` OR EXISTS (SELECT 1 FROM "LedgerEntry" e WHERE e."${key}" = NEW."${key}" AND e."id" < NEW."lastEntryId")`}`;

const below = (column: string) => `NEW."${column}" < 0`;

export const BALANCE_GUARDS: Guard[] = BALANCES.flatMap(({ table, key, sums }): Guard[] => [
  ...(["insert", "update"] as const).flatMap((on): Guard[] => [
    { name: "balance-by-hand", table, on, when: notTheEntry(key, sums, on === "update") },
    ...(table === "EnvelopeBalance" ? [{ name: "envelope-overspent", table, on, when: below("availableCents") }] : []),
    { name: "award-overdrawn", table, on, when: below("committedCents") },
    { name: "nothing-due", table, on, when: below("dueCents") },
    { name: "nothing-paid", table, on, when: below("paidCents") },
  ]),
  { name: "balance-by-hand", table, on: "delete", when: "1 = 1" },
]);

/** Takes the new entry into the balance of its envelope and of its award. */
export function balanceStatements(): string[] {
  return BALANCES.map(({ table, key, sums }) => {
    const columns = [key, ...sums.map((s) => s.column), "lastEntryId"].map((c) => `"${c}"`).join(", ");
    const values = [`NEW."${key}"`, ...sums.map((s) => effect("NEW", s)), `NEW."id"`].join(", ");
    const moved = [...sums.map((s) => `"${s.column}" = "${s.column}" + ${effect("NEW", s)}`), `"lastEntryId" = NEW."id"`].join(", ");
    const exists = `SELECT 1 FROM "${table}" b WHERE b."${key}" = NEW."${key}"`;
    return [
      `UPDATE "${table}" SET ${moved} WHERE "${key}" = NEW."${key}"`,
      `INSERT INTO "${table}" (${columns}) SELECT ${values} WHERE NEW."${key}" IS NOT NULL AND NOT EXISTS (${exists})`,
    ];
  }).flat();
}
