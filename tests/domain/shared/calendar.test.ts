import { expect, test } from "vitest";
import { addDays, addMonths, daysBetween, fromParis, inParis, isCalendarDay } from "~/domain/shared/calendar";

test.each([
  ["2026-10-15", "12:00", "2026-10-15T10:00:00.000Z"],
  ["2026-12-15", "12:00", "2026-12-15T11:00:00.000Z"],
  ["2026-12-15", "23:59:59", "2026-12-15T22:59:59.000Z"],
  // the night clocks go forward, 29 March 2026
  ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
  // the night they go back, 25 October 2026
  ["2026-10-25", "01:59", "2026-10-24T23:59:00.000Z"],
  ["2026-10-25", "02:30", "2026-10-25T01:30:00.000Z"],
  ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
])("%s %s in Paris is %s", (date, time, utc) => {
  expect(fromParis(date, time).toISOString()).toBe(utc);
});

test("what was read from Paris is shown in Paris, on both sides of summer time", () => {
  for (const date of ["2026-03-28", "2026-03-30", "2026-10-24", "2026-10-26"])
    expect(inParis(fromParis(date, "16:59:58"))).toMatchObject({ date, time: "16:59:58", year: 2026 });
});

test("days are those of the calendar, even when one of them lasts 23 or 25 hours", () => {
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysBetween(fromParis("2026-03-28", "23:59"), fromParis("2026-03-30", "00:01"))).toBe(2);
  expect(daysBetween(fromParis("2026-10-26", "00:00"), fromParis("2026-10-24", "23:59"))).toBe(-2);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2026-08-31", 18, "2028-02-29"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-03-31", -1, "2026-02-28"],
])("%s plus %i months is %s", (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each([
  ["2026-02-28", true],
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-02-30", false],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["28/02/2026", false],
  ["", false],
])("« %s » is a day of the calendar: %s", (text, expected) => {
  expect(isCalendarDay(text)).toBe(expected);
});
