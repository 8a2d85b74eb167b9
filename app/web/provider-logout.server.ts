import { randomBytes } from "node:crypto";
import { openIdProvider } from "~/integrations/identity/live.server";
import { database } from "~/web/database.server";
import { env } from "~/web/env.server";
import { unseal } from "~/web/seal.server";

/** The provider's token of a session that was opened there, or null. */
export async function idTokenOf(sessionId: string): Promise<string | null> {
  const session = await (await database()).read.session.findUnique({
    where: { id: sessionId },
    select: { idToken: true },
  });
  return session?.idToken ? unseal(session.idToken) : null;
}

/** Where the browser goes to sign out at the provider too; null when it offers no such address or does not answer. */
export async function providerLogout(idToken: string): Promise<string | null> {
  const settings = env().OIDC;
  if (!settings) return null;
  return openIdProvider(settings).logoutUrl(idToken, env().PUBLIC_URL, randomBytes(24).toString("base64url"));
}
