import { createRequire } from "node:module";
import type BetterSqlite from "better-sqlite3";

/** The release of better-sqlite3 that this Node can carry (decision 012); scripts/prepare.mjs asks for the same. */
const release = Number(process.versions.node.split(".")[0]) >= 22 ? "better-sqlite3-node-api" : "better-sqlite3";

/** Opens a SQLite file: `new SqliteFile(path, options)`. */
export const SqliteFile = createRequire(import.meta.url)(release) as typeof BetterSqlite;
export type SqliteFile = BetterSqlite.Database;
