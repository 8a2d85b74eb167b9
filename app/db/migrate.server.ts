import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kindOf } from "~/db/database.server";
import { compiledGuards } from "~/db/guards.server";

export type Migration = { name: string; checksum: string; sql: string };
export type AppliedRow = { migration_name: string; checksum: string; finished_at: unknown; rolled_back_at: unknown };

/** One database inside one transaction that keeps every other migrating process out. */
export type Site = {
  applied(): Promise<AppliedRow[]>;
  apply(migration: Migration): Promise<void>;
  /** The fingerprint of the guards that stand, and the triggers that do. */
  standing(): Promise<{ hash: string | null; triggers: string[] }>;
  removeGuards(): Promise<void>;
  run(statement: string): Promise<void>;
  recordGuards(hash: string): Promise<void>;
};

/**
 * Brings a database to the models of this version, then installs the guards where they have changed. All of it in one
 * transaction: there is no moment without guards. Answers the names of the migrations it applied. The rows that it
 * leaves in _prisma_migrations are those of `prisma migrate deploy`.
 */
export async function migrate(url: string, root = "prisma/migrations"): Promise<string[]> {
  const kind = kindOf(url);
  const migrations = migrationsIn(join(root, kind));
  const work = (site: Site) => bringForward(site, migrations, compiledGuards(kind));
  if (kind === "sqlite") return (await import("~/db/migrate-sqlite.server")).onSqliteSite(url, work);
  return (await import("~/db/migrate-postgresql.server")).onPostgresqlSite(url, work);
}

function migrationsIn(folder: string): Migration[] {
  if (!existsSync(folder)) throw new Error(`there are no migrations in ${folder}`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function bringForward(site: Site, migrations: Migration[], guards: ReturnType<typeof compiledGuards>) {
  const pending = pendingOf(await site.applied(), migrations);
  const { hash, triggers } = await site.standing();
  const guarded = hash === guards.hash && guards.triggers.every((name) => triggers.includes(name));
  if (pending.length === 0 && guarded) return [];
  await site.removeGuards();
  for (const migration of pending) await site.apply(migration);
  for (const statement of guards.statements) await site.run(statement);
  await site.recordGuards(guards.hash);
  return pending.map(({ name }) => name);
}

function pendingOf(rows: AppliedRow[], migrations: Migration[]): Migration[] {
  const standing = rows.filter((row) => row.rolled_back_at === null);
  const failed = standing.find((row) => row.finished_at === null);
  if (failed) throw new Error(`migration ${failed.migration_name} failed earlier: repair the database first`);
  const known = new Map(standing.map((row) => [row.migration_name, row.checksum]));
  const edited = migrations.find(({ name, checksum }) => known.has(name) && known.get(name) !== checksum);
  if (edited) throw new Error(`migration ${edited.name} was edited after it was applied`);
  const ours = new Set(migrations.map(({ name }) => name));
  const newer = [...known.keys()].find((name) => !ours.has(name));
  if (newer)
    throw new Error(
      `the database knows migration ${newer}, this version of the portal does not: it is older than its database`,
    );
  return migrations.filter(({ name }) => !known.has(name));
}
