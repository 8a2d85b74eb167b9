import type { JournalEvent } from "~/domain/journal/events";
import type { SubjectType } from "~/domain/journal/subjects";
import { canonical } from "~/domain/shared/canonical";

/** The hash that the first entry links to. */
export const FIRST_LINK = "0".repeat(64);

export type JournalFacts = {
  at: Date;
  actorId: string | null;
  actorLabel: string;
  event: JournalEvent;
  subjectType: SubjectType;
  subjectId: string;
  townId: string | null;
  data: unknown;
};

/**
 * The text whose SHA-256 is an entry's hash. `data` may be the value or the canonical JSON that the row keeps: both
 * give the same text. The row's number is left out: the chain gives the order.
 */
export function journalHashInput(
  { at, actorId, actorLabel, event, subjectType, subjectId, townId, data }: JournalFacts,
  prevHash: string,
): string {
  const kept = typeof data === "string" ? data : canonical(data ?? {});
  return canonical({ at, actorId, actorLabel, event, subjectType, subjectId, townId, data: kept, prevHash });
}

/** An entry as it is stored. Event and subject are what the row says, also when they are not in the vocabulary. */
export type StoredEntry = Omit<JournalFacts, "event" | "subjectType" | "data"> & {
  id: number;
  event: string;
  subjectType: string;
  data: string;
  prevHash: string;
  hash: string;
};

export type BrokenLink = { id: number; broken: "link" | "content" | "order" };

const inputOf = ({ id: _place, hash: _sealed, prevHash, ...facts }: StoredEntry) => canonical({ ...facts, prevHash });

/**
 * Walks the chain from the entry after `after` and returns the first one that does not hold: it does not link to the
 * one before, or it is not what was sealed. `sha256` is the caller's, so that a script can check without the portal.
 */
export function firstBrokenLink(
  entries: readonly StoredEntry[],
  sha256: (text: string) => string,
  after: { id: number; hash: string } = { id: 0, hash: FIRST_LINK },
): BrokenLink | null {
  let last = after;
  for (const entry of entries) {
    if (entry.id <= last.id) return { id: entry.id, broken: "order" };
    if (entry.prevHash !== last.hash) return { id: entry.id, broken: "link" };
    if (sha256(inputOf(entry)) !== entry.hash) return { id: entry.id, broken: "content" };
    last = entry;
  }
  return null;
}
