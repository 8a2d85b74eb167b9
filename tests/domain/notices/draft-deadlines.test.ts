import { expect, test } from "vitest";
import { draftRecallKey, draftStep } from "~/domain/notices/draft-deadlines";
import { fromParis } from "~/domain/shared/calendar";

const deadline = fromParis("2026-06-15", "12:00"); // a Monday
const since = fromParis("2026-05-01", "09:00");
const at = (date: string, time: string) => fromParis(date, time);

test.each([
  ["two weeks before", at("2026-06-01", "12:00"), null],
  ["a week before, at dawn", at("2026-06-08", "07:59"), null],
  ["a week before, in the morning", at("2026-06-08", "08:00"), "week"],
  ["three days later, had nobody been there that morning", at("2026-06-11", "10:00"), "week"],
  ["on the Friday before a Monday deadline", at("2026-06-12", "08:00"), "day"],
  ["a second before", at("2026-06-15", "11:59"), "day"],
  ["at the deadline", deadline, "closed"],
  ["a week later", at("2026-06-22", "12:00"), null],
] as const)("a draft %s", (_, now, expected) => {
  expect(draftStep({ deadline, since }, now)).toBe(expected);
});

test("a draft begun after the morning of a reminder waits for the next one", () => {
  const begun = at("2026-06-09", "10:00");
  expect(draftStep({ deadline, since: begun }, at("2026-06-09", "11:00"))).toBe(null);
  expect(draftStep({ deadline, since: begun }, at("2026-06-12", "09:00"))).toBe("day");
});

test("twenty-four hours more, just granted, are not recalled at once", () => {
  const until = at("2026-06-16", "12:30");
  expect(draftStep({ deadline: until, since: at("2026-06-15", "12:30") }, at("2026-06-15", "12:35"))).toBe(null);
  expect(draftStep({ deadline: until, since: at("2026-06-15", "12:30") }, until)).toBe("closed");
});

test("more time gives a reminder of its own", () => {
  expect(draftRecallKey("p", deadline, "day")).not.toBe(draftRecallKey("p", at("2026-06-20", "12:00"), "day"));
});
