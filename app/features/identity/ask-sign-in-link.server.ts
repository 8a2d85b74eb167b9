import { waitingRequest } from "~/db/members.server";
import { linkExpiry, SIGN_IN_LINK_MINUTES } from "~/domain/identity/sign-in-link";
import { grant } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

export type SignInLinkRequest = {
  email: string;
  returnTo: string;
  token: string;
  tokenHash: string;
  browserHash: string;
};

/**
 * Sends a link to the address if somebody here has it, or waits at a town's door. The answer is the same either way:
 * nobody learns who has an account.
 */
export async function askSignInLink(
  { now, locale, tx, tell }: Work,
  { email, returnTo, token, tokenHash, browserHash }: SignInLinkRequest,
) {
  const person = await tx.person.findUnique({ where: { email }, select: { id: true, closedAt: true } });
  await tx.signInLink.create({
    data: { tokenHash, email, browserHash, createdAt: now, expiresAt: linkExpiry(now), returnTo },
  });
  const known = person ? !person.closedAt : (await waitingRequest(tx, email)) !== null;
  await tell("session.link_asked", {
    subject: ["session", tokenHash.slice(0, 12)],
    letters: known
      ? [
          {
            to: email,
            personId: person?.id ?? null,
            locale,
            template: "sign_in_link",
            data: { path: `/connexion/${token}`, minutes: SIGN_IN_LINK_MINUTES },
          },
        ]
      : [],
  });
  return grant({});
}
