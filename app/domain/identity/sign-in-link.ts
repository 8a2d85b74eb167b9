import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const SIGN_IN_LINK_MINUTES = 15;

export type SignInLinkRefusal = "link-unknown" | "link-used" | "link-expired" | "link-other-browser";
export type SignInLink = { email: string; browserHash: string; expiresAt: Date; usedAt: Date | null };

export const linkExpiry = (asked: Date) => new Date(asked.getTime() + SIGN_IN_LINK_MINUTES * 60_000);

/** A link opens one session, within fifteen minutes, in the browser that asked for it. */
export function redeemLink<L extends SignInLink>(
  link: L | null,
  browserHash: string | null,
  at: Date,
): Outcome<L, SignInLinkRefusal> {
  if (!link) return refuse("link-unknown");
  if (link.usedAt) return refuse("link-used");
  if (at >= link.expiresAt) return refuse("link-expired");
  if (link.browserHash !== browserHash) return refuse("link-other-browser");
  return grant(link);
}
