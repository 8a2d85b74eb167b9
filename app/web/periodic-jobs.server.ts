import { callsOpenAt } from "~/db/calls.server";
import { townsToSignAgain } from "~/db/charter.server";
import type { Database } from "~/db/database.server";
import { draftsToRecall } from "~/db/draft-deadlines.server";
import { waitingOpinions } from "~/db/opinions.server";
import { purgeExpired } from "~/db/purge.server";
import { reportsToRecall } from "~/db/reports.server";
import { requestsDueWithin } from "~/db/requests.server";
import { REQUEST_REMINDER_DAYS } from "~/domain/proposals/requests";
import { system } from "~/domain/shared/actor";
import { letterFile } from "~/features/awards/drafted-letters.server";
import { fileScan } from "~/features/awards/file-scan.server";
import { announceOpening } from "~/features/calls/announce-opening.server";
import { remindExpert } from "~/features/desk/ask-opinion.server";
import { recallRequest } from "~/features/desk/recall-request.server";
import { recallCharter } from "~/features/network/recall-charter.server";
import { recallDraft } from "~/features/proposals/recall-draft.server";
import { recordVerdict } from "~/features/proposals/record-verdict.server";
import { recallReport } from "~/features/reports/recall-report.server";
import { calibrateCalls } from "~/features/reviews/calibrate-calls.server";
import { takeOffTied, tiedReaders } from "~/features/reviews/take-off-readers.server";
import { carryOut } from "~/web/carry-out.server";
import { examineFiles, sweepFiles } from "~/web/file-jobs.server";
import { drawLetters } from "~/web/letter-jobs.server";
import { readSignedScans } from "~/web/scan-jobs.server";
import { freshToken } from "~/web/session.server";

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
  /** Towns are reminded of a request before its last day; once it has passed, both sides are told. */
  "recall-requests": async (db, now) => {
    for (const { id } of await requestsDueWithin(db.read, REQUEST_REMINDER_DAYS, now))
      await carryOut({ actor: system, locale: "fr", now }, recallRequest, { requestId: id });
  },
  /** Outside experts are reminded of their question, with a new link. */
  "recall-opinions": async (db, now) => {
    for (const { id } of await waitingOpinions(db.read, now)) {
      const { token, hash } = freshToken();
      await carryOut({ actor: system, locale: "fr", now }, remindExpert, { id, token, tokenHash: hash });
    }
  },
  /** Files that arrived while the virus scanner was away; asked for sooner by each of them. */
  "examine-files": (db, now) =>
    examineFiles(db, (found) => carryOut({ actor: system, locale: "fr", now }, recordVerdict, found)),
  /** Signed papers that were scanned; asked for at once by each scan that is sent. */
  "read-signed-scans": (db, now) =>
    readSignedScans(db, (read) => carryOut({ actor: system, locale: "fr", now }, fileScan, read)),
  /** Letters as files to print; asked for at once by whoever wants them. */
  "draw-letters": (db, now) => drawLetters(db, letterFile, now),
  /** Bytes that no document needs, a day after they came. */
  "sweep-files": sweepFiles,
} satisfies Record<string, Run>;

/** What it does by itself every few minutes: what is tied to an hour. */
export const FREQUENT_JOBS = {
  /** Readers whom an address or a seat ties to a dossier by now leave it, and its managers are told. */
  "take-off-tied-readers": async (db, now) => {
    for (const reviewerId of await tiedReaders(db.read, now))
      await carryOut({ actor: system, locale: "fr", now }, takeOffTied, { reviewerId });
  },
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
  /** Signatories are told that the charter is to be signed again, two weeks before the date. */
  "recall-charter": async (db, now) => {
    for (const town of await townsToSignAgain(db.read, now))
      await carryOut({ actor: system, locale: "fr", now }, recallCharter, town);
  },
  /** The corrected means and the firmness of a ranking follow its marks. */
  "calibrate-calls": calibrateCalls,
} satisfies Record<string, Run>;
