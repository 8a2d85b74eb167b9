import { randomUUID } from "node:crypto";
import pg from "pg";
import type { AppliedRow, Site } from "~/db/migrate.server";

/** The number that Prisma's own migrations lock. */
const MIGRATIONS_LOCK = 72_707_369;

export async function onPostgresqlSite(url: string, work: (site: Site) => Promise<string[]>): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Held by the session: it is still taken when the transaction begins, and sees all that the one before committed.
    await client.query(`SELECT pg_advisory_lock(${MIGRATIONS_LOCK})`);
    await client.query("BEGIN");
    const done = await work(await siteOf(client));
    await client.query("COMMIT");
    return done;
  } finally {
    await client.end(); // rolls back what is not committed, gives the lock back
  }
}

const TRIGGERS = `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgname LIKE 'guard\\_%' AND tgrelid IN
  (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)`;
const FUNCTIONS = `SELECT oid::regprocedure::text AS name FROM pg_proc WHERE proname LIKE 'guard\\_%' AND pronamespace = current_schema()::regnamespace`;

async function siteOf(client: pg.Client): Promise<Site> {
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT,
    rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`);
  await client.query(
    `CREATE TABLE IF NOT EXISTS _guards (hash TEXT PRIMARY KEY, "appliedAt" TIMESTAMPTZ NOT NULL DEFAULT now())`,
  );
  return {
    applied: async () =>
      (
        await client.query<AppliedRow>(
          "SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at",
        )
      ).rows,
    async apply({ name, checksum, sql }) {
      await client.query(sql);
      await client.query(
        "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES ($1,$2,clock_timestamp(),$3,clock_timestamp(),1)",
        [randomUUID(), checksum, name],
      );
    },
    standing: async () => ({
      hash: (await client.query<{ hash: string }>("SELECT hash FROM _guards")).rows[0]?.hash ?? null,
      triggers: (await client.query<{ tgname: string }>(TRIGGERS)).rows.map((row) => row.tgname),
    }),
    removeGuards: async () => {
      const { rows } = await client.query<{ name: string }>(FUNCTIONS);
      for (const { name } of rows) await client.query(`DROP FUNCTION ${name} CASCADE`);
    },
    run: async (statement) => void (await client.query(statement)),
    recordGuards: async (hash) => {
      await client.query("DELETE FROM _guards");
      await client.query("INSERT INTO _guards (hash) VALUES ($1)", [hash]);
    },
  };
}
