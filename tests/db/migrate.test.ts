import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { DatabaseKind } from "~/db/database.server";
import { migrate } from "~/db/migrate.server";
import { datamodelDiff } from "../../prisma/datamodel-diff.mjs";
import { blankDatabase, databases, outside, outsider } from "../database";
import { insert } from "./rows";

const ROOT = new URL("../..", import.meta.url).pathname;
const schema = readFileSync(join(ROOT, "prisma/schema.prisma"), "utf8");
const names = (kind: DatabaseKind) =>
  readdirSync(join(ROOT, "prisma/migrations", kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
const scratch = mkdtempSync(join(tmpdir(), "portal-migrations-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every table, column, key and index of a database, in a comparable order; not what `migrate` keeps for itself. */
const CATALOGUE = {
  sqlite: `SELECT m.name AS "table", c.name AS "column", c.type, c."notnull" AS required, c.dflt_value AS "default", c.pk, '' AS "index"
             FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'
           UNION ALL SELECT tbl_name, name, '', '', '', '', sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
           UNION ALL SELECT m.name, f."from", f."table", f."to", f.on_delete, f.on_update, '' FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'
           ORDER BY 1, 2, 3, 4, 5, 7`,
  postgresql: `SELECT table_name::text AS "table", column_name::text AS "column", data_type::text AS type, is_nullable::text AS required, column_default::text AS "default", ''::text AS "index"
                 FROM information_schema.columns WHERE table_schema = 'public'
               UNION ALL SELECT tablename, indexname, '', '', '', indexdef FROM pg_indexes WHERE schemaname = 'public'
               UNION ALL SELECT conrelid::regclass::text, conname, '', '', '', pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
               ORDER BY 1, 2, 3, 4, 5, 6`,
};
async function catalogue(kind: DatabaseKind, url: string) {
  const rows = await outside<{ table: string; column: string }>(url, CATALOGUE[kind]);
  return rows.filter(
    (row) => !/^"?(_|SearchEntry_words|sqlite_)/.test(row.table) && row.column !== "SearchEntry_words",
  );
}

test("the last migration leads to schema.prisma: npm run migration:write has nothing to write", async () => {
  const snapshot = readFileSync(join(ROOT, "prisma/migrations/schema.snapshot.prisma"), "utf8");
  for (const kind of databases) expect(await datamodelDiff(snapshot, schema, kind)).toBe("");
});

for (const kind of databases) {
  const migrated = await blankDatabase(kind);
  const direct = await blankDatabase(kind);
  test(`${kind}: the migrations make the very tables, columns, keys and indexes of schema.prisma`, async () => {
    expect(await migrate(migrated)).toEqual(names(kind));
    const person = await outsider(direct);
    const script = await datamodelDiff(null, schema, kind);
    for (const statement of kind === "sqlite" ? script.split(/;\n/).filter((part) => /^[A-Z]/m.test(part)) : [script])
      await person.run(statement);
    await person.close();
    const expected = await catalogue(kind, direct);
    expect(expected.length).toBeGreaterThan(500);
    expect(await catalogue(kind, migrated)).toEqual(expected);
  });

  test(`${kind}: it leaves the rows that prisma migrate would, and has nothing to do again`, async () => {
    const rows = await outside<Record<string, unknown>>(migrated, `SELECT * FROM "_prisma_migrations"`);
    const [first = ""] = names(kind);
    const sql = readFileSync(join(ROOT, "prisma/migrations", kind, first, "migration.sql"), "utf8");
    expect(rows[0]).toMatchObject({
      migration_name: first,
      checksum: createHash("sha256").update(sql).digest("hex"),
      applied_steps_count: 1,
      rolled_back_at: null,
      logs: null,
    });
    expect(rows[0]?.finished_at).toBeTruthy();
    expect(await migrate(migrated)).toEqual([]);
  });

  test(`${kind}: a guard that somebody took away is there again after the next start`, async () => {
    const drop = {
      sqlite: 'DROP TRIGGER "guard_Person_insert"',
      postgresql: 'DROP TRIGGER "guard_Person_insert" ON "Person"',
    };
    await outside(migrated, drop[kind]);
    expect(await migrate(migrated)).toEqual([]);
    await expect(outside(migrated, insert("Person", { email: "ANN@cd.fr" }))).rejects.toThrow(
      "guard:email-not-lower-case",
    );
  });

  test(`${kind}: a migration edited after it was applied, or known to the database only, stops the start`, async () => {
    const edited = join(scratch, `edited-${kind}`);
    cpSync(join(ROOT, "prisma/migrations"), edited, { recursive: true });
    const [first = ""] = names(kind);
    writeFileSync(join(edited, kind, first, "migration.sql"), "SELECT 1;");
    await expect(migrate(migrated, edited)).rejects.toThrow("was edited after it was applied");
    rmSync(join(edited, kind, first), { recursive: true });
    await expect(migrate(migrated, edited)).rejects.toThrow("older than its database");
  });

  test(`${kind}: a migration that fails leaves everything as it was, guards included`, async () => {
    const broken = join(scratch, `broken-${kind}`);
    cpSync(join(ROOT, "prisma/migrations"), broken, { recursive: true });
    const folder = join(broken, kind, "99990101000000_broken");
    cpSync(join(broken, kind, names(kind)[0] ?? ""), folder, { recursive: true });
    writeFileSync(join(folder, "migration.sql"), 'DROP TABLE "RateWindow"; SELECT * FROM "Nowhere";');
    await expect(migrate(migrated, broken)).rejects.toThrow(/Nowhere/);
    expect(await outside(migrated, 'SELECT * FROM "RateWindow"')).toEqual([]);
    await expect(outside(migrated, insert("Person", { email: "ANN@cd.fr" }))).rejects.toThrow(
      "guard:email-not-lower-case",
    );
    expect(await migrate(migrated)).toEqual([]);
  });

  const contested = await blankDatabase(kind);
  test(`${kind}: two processes that start at once migrate once`, async () => {
    const said = await Promise.all([migrating(contested), migrating(contested)]);
    expect(said.sort()).toEqual(["", names(kind).join(",")]);
  }, 60_000);
}

async function migrating(url: string): Promise<string> {
  const script = `import { migrate } from "~/db/migrate.server"; process.stdout.write((await migrate("${url}")).join(","));`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { cwd: ROOT });
  let said = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (text) => (said += text));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(said);
  return said;
}
