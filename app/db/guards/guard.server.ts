import type { Prisma } from "~/db/generated/sqlite/client";

export type GuardedEvent = "insert" | "update" | "delete";

/**
 * What must never be false, whatever writes. `when` is the condition under which the row is refused: SQL that both
 * databases understand, where `new.amountCents`, `old.status` and `alias.column` need no quotes, nor tables after FROM.
 */
export type Guard<Name extends string = string> = {
  name: Name;
  table: Prisma.ModelName;
  on: readonly GuardedEvent[];
  when: string;
  /** Why. */
  sentence: string;
  /** Only SQLite can break this rule. */
  sqliteOnly?: boolean;
};

const SAVED = ["insert", "update"] as const;
type Place = Prisma.ModelName | `${GuardedEvent} ${Prisma.ModelName}`;

/** A guard on every save of a table, or on one event of it: "Award", "delete Decision". */
export function guard<const Name extends string>(
  name: Name,
  place: Place,
  when: string,
  sentence: string,
): Guard<Name> {
  const [table = place, event] = place.split(" ").reverse();
  return { name, table: table as Prisma.ModelName, on: event ? [event as GuardedEvent] : SAVED, when, sentence };
}

/** True when one of these columns is to change. */
export const changes = (...columns: string[]) =>
  `(${columns.map((column) => `new.${column} IS DISTINCT FROM old.${column}`).join(" OR ")})`;

/** True when the column has none of these values. */
export const isNone = (column: string, values: readonly string[]) =>
  `${column} NOT IN (${values.map((v) => `'${v}'`).join(", ")})`;

/** True when the column has one of these values. */
export const isOne = (column: string, values: readonly string[]) =>
  `${column} IN (${values.map((v) => `'${v}'`).join(", ")})`;

export const oneOf = (table: Prisma.ModelName, column: string, values: readonly string[]) =>
  guard("unknown-word", table, isNone(`new.${column}`, values), `${table}.${column} is one of a closed list.`);

/** Who approves is not who prepared. */
export const twoPersons = <const Name extends string>(
  name: Name,
  table: Prisma.ModelName,
  first: string,
  second: string,
) =>
  guard(name, table, `new.${first} = new.${second}`, `${first} and ${second} are two persons: nobody approves alone.`);

/**
 * Rows that are never changed nor removed. SQLite's INSERT OR REPLACE removes a row without asking the guard of
 * removal, so a row with the same key is refused as well.
 */
export const neverChanged = <const Name extends string>(
  name: Name,
  table: Prisma.ModelName,
  keys: string[][],
  sentence: string,
) => [guard(name, `update ${table}`, "TRUE", sentence), ...neverRemoved(name, table, keys, sentence)];

export const neverRemoved = <const Name extends string>(
  name: Name,
  table: Prisma.ModelName,
  keys: string[][],
  sentence: string,
) => [
  guard(name, `delete ${table}`, "TRUE", sentence),
  ...keys.map((key) => ({
    ...guard(
      name,
      `insert ${table}`,
      `EXISTS (SELECT 1 FROM ${table} kept WHERE ${key.map((column) => `kept.${column} = new.${column}`).join(" AND ")})`,
      sentence,
    ),
    sqliteOnly: true,
  })),
];
