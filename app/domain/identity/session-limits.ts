const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A session ends twelve hours after sign-in, as it does at ProConnect. */
export const SESSION_ABSOLUTE_MS = 12 * HOUR_MS;
/** Unused, it ends sooner: after an hour for people who score, award or pay, after four for the towns, whose forms are long. */
export const IDLE_DEPARTMENT_MS = HOUR_MS;
export const IDLE_TOWN_MS = 4 * HOUR_MS;
/** How often a request marks its session as used. */
export const TOUCH_EVERY_MS = 2 * MINUTE_MS;
/** How long before the end its person is told. */
export const WARN_BEFORE_MS = 5 * MINUTE_MS;
/** The header of a request that a page makes by itself: nobody has done anything, so it does not keep a session alive. */
export const UNATTENDED = "X-Unattended";

type SessionTimes = { lastSeenAt: Date; expiresAt: Date; person: { heldRoles: readonly string[] } };

/** `unused`: whoever does something goes on. `length`: nothing goes past twelve hours. */
export type SessionEnd = { endsAt: Date; because: "unused" | "length" };
/** In milliseconds too, because the clock of an old machine may be wrong. */
export type TimeLeft = SessionEnd & { leftMs: number };

export function endOf({ lastSeenAt, expiresAt, person }: SessionTimes): SessionEnd {
  const idle = person.heldRoles.length > 0 ? IDLE_DEPARTMENT_MS : IDLE_TOWN_MS;
  const unusedAt = new Date(lastSeenAt.getTime() + idle);
  return unusedAt < expiresAt ? { endsAt: unusedAt, because: "unused" } : { endsAt: expiresAt, because: "length" };
}

export const isAlive = (session: SessionTimes, at: Date): boolean => at < endOf(session).endsAt;

export function timeLeft(session: SessionTimes, at: Date): TimeLeft {
  const end = endOf(session);
  return { ...end, leftMs: end.endsAt.getTime() - at.getTime() };
}

export const isEndingSoon = (leftMs: number) => leftMs <= WARN_BEFORE_MS;
