import { delay, HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { openIdProvider } from "~/integrations/identity/live.server";
import { OidcStrategy, SignInRefused } from "~/integrations/identity/oidc-strategy.server";
import type { IdentityProfile } from "~/integrations/identity/port";
import { type Behaviour, browser, CLIENT, realProvider } from "./real-provider";

const PUBLIC = "https://portail.example.fr";
const REDIRECT = new URL("/connexion/proconnect/retour", PUBLIC);
/** Behind the proxy the portal sees another address than the public one. */
const inside = (search: string, cookie = "") =>
  new Request(`http://10.0.0.7:3000/connexion/proconnect/retour${search}`, { headers: { Cookie: cookie } });

let provider: Awaited<ReturnType<typeof realProvider>>;
beforeAll(async () => {
  provider = await realProvider(REDIRECT.href, `${PUBLIC}/`);
});
afterAll(() => provider.stop());

const settings = () => ({ issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret });
const strategy = () =>
  new OidcStrategy<IdentityProfile>(
    { ...settings(), redirectUri: REDIRECT, cookieSecret: "signs the flow's cookie", secure: true },
    async ({ profile }) => profile,
  );

function behave(over: Partial<Behaviour>) {
  const before = { ...provider.behaviour };
  Object.assign(provider.behaviour, over);
  onTestFinished(() => void Object.assign(provider.behaviour, before));
}

async function start(oidc = strategy()) {
  const answer: unknown = await oidc.authenticate(inside("")).catch((thrown: unknown) => thrown);
  if (!(answer instanceof Response)) throw answer;
  const setCookie = answer.headers.get("Set-Cookie") ?? "";
  return { url: answer.headers.get("Location") ?? "", setCookie, cookie: setCookie.split(";")[0] ?? "" };
}

/** Goes to the provider and comes back: what the portal receives. */
async function comeBack(oidc = strategy()) {
  const { url, cookie } = await start(oidc);
  const back = new URL(await browser(provider.issuer).leave(url));
  return { search: back.search, cookie };
}

const refusal = async (attempt: Promise<unknown>) => {
  const thrown: unknown = await attempt.then(
    () => "nobody was refused",
    (error: unknown) => error,
  );
  if (!(thrown instanceof SignInRefused)) throw thrown;
  return thrown.reason;
};

test("a person of a town signs in: who she is, for whom she works, and that a second factor was asked", async () => {
  const { search, cookie } = await comeBack();
  const profile = await strategy().authenticate(inside(search, cookie));
  expect(profile).toEqual({
    issuer: provider.issuer,
    subject: "6f1c",
    email: "awa.diallo@ville-bondy.example",
    givenName: "Awa Fatou",
    usualName: "Diallo",
    siret: "21930010000019",
    secondFactor: true,
    idToken: expect.stringMatching(/^ey/),
  });
});

test("the sign-in asks for what ProConnect wants, and its cookie is short and closed", async () => {
  const { url, setCookie } = await start();
  const asked = new URL(url).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    redirect_uri: REDIRECT.href,
    scope: "openid given_name usual_name email siret",
    code_challenge_method: "S256",
    response_type: "code",
  });
  expect(asked.get("state")?.length).toBeGreaterThanOrEqual(32);
  expect(asked.get("nonce")?.length).toBeGreaterThanOrEqual(32);
  expect(setCookie).toMatch(/HttpOnly/i);
  expect(setCookie).toMatch(/Secure/i);
  expect(setCookie).toMatch(/SameSite=Lax/i);
  expect(setCookie).toMatch(/Max-Age=600/i);
  expect(setCookie).toContain("Path=/connexion/proconnect/retour");
  expect(await strategy().endedFlowCookie()).toMatch(/Max-Age=0/i);
});

test.each([
  ["a password alone", { amr: ["pwd"], acr: "eidas1" }, false],
  ["a level that includes a second factor", { amr: ["pwd"], acr: "eidas1-mfa" }, true],
  ["a method list with a second factor", { amr: ["pwd", "mfa"], acr: undefined }, true],
])("%s counts as a second factor or not", async (_what, over, secondFactor) => {
  behave(over);
  const { search, cookie } = await comeBack();
  expect(await strategy().authenticate(inside(search, cookie))).toMatchObject({ secondFactor });
});

test("a person without a SIRET signs in all the same; one without an address does not", async () => {
  behave({ account: { sub: "77", email: "x@y.fr", siret: "not a siret" } });
  const first = await comeBack();
  expect(await strategy().authenticate(inside(first.search, first.cookie))).toMatchObject({
    siret: null,
    givenName: "",
  });
  behave({ account: { sub: "78", given_name: "Sans adresse" } });
  const second = await comeBack();
  expect(await refusal(strategy().authenticate(inside(second.search, second.cookie)))).toBe("sign-in-refused");
});

test("a forged state is refused", async () => {
  const { search, cookie } = await comeBack();
  const forged = search.replace(/state=[^&]+/, `state=${"x".repeat(43)}`);
  expect(await refusal(strategy().authenticate(inside(forged, cookie)))).toBe("sign-in-refused");
});

test("an answer of the provider is worth nothing in another browser", async () => {
  const { search } = await comeBack();
  expect(await refusal(strategy().authenticate(inside(search)))).toBe("sign-in-not-started");
  const another = await start();
  expect(await refusal(strategy().authenticate(inside(search, another.cookie)))).toBe("sign-in-refused");
  expect(await refusal(strategy().authenticate(inside(search, another.cookie.replace(/.{6}$/, "AAAAAA"))))).toBe(
    "sign-in-not-started",
  );
});

test("a code is good once", async () => {
  const { search, cookie } = await comeBack();
  await strategy().authenticate(inside(search, cookie));
  expect(await refusal(strategy().authenticate(inside(search, cookie)))).toBe("sign-in-refused");
});

test("an ID token for another nonce, or a code taken with another proof key, is refused", async () => {
  const port = openIdProvider(settings());
  for (const swapped of ["nonce", "verifier"] as const) {
    const started = await port.start(REDIRECT);
    if (!started.ok) throw new Error(started.reason);
    const back = new URL(await browser(provider.issuer).leave(started.value.url.href));
    expect(await port.finish(back, { ...started.value.flow, [swapped]: "y".repeat(43) }), swapped).toMatchObject({
      ok: false,
      reason: "sign-in-refused",
    });
  }
});

const claimsOf = (jwt: string) =>
  JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>;
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

test.each<[string, (jwt: string) => string]>([
  [
    "changed on its way",
    (jwt) =>
      jwt
        .split(".")
        .with(1, encoded({ ...claimsOf(jwt), siret: "22930008201453" }))
        .join("."),
  ],
  ["without a signature", (jwt) => `${encoded({ alg: "none" })}.${jwt.split(".")[1]}.`],
  ["for another site", (jwt) => provider.resign({ ...claimsOf(jwt), aud: "another-site" })],
  ["for nobody in particular", (jwt) => provider.resign({ ...claimsOf(jwt), aud: undefined })],
  ["of another issuer", (jwt) => provider.resign({ ...claimsOf(jwt), iss: "https://other.example" })],
  ["of no issuer", (jwt) => provider.resign({ ...claimsOf(jwt), iss: undefined })],
  ["of somebody else", (jwt) => provider.resign({ ...claimsOf(jwt), sub: "somebody-else" })],
])("a userinfo %s is refused", async (_what, tamper) => {
  behave({ tamper });
  const { search, cookie } = await comeBack();
  expect(await refusal(strategy().authenticate(inside(search, cookie)))).toBe("sign-in-refused");
});

test("a person who gives up at the provider is told so", async () => {
  behave({ cancels: true });
  const { search, cookie } = await comeBack();
  expect(search).toContain("error=access_denied");
  expect(await refusal(strategy().authenticate(inside(search, cookie)))).toBe("sign-in-cancelled");
});

test("signing out goes through the provider and comes back with the same state", async () => {
  const oidc = strategy();
  const { url, cookie } = await start(oidc);
  const tab = browser(provider.issuer);
  const back = new URL(await tab.leave(url));
  const { idToken } = await oidc.authenticate(inside(back.search, cookie));

  const out = await openIdProvider(settings()).logoutUrl(idToken, `${PUBLIC}/`, "z".repeat(32));
  expect(out).toContain("id_token_hint=");
  const page = await (await tab.visit(out ?? "")).text();
  const secret = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const form = new URLSearchParams({ xsrf: secret, logout: "yes" });
  const left = await tab.leave(`${provider.issuer}/session/end/confirm`, { method: "POST", body: form });
  expect(left).toBe(`${PUBLIC}/?state=${"z".repeat(32)}`);
});

test("a provider that is down, failing, slow or not one is a plain refusal, and is asked again next time", async () => {
  const issuer = "https://fournisseur.example.fr";
  const discovery = `${issuer}/.well-known/openid-configuration`;
  const outside = setupServer();
  outside.listen({ onUnhandledRequest: "bypass" });
  onTestFinished(() => outside.close());
  const port = openIdProvider({ issuer, clientId: "portail", clientSecret: "s", timeoutSeconds: 1 });
  const answers = [
    () => HttpResponse.error(),
    () => new HttpResponse("maintenance", { status: 503 }),
    () => HttpResponse.html("<h1>Portail captif</h1>"),
    async () => {
      await delay(3_000);
      return HttpResponse.json({});
    },
  ];
  for (const answer of answers) {
    outside.use(http.get(discovery, answer));
    expect(await port.start(REDIRECT)).toMatchObject({ ok: false, reason: "unavailable" });
    expect(await port.logoutUrl("x", PUBLIC, "y")).toBeNull();
  }
  outside.use(
    http.get(discovery, () =>
      HttpResponse.json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
      }),
    ),
  );
  const started = await port.start(REDIRECT);
  expect(started).toMatchObject({ ok: true });
  expect(await port.logoutUrl("x", PUBLIC, "y")).toBeNull();

  outside.use(http.post(`${issuer}/token`, () => new HttpResponse(null, { status: 502 })));
  const flow = started.ok ? started.value.flow : { state: "", nonce: "", verifier: "" };
  expect(await port.finish(new URL(`${REDIRECT.href}?code=c&state=${flow.state}`), flow)).toMatchObject({
    ok: false,
    reason: "unavailable",
  });
  expect(
    await port.finish(new URL(`${REDIRECT.href}?error=temporarily_unavailable&state=${flow.state}`), flow),
  ).toMatchObject({ ok: false, reason: "unavailable" });
});
