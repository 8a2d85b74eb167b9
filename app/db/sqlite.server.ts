import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { SqliteFile } from "~/db/better-sqlite.server";
import type { DatabaseOptions, Doors } from "~/db/database.server";
import { PrismaClient } from "~/db/generated/sqlite/client";
import { openRawDoor } from "~/db/raw-sql.server";
import { SqliteAdapter, SqliteConnection } from "~/db/sqlite-adapter.server";
import { storedInstant } from "~/db/sqlite-values.server";

const WAITS_FOR_RECOVERY_MS = 10_000;

export const fileOf = (url: string) => url.replace(/^file:/, "");

export async function openSqlite(url: string, options: DatabaseOptions & { patienceMs: number }): Promise<Doors> {
  const writing = new SqliteFile(fileOf(url), { timeout: WAITS_FOR_RECOVERY_MS });
  writing.pragma("journal_mode = WAL");
  writing.pragma("foreign_keys = ON");
  writing.pragma(`synchronous = ${options.durable === false ? "OFF" : "FULL"}`);
  // Only BEGIN IMMEDIATE can find the file taken, and the adapter asks again without blocking the process.
  writing.pragma("busy_timeout = 0");
  const reading = new SqliteFile(fileOf(url), { timeout: WAITS_FOR_RECOVERY_MS });
  reading.pragma("query_only = ON");
  // The system keeps the file's pages for both connections: a second copy in each, or the file mapped into the process,
  // made lists no faster by what can be measured, and the portal a fifth larger.
  for (const db of [writing, reading])
    for (const tuning of ["cache_size = -4096", "mmap_size = 0", "temp_store = MEMORY"]) db.pragma(tuning);

  const readConnection = new SqliteConnection(reading);
  const reader = new PrismaClient({ adapter: new SqliteAdapter(readConnection, null) });
  const writeConnection = new SqliteConnection(writing);
  const writer = new PrismaClient({ adapter: new SqliteAdapter(writeConnection, options.patienceMs) });
  openRawDoor(reader, "sqlite", async (sql, values) =>
    rowsOf(readConnection, typeof sql === "string" ? sql : sql.sqlite, values),
  );
  return {
    kind: "sqlite",
    reader,
    writer,
    transactionDoor: () => async (sql, values) => {
      // The connection is this transaction's for as long as its work has the turn, unless it took too long.
      if (!writing.inTransaction) throw new Error("the transaction is over");
      return rowsOf(writeConnection, typeof sql === "string" ? sql : sql.sqlite, values);
    },
    ping: async () => readConnection.all("SELECT 1", []),
    close: async () => {
      await Promise.all([reader.$disconnect(), writer.$disconnect()]);
      for (const db of [reading, writing]) db.close();
    },
  };
}

function rowsOf(connection: SqliteConnection, sql: string, values: readonly unknown[]): Record<string, unknown>[] {
  const bound = values.map((value) =>
    value instanceof Date ? storedInstant(value) : typeof value === "boolean" ? Number(value) : value,
  );
  const { names, declared, rows } = connection.all(sql, bound);
  return rows.map((row) => {
    const named: Record<string, unknown> = {};
    for (let column = 0; column < names.length; column++)
      named[names[column] ?? column] = asDeclared(row[column], declared[column]);
    return named;
  });
}

function asDeclared(value: unknown, type: unknown) {
  if (value === null) return null;
  if (type === ColumnTypeEnum.DateTime && typeof value === "string") return new Date(value);
  return type === ColumnTypeEnum.Boolean ? value === 1 : value;
}
