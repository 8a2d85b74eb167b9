import { expect, test } from "vitest";
import { DEFAULT_GRID } from "~/domain/calls/default-grid";
import type { Phase } from "~/domain/reviews/phases";
import { type ReviewDraft, readReview, reviewProblems } from "~/domain/reviews/review-form";
import { reviseMark } from "~/domain/reviews/revision";
import { abstain, type ReviewingFacts, saveDraft, submitReview, weightedTotal } from "~/domain/reviews/scoring";
import { at, claire, idriss, leo, REASON, verdict } from "../department";

const scoring: Phase = { kind: "scoring", opensAt: null, closesAt: null, activeAt: at };
const facts: ReviewingFacts = {
  assignment: { reviewerId: "claire", declaredAt: at, recusedAt: null, removedAt: null },
  conflicted: false,
  phase: scoring,
  reopenings: [],
  requestPending: false,
  review: null,
};
const withGrid = { ...facts, criteria: DEFAULT_GRID };
const thirty = "Diagnostic précis et chiffré.".padEnd(30, ".");
const whole = (mark: number): ReviewDraft => ({
  scores: DEFAULT_GRID.map(({ code }) => ({ code, mark, justification: thirty })),
  privateNote: "",
});
const with1 = (change: Partial<ReviewDraft["scores"][number]>): ReviewDraft => ({
  ...whole(4),
  scores: whole(4).scores.map((s, i) => (i === 0 ? { ...s, ...change } : s)),
});

test.each([
  [0, 0],
  [1, 2000],
  [3, 6000],
  [5, 10_000],
])("a mark of %i everywhere is %i hundredths", (mark, total) => {
  expect(
    weightedTotal(
      DEFAULT_GRID,
      DEFAULT_GRID.map(({ code }) => ({ code, mark })),
    ),
  ).toBe(total);
});

test.each([
  ["whole, by its reader", claire, withGrid, whole(4), "granted"],
  ["by another reviewer", idriss, withGrid, whole(4), "not-assigned"],
  ["by the administrator", leo, withGrid, whole(4), "not-found"],
  ["in conflict", claire, { ...withGrid, conflicted: true }, whole(4), "not-found"],
  [
    "before declaring",
    claire,
    { ...withGrid, assignment: { reviewerId: "claire", declaredAt: null, recusedAt: null, removedAt: null } },
    whole(4),
    "interest-not-declared",
  ],
  ["with a request pending", claire, { ...withGrid, requestPending: true }, whole(4), "review-request-pending"],
  ["after the phase closed", claire, { ...withGrid, phase: { ...scoring, closesAt: at } }, whole(4), "phase-closed"],
  ["in the reveal", claire, { ...withGrid, phase: { ...scoring, kind: "reveal" } }, whole(4), "phase-closed"],
  ["twice", claire, { ...withGrid, review: { status: "submitted" } }, whole(4), "review-already-submitted"],
  ["a mark missing", claire, withGrid, with1({ mark: null }), "review-incomplete"],
  ["a criterion missing", claire, withGrid, { ...whole(4), scores: whole(4).scores.slice(1) }, "review-incomplete"],
  ["a justification of 29 characters", claire, withGrid, with1({ justification: "x".repeat(29) }), "review-incomplete"],
  ["a justification of spaces", claire, withGrid, with1({ justification: " ".repeat(40) }), "review-incomplete"],
  ["a mark of six", claire, withGrid, with1({ mark: 6 }), "review-incomplete"],
] as const)("handing a review in: %s", (_case, actor, more, review, expected) => {
  expect(verdict(submitReview(actor, more, review, at))).toBe(expected);
});

test("a review that is handed in carries its total", () => {
  const done = submitReview(claire, withGrid, whole(4), at);
  expect(done.ok && done.value.totalHundredths).toBe(8000);
});

test("a draft may lack everything but not be unreadable", () => {
  expect(verdict(saveDraft(claire, facts, with1({ mark: null, justification: "" }), at))).toBe("granted");
  expect(verdict(saveDraft(claire, facts, with1({ mark: 2.5 }), at))).toBe("review-not-readable");
  expect(verdict(saveDraft(claire, facts, with1({ justification: "x".repeat(1501) }), at))).toBe("review-not-readable");
});

test("abstaining says why", () => {
  expect(verdict(abstain(claire, facts, REASON, at))).toBe("granted");
  expect(verdict(abstain(claire, facts, "non", at))).toBe("abstain-reason-missing");
});

test("posted fields are read by criterion, and each problem is at its field", () => {
  const posted: Record<string, string> = {
    "mark-need": "5",
    "why-need": "court",
    "mark-budget": "sept",
    privateNote: "à voir",
    "mark-hacked": "5",
  };
  const review = readReview(["need", "budget"], (f) => posted[f] ?? null);
  expect(review.scores.map((s) => s.code)).toEqual(["need", "budget"]);
  expect(reviewProblems(review, { strict: true })).toEqual({
    "why-need": "too-short?min=30",
    "mark-budget": "choose-one",
    "why-budget": "too-short?min=30",
  });
});

const revising = {
  assignment: facts.assignment,
  conflicted: false,
  phase: { ...scoring, kind: "reveal" as const },
  reopenings: [],
  status: "submitted" as const,
  criteria: DEFAULT_GRID,
  scores: DEFAULT_GRID.map(({ code }) => ({ code, mark: 3 })),
};
const change = { code: "need", toMark: 5, reason: REASON };
test.each([
  ["in the reveal, with a reason", claire, revising, change, "granted"],
  ["without a reason", claire, revising, { ...change, reason: "" }, "revision-reason-missing"],
  ["while scoring, after one’s own was handed in", claire, { ...revising, phase: scoring }, change, "granted"],
  ["once all is closed", claire, { ...revising, phase: { ...scoring, kind: "closed" } }, change, "marks-fixed"],
  ["someone else’s", idriss, revising, change, "not-found"],
  ["in conflict", claire, { ...revising, conflicted: true }, change, "not-found"],
  ["a draft", claire, { ...revising, status: "draft" }, change, "review-not-submitted"],
  ["to the same mark", claire, revising, { ...change, toMark: 3 }, "same-mark"],
  ["to six", claire, revising, { ...change, toMark: 6 }, "mark-out-of-range"],
  ["of a criterion that is not there", claire, revising, { ...change, code: "charm" }, "not-found"],
] as const)("revising a mark: %s", (_case, actor, more, what, expected) => {
  expect(verdict(reviseMark(actor, more, what, at))).toBe(expected);
});

test("a revision keeps the first mark and gives the new total", () => {
  const done = reviseMark(claire, revising, change, at);
  expect(done.ok && [done.value.fromMark, done.value.toMark, done.value.totalHundredths]).toEqual([3, 5, 6800]);
});
