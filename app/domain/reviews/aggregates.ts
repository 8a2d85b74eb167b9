import { MARK_MAX, TIE_BREAKERS } from "~/domain/calls/criteria";
import type { CallRules } from "~/domain/calls/rules";
import type { Criterion } from "~/domain/reviews/scoring";

/** A review that counts: handed in, with a mark for every criterion. */
export type CountedReview = { totalHundredths: number; marks: Readonly<Record<string, number>> };

export type RankingRules = { passHundredths: number; reviewsMin: number };

/** Two readers at least before a dossier is ranked; one, where the call asks for one. */
export const rankingRulesOf = (rules: CallRules): RankingRules => ({
  passHundredths: rules.eliminationScoreHundredths,
  reviewsMin: Math.min(2, rules.reviewsPerProposal),
});
export const RANKING_RULES: RankingRules = { passHundredths: 5000, reviewsMin: 2 };

export type Elimination = "below_threshold" | `criterion:${string}`;

/** What the row of a proposal keeps of its reviews. */
export type Aggregate = {
  reviewsSubmitted: number;
  meanHundredths: number | null;
  spreadHundredths: number | null;
  needHundredths: number | null;
  supportHundredths: number | null;
  rankKey: string | null;
  eliminated: Elimination | null;
};

const [FIRST_TIE_BREAK, SECOND_TIE_BREAK] = TIE_BREAKERS;
const TOTAL_MAX = 10_000;
const MARK_HUNDREDTHS_MAX = MARK_MAX * 100;

/** Whole hundredths, halves up: equal marks never differ by a rounding of floats. */
export const wholeMean = (values: readonly number[]) =>
  Math.floor((2 * values.reduce((a, b) => a + b, 0) + values.length) / (2 * values.length));
export const meanMark = (reviews: readonly CountedReview[], code: string) =>
  wholeMean(reviews.map((r) => 100 * (r.marks[code] ?? 0)));

/**
 * A text whose alphabetical order is the frozen order of the ranking: higher mean, then higher need, then higher
 * support, then the earlier filing to the millisecond. Eliminated dossiers come after all others.
 */
export function rankKey(of: {
  meanHundredths: number;
  needHundredths: number;
  supportHundredths: number;
  filedAt: Date;
  eliminated: boolean;
}) {
  const descending = (max: number, value: number) => String(max - value).padStart(String(max).length, "0");
  return [
    of.eliminated ? "9" : "0",
    descending(TOTAL_MAX, of.meanHundredths),
    descending(MARK_HUNDREDTHS_MAX, of.needHundredths),
    descending(MARK_HUNDREDTHS_MAX, of.supportHundredths),
    String(of.filedAt.getTime()).padStart(14, "0"),
  ].join("-");
}

/** Too few points in all, or too weak on a criterion that must not be weak. */
export function elimination(
  reviews: readonly CountedReview[],
  criteria: readonly Criterion[],
  rules = RANKING_RULES,
): Elimination | null {
  if (wholeMean(reviews.map((r) => r.totalHundredths)) < rules.passHundredths) return "below_threshold";
  const weak = criteria.find((c) => c.eliminatingMark !== null && meanMark(reviews, c.code) <= c.eliminatingMark * 100);
  return weak ? `criterion:${weak.code}` : null;
}

/** Recomputed from the submitted reviews by every command that changes one of them. */
export function aggregate(
  reviews: readonly CountedReview[],
  criteria: readonly Criterion[],
  filedAt: Date,
  rules = RANKING_RULES,
): Aggregate {
  const totals = reviews.map((r) => r.totalHundredths);
  if (totals.length === 0)
    return {
      reviewsSubmitted: 0,
      meanHundredths: null,
      spreadHundredths: null,
      needHundredths: null,
      supportHundredths: null,
      rankKey: null,
      eliminated: null,
    };

  const meanHundredths = wholeMean(totals);
  const needHundredths = meanMark(reviews, FIRST_TIE_BREAK);
  const supportHundredths = meanMark(reviews, SECOND_TIE_BREAK);
  const counts = totals.length >= rules.reviewsMin;
  const eliminated = counts ? elimination(reviews, criteria, rules) : null;
  const key = { meanHundredths, needHundredths, supportHundredths, filedAt, eliminated: eliminated !== null };
  return {
    reviewsSubmitted: totals.length,
    meanHundredths,
    spreadHundredths: Math.max(...totals) - Math.min(...totals),
    needHundredths,
    supportHundredths,
    rankKey: counts ? rankKey(key) : null,
    eliminated,
  };
}
