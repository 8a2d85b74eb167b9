import { callsOpenAt } from "~/db/calls.server";
import type { Database } from "~/db/database.server";
import { draftsToRecall } from "~/db/draft-deadlines.server";
import { purgeExpired } from "~/db/purge.server";
import { reportsToRecall } from "~/db/reports.server";
import { system } from "~/domain/shared/actor";
import { announceOpening } from "~/features/calls/announce-opening.server";
import { recallDraft } from "~/features/proposals/recall-draft.server";
import { recallReport } from "~/features/reports/recall-report.server";
import { carryOut } from "~/web/carry-out.server";

export type Run = (db: Database, now: Date) => Promise<void>;

/** What the portal does by itself once a day. */
export const PERIODIC_JOBS = {
  /** Ended sessions, used links, old rate windows and receipts of commands: kept no longer than they serve. */
  "purge-expired": async (db, now) => {
    await db.write((tx) => purgeExpired(tx, now));
  },
  /** Towns are told of a report a month before it is due. */
  "recall-reports": async (db, now) => {
    for (const report of await reportsToRecall(db.read, now))
      await carryOut({ actor: system, locale: "fr", now }, recallReport, report);
  },
} satisfies Record<string, Run>;

/** What it does by itself every few minutes: what is tied to an hour. */
export const FREQUENT_JOBS = {
  /** Whoever asked to be told hears that a call opens. */
  "announce-openings": async (db, now) => {
    for (const { reference } of await callsOpenAt(db.read, now))
      await carryOut({ actor: system, locale: "fr", now }, announceOpening, { reference });
  },
  /** Towns are told that a deadline comes near, and after it are sent what they wrote and did not file. */
  "recall-drafts": async (db, now) => {
    for (const draft of await draftsToRecall(db.read, now))
      await carryOut({ actor: system, locale: "fr", now }, recallDraft, draft);
  },
} satisfies Record<string, Run>;
