import { expect, test } from "vitest";
import { day, longDay } from "~/words/format";

test("the first of the month is said « 1er » in French, and only the first", () => {
  expect(day("fr", new Date("2026-10-01T10:00:00Z"))).toBe("1er octobre 2026");
  expect(longDay("fr", new Date("2026-10-01T10:00:00Z"))).toBe("jeudi 1er octobre 2026");
  expect(day("fr", new Date("2026-10-11T10:00:00Z"))).toBe("11 octobre 2026");
  expect(day("en", new Date("2026-10-01T10:00:00Z"))).toBe("1 October 2026");
});
