import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// One set of models (schema.prisma, for SQLite). Prisma fixes the provider in the schema, so for a postgres:// address
// the same file is read with two lines changed; that second schema is derived into node_modules/.cache, never edited.
const here = dirname(fileURLToPath(import.meta.url));
const url = process.env.DATABASE_URL || `file:${join(here, "../data/portal.db")}`;
const provider = /^postgres(ql)?:/.test(url) ? "postgresql" : "sqlite";

function postgresSchema() {
  const dir = join(here, "../node_modules/.cache/prisma");
  mkdirSync(dir, { recursive: true });
  const derived = readFileSync(join(here, "schema.prisma"), "utf8")
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../app/db/generated/sqlite"', '"../../../app/db/generated/postgresql"');
  writeFileSync(join(dir, "schema.prisma"), derived);
  return join(dir, "schema.prisma");
}

export default defineConfig({
  schema: provider === "sqlite" ? join(here, "schema.prisma") : postgresSchema(),
  migrations: { path: join(here, "migrations", provider) },
  datasource: { url },
});
