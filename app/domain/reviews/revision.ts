import { MARK_MAX } from "~/domain/calls/criteria";
import { type Assignment, standing } from "~/domain/reviews/interest";
import { mayReviseMarks, type Phase, type Reopening } from "~/domain/reviews/phases";
import type { ReviewStatus } from "~/domain/reviews/review-form";
import { type Criterion, weightedTotal } from "~/domain/reviews/scoring";
import type { Actor } from "~/domain/shared/actor";
import type { GateRefusal } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

export type RevisionRefusal =
  | "marks-fixed"
  | "review-not-submitted"
  | "mark-out-of-range"
  | "same-mark"
  | "revision-reason-missing";

export type RevisionFacts = {
  assignment: Assignment | null;
  conflicted: boolean;
  phase: Phase;
  reopenings: readonly Reopening[];
  status: ReviewStatus;
  criteria: readonly Criterion[];
  scores: readonly { code: string; mark: number }[];
};
export type Revised = {
  code: string;
  fromMark: number;
  toMark: number;
  reason: string;
  totalHundredths: number;
  revisedAt: Date;
};

/** A mark moved after it was handed in: the first one stays on record beside the reason. */
export function reviseMark(
  actor: Actor,
  facts: RevisionFacts,
  change: { code: string; toMark: number; reason: string },
  at: Date,
): Outcome<Revised, RevisionRefusal | GateRefusal> {
  const before = facts.scores.find((s) => s.code === change.code);
  if (facts.conflicted || !standing(actor, facts.assignment) || !before) return refuse("not-found");
  if (facts.status !== "submitted") return refuse("review-not-submitted");
  if (!mayReviseMarks(facts.phase, at, facts.reopenings)) return refuse("marks-fixed");
  if (!Number.isInteger(change.toMark) || change.toMark < 0 || change.toMark > MARK_MAX)
    return refuse("mark-out-of-range");
  if (change.toMark === before.mark) return refuse("same-mark");
  if (!givesReason(change.reason)) return refuse("revision-reason-missing");

  const scores = facts.scores.map((s) => (s.code === change.code ? { ...s, mark: change.toMark } : s));
  return grant({
    code: change.code,
    fromMark: before.mark,
    toMark: change.toMark,
    reason: change.reason.trim(),
    totalHundredths: weightedTotal(facts.criteria, scores),
    revisedAt: at,
  });
}
