import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SqliteFile } from "~/db/better-sqlite.server";
import type { AppliedRow, Site } from "~/db/migrate.server";
import { fileOf } from "~/db/sqlite.server";
import { isBusy } from "~/db/sqlite-values.server";

const WAIT_MS = 60_000;

export async function onSqliteSite(url: string, work: (site: Site) => Promise<string[]>): Promise<string[]> {
  mkdirSync(dirname(fileOf(url)), { recursive: true });
  const db = new SqliteFile(fileOf(url), { timeout: WAIT_MS });
  try {
    await whenFree(() => db.pragma("journal_mode = WAL"));
    // Rebuilding a table wants foreign keys off, which has no effect inside a transaction.
    db.pragma("foreign_keys = OFF");
    db.exec("BEGIN IMMEDIATE");
    const done = await work(siteOf(db));
    db.exec("COMMIT");
    return done;
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
    db.close();
  }
}

/** Turning WAL on does not wait for another process that does the same. */
async function whenFree(act: () => void) {
  for (const until = Date.now() + WAIT_MS; ; await sleep(20)) {
    try {
      return act();
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
    }
  }
}

function siteOf(db: SqliteFile): Site {
  db.exec(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT,
    "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`);
  db.exec(`CREATE TABLE IF NOT EXISTS "_guards" ("hash" TEXT PRIMARY KEY NOT NULL, "appliedAt" DATETIME NOT NULL)`);
  const triggers = () =>
    db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'guard_*'")
      .pluck()
      .all();
  const now = () => new Date().toISOString();
  return {
    applied: async () =>
      db
        .prepare<[], AppliedRow>(
          'SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations" ORDER BY started_at',
        )
        .all(),
    async apply({ name, checksum, sql }) {
      const startedAt = now();
      db.exec(sql);
      const broken = db.prepare("PRAGMA foreign_key_check").all();
      if (broken.length > 0) throw new Error(`migration ${name} leaves ${broken.length} broken foreign keys`);
      db.prepare(
        'INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES (?,?,?,?,?,1)',
      ).run(randomUUID(), checksum, now(), name, startedAt);
    },
    standing: async () => ({
      hash: db.prepare<[], string>('SELECT hash FROM "_guards"').pluck().get() ?? null,
      triggers: triggers(),
    }),
    removeGuards: async () => {
      for (const name of triggers()) db.exec(`DROP TRIGGER "${name}"`);
    },
    run: async (statement) => void db.exec(statement),
    recordGuards: async (hash) => {
      db.exec('DELETE FROM "_guards"');
      db.prepare('INSERT INTO "_guards" VALUES (?, ?)').run(hash, now());
    },
  };
}
