import { type Phase, type Reopening, scoresAreRevealed } from "~/domain/reviews/phases";
import { type Actor, personId } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

/** Longer than this is a new phase and not more time for one person. */
export const REOPENING_DAYS_MAX = 15;
const DAY_MS = 86_400_000;

export type ReopeningRefusal =
  | "phase-closed"
  | "reopening-nothing-open"
  | "reopening-not-needed"
  | "reopening-own"
  | "reopening-past"
  | "reopening-too-long"
  | "reopening-reason-missing"
  | "reopening-over";

export type ReopeningFacts = {
  reviewerId: string;
  phase: Phase;
  /** Dossiers that this person is to score and has not. */
  unscored: number;
};

/** More time for one person who is late, as a decision with its reason. Never for oneself. */
export function reopenReviews(
  actor: Actor,
  { reviewerId, phase, unscored }: ReopeningFacts,
  { until, reason }: { until: Date; reason: string },
  at: Date,
): Outcome<{ until: Date; reason: string }, ReopeningRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (personId(actor) === reviewerId) return refuse("reopening-own");
  if (phase.kind !== "scoring" && phase.kind !== "reveal") return refuse("phase-closed");
  if (unscored === 0) return refuse("reopening-nothing-open");
  if (until <= at) return refuse("reopening-past");
  const end = phase.closesAt;
  if (!scoresAreRevealed(phase) && (!end || until <= end)) return refuse("reopening-not-needed");
  if (until.getTime() > at.getTime() + REOPENING_DAYS_MAX * DAY_MS) return refuse("reopening-too-long");
  if (!givesReason(reason)) return refuse("reopening-reason-missing");
  return grant({ until, reason: reason.trim() });
}

/** Taken back before its end, with the reason. */
export function endReopening(
  actor: Actor,
  reopening: Reopening,
  reason: string,
  at: Date,
): Outcome<{ revokedAt: Date; revokeReason: string }, ReopeningRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (reopening.revokedAt || reopening.until <= at) return refuse("reopening-over");
  if (!givesReason(reason)) return refuse("reopening-reason-missing");
  return grant({ revokedAt: at, revokeReason: reason.trim() });
}
