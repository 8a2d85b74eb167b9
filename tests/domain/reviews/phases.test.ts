import { expect, test } from "vitest";
import {
  activatePhase,
  activePhase,
  mayReviseMarks,
  maySeeOthersScores,
  mayWriteReviews,
  PHASE_KINDS,
  type Phase,
} from "~/domain/reviews/phases";
import { visitor } from "~/domain/shared/actor";
import { at, auditor, claire, leo, REASON, sofia, verdict, vice } from "../department";
import { mayor } from "../network/people";

const phase = (kind: Phase["kind"], rest: Partial<Phase> = {}): Phase => ({
  kind,
  opensAt: null,
  closesAt: null,
  activeAt: new Date("2026-06-01"),
  ...rest,
});

test("the phase activated last is the phase of the call; before any, preparation", () => {
  expect(activePhase([]).kind).toBe("preparation");
  expect(activePhase([phase("scoring", { activeAt: null })]).kind).toBe("preparation");
  const reopened = [
    phase("scoring", { activeAt: new Date("2026-06-10") }),
    phase("reveal", { activeAt: new Date("2026-06-05") }),
  ];
  expect(activePhase(reopened).kind).toBe("scoring");
});

test.each(PHASE_KINDS.map((kind) => [kind, kind === "scoring", kind === "scoring" || kind === "reveal"] as const))(
  "in %s first marks may be written: %s, marks revised: %s",
  (kind, write, revise) => {
    expect(mayWriteReviews(phase(kind), at)).toBe(write);
    expect(mayReviseMarks(phase(kind), at)).toBe(revise);
  },
);

test("scoring ends at its closing instant", () => {
  const closesAt = at;
  expect(mayWriteReviews(phase("scoring", { closesAt }), new Date(at.getTime() - 1))).toBe(true);
  expect(mayWriteReviews(phase("scoring", { closesAt }), at)).toBe(false);
});

test("more time for one person lasts to its end or until it is taken back, and not beyond the closing of the review", () => {
  const late = phase("scoring", { closesAt: new Date(at.getTime() - 1) });
  const until = new Date(at.getTime() + 1);
  expect(mayWriteReviews(late, at)).toBe(false);
  expect(mayWriteReviews(late, at, [{ until, revokedAt: null }])).toBe(true);
  expect(mayWriteReviews(phase("reveal"), at, [{ until, revokedAt: null }])).toBe(true);
  expect(mayWriteReviews(late, until, [{ until, revokedAt: null }])).toBe(false);
  expect(mayWriteReviews(late, at, [{ until, revokedAt: at }])).toBe(false);
  expect(mayWriteReviews(phase("closed"), at, [{ until, revokedAt: null }])).toBe(false);
});

const free = { conflicted: false, ownReviewOpen: false };
test.each([
  ["a reviewer, while scoring", claire, "scoring", free, false],
  ["a reviewer, after the reveal", claire, "reveal", free, true],
  [
    "a reviewer who has still to score this dossier, after the reveal",
    claire,
    "reveal",
    { ...free, ownReviewOpen: true },
    false,
  ],
  ["the same, once closed", claire, "closed", { ...free, ownReviewOpen: true }, true],
  ["a reviewer in conflict, after the reveal", claire, "reveal", { ...free, conflicted: true }, false],
  ["the fund manager, while scoring", sofia, "scoring", free, true],
  ["the fund manager who has still to score this dossier", sofia, "scoring", { ...free, ownReviewOpen: true }, false],
  ["the auditor, while scoring", auditor, "scoring", free, false],
  ["the auditor, once closed", auditor, "closed", free, true],
  ["the approver, after the reveal", vice, "reveal", free, true],
  ["the administrator", leo, "closed", free, false],
  ["a mayor", mayor, "closed", free, false],
] as const)("%s sees the others’ scores or does not", (_who, actor, kind, facts, sees) => {
  expect(maySeeOthersScores(actor, { phase: phase(kind), ...facts })).toBe(sees);
});

const ready = { current: "preparation", callClosed: true, assignments: 12, reviewsMissing: 0, reason: "" } as const;
test.each([
  ["the fund manager opens scoring", sofia, "scoring", ready, "granted"],
  ["a visitor", visitor, "scoring", ready, "sign-in-first"],
  ["a reviewer", claire, "scoring", ready, "wrong-role"],
  ["while the call is open", sofia, "scoring", { ...ready, callClosed: false }, "call-not-closed"],
  ["with nothing assigned", sofia, "scoring", { ...ready, assignments: 0 }, "nothing-assigned"],
  ["the phase that runs already", sofia, "preparation", ready, "phase-already-active"],
  ["two steps at once", sofia, "reveal", ready, "phase-out-of-order"],
  ["the reveal when all is in", sofia, "reveal", { ...ready, current: "scoring" }, "granted"],
  [
    "the reveal with reviews missing",
    sofia,
    "reveal",
    { ...ready, current: "scoring", reviewsMissing: 2 },
    "reviews-missing",
  ],
  [
    "the same, saying why",
    sofia,
    "reveal",
    { ...ready, current: "scoring", reviewsMissing: 2, reason: REASON },
    "granted",
  ],
  ["back to scoring without a word", sofia, "scoring", { ...ready, current: "reveal" }, "phase-reason-missing"],
  ["back to scoring, saying why", sofia, "scoring", { ...ready, current: "reveal", reason: REASON }, "granted"],
] as const)("changing phase: %s", (_case, actor, next, change, expected) => {
  expect(verdict(activatePhase(actor, next, change))).toBe(expected);
});
