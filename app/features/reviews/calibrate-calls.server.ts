import { callsToCalibrate, saveCalibrated, saveComputed } from "~/db/calibration.server";
import { findCall } from "~/db/calls.server";
import type { Database } from "~/db/database.server";
import { changedFigures, drawFigures } from "~/features/reviews/call-figures.server";
import { everyDossier } from "~/features/reviews/ranking-lines.server";

/** Rows that one transaction writes: others who save wait no longer than that. */
const ROWS_AT_ONCE = 250;

/** Draws the figures of every call anew whose marks have changed. What follows from the marks is no event of its own. */
export async function calibrateCalls(db: Pick<Database, "read" | "write">) {
  for (const { reference, marksChangedAt } of await callsToCalibrate(db.read)) {
    const call = await findCall(db.read, reference);
    if (!call) continue;
    const { dossiers, computed } = await drawFigures(db.read, everyDossier(call));
    const changed = changedFigures(dossiers, computed);
    for (let from = 0; from < changed.length; from += ROWS_AT_ONCE)
      await db.write((tx) => saveComputed(tx, changed.slice(from, from + ROWS_AT_ONCE)));
    await db.write((tx) => saveCalibrated(tx, reference, marksChangedAt));
  }
}
