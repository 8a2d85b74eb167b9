import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { type Database, type DatabaseKind, type DatabaseOptions, openDatabase } from "~/db/database.server";
import { migrate } from "~/db/migrate.server";
import { onceInRun, postgresBinaries, postgresUrl } from "./postgres-server";

export type TestDatabase = Database & { url: string };

const postgresThere = process.env.TEST_POSTGRES !== "off" && (process.env.TEST_POSTGRES_URL || postgresBinaries());
if (!postgresThere) console.warn("\n!!! No PostgreSQL: what is tested on both databases is tested on SQLite only.\n");

/** The databases that rules of the database are tested on. */
export const databases: readonly DatabaseKind[] = postgresThere ? ["sqlite", "postgresql"] : ["sqlite"];

/** A migrated, empty database of the test file's own, closed and removed after it. To be called at the top of the file. */
export async function testDatabase(
  kind: DatabaseKind = "sqlite",
  options: DatabaseOptions = {},
): Promise<TestDatabase> {
  const { url, remove } = await emptyDatabase(kind);
  const db = await openDatabase(url, { durable: false, ...options });
  afterAll(async () => {
    await db.close();
    await remove();
  });
  return { ...db, url };
}

/** Its address alone, for tests of what opens it. */
export const emptyDatabase = (kind: DatabaseKind) => (kind === "sqlite" ? sqliteCopy() : postgresCopy());

/** The address of a database without any table, removed after the test file. To be called at the top of the file. */
export async function blankDatabase(kind: DatabaseKind): Promise<string> {
  const { url, remove } = kind === "sqlite" ? sqliteFile() : await postgresCopy("template1");
  afterAll(remove);
  return url;
}

export type Outsider = { run<Row = Record<string, unknown>>(sql: string): Promise<Row[]>; close(): Promise<void> };

/** Somebody with the database's own client, going around the portal. */
export async function outsider(url: string, patienceMs = 10_000): Promise<Outsider> {
  if (!url.startsWith("file:")) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return { run: async (sql) => (await client.query(sql)).rows, close: () => client.end() };
  }
  const db = new SqliteFile(url.slice("file:".length), { timeout: patienceMs });
  db.pragma("foreign_keys = ON");
  const run = async <Row>(sql: string) => {
    const statement = db.prepare<[], Row>(sql);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  };
  return { run, close: async () => void db.close() };
}

/** One statement of an outsider. */
export async function outside<Row = Record<string, unknown>>(url: string, sql: string): Promise<Row[]> {
  const person = await outsider(url);
  return person.run<Row>(sql).finally(() => person.close());
}

// Without the run's setup (a script, another runner) each process has a folder of its own.
const runFolder = () => {
  const folder = process.env.TEST_RUN_FOLDER ?? join(tmpdir(), `portal-tests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  return folder;
};

function sqliteFile() {
  const folder = mkdtempSync(join(runFolder(), "sqlite-"));
  const file = join(folder, "portal.db");
  return { file, url: `file:${file}`, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function sqliteCopy() {
  const template = await onceInRun(runFolder(), "sqlite-template", async () => {
    const file = join(runFolder(), "template.db");
    await migrate(`file:${file}`);
    return file;
  });
  const copy = sqliteFile();
  copyFileSync(template, copy.file);
  return copy;
}

const postgresTemplate = (server: string) =>
  onceInRun(runFolder(), "postgres-template", async () => {
    const name = `portal_template_${process.pid}`;
    await outside(`${server}/postgres`, `CREATE DATABASE ${name}`);
    await migrate(`${server}/${name}`);
    return name;
  });

async function postgresCopy(template?: string) {
  const server = await postgresUrl(runFolder());
  const name = `portal_test_${randomUUID().replaceAll("-", "")}`;
  await outside(
    `${server}/postgres`,
    `CREATE DATABASE ${name} TEMPLATE ${template ?? (await postgresTemplate(server))}`,
  );
  return {
    url: `${server}/${name}`,
    remove: async () => void (await outside(`${server}/postgres`, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
}
