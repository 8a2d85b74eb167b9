import { createCookie, redirect } from "@remix-run/node";
import { Strategy } from "remix-auth/strategy";
import { z } from "zod";
import { type OpenIdSettings, openIdProvider } from "~/integrations/identity/live.server";
import type { IdentityProfile, IdentityProvider, IdentityRefusal } from "~/integrations/identity/port";

const FLOW_SECONDS = 600;
const flowSchema = z.object({ state: z.string().min(32), nonce: z.string().min(32), verifier: z.string().min(43) });

export type OidcOptions = OpenIdSettings & {
  /** The public address that the provider sends the browser back to: behind a proxy, `request.url` is not it. */
  redirectUri: URL;
  cookieSecret: string;
  secure: boolean;
};

/** Why nobody came out of a sign-in. */
export class SignInRefused extends Error {
  constructor(readonly reason: IdentityRefusal) {
    super(`Sign-in at the identity provider: ${reason}`);
    this.name = "SignInRefused";
  }
}

/**
 * OpenID Connect for remix-auth. A request without an answer of the provider starts a sign-in (a thrown redirect with
 * the flow's cookie); one with an answer finishes it, and throws SignInRefused when it does not hold.
 */
export class OidcStrategy<User> extends Strategy<User, { profile: IdentityProfile; request: Request }> {
  name = "oidc";
  readonly #provider: IdentityProvider;
  readonly #redirectUri: URL;
  readonly #cookie: ReturnType<typeof createCookie>;

  constructor(
    { redirectUri, cookieSecret, secure, ...settings }: OidcOptions,
    verify: Strategy.VerifyFunction<User, { profile: IdentityProfile; request: Request }>,
  ) {
    super(verify);
    this.#provider = openIdProvider(settings);
    this.#redirectUri = redirectUri;
    // Only the return address sees it. Lax: the provider's redirect is a top-level GET from another site.
    this.#cookie = createCookie("oidc", {
      httpOnly: true,
      sameSite: "lax",
      secure,
      path: redirectUri.pathname,
      maxAge: FLOW_SECONDS,
      secrets: [cookieSecret],
    });
  }

  override async authenticate(request: Request): Promise<User> {
    const { search, searchParams } = new URL(request.url);
    if (!searchParams.has("code") && !searchParams.has("error")) throw await this.#start();

    const flow = flowSchema.safeParse(await this.#cookie.parse(request.headers.get("Cookie")));
    if (!flow.success) throw new SignInRefused("sign-in-not-started");
    const current = new URL(this.#redirectUri);
    current.search = search;
    const finished = await this.#provider.finish(current, flow.data);
    if (!finished.ok) throw new SignInRefused(finished.reason);
    return this.verify({ request, profile: finished.value });
  }

  /** The header that forgets a flow, for the answer that opens the session. */
  endedFlowCookie(): Promise<string> {
    return this.#cookie.serialize("", { maxAge: 0 });
  }

  async #start(): Promise<Response> {
    const started = await this.#provider.start(this.#redirectUri);
    if (!started.ok) throw new SignInRefused(started.reason);
    return redirect(started.value.url.href, {
      status: 303,
      headers: { "Set-Cookie": await this.#cookie.serialize(started.value.flow), "Cache-Control": "no-store" },
    });
  }
}
