import { createSign, generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export const CLIENT = { id: "portail", secret: "a-secret-of-the-portal-for-the-tests-only" };

/** What the provider does for the next sign-in. Tests change it. */
export type Behaviour = {
  account: Record<string, unknown> & { sub: string };
  amr: string[];
  acr: string | undefined;
  cancels: boolean;
  /** Rewrites the signed userinfo on its way out. */
  tamper: ((jwt: string) => string) | null;
};

const person = {
  sub: "6f1c",
  given_name: "Awa Fatou",
  usual_name: "Diallo",
  email: "Awa.Diallo@ville-bondy.example",
  siret: "21930010000019",
};

/** An OpenID provider of its own on loopback, in ProConnect's shape: PKCE asked for, userinfo as a signed JWT. */
export async function realProvider(redirectUri: string, afterLogout: string) {
  const server = createServer((req, res) => void handler(req, res));
  let handler: (req: IncomingMessage, res: ServerResponse) => Promise<void> = async () => undefined;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const behaviour: Behaviour = { account: person, amr: ["pwd", "mfa"], acr: "eidas1", cancels: false, tamper: null };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [afterLogout],
        token_endpoint_auth_method: "client_secret_post",
        userinfo_signed_response_alg: "RS256",
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "k1", alg: "RS256", use: "sig" }] },
    cookies: { keys: ["signs-the-cookies-of-the-test-provider"] },
    scopes: ["openid", "given_name", "usual_name", "email", "siret"],
    claims: {
      openid: ["sub"],
      given_name: ["given_name"],
      usual_name: ["usual_name"],
      email: ["email"],
      siret: ["siret"],
      acr: null,
      amr: null,
      auth_time: null,
      iss: null,
      sid: null,
    },
    acrValues: ["eidas1", "eidas1-mfa", "eidas2"],
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      claimsParameter: { enabled: true },
    },
    findAccount: (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ ...behaviour.account, sub: id }),
    }),
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, AuthorizationCode: 30, IdToken: 600 },
  });
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.oidc?.route === "userinfo" && behaviour.tamper && typeof ctx.body === "string")
      ctx.body = behaviour.tamper(ctx.body);
  });

  const serve = provider.callback();
  handler = async (req, res) =>
    req.url?.startsWith("/interaction/") ? interact(provider, behaviour, req, res) : serve(req, res);
  return {
    issuer,
    behaviour,
    /** Signs other claims with the provider's own key. */
    resign: (claims: Record<string, unknown>) => {
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const signed = `${part({ alg: "RS256", kid: "k1", typ: "JWT" })}.${part(claims)}`;
      return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey).toString("base64url")}`;
    },
    stop: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** The person at the provider: signs in and consents without a click, or gives up. */
async function interact(
  provider: Provider,
  { account, amr, acr, cancels }: Behaviour,
  req: IncomingMessage,
  res: ServerResponse,
) {
  const { prompt, params, session } = await provider.interactionDetails(req, res);
  if (cancels)
    return provider.interactionFinished(
      req,
      res,
      { error: "access_denied", error_description: "the person gave up" },
      { mergeWithLastSubmission: false },
    );
  if (prompt.name === "login")
    return provider.interactionFinished(
      req,
      res,
      { login: { accountId: account.sub, amr, acr } },
      { mergeWithLastSubmission: false },
    );
  const grant = new provider.Grant({ accountId: session?.accountId ?? account.sub, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  grant.addOIDCClaims(["amr", "acr"]);
  return provider.interactionFinished(
    req,
    res,
    { consent: { grantId: await grant.save() } },
    { mergeWithLastSubmission: true },
  );
}

/** A browser with a jar of cookies: follows the provider's redirects until one leaves it. */
export function browser(issuer: string) {
  const jar = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: "manual",
      ...init,
      headers: { ...init.headers, Cookie: Array.from(jar, ([k, v]) => `${k}=${v}`).join("; ") },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  const leave = async (url: string, init?: RequestInit): Promise<string> => {
    const answer = await visit(url, init);
    const location = answer.headers.get("Location");
    if (!location)
      throw new Error(`The provider stopped at ${url} with ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    const next = new URL(location, issuer).href;
    return next.startsWith(issuer) ? leave(next) : next;
  };
  return { visit, leave };
}
