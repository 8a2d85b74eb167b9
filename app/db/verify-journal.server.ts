import type { Reader } from "~/db/database.server";
import { BEFORE_THE_FIRST, type SealedFacts, sealOf } from "~/db/journal.server";

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
    for (const entry of entries) {
      const wrong = wrongWith(entry, before);
      if (wrong === "unlinked") return { ok: false, problem: `entry ${entry.id} does not follow the entry before it` };
      if (wrong === "changed") return { ok: false, problem: `entry ${entry.id} was changed after it was sealed` };
      before = entry.hash;
      after = entry.id;
      checked++;
    }
    if (entries.length < PAGE) return { ok: true, checked };
  }
}

type Sealed = SealedFacts & { id: number; hash: string };
export type WrongLink = "unlinked" | "changed";

/** What is wrong with an entry that should follow the one whose hash is `before`. */
function wrongWith({ id: _number, hash, ...facts }: Sealed, before: string): WrongLink | null {
  if (facts.prevHash !== before) return "unlinked";
  return sealOf(facts) === hash ? null : "changed";
}

export type LatestLinks = {
  checked: number;
  from: number;
  to: number;
  wrong: { entry: number; how: WrongLink } | null;
};

/** Follows the last links of the chain only: cheap enough for anybody who may read the journal to ask at any time. */
export async function verifyLatest(read: Reader, count: number): Promise<LatestLinks> {
  const found = await read.journalEntry.findMany({ orderBy: { id: "desc" }, take: count + 1 });
  const entries = found.reverse();
  let before = entries.length > count ? (entries.shift()?.hash ?? "") : BEFORE_THE_FIRST;
  for (const entry of entries) {
    const how = wrongWith(entry, before);
    if (how) return { checked: entries.length, ...span(entries), wrong: { entry: entry.id, how } };
    before = entry.hash;
  }
  return { checked: entries.length, ...span(entries), wrong: null };
}

const span = (entries: readonly { id: number }[]) => ({ from: entries[0]?.id ?? 0, to: entries.at(-1)?.id ?? 0 });
