import { type Actor, hasRole } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

/** Assign and declare; score alone; see the others and discuss; nothing moves any more. */
export const PHASE_KINDS = ["preparation", "scoring", "reveal", "closed"] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];
export type Phase = { kind: PhaseKind; opensAt: Date | null; closesAt: Date | null; activeAt: Date | null };

const nothingActivated: Phase = { kind: "preparation", opensAt: null, closesAt: null, activeAt: null };

/** The phase a call is in: the one that was activated last; preparation before any was. */
export const activePhase = (phases: readonly Phase[]): Phase =>
  phases.reduce(
    (latest, p) => (p.activeAt && (!latest.activeAt || p.activeAt > latest.activeAt) ? p : latest),
    nothingActivated,
  );

const isRunning = (phase: Phase, at: Date) => !phase.closesAt || at < phase.closesAt;

/** First marks are written in the scoring phase only, up to its closing instant. */
export const mayWriteReviews = (phase: Phase, at: Date) => phase.kind === "scoring" && isRunning(phase, at);
/** Marks are revised, with a reason, while everybody sees everybody's. */
export const mayReviseMarks = (phase: Phase, at: Date) => phase.kind === "reveal" && isRunning(phase, at);
export const scoresAreRevealed = (phase: Phase) => phase.kind === "reveal" || phase.kind === "closed";

export type OthersScores = { phase: Phase; conflicted: boolean; ownReviewOpen: boolean };

/**
 * Who sees scores that are not their own. Before the reveal only the fund manager does, to find dossiers that need a
 * third reading, and not on a dossier that he or she has still to score.
 */
export function maySeeOthersScores(actor: Actor, { phase, conflicted, ownReviewOpen }: OthersScores) {
  if (conflicted) return false;
  if (scoresAreRevealed(phase)) return hasRole(actor, "reviewer", "fund_manager", "approver", "auditor");
  return phase.kind === "scoring" && !ownReviewOpen && hasRole(actor, "fund_manager");
}

export type PhaseRefusal =
  | "phase-already-active"
  | "phase-out-of-order"
  | "call-not-closed"
  | "nothing-assigned"
  | "reviews-missing"
  | "phase-reason-missing";

export type PhaseChange = {
  current: PhaseKind;
  callClosed: boolean;
  assignments: number;
  reviewsMissing: number;
  reason: string;
};

/** One step forward at a time; a step back, or a reveal while reviews are missing, says why. */
export function activatePhase(
  actor: Actor,
  next: PhaseKind,
  change: PhaseChange,
): Outcome<PhaseKind, PhaseRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const step = PHASE_KINDS.indexOf(next) - PHASE_KINDS.indexOf(change.current);
  if (step === 0) return refuse("phase-already-active");
  if (step > 1) return refuse("phase-out-of-order");
  if (step < 0) return givesReason(change.reason) ? grant(next) : refuse("phase-reason-missing");
  if (next === "scoring" && !change.callClosed) return refuse("call-not-closed");
  if (next === "scoring" && change.assignments === 0) return refuse("nothing-assigned");
  if (next === "reveal" && change.reviewsMissing > 0 && !givesReason(change.reason)) return refuse("reviews-missing"); // no count: for a manager in conflict it would speak of the hidden dossier
  return grant(next);
}
