const SECOND_MS = 1000;
/** The page says so often that it is still open. */
export const PRESENCE_EVERY_MS = 25 * SECOND_MS;
/** Two signs that did not come: whoever had the section open has left it. */
export const PRESENCE_STALE_MS = 60 * SECOND_MS;

/** From when on somebody who was seen is still there. */
export const presentSince = (at: Date) => new Date(at.getTime() - PRESENCE_STALE_MS);
