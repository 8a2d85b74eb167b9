export type RateLimit = { name: string; max: number; windowMs: number };

const QUARTER_HOUR_MS = 15 * 60_000;

/** For one e-mail address: enough for a person who mistypes, too few to flood a mailbox. */
export const LINKS_PER_ADDRESS: RateLimit = { name: "link-address", max: 5, windowMs: QUARTER_HOUR_MS };
/** For one network address: a town hall shares one. */
export const LINKS_PER_NETWORK: RateLimit = { name: "link-network", max: 40, windowMs: QUARTER_HOUR_MS };
/** For one session: a six-digit code must not be guessed. */
export const CODES_PER_PERSON: RateLimit = { name: "code-person", max: 5, windowMs: QUARTER_HOUR_MS };
