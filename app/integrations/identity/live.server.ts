import * as oidc from "openid-client";
import { grant, refuse } from "~/domain/shared/outcome";
import type { IdentityProfile, IdentityProvider, IdentityRefusal } from "~/integrations/identity/port";
import { isUnavailable } from "~/integrations/identity/unavailable.server";

const DISCOVERY_MS_MAX = 3_600_000;
/** ProConnect's names: no family_name, and the SIRET of the establishment. */
const SCOPE = "openid given_name usual_name email siret";
/** Levels that include a second factor, where the list of methods does not say so. */
const SECOND_FACTOR_LEVELS = ["eidas0-mfa", "eidas1-mfa", "eidas2", "eidas3"];
/** The methods and the level are told only to who asks for them. */
const ASKED_CLAIMS = JSON.stringify({ id_token: { amr: { essential: true }, acr: null } });

export type OpenIdSettings = {
  issuer: URL | string;
  clientId: string;
  clientSecret: string;
  scope?: string;
  secondFactorLevels?: readonly string[];
  /** For each answer of the provider. */
  timeoutSeconds?: number;
};

type Known = { at: number; configuration: Promise<oidc.Configuration> };
const known = new Map<string, Known>();

/** What the provider says of itself: asked once an hour, and again at once after a failure. */
function discovered({
  issuer,
  clientId,
  clientSecret,
  timeoutSeconds = 8,
}: OpenIdSettings): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  const key = `${server.href} ${clientId} ${timeoutSeconds}`;
  const kept = known.get(key);
  if (kept && Date.now() - kept.at < DISCOVERY_MS_MAX) return kept.configuration;

  // Plain http is for a provider on this machine; env.server.ts accepts no other.
  const execute = [
    oidc.enableNonRepudiationChecks,
    ...(server.protocol === "http:" ? [oidc.allowInsecureRequests] : []),
  ];
  const metadata = { client_secret: clientSecret, userinfo_signed_response_alg: "RS256" };
  const configuration = oidc.discovery(server, clientId, metadata, oidc.ClientSecretPost(clientSecret), {
    execute,
    timeout: timeoutSeconds,
  });
  known.set(key, { at: Date.now(), configuration });
  configuration.catch(() => known.delete(key));
  return configuration;
}

/** OpenID Connect in ProConnect's shape: PKCE, state, nonce, a signed ID token and a userinfo that is a signed JWT. */
export function openIdProvider(settings: OpenIdSettings): IdentityProvider {
  return {
    async start(redirectUri) {
      try {
        const configuration = await discovered(settings);
        const flow = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
        const url = oidc.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri.href,
          scope: settings.scope ?? SCOPE,
          state: flow.state,
          nonce: flow.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
          code_challenge_method: "S256",
          claims: ASKED_CLAIMS,
        });
        return grant({ url, flow });
      } catch {
        return refuse("unavailable");
      }
    },

    async finish(currentUrl, { state, nonce, verifier }) {
      try {
        const configuration = await discovered(settings);
        const checks = {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        };
        const tokens = await oidc.authorizationCodeGrant(configuration, currentUrl, checks);
        const claims = tokens.claims();
        if (!claims || !tokens.id_token) return refuse("sign-in-refused");
        const info = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
        if (!isFor(info, claims.iss, settings.clientId)) return refuse("sign-in-refused");
        return profileOf(info, claims, tokens.id_token, settings.secondFactorLevels ?? SECOND_FACTOR_LEVELS);
      } catch (error) {
        return refuse(reasonOf(error));
      }
    },

    async logoutUrl(idToken, returnTo, state) {
      try {
        const configuration = await discovered(settings);
        if (!configuration.serverMetadata().end_session_endpoint) return null;
        return oidc.buildEndSessionUrl(configuration, {
          id_token_hint: idToken,
          post_logout_redirect_uri: returnTo,
          state,
        }).href;
      } catch {
        return null;
      }
    },
  };
}

/** The library checks issuer and audience where they are given; ProConnect always gives them, so absence is a refusal. */
const isFor = (info: oidc.UserInfoResponse, issuer: string, clientId: string) => {
  const audience = Array.isArray(info.aud) ? info.aud : [info.aud];
  return info.iss === issuer && audience.includes(clientId);
};

const textOf = (value: unknown) => (typeof value === "string" ? value.trim() : "");

function profileOf(info: oidc.UserInfoResponse, claims: oidc.IDToken, idToken: string, levels: readonly string[]) {
  const email = textOf(info.email).toLowerCase();
  if (!email.includes("@")) return refuse("sign-in-refused");
  const methods = Array.isArray(claims.amr) ? claims.amr : [];
  const siret = textOf(info.siret).replace(/\s/g, "");
  return grant<IdentityProfile>({
    issuer: claims.iss,
    subject: claims.sub,
    email,
    givenName: textOf(info.given_name),
    usualName: textOf(info.usual_name) || textOf(info.family_name),
    siret: /^\d{14}$/.test(siret) ? siret : null,
    secondFactor: methods.includes("mfa") || levels.includes(textOf(claims.acr)),
    idToken,
  });
}

function reasonOf(error: unknown): IdentityRefusal {
  if (isUnavailable(error)) return "unavailable";
  return error instanceof oidc.AuthorizationResponseError && error.error === "access_denied"
    ? "sign-in-cancelled"
    : "sign-in-refused";
}
