import type { Reader } from "~/db/database.server";
import { BEFORE_THE_FIRST, sealOf } from "~/db/journal.server";

export type Verification = { ok: true; checked: number } | { ok: false; problem: string };
const PAGE = 1_000;

/** Follows the chain from the first entry to the last, a page at a time, and names the first link that does not hold. */
export async function verifyJournal(read: Reader): Promise<Verification> {
  let after = 0;
  let before = BEFORE_THE_FIRST;
  let checked = 0;
  for (;;) {
    const entries = await read.journalEntry.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    for (const { id, hash, ...facts } of entries) {
      if (facts.prevHash !== before) return { ok: false, problem: `entry ${id} does not follow the entry before it` };
      if (sealOf(facts) !== hash) return { ok: false, problem: `entry ${id} was changed after it was sealed` };
      before = hash;
      after = id;
      checked++;
    }
    if (entries.length < PAGE) return { ok: true, checked };
  }
}
