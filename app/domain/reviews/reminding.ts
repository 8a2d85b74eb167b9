import { timeOf } from "~/domain/reviews/pace";
import { mayWriteReviews, type Phase, type Reopening } from "~/domain/reviews/phases";
import type { Actor } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Nobody is reminded twice within so many hours. */
export const REMINDER_HOURS = 24;
const HOUR_MS = 3_600_000;

export type RemindingRefusal = "nothing-to-remind" | "reader-cannot-write" | "reminded-lately";

export type RemindingFacts = {
  phase: Phase;
  reopenings: readonly Reopening[];
  /** Dossiers that this person could write on now and has not handed in. */
  open: number;
  remindedAt: Date | null;
};

/** A reader is reminded of what is left to them: while they can still write, and once in a day. */
export function remindReader(
  actor: Actor,
  { phase, reopenings, open, remindedAt }: RemindingFacts,
  at: Date,
): Outcome<{ open: number; until: Date | null }, RemindingRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (open === 0) return refuse("nothing-to-remind");
  if (!mayWriteReviews(phase, at, reopenings)) return refuse("reader-cannot-write");
  if (remindedAt && at.getTime() < remindedAt.getTime() + REMINDER_HOURS * HOUR_MS)
    return refuse("reminded-lately", { remindedAt });
  return grant({ open, until: timeOf(phase, reopenings, at) });
}
