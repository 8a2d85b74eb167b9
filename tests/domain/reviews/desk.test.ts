import { describe, expect, test } from "vitest";
import { takeBackReading } from "~/domain/reviews/assigning";
import { type Candidate, holeOf } from "~/domain/reviews/holes";
import { dueByNow, paceOf, timeOf } from "~/domain/reviews/pace";
import type { Phase } from "~/domain/reviews/phases";
import { asShown, preflight } from "~/domain/reviews/preflight";
import { remindReader } from "~/domain/reviews/reminding";
import { callThird } from "~/domain/reviews/third-reading";
import { grant, refuse } from "~/domain/shared/outcome";
import { auditor, verdict as reasonOf, sofia, vice } from "../department";

const day = (n: number) => new Date(Date.UTC(2026, 5, n));
/** Ten days of scoring. */
const scoring: Phase = { kind: "scoring", opensAt: null, activeAt: day(1), closesAt: day(11) };
const reveal: Phase = { kind: "reveal", opensAt: null, activeAt: day(11), closesAt: null };
const more = (until: Date) => [{ until, revokedAt: null }];

describe("the pace of a reader", () => {
  const four = { assigned: 4, open: 4, waiting: 0 };
  test.each([
    ["nothing open", { assigned: 4, open: 0, waiting: 0 }, scoring, [], day(10), "done"],
    ["a quarter of the time, nothing in", four, scoring, [], day(3), "on_time"],
    ["a third of the time, one of four due and none in", four, scoring, [], day(4), "behind"],
    ["a third of the time, one of four in", { ...four, open: 3 }, scoring, [], day(4), "on_time"],
    ["what waits for its town is not due", { assigned: 4, open: 1, waiting: 3 }, scoring, [], day(10), "on_time"],
    ["the end of the phase", four, scoring, [], day(11), "late"],
    ["past it, with more time", four, scoring, more(day(14)), day(12), "on_time"],
    ["past that time too", four, scoring, more(day(14)), day(14), "late"],
    ["after the reveal", four, reveal, [], day(12), "late"],
    ["before the scoring", four, { ...scoring, kind: "preparation" as const }, [], day(20), "on_time"],
  ])("%s", (_, counts, phase, reopenings, at, pace) => {
    expect(paceOf(counts, phase, reopenings, at)).toBe(pace);
  });

  test("somebody’s end is the phase’s, or their own where it is later", () => {
    expect(timeOf(scoring, [], day(2))).toEqual(day(11));
    expect(timeOf(scoring, more(day(14)), day(2))).toEqual(day(14));
    expect(timeOf(reveal, more(day(14)), day(12))).toEqual(day(14));
    expect(timeOf({ ...scoring, closesAt: null }, [], day(2))).toBeNull();
  });

  test("a phase without an end has no pace", () => {
    expect(dueByNow(4, { ...scoring, closesAt: null }, day(30))).toBe(0);
  });
});

describe("a reminder", () => {
  const facts = { phase: scoring, reopenings: [], open: 2, remindedAt: null };
  test("says what is left and until when", () => {
    expect(remindReader(sofia, facts, day(5))).toEqual(grant({ open: 2, until: day(11) }));
  });
  test.each([
    ["by somebody else", vice, facts, day(5), "wrong-role"],
    ["of nothing", sofia, { ...facts, open: 0 }, day(5), "nothing-to-remind"],
    ["once the time is over", sofia, facts, day(11), "reader-cannot-write"],
    ["once the time is over, to whoever has more", sofia, { ...facts, reopenings: more(day(14)) }, day(11), "granted"],
    [
      "a second short of a day later",
      sofia,
      { ...facts, remindedAt: day(4) },
      new Date(day(5).getTime() - 1000),
      "reminded-lately",
    ],
    ["a day later", sofia, { ...facts, remindedAt: day(4) }, day(5), "granted"],
  ])("%s", (_, actor, asked, at, reason) => {
    expect(reasonOf(remindReader(actor, asked, at))).toBe(reason);
  });
  test("that is refused says when the last one left", () => {
    expect(remindReader(sofia, { ...facts, remindedAt: day(5) }, day(5))).toMatchObject({
      detail: { remindedAt: day(5) },
    });
  });
});

describe("a hole", () => {
  const reader = (personId: string, more: Partial<Candidate> = {}): Candidate => ({
    personId,
    towns: new Map(),
    dossiers: new Map(),
    reviewsMax: 3,
    sectors: [],
    load: 1,
    ...more,
  });
  const dossier = { id: "d", townId: "93010", sector: "digital" };
  const tied = { towns: new Map([["93010", { kind: "elected" as const, source: "profile" as const }]]) };
  const two = { wanted: 2, readers: ["a"], barred: [] };

  test("is none where enough people read", () => {
    expect(holeOf(dossier, { ...two, readers: ["a", "b"] }, [reader("a"), reader("b")])).toBeNull();
  });
  test("names who is free: who knows the sector, then who has least", () => {
    const people = [reader("a"), reader("b", { load: 0 }), reader("c", { load: 2, sectors: ["digital"] }), reader("d")];
    const hole = holeOf(dossier, two, people);
    expect(hole).toMatchObject({ missing: 1, why: "free" });
    expect(hole?.free.map((r) => r.personId)).toEqual(["c", "b", "d"]);
  });
  test.each([
    ["nobody else is there", [reader("a")], "too-few-reviewers"],
    ["the others are tied", [reader("a"), reader("b", tied), reader("c", tied)], "conflicts"],
    ["the others are full", [reader("a"), reader("b", { load: 3 })], "loads-full"],
  ])("says why where nobody is: %s", (_, people, why) => {
    expect(holeOf(dossier, two, people)).toMatchObject({ free: [], why });
  });
  test("whoever abstained or was taken off is not asked again", () => {
    expect(holeOf(dossier, { ...two, barred: ["b"] }, [reader("a"), reader("b")])).toMatchObject({ why: "conflicts" });
  });
});

describe("an act on several", () => {
  const odd = (n: number) => (n % 2 ? grant(n * 10) : refuse("nothing-to-remind"));
  const sorted = preflight([1, 2, 3], odd, (n, value) => `${n} ${value}`);
  test("changes some, and says of the others why not", () => {
    expect(sorted.changes.map((c) => c.key)).toEqual(["1 10", "3 30"]);
    expect(sorted.unchanged).toMatchObject([{ item: 2, refused: { reason: "nothing-to-remind" } }]);
  });
  test("is carried out on what was shown, in any order, and on nothing else", () => {
    expect(asShown(sorted, ["3 30", "1 10"]).ok).toBe(true);
    expect(reasonOf(asShown(sorted, ["1 10"]))).toBe("preflight-out-of-date");
    expect(reasonOf(asShown(sorted, ["1 10", "3 31"]))).toBe("preflight-out-of-date");
    expect(reasonOf(asShown(preflight([2], odd, String), []))).toBe("nothing-would-change");
  });
});

test.each([
  [null, "granted"],
  ["draft", "reading-begun"],
  ["abstained", "reading-begun"],
  ["submitted", "review-begun"],
])("a reading with a review %s: taken back %s", (status, reason) => {
  expect(reasonOf(takeBackReading(sofia, status ? { status } : null))).toBe(reason);
});

describe("a third reading called by hand", () => {
  const facts = {
    phase: scoring,
    proposalStatus: "admissible",
    isOwnOpen: false,
    expected: 2,
    submitted: 2,
    reader: { personId: "c" },
  };
  test.each([
    ["two are in", sofia, facts, day(5), "granted"],
    ["by somebody else", auditor, facts, day(5), "wrong-role"],
    ["one is in", sofia, { ...facts, submitted: 1 }, day(5), "third-too-early"],
    ["a third reads already", sofia, { ...facts, expected: 3 }, day(5), "third-already-called"],
    ["nobody is free", sofia, { ...facts, reader: null }, day(5), "third-nobody"],
    ["scoring is over", sofia, facts, day(11), "phase-closed"],
    ["it was decided", sofia, { ...facts, proposalStatus: "awarded" }, day(5), "dossier-not-admissible"],
    ["whoever asks has still to score it", sofia, { ...facts, isOwnOpen: true }, day(5), "third-own-reading"],
  ])("%s", (_, actor, asked, at, reason) => {
    expect(reasonOf(callThird(actor, asked, at))).toBe(reason);
  });
});
