const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A session ends twelve hours after sign-in, as it does at ProConnect. */
export const SESSION_ABSOLUTE_MS = 12 * HOUR_MS;
/** Unused, it ends sooner: after an hour for people who score, award or pay, after four for the towns, whose forms are long. */
export const IDLE_DEPARTMENT_MS = HOUR_MS;
export const IDLE_TOWN_MS = 4 * HOUR_MS;
/** How often a request marks its session as used. */
export const TOUCH_EVERY_MS = 2 * MINUTE_MS;

type SessionTimes = { lastSeenAt: Date; expiresAt: Date; person: { heldRoles: readonly string[] } };

export function isAlive({ lastSeenAt, expiresAt, person }: SessionTimes, at: Date): boolean {
  const idle = person.heldRoles.length > 0 ? IDLE_DEPARTMENT_MS : IDLE_TOWN_MS;
  return at < expiresAt && at.getTime() - lastSeenAt.getTime() < idle;
}
