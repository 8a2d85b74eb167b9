import { expect, test } from "vitest";
import { acceptStep, needsSecondFactor } from "~/domain/identity/second-factor";
import {
  IDLE_DEPARTMENT_MS,
  IDLE_TOWN_MS,
  isAlive,
  isEndingSoon,
  SESSION_ABSOLUTE_MS,
  timeLeft,
  WARN_BEFORE_MS,
} from "~/domain/identity/session-limits";
import { linkExpiry, redeemLink } from "~/domain/identity/sign-in-link";
import { hasRole, visitor } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { at, sofia, verdict } from "../department";
import { mayor } from "../network/people";

const link = { email: "awa@ville-bondy.fr", browserHash: "b1", expiresAt: linkExpiry(at), usedAt: null };
const after = (ms: number) => new Date(at.getTime() + ms);
test.each([
  ["in time, in its browser", link, "b1", after(0), "granted"],
  ["at 14 min 59", link, "b1", after(899_999), "granted"],
  ["at 15 min", link, "b1", after(900_000), "link-expired"],
  ["twice", { ...link, usedAt: at }, "b1", after(0), "link-used"],
  ["in another browser", link, "b2", after(0), "link-other-browser"],
  ["in a browser that asked for nothing", link, null, after(0), "link-other-browser"],
  ["never asked for", null, "b1", after(0), "link-unknown"],
] as const)("a sign-in link: %s", (_case, which, browser, when, expected) => {
  expect(verdict(redeemLink(which, browser, when))).toBe(expected);
});

test.each([
  ["the code of now", 100, 99, "granted"],
  ["the first ever", 100, null, "granted"],
  ["the same code again", 100, 100, "code-already-used"],
  ["an earlier code", 99, 100, "code-already-used"],
  ["no code near now", null, 99, "code-wrong"],
] as const)("a security code: %s", (_case, step, last, expected) => {
  expect(verdict(acceptStep(step, last))).toBe(expected);
});

const session = (lastSeenMs: number, expiresMs: number, heldRoles: string[] = []) => ({
  lastSeenAt: after(-lastSeenMs),
  expiresAt: after(expiresMs),
  person: { heldRoles },
});
test.each([
  ["a town, unused for just under four hours", session(IDLE_TOWN_MS - 1, 1), true],
  ["a town, unused for four hours", session(IDLE_TOWN_MS, 1), false],
  ["the Département, unused for just under an hour", session(IDLE_DEPARTMENT_MS - 1, 1, ["reviewer"]), true],
  ["the Département, unused for an hour", session(IDLE_DEPARTMENT_MS, 1, ["reviewer"]), false],
  ["twelve hours after signing in, in use", session(0, 0), false],
] as const)("a session lives or not: %s", (_case, which, alive) => {
  expect(isAlive(which, at)).toBe(alive);
  expect(SESSION_ABSOLUTE_MS).toBe(12 * 3_600_000);
});

test.each([
  ["used now, signed in this morning", session(0, 5 * IDLE_TOWN_MS), IDLE_TOWN_MS, "unused", false],
  ["the Département's is shorter", session(0, 5 * IDLE_TOWN_MS, ["reviewer"]), IDLE_DEPARTMENT_MS, "unused", false],
  ["unused for long", session(IDLE_TOWN_MS - WARN_BEFORE_MS, IDLE_TOWN_MS), WARN_BEFORE_MS, "unused", true],
  [
    "a millisecond too early to say so",
    session(IDLE_TOWN_MS - WARN_BEFORE_MS - 1, IDLE_TOWN_MS),
    WARN_BEFORE_MS + 1,
    "unused",
    false,
  ],
  ["used now, near its twelve hours", session(0, WARN_BEFORE_MS), WARN_BEFORE_MS, "length", true],
  ["both at once: doing something would not help", session(IDLE_TOWN_MS - 60_000, 60_000), 60_000, "length", true],
] as const)("what ends a session first, and when that is said: %s", (_case, which, leftMs, because, soon) => {
  expect(timeLeft(which, at)).toEqual({ leftMs, because, endsAt: after(leftMs) });
  expect(isEndingSoon(leftMs)).toBe(soon);
});

test("a role at the Département counts only behind the second factor", () => {
  const waiting = { ...sofia, roles: [] };
  expect(needsSecondFactor(waiting)).toBe(true);
  expect(hasRole(waiting, "fund_manager")).toBe(false);
  expect(gate(waiting, "fund_manager")?.reason).toBe("second-factor-first");
  expect([needsSecondFactor(mayor), needsSecondFactor(visitor)]).toEqual([false, false]);
});
