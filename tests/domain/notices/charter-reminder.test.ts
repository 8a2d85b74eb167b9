import { expect, test } from "vitest";
import { charterRecallKey, isCharterReminderDue } from "~/domain/notices/charter-reminder";
import { fromParis } from "~/domain/shared/calendar";

const resignBy = fromParis("2026-07-01"); // the last day is Tuesday 30 June
const publishedAt = fromParis("2026-05-01", "09:00");
const at = (date: string, time: string) => fromParis(date, time);

test.each([
  ["a month before", at("2026-06-01", "12:00"), false],
  ["two weeks before, at dawn", at("2026-06-16", "07:59"), false],
  ["two weeks before, in the morning", at("2026-06-16", "08:00"), true],
  ["on the last day, had nobody been there before", at("2026-06-30", "23:59"), true],
  ["once it is over", resignBy, false],
] as const)("the charter is recalled %s: %s", (_, now, expected) => {
  expect(isCharterReminderDue({ resignBy, publishedAt }, now)).toBe(expected);
});

test("on the Friday before, when that day is a Sunday", () => {
  const by = fromParis("2026-06-29");
  expect(isCharterReminderDue({ resignBy: by, publishedAt }, at("2026-06-12", "08:00"))).toBe(true);
});

test("not where there is no date, nor to those who have just been told of the text", () => {
  expect(isCharterReminderDue({ resignBy: null, publishedAt }, at("2026-06-20", "12:00"))).toBe(false);
  expect(isCharterReminderDue({ resignBy, publishedAt: at("2026-06-16", "09:00") }, at("2026-06-20", "12:00"))).toBe(
    false,
  );
});

test("another date is recalled again, and each town on its own", () => {
  const keys = [charterRecallKey("93010", resignBy), charterRecallKey("93001", resignBy)];
  expect(new Set([...keys, charterRecallKey("93010", fromParis("2026-09-01"))]).size).toBe(3);
});
