import { expect, test } from "vitest";
import { ATTEMPTS_MAX, nextTry } from "~/domain/notices/backoff";
import { digests, leavesAt } from "~/domain/notices/cadence";
import { isHoliday, reminderDay, workingDaysBefore } from "~/domain/notices/reminders";
import { at } from "../department";

test("a failed letter is tried again after longer and longer, seven times in all", () => {
  const waits = Array.from({ length: ATTEMPTS_MAX }, (_, i) => nextTry(i + 1, at)).map((next) =>
    next ? (next.getTime() - at.getTime()) / 60_000 : null,
  );
  expect(waits).toEqual([1, 5, 30, 120, 360, 1440, null]);
});

test.each([
  ["a decision leaves at once, whatever was chosen", "decision_awarded", "never", at],
  ["a comment leaves at once", "comment_posted", "at_once", at],
  ["a comment leaves with the next morning’s digest", "comment_posted", "daily", new Date("2026-06-21T06:00:00Z")],
  ["a comment never leaves", "comment_posted", "never", null],
] as const)("%s", (_case, template, cadence, expected) => {
  expect(leavesAt(template, cadence, at)).toEqual(expected);
});

test("before eight the digest is today’s", () => {
  expect(leavesAt("comment_posted", "daily", new Date("2026-06-20T05:59:00Z"))).toEqual(
    new Date("2026-06-20T06:00:00Z"),
  );
});

test("one digest a person and morning; what may not wait travels alone", () => {
  const letter = (personId: string, template: "comment_posted" | "decision_awarded") => ({
    personId,
    template,
    dueAt: at,
  });
  const bundles = digests([
    letter("awa", "comment_posted"),
    letter("awa", "comment_posted"),
    letter("karim", "comment_posted"),
    letter("awa", "decision_awarded"),
  ]);
  expect(bundles.map((b) => b.length)).toEqual([2, 1, 1]);
});

test.each(["2026-01-01", "2026-04-06", "2026-05-14", "2026-05-25", "2026-07-14", "2027-03-29", "2024-04-01"])(
  "%s is a public holiday",
  (day) => {
    expect(isHoliday(day)).toBe(true);
  },
);

test.each([
  ["2026-06-19", 5, "2026-06-12"],
  ["2026-05-28", 3, "2026-05-22"],
  ["2027-01-04", 1, "2026-12-31"],
] as const)("before %s, %i working days back is %s", (day, count, expected) => {
  expect(workingDaysBefore(day, count)).toBe(expected);
});

test("a deadline is recalled five working days before", () => {
  expect(reminderDay("2026-10-15")).toBe("2026-10-08");
});
