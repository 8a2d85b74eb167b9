import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { kindOf } from "~/db/database.server";
import { guardScript } from "~/db/guards.server";

type Migration = { name: string; checksum: string; sql: string };
type Applied = { migration_name: string; checksum: string; finished_at: unknown; rolled_back_at: unknown };
type Store = {
  /** Takes the lock that keeps two processes from migrating at once, and makes the table of applied migrations. */
  setup(): Promise<void>;
  applied(): Promise<Applied[]>;
  apply(migration: Migration): Promise<void>;
  /** The hash of the guards that stand in the database. */
  guards(): Promise<string | null>;
  applyGuards(sql: string, hash: string): Promise<void>;
  close(): Promise<void>;
};

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function migrationsIn(dir: string): Migration[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: sha256(sql) };
    });
}

/**
 * Applies the migrations a database lacks, then its guards when they changed. Writes the rows that `prisma migrate
 * deploy` writes, so that either may go on from the other. Answers the names of what was applied.
 */
export async function migrate(url: string, root = "prisma/migrations"): Promise<string[]> {
  const kind = kindOf(url);
  const migrations = migrationsIn(join(root, kind));
  const store = kind === "postgresql" ? await postgresqlStore(url) : await sqliteStore(url);
  try {
    await store.setup();
    const missing = notApplied(migrations, await store.applied());
    for (const migration of missing) await store.apply(migration);
    const guards = guardScript(kind);
    if ((await store.guards()) !== sha256(guards)) await store.applyGuards(guards, sha256(guards));
    return missing.map((migration) => migration.name);
  } finally {
    await store.close();
  }
}

function notApplied(migrations: Migration[], rows: Applied[]): Migration[] {
  const standing = rows.filter((row) => row.rolled_back_at === null);
  const failed = standing.find((row) => row.finished_at === null);
  if (failed) throw new Error(`migration ${failed.migration_name} failed earlier: repair the database first`);
  const known = new Map(standing.map((row) => [row.migration_name, row.checksum]));
  for (const { name, checksum } of migrations)
    if (known.has(name) && known.get(name) !== checksum) throw new Error(`migration ${name} was edited after it was applied`);
  return migrations.filter(({ name }) => !known.has(name));
}

const MIGRATIONS_TABLE = (text: string, instant: string) => `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" ${text} PRIMARY KEY NOT NULL, "checksum" ${text} NOT NULL, "finished_at" ${instant}, "migration_name" ${text} NOT NULL, "logs" TEXT,
  "rolled_back_at" ${instant}, "started_at" ${instant} NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;
const GUARDS_TABLE = `CREATE TABLE IF NOT EXISTS "_portal_guards" ("id" INTEGER PRIMARY KEY NOT NULL, "hash" TEXT NOT NULL)`;

async function sqliteStore(url: string): Promise<Store> {
  const { default: Database } = await import("better-sqlite3");
  const path = url.replace(/^file:/, "");
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: 30_000 });
  db.pragma("journal_mode = WAL");
  const inOne = (work: () => void) => {
    db.exec("BEGIN IMMEDIATE");
    try {
      work();
      db.exec("COMMIT");
    } catch (error) {
      db.exec("ROLLBACK");
      throw error;
    }
  };
  return {
    setup: async () => void db.exec(`${MIGRATIONS_TABLE("TEXT", "DATETIME")};${GUARDS_TABLE};`),
    applied: async () => db.prepare('SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations" ORDER BY started_at').all() as Applied[],
    async apply({ name, sql, checksum }) {
      // Rebuilding a table wants foreign keys off, which has no effect inside a transaction.
      db.pragma("foreign_keys = OFF");
      inOne(() => {
        // Another process may have applied it while this one waited for the lock.
        if (db.prepare('SELECT 1 FROM "_prisma_migrations" WHERE migration_name = ?').get(name)) return;
        const started = new Date().toISOString();
        db.exec(sql);
        const broken = db.pragma("foreign_key_check") as unknown[];
        if (broken.length > 0) throw new Error(`migration ${name} leaves ${broken.length} broken foreign keys`);
        db.prepare('INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?,?,?,?,?,1)').run(
          randomUUID(), checksum, new Date().toISOString(), name, started,
        );
      });
    },
    guards: async () => (db.prepare('SELECT hash FROM "_portal_guards" WHERE id = 1').get() as { hash: string } | undefined)?.hash ?? null,
    applyGuards: async (sql, hash) =>
      inOne(() => {
        const old = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as { name: string }[];
        for (const { name } of old) db.exec(`DROP TRIGGER "${name}"`);
        db.exec(sql);
        db.prepare('INSERT INTO "_portal_guards" (id, hash) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET hash = excluded.hash').run(hash);
      }),
    close: async () => void db.close(),
  };
}

async function postgresqlStore(url: string): Promise<Store> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const inOne = async (work: () => Promise<void>) => {
    await client.query("BEGIN");
    try {
      await work();
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    }
  };
  return {
    async setup() {
      await client.query("SELECT pg_advisory_lock(72707369)"); // the number Prisma's own engine locks
      await client.query(MIGRATIONS_TABLE("VARCHAR(255)", "TIMESTAMPTZ"));
      await client.query(GUARDS_TABLE);
    },
    applied: async () => (await client.query('SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations" ORDER BY started_at')).rows as Applied[],
    apply: ({ name, sql, checksum }) =>
      inOne(async () => {
        await client.query(sql);
        await client.query('INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1,$2,now(),$3,1)', [randomUUID(), checksum, name]);
      }),
    guards: async () => ((await client.query('SELECT hash FROM "_portal_guards" WHERE id = 1')).rows[0] as { hash: string } | undefined)?.hash ?? null,
    applyGuards: (sql, hash) =>
      inOne(async () => {
        await client.query(sql);
        await client.query('INSERT INTO "_portal_guards" (id, hash) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET hash = excluded.hash', [hash]);
      }),
    close: () => client.end(),
  };
}
