import { createHash } from "node:crypto";
import type { Tx } from "~/db/database.server";
import type { JournalEvent, SubjectType } from "~/domain/journal/events";
import { canonical } from "~/domain/shared/canonical";

/** The hash that the first entry follows. */
export const BEFORE_THE_FIRST = "0".repeat(64);

export type SealedFacts = {
  at: Date;
  actorId: string | null;
  actorLabel: string;
  event: string;
  subjectType: string;
  subjectId: string;
  townId: string | null;
  /** Canonical JSON, as stored. */
  data: string;
  prevHash: string;
};

/**
 * The seal of an entry: the sha256, in hexadecimal, of the canonical JSON of these nine facts, `at` being the ISO
 * instant in UTC with milliseconds. Changing one entry so breaks the seal of every later one.
 */
export function sealOf({
  at,
  actorId,
  actorLabel,
  event,
  subjectType,
  subjectId,
  townId,
  data,
  prevHash,
}: SealedFacts): string {
  const sealed = canonical({ at, actorId, actorLabel, event, subjectType, subjectId, townId, data, prevHash });
  return createHash("sha256").update(sealed).digest("hex");
}

export type NewEntry = {
  at: Date;
  actorId: string | null;
  actorLabel: string;
  event: JournalEvent;
  subjectType: SubjectType;
  subjectId: string;
  townId?: string | null;
  data?: Record<string, unknown>;
};

/** Adds the entry after the last one. Answers its number. */
export async function appendJournal(tx: Tx, { townId = null, data = {}, ...entry }: NewEntry): Promise<number> {
  const last = await tx.journalEntry.findFirst({ orderBy: { id: "desc" }, select: { hash: true } });
  const facts = { ...entry, townId, data: canonical(data), prevHash: last?.hash ?? BEFORE_THE_FIRST };
  const { id } = await tx.journalEntry.create({ data: { ...facts, hash: sealOf(facts) }, select: { id: true } });
  return id;
}
