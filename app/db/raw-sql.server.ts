import type { DatabaseKind, Reader, Tx } from "~/db/database.server";

/** What SQL text goes to: one for both databases with `?` for each value, or one for each. */
export type SqlText = string | { sqlite: string; postgresql: string };
export type SqlValue = string | number | boolean | Date | null;
export type RawDoor = (sql: SqlText, values: readonly SqlValue[]) => Promise<Record<string, unknown>[]>;

const doors = new WeakMap<object, { door: RawDoor; kind: DatabaseKind }>();

/** Lets `query` be used with this reader or transaction. */
export const openRawDoor = (db: Reader | Tx, kind: DatabaseKind, door: RawDoor) => void doors.set(db, { door, kind });

function doorOf(db: Reader | Tx) {
  const opened = doors.get(db);
  if (!opened) throw new Error("query wants the reader or the transaction that openDatabase gave");
  return opened;
}

/** Which database a reader or a transaction is of, for what the two are asked in different words. */
export const databaseKindOf = (db: Reader | Tx) => doorOf(db).kind;

/**
 * Rows of one statement, for the pages where Prisma costs too much. Values stand at `?`. On both databases and through
 * both doors an instant comes as a Date, a count or a sum as a number.
 */
export async function query<Row>(db: Reader | Tx, sql: SqlText, values: readonly SqlValue[] = []): Promise<Row[]> {
  return (await doorOf(db).door(sql, values)) as Row[];
}

const numbered = new Map<string, string>();

/** `?` as `$1`, `$2`… outside of quotes. */
export function numberedPlaceholders(sql: string): string {
  const known = numbered.get(sql);
  if (known) return known;
  let count = 0;
  const text = sql.replace(/'[^']*'|"[^"]*"|\?/g, (part) => (part === "?" ? `$${++count}` : part));
  if (numbered.size < 1000) numbered.set(sql, text);
  return text;
}
