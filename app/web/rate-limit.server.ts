import { countInWindow } from "~/db/rate-windows.server";
import type { RateLimit } from "~/domain/identity/rate-limit";
import { database } from "~/web/database.server";
import { sha256 } from "~/web/session.server";

/**
 * Counts one attempt and answers whether it is within the limit. Counted in a transaction of its own, so that a refused
 * attempt counts too. `who` is hashed: no address is kept in clear.
 */
export async function withinLimit(limit: RateLimit, who: string, now: Date): Promise<boolean> {
  const count = await (await database()).write((tx) =>
    countInWindow(tx, sha256(`${limit.name}:${who}`), limit.windowMs, now),
  );
  return count <= limit.max;
}
