import { leaseLetters, recordDelivery } from "~/db/outbox.server";
import { database } from "~/web/database.server";

const AT_ONCE = 200;

/**
 * Letters of the past lie in the demonstration's mailbox since the day they were written: the job loop finds none of
 * them waiting, and no mail server is ever handed one.
 */
export async function keepPastLetters(now: Date) {
  const db = await database();
  for (;;) {
    const kept = await db.write(async (tx) => {
      const letters = await leaseLetters(tx, "demonstration", now, AT_ONCE);
      for (const letter of letters)
        await recordDelivery(tx, letter, { outcome: "sent", detail: "kept" }, letter.dueAt, true);
      return letters.length;
    });
    if (kept < AT_ONCE) return;
  }
}
