import { expect, test } from "vitest";
import { DEFAULT_GRID } from "~/domain/calls/default-grid";
import { changeCall, datesInOrder, openCall } from "~/domain/calls/opening";
import { defaultCallRules } from "~/domain/calls/rules";
import { claire, sofia } from "../network/people";
import { call, closesAt, committeeOn, during, opensAt, utc } from "./edition";

const preparing = {
  call: { ...call, frozenAt: null, committeeOn, standingCommitteeOn: utc("2026-07-07T00:00:00Z") },
  criteria: DEFAULT_GRID,
  envelope: { appropriatedCents: 100_000_000 },
  otherOpen: false,
};

test("Sofia opens a call whose dates, grid and envelope are in order", () => {
  expect(openCall(preparing, sofia, during)).toEqual({ ok: true, value: { frozenAt: during } });
});

const withCall = (change: Partial<(typeof preparing)["call"]>) => ({
  ...preparing,
  call: { ...preparing.call, ...change },
});
test.each<[string, Parameters<typeof openCall>, string]>([
  ["by a reviewer", [preparing, claire, during], "wrong-role"],
  ["twice", [withCall({ frozenAt: during } as never), sofia, during], "already-opened"],
  ["beside another open call", [{ ...preparing, otherOpen: true }, sofia, during], "another-call-open"],
  ["that closes before it opens", [withCall({ closesAt: opensAt }), sofia, during], "closes-before-opening"],
  ["that is over", [preparing, sofia, closesAt], "closing-past"],
  [
    "whose committee meets before the closing",
    [withCall({ committeeOn: during }), sofia, during],
    "committee-before-closing",
  ],
  [
    "decided before its committee",
    [withCall({ standingCommitteeOn: closesAt }), sofia, during],
    "decision-before-committee",
  ],
  [
    "whose actions end before the decision",
    [withCall({ rules: { ...defaultCallRules, actionUntil: "2026-07-01" } }), sofia, during],
    "action-ends-before-decision",
  ],
  [
    "with unsound rules",
    [withCall({ rules: { ...defaultCallRules, advancePercent: 60 } }), sofia, during],
    "rules-unsound",
  ],
  [
    "with a grid short of a tie-breaker",
    [{ ...preparing, criteria: DEFAULT_GRID.slice(1) }, sofia, during],
    "grid-incomplete",
  ],
  ["with weights of 95", [{ ...preparing, criteria: DEFAULT_GRID.slice(0, 7) }, sofia, during], "weights-not-100"],
  ["on an empty envelope", [{ ...preparing, envelope: { appropriatedCents: 0 } }, sofia, during], "envelope-empty"],
  [
    "with a ceiling above the envelope",
    [{ ...preparing, envelope: { appropriatedCents: 1_000_000 } }, sofia, during],
    "ceiling-above-envelope",
  ],
])("a call is not opened %s", (_why, args, reason) => {
  expect(openCall(...args)).toMatchObject({ ok: false, reason });
});

test("rules are frozen once the call is published; texts are not", () => {
  expect(changeCall(call, "rules", sofia, during)).toMatchObject({ reason: "frozen" });
  expect(changeCall(call, "texts", sofia, during)).toMatchObject({ ok: true });
  expect(changeCall({ ...call, frozenAt: null }, "rules", sofia, during)).toMatchObject({ ok: true });
  expect(changeCall(call, "texts", claire, during)).toMatchObject({ reason: "wrong-role" });
});

test("a call without committee or Commission permanente yet is in order", () => {
  expect(
    datesInOrder({ opensAt, closesAt, committeeOn: null, standingCommitteeOn: null, rules: { actionUntil: null } }),
  ).toMatchObject({ ok: true });
});
