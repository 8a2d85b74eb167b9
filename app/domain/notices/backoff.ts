const MINUTE_MS = 60_000;

/** How long to wait after each failed try of a letter or a job. After the last the work is failed and someone looks. */
export const WAIT_MINUTES = [1, 5, 30, 120, 360, 1440] as const;
export const ATTEMPTS_MAX = WAIT_MINUTES.length + 1;

/** When to try again after `attempts` failed tries, or null when it has been enough. */
export function nextTry(attempts: number, at: Date): Date | null {
  const minutes = WAIT_MINUTES[attempts - 1];
  return minutes === undefined ? null : new Date(at.getTime() + minutes * MINUTE_MS);
}
