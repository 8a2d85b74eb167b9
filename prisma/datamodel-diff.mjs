// The SQL that leads from one schema.prisma to another, for both databases, without a database: Prisma's own schema
// engine, as WebAssembly, compares the two texts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

const require = createRequire(import.meta.url);

function loadEngine() {
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const module = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": Object(glue) });
  glue.__wbg_set_wasm(instance.exports);
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();
  return glue.SchemaEngine;
}

// Loaded once: the engine's glue knows one instance only.
const SchemaEngine = loadEngine();

/**
 * The engine asks for a connection even to compare two texts; it never uses it.
 * @param {"sqlite" | "postgres"} provider
 */
function noConnection(provider) {
  const about = { provider, adapterName: "none" };
  const queries = {
    ...about,
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: async () => Promise.reject(new Error("nothing to write to")),
    dispose: async () => {},
    getConnectionInfo: () => ({ supportsRelationJoins: false }),
  };
  return bindMigrationAwareSqlAdapterFactory({
    ...about,
    connect: async () => queries,
    connectToShadowDb: async () => queries,
  });
}

/**
 * @param {string | null} before the older schema.prisma, or null for an empty database
 * @param {string} after
 * @param {"sqlite" | "postgresql"} database
 * @returns {Promise<string>} SQL, "" when nothing differs
 */
export async function datamodelDiff(before, after, database) {
  /** @param {string} schema */
  const here = (schema) => schema.replace('provider = "sqlite"', `provider = "${database}"`);
  /**
   * @param {string} schema
   * @returns {{ tag: "schemaDatamodel", files: { path: string, content: string }[] }}
   */
  const datamodel = (schema) => ({ tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: here(schema) }] });
  const engine = await SchemaEngine.new(
    { datamodels: [["schema.prisma", here(after)]] },
    () => {},
    noConnection(database === "sqlite" ? "sqlite" : "postgres"),
  );
  const { stdout } = await engine.diff({
    from: before === null ? { tag: "empty" } : datamodel(before),
    to: datamodel(after),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  engine.free();
  return !stdout || /^-- This is an empty migration/m.test(stdout) ? "" : stdout;
}
