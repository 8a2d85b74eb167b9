import type { CallRules } from "~/domain/calls/rules";
import type { CountedReview } from "~/domain/reviews/aggregates";
import { inConflict, type Knowable, type Ties } from "~/domain/reviews/conflicts";
import { mayWriteReviews, type Phase } from "~/domain/reviews/phases";
import type { Criterion } from "~/domain/reviews/scoring";
import type { Actor } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type GapRules = { markGap: number; totalGapHundredths: number };
/** More than one mark apart on a criterion, or more than 15 points apart in all, unless the call says otherwise. */
export const gapRulesOf = (rules: CallRules): GapRules => ({
  markGap: rules.thirdReadingCriterionGap,
  totalGapHundredths: rules.thirdReadingTotalGapHundredths,
});
export const GAP_RULES: GapRules = { markGap: 1, totalGapHundredths: 1500 };

export type Disagreement = { criteria: { code: string; gap: number }[]; totalGapHundredths: number };

const apart = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** Where two readers are too far from each other, so that a third must read; null if they agree or a third has read. */
export function thirdReading(
  reviews: readonly CountedReview[],
  criteria: readonly Criterion[],
  rules = GAP_RULES,
): Disagreement | null {
  if (reviews.length !== 2) return null;
  const gaps = criteria
    .map(({ code }) => ({ code, gap: apart(reviews.map((r) => r.marks[code] ?? 0)) }))
    .filter(({ gap }) => gap > rules.markGap);
  const totalGapHundredths = apart(reviews.map((r) => r.totalHundredths));
  return gaps.length > 0 || totalGapHundredths > rules.totalGapHundredths
    ? { criteria: gaps, totalGapHundredths }
    : null;
}

export type Candidate = Ties & { reviewsMax: number; load: number };

/** Who reads third: of those in no conflict and with room, who has least; null when there is nobody. */
export const thirdReader = <C extends Candidate>(
  candidates: readonly C[],
  dossier: Knowable,
  /** Whoever reads or has read this dossier, or was taken off it. */
  known: readonly string[],
): C | null =>
  candidates
    .filter((c) => c.load < c.reviewsMax && !known.includes(c.personId) && !inConflict(c, dossier))
    .reduce<C | null>((least, c) => (least === null || isBefore(c, least) ? c : least), null);

const isBefore = (a: Candidate, b: Candidate) => a.load < b.load || (a.load === b.load && a.personId < b.personId);

export type ThirdRefusal =
  | "dossier-not-admissible"
  | "third-own-reading"
  | "third-already-called"
  | "third-too-early"
  | "third-nobody"
  | "phase-closed";

export type ThirdFacts<C> = {
  phase: Phase;
  proposalStatus: string;
  /** The fund manager is to score it too, and has not. */
  isOwnOpen: boolean;
  expected: number;
  submitted: number;
  reader: C | null;
};

/** The fund manager asks for a third reading where two are in, whatever lies between them. Nobody asks for it on a dossier that they have still to score. */
export function callThird<C>(
  actor: Actor,
  { phase, proposalStatus, isOwnOpen, expected, submitted, reader }: ThirdFacts<C>,
  at: Date,
): Outcome<C, ThirdRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (proposalStatus !== "admissible") return refuse("dossier-not-admissible");
  if (isOwnOpen) return refuse("third-own-reading");
  if (expected > 2) return refuse("third-already-called");
  if (submitted < 2) return refuse("third-too-early");
  if (!mayWriteReviews(phase, at)) return refuse("phase-closed");
  return reader ? grant(reader) : refuse("third-nobody");
}
