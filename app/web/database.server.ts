import { type Database, openDatabase } from "~/db/database.server";
import { env } from "~/web/env.server";

// Kept on globalThis: with hot reload this module is evaluated again, the open file is not.
const kept = globalThis as { portalDatabase?: Promise<Database> | undefined };

/** The one database of this process, opened at first use. */
export function database(): Promise<Database> {
  kept.portalDatabase ??= openDatabase(env().DATABASE_URL);
  return kept.portalDatabase;
}

/** For a stop, and for tests that each bring a database of their own. */
export async function closeDatabase() {
  const open = kept.portalDatabase;
  kept.portalDatabase = undefined;
  await (await open)?.close();
}
