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

/**
 * What each phase lets happen: the rules below ask this table and the screens read it out. `others`: whether somebody
 * who is in no conflict sees the marks and names of other readers; `states`: whether a dossier may become funded or not.
 */
export const PHASE_RULES: Record<
  PhaseKind,
  { writes: boolean; revises: boolean; others: "never" | "after_own" | "always"; states: boolean }
> = {
  preparation: { writes: false, revises: false, others: "never", states: false },
  scoring: { writes: true, revises: true, others: "never", states: false },
  reveal: { writes: false, revises: true, others: "after_own", states: true },
  closed: { writes: false, revises: false, others: "always", states: true },
};

const isRunning = (phase: Phase, at: Date) => !phase.closesAt || at < phase.closesAt;

/** More time for one person: until when, and since when no more. */
export type Reopening = { until: Date; revokedAt: Date | null };
export const isReopened = (reopenings: readonly Reopening[], at: Date) =>
  reopenings.some((r) => r.revokedAt === null && at < r.until);

/**
 * First marks are written in the scoring phase, up to its closing instant; by somebody who was given more time, until
 * that ends, as long as the review of the edition is not closed.
 */
export const mayWriteReviews = (phase: Phase, at: Date, reopenings: readonly Reopening[] = []) =>
  (PHASE_RULES[phase.kind].writes && isRunning(phase, at)) ||
  ((phase.kind === "scoring" || phase.kind === "reveal") && isReopened(reopenings, at));
/** Marks handed in are revised, with a reason, as long as the phase runs. */
export const mayReviseMarks = (phase: Phase, at: Date, reopenings: readonly Reopening[] = []) =>
  PHASE_RULES[phase.kind].revises && (isRunning(phase, at) || isReopened(reopenings, at));
export const scoresAreRevealed = (phase: Phase) => PHASE_RULES[phase.kind].others !== "never";
/** Until the very end nobody sees others' marks on a dossier that they have still to score: they may be given more time. */
export const ownDossiersStayHidden = (phase: Phase) => PHASE_RULES[phase.kind].others !== "always";

export type OthersScores = { phase: Phase; conflicted: boolean; ownReviewOpen: boolean };

/**
 * Who sees scores that are not their own. Before the reveal only the fund manager does, to find dossiers that need a
 * third reading; and nobody does on a dossier that they have still to score.
 */
export function maySeeOthersScores(actor: Actor, { phase, conflicted, ownReviewOpen }: OthersScores) {
  if (conflicted || (ownReviewOpen && ownDossiersStayHidden(phase))) return false;
  if (scoresAreRevealed(phase)) return hasRole(actor, "reviewer", "fund_manager", "approver", "auditor");
  return phase.kind === "scoring" && hasRole(actor, "fund_manager");
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
