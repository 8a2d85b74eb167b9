import type { Tx } from "~/db/database.server";

/** Adds one to the window of this key, or opens a new window when the last one has run out. Answers the count. */
export async function countInWindow(tx: Tx, key: string, windowMs: number, now: Date): Promise<number> {
  const row = await tx.rateWindow.findUnique({ where: { key } });
  const running = row && now.getTime() - row.startsAt.getTime() < windowMs;
  const next = running ? { startsAt: row.startsAt, count: row.count + 1 } : { startsAt: now, count: 1 };
  await tx.rateWindow.upsert({ where: { key }, create: { key, ...next }, update: next });
  return next.count;
}
