import type { Database } from "~/db/database.server";
import { purgeExpired } from "~/db/purge.server";

type Run = (db: Database, now: Date) => Promise<void>;

/** What the portal does by itself once a day. */
export const PERIODIC_JOBS = {
  /** Ended sessions, used links, old rate windows and receipts of commands: kept no longer than they serve. */
  "purge-expired": async (db, now) => {
    await db.write((tx) => purgeExpired(tx, now));
  },
} satisfies Record<string, Run>;
