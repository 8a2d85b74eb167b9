import { createHash } from "node:crypto";
import { query, type Tx } from "~/db/database.server";
import type { JournalEvent } from "~/domain/journal/events";
import type { SubjectType } from "~/domain/journal/subjects";
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

const LAST_HASH = `SELECT "hash" FROM "JournalEntry" ORDER BY "id" DESC LIMIT 1`;
const FACTS = [
  "at",
  "actorId",
  "actorLabel",
  "event",
  "subjectType",
  "subjectId",
  "townId",
  "data",
  "prevHash",
  "hash",
] as const;
const ADD = `INSERT INTO "JournalEntry" (${FACTS.map((fact) => `"${fact}"`).join(", ")}) VALUES (${FACTS.map(() => "?").join(", ")}) RETURNING "id"`;

/** Adds the entry after the last one. Answers its number. */
export async function appendJournal(tx: Tx, { townId = null, data = {}, ...entry }: NewEntry): Promise<number> {
  const [last] = await query<{ hash: string }>(tx, LAST_HASH);
  const facts = { ...entry, townId, data: canonical(data), prevHash: last?.hash ?? BEFORE_THE_FIRST };
  const row = { ...facts, hash: sealOf(facts) };
  const [added] = await query<{ id: number }>(
    tx,
    ADD,
    FACTS.map((fact) => row[fact]),
  );
  if (!added) throw new Error("the journal did not take the entry");
  return added.id;
}
