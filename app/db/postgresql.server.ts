import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { DatabaseOptions, Doors, Tx } from "~/db/database.server";
import type { PrismaClient } from "~/db/generated/sqlite/client";
import { numberedPlaceholders, openRawDoor, type RawDoor, type SqlValue } from "~/db/raw-sql.server";
import { WRITERS_LOCK } from "~/db/writers-lock.server";

const WORK_MS = 30_000;
const STATEMENTS_NAMED = 500;

type ClientModule = { PrismaClient: new (options: { adapter: PrismaPg }) => PrismaClient };

export async function openPostgresql(url: string, options: DatabaseOptions & { patienceMs: number }): Promise<Doors> {
  const generated: unknown = await import("~/db/generated/postgresql/client");
  if (!isClientModule(generated)) throw new Error("the PostgreSQL client is not generated: npm run generate");
  const limits = `-c statement_timeout=${WORK_MS} -c idle_in_transaction_session_timeout=${WORK_MS}`;
  const readers = new pg.Pool({
    connectionString: url,
    max: options.readers ?? 10,
    connectionTimeoutMillis: options.patienceMs,
    options: `${limits} -c default_transaction_read_only=on`,
  });
  // Writers take turns, so one connection does; the second is there while the first is given back.
  const writers = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: options.patienceMs,
    options: `${limits} -c lock_timeout=${options.patienceMs}`,
  });
  // A connection lost while idle is replaced at the next query: nothing to do, but unheard it would end the process.
  for (const pool of [readers, writers]) pool.on("error", () => undefined);
  const statementNameGenerator = statementNames();
  const clientOf = (pool: pg.Pool) =>
    new generated.PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator }) });
  const reader = clientOf(readers);
  const writer = clientOf(writers);
  openRawDoor(reader, "postgresql", async (sql, values) => {
    const text = numberedPlaceholders(typeof sql === "string" ? sql : sql.postgresql);
    const name = statementNameGenerator({ sql: text });
    const { rows } = await readers.query<Record<string, unknown>>({ text, values: values.map(bound), types, name });
    return rows;
  });
  return {
    kind: "postgresql",
    reader,
    writer,
    transactionDoor: prismaDoor,
    lock: (tx) => tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${WRITERS_LOCK})`),
    ping: () => readers.query("SELECT 1"),
    close: async () => {
      await Promise.all([reader.$disconnect(), writer.$disconnect()]);
      for (const pool of [readers, writers]) if (!pool.ended) await pool.end();
    },
  };
}

/** Through an open transaction: Prisma's own raw query, with its big integers made numbers. */
const prismaDoor =
  (tx: Tx): RawDoor =>
  async (sql, values) => {
    const text = numberedPlaceholders(typeof sql === "string" ? sql : sql.postgresql);
    const rows = await tx.$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  };

const isDecimal = (value: unknown) => typeof value === "object" && value !== null && "toFixed" in value;
const plain = (value: unknown) => (typeof value === "bigint" || isDecimal(value) ? Number(value) : value);

/** The clients of both databases are generated from the same models, so the SQLite one's type serves for both. */
const isClientModule = (module: unknown): module is ClientModule =>
  typeof module === "object" &&
  module !== null &&
  "PrismaClient" in module &&
  typeof module.PrismaClient === "function";

/**
 * A name for each statement text, so that PostgreSQL parses it once a connection; none when there are too many texts,
 * nor for a search, whose plan depends on how common the words are.
 */
function statementNames() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql) ?? "";
    const planned = /^\s*(SELECT|INSERT|UPDATE|DELETE)/i.test(sql) && !sql.includes("to_tsquery");
    if (known || !planned || names.size >= STATEMENTS_NAMED) return known;
    const name = `portal_${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/** Columns hold UTC without a zone; the driver would write local time. */
const bound = (value: SqlValue) => (value instanceof Date ? value.toISOString().replace("Z", "") : value);

const { builtins } = pg.types;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === builtins.TIMESTAMP) return (text: string) => new Date(`${text}Z`);
    if (oid === builtins.INT8 || oid === builtins.NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};
