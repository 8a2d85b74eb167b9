import { Authenticator } from "remix-auth";
import { Strategy } from "remix-auth/strategy";
import { FormStrategy } from "remix-auth-form";
import type { Profile } from "~/features/identity/open-session.server";
import { OidcStrategy, SignInRefused } from "~/integrations/identity/oidc-strategy.server";
import { env } from "~/web/env.server";
import { browserHashOf, sha256 } from "~/web/session.server";

/** What somebody proves who signs in: a link in its browser, a person of the demonstration, a profile of the provider. */
export type Proof =
  | { by: "link"; tokenHash: string; browserHash: string | null }
  | { by: "demo"; personId: string }
  | { by: "oidc"; profile: Profile };

class SignInLinkStrategy extends Strategy<Proof, { token: string; browserHash: string | null }> {
  name = "link";
  override async authenticate(request: Request): Promise<Proof> {
    const token = decodeURIComponent(new URL(request.url).pathname.split("/").pop() ?? "");
    return this.verify({ token, browserHash: await browserHashOf(request) });
  }
}

export const hasIdentityProvider = () => env().OIDC !== null;
export const providerReturn = () => new URL("/connexion/proconnect/retour", env().PUBLIC_URL);

let made: Authenticator<Proof> | undefined;
let provider: OidcStrategy<Proof> | undefined;

/** The reason that the sign-in page gives when nobody came out of the provider; null when the fault is ours. */
export const reasonOfRefusal = (thrown: unknown) => (thrown instanceof SignInRefused ? thrown.reason : null);
/** Forgets the flow that a sign-in at the provider began. */
export const endedFlowCookie = async () => (await provider?.endedFlowCookie()) ?? "";

/** remix-auth with the portal's three ways in. A strategy proves who it is; the session is opened by a command. */
export function authenticator(): Authenticator<Proof> {
  if (made) return made;
  made = new Authenticator<Proof>();
  made.use(
    new SignInLinkStrategy(async ({ token, browserHash }) => ({ by: "link", tokenHash: sha256(token), browserHash })),
  );
  made.use(
    new FormStrategy(async ({ form }) => ({ by: "demo", personId: String(form.get("personId") ?? "") })),
    "demo",
  );
  const { OIDC, APP_SECRET, COOKIE_SECURE } = env();
  if (OIDC) {
    const options = { ...OIDC, redirectUri: providerReturn(), cookieSecret: APP_SECRET, secure: COOKIE_SECURE };
    provider = new OidcStrategy<Proof>(
      options,
      async ({ profile: { issuer, subject, email, givenName, usualName, siret, secondFactor, idToken } }) => ({
        by: "oidc",
        profile: {
          issuer,
          subject,
          email,
          name: `${givenName} ${usualName}`.trim() || email,
          siret,
          secondFactor,
          idToken,
        },
      }),
    );
    made.use(provider, "oidc");
  }
  return made;
}
