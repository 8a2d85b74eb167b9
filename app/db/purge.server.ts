import type { Tx } from "~/db/database.server";

const DAY_MS = 86_400_000;
const before = (now: Date, days: number) => ({ lt: new Date(now.getTime() - days * DAY_MS) });

/** Removes what has served: sessions a month after their end, links, rate windows and signs of presence after a day, command receipts and done jobs after a month. */
export async function purgeExpired(tx: Tx, now: Date) {
  await tx.session.deleteMany({ where: { expiresAt: before(now, 30) } });
  await tx.signInLink.deleteMany({ where: { expiresAt: before(now, 1) } });
  await tx.rateWindow.deleteMany({ where: { startsAt: before(now, 1) } });
  await tx.commandReceipt.deleteMany({ where: { at: before(now, 30) } });
  await tx.sectionPresence.deleteMany({ where: { seenAt: before(now, 1) } });
  await tx.job.deleteMany({ where: { status: "done", finishedAt: before(now, 30) } });
}
