// npm run migration:write -- <name>    writes the migration from the last one's models to schema.prisma, for both databases
// npm run migration:write -- --check   only says whether schema.prisma has changed since the last migration
//
// The models that the last migration leads to are kept beside it, in migrations/schema.snapshot.prisma.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { datamodelDiff } from "./datamodel-diff.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const snapshot = join(here, "migrations/schema.snapshot.prisma");
const schema = readFileSync(join(here, "schema.prisma"), "utf8");
const before = existsSync(snapshot) ? readFileSync(snapshot, "utf8") : null;
const [name = ""] = process.argv.slice(2);

if (name !== "--check" && !/^[a-z0-9_]+$/.test(name)) {
  console.error("Give the migration a name of small letters, figures and _: npm run migration:write -- add_phone");
  process.exit(2);
}

/** @type {("sqlite" | "postgresql")[]} */
const databases = ["sqlite", "postgresql"];
/** @type {string[]} */
const scripts = [];
for (const database of databases) scripts.push(await datamodelDiff(before, schema, database));

if (scripts.every((sql) => sql === "")) {
  console.log("schema.prisma is what the last migration leads to.");
} else if (name === "--check") {
  console.error("schema.prisma has changed since the last migration: npm run migration:write -- <name>");
  process.exit(1);
} else {
  const instant = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  databases.forEach((database, index) => {
    const folder = join(here, "migrations", database);
    mkdirSync(join(folder, `${instant}_${name}`), { recursive: true });
    writeFileSync(
      join(folder, "migration_lock.toml"),
      `# Names the database of these migrations\nprovider = "${database}"\n`,
    );
    writeFileSync(
      join(folder, `${instant}_${name}`, "migration.sql"),
      scripts[index] || "-- Nothing changes here.\nSELECT 1;\n",
    );
  });
  writeFileSync(snapshot, schema);
  console.log(`Wrote migrations/{${databases}}/${instant}_${name}. Read the SQL before you commit it.`);
}
