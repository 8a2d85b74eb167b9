import { type Assignment, standing } from "~/domain/reviews/interest";
import { mayWriteReviews, type Phase, type Reopening } from "~/domain/reviews/phases";
import {
  type ReviewDraft,
  type ReviewForm,
  type ReviewStatus,
  reviewForm,
  reviewProblems,
} from "~/domain/reviews/review-form";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, type Refused, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

/** A criterion of the call's grid; the weights of a grid sum to 100. */
export type Criterion = { code: string; weight: number; eliminatingMark: number | null };

export type ScoringRefusal =
  | "not-assigned"
  | "interest-not-declared"
  | "review-request-pending"
  | "phase-closed"
  | "review-already-submitted"
  | "review-incomplete"
  | "review-not-readable"
  | "abstain-reason-missing";

export type ReviewingFacts = {
  assignment: Assignment | null;
  conflicted: boolean;
  phase: Phase;
  /** The times that this person was given beyond the phase. */
  reopenings: readonly Reopening[];
  requestPending: boolean;
  review: { status: ReviewStatus } | null;
};

/** Σ weight × mark ÷ 5, in hundredths of a point of 100: 0 to 10 000, exact. */
export function weightedTotal(criteria: readonly Criterion[], scores: readonly { code: string; mark: number }[]) {
  const markOf = new Map(scores.map((s) => [s.code, s.mark]));
  return criteria.reduce((total, c) => total + c.weight * (markOf.get(c.code) ?? 0) * 20, 0);
}

/** What a review answers before anything is written in it; null when it may be written. */
export function whyNotWritable(
  actor: Actor,
  facts: ReviewingFacts,
  at: Date,
): Refused<ScoringRefusal | GateRefusal> | null {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (facts.conflicted || facts.assignment?.recusedAt) return refuse("not-found");
  const mine = standing(actor, facts.assignment);
  if (!mine) return hasRole(actor, "reviewer", "fund_manager") ? refuse("not-assigned") : refuse("not-found");
  if (!mine.declaredAt) return refuse("interest-not-declared");
  if (facts.review && facts.review.status !== "draft") return refuse("review-already-submitted");
  if (!mayWriteReviews(facts.phase, at, facts.reopenings)) return refuse("phase-closed");
  if (facts.requestPending) return refuse("review-request-pending");
  return null;
}

export function saveDraft(
  actor: Actor,
  facts: ReviewingFacts,
  review: ReviewDraft,
  at: Date,
): Outcome<ReviewDraft, ScoringRefusal | GateRefusal> {
  const closed = whyNotWritable(actor, facts, at);
  if (closed) return closed;
  return Object.keys(reviewProblems(review, { strict: false })).length === 0
    ? grant(review)
    : refuse("review-not-readable");
}

export type HandedIn = ReviewForm & { totalHundredths: number; submittedAt: Date };

/** From here on the marks count. They can be revised after the reveal, and only then. */
export function submitReview(
  actor: Actor,
  facts: ReviewingFacts & { criteria: readonly Criterion[] },
  review: ReviewDraft,
  at: Date,
): Outcome<HandedIn, ScoringRefusal | GateRefusal> {
  const closed = whyNotWritable(actor, facts, at);
  if (closed) return closed;
  const whole = reviewForm.safeParse(review);
  const unmarked = facts.criteria.filter(
    (c) => !review.scores.some((s) => s.code === c.code && s.mark !== null),
  ).length;
  if (!whole.success || unmarked > 0)
    return refuse("review-incomplete", {
      count: Math.max(unmarked, Object.keys(reviewProblems(review, { strict: true })).length),
    });
  return grant({ ...whole.data, totalHundredths: weightedTotal(facts.criteria, whole.data.scores), submittedAt: at });
}

/** A reader who cannot judge says so; the fund manager sees a hole to fill. */
export function abstain(
  actor: Actor,
  facts: ReviewingFacts,
  reason: string,
  at: Date,
): Outcome<{ abstainReason: string; at: Date }, ScoringRefusal | GateRefusal> {
  const closed = whyNotWritable(actor, facts, at);
  if (closed) return closed;
  return givesReason(reason) ? grant({ abstainReason: reason.trim(), at }) : refuse("abstain-reason-missing");
}
