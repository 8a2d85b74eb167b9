import { pino } from "pino";
import { env } from "~/web/env.server";

/** One JSON line an event, on the standard output. Never an e-mail address, an IP address, a form or a token. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
});

// Tokens are 43 characters; the words beside them in the street directory are shorter than 16.
const tokenInPath = /\/(connexion|invitation)\/[\w-]{16,}/g;

/** The path as the log may keep it: without the query, without the token of a sign-in link or of an invitation. */
export const loggedPath = (url: string) => (url.split("?")[0] ?? "").replace(tokenInPath, "/$1/…");
