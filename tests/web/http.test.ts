import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { AppLoadContext } from "@remix-run/node";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "~/web/http.server";
import { loggedPath } from "~/web/log.server";
import { securityHeaders } from "~/web/security-headers.server";
import { buildOf } from "./build-of";

let ready = true;
let reached: AppLoadContext | undefined;

/** Says that it was reached. */
const answer = async ({ request, context }: { request: Request; context: AppLoadContext }) => {
  reached = context;
  await request.arrayBuffer();
  return new Response("reached");
};

const server = createApp({ build: buildOf({ loader: answer, action: answer }), isReady: async () => ready }).listen(
  0,
  "127.0.0.1",
);
let origin = "";
beforeAll(async () => {
  if (!server.listening) await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const ask = (path: string, init?: RequestInit) => fetch(origin + path, init);
const post = (headers: Record<string, string>, body: BodyInit = "a=b") =>
  ask("/somewhere", {
    method: "POST",
    body,
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
  });

test("the portal's own forms come through, and so does a program that is no browser", async () => {
  expect(await (await post({ Origin: origin, "Sec-Fetch-Site": "same-origin" })).text()).toBe("reached");
  expect((await post({})).status).toBe(200);
});

test.each([
  ["another site's form", { Origin: "https://ailleurs.example" }],
  ["a neighbour under the same domain", { "Sec-Fetch-Site": "same-site" }],
  ["a page in a sandbox", { Origin: "null" }],
  ["another site, whatever it says of its origin", { "Sec-Fetch-Site": "cross-site" }],
])("%s is turned away before any route runs", async (_who, headers) => {
  reached = undefined;
  const response = await post(headers);
  expect(response.status).toBe(403);
  expect(await response.text()).toContain("autre site");
  expect(reached).toBeUndefined();
});

test("data is not given out in a former way beside the page", async () => {
  reached = undefined;
  expect((await ask("/somewhere?_data=routes%2Freview")).status).toBe(404);
  expect(reached).toBeUndefined();
});

test("a form of more than a megabyte is refused; a file may be heavier once someone is signed in", async () => {
  const heavy = "x".repeat(1_100_000);
  const upload = () => {
    const form = new FormData();
    form.set("file", new Blob([heavy]));
    return form;
  };
  expect((await post({}, heavy)).status).toBe(413);
  expect((await ask("/x", { method: "POST", body: upload() })).status).toBe(413);
  expect((await ask("/x", { method: "POST", body: upload(), headers: { Cookie: "session=abc" } })).status).toBe(200);
});

test("every answer carries a reference and a nonce of its own, which the page is given", async () => {
  const [first, second] = [await ask("/a"), await ask("/a")];
  expect(first.headers.get("X-Request-Id")).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(first.headers.get("X-Request-Id")).not.toBe(second.headers.get("X-Request-Id"));
  expect(second.headers.get("Content-Security-Policy")).toContain(`'nonce-${reached?.cspNonce}'`);
  expect(reached?.requestId).toBe(second.headers.get("X-Request-Id"));
});

test("a proxy's request id is kept, a forged one is not", async () => {
  expect((await ask("/a", { headers: { "X-Request-Id": "proxy-123456" } })).headers.get("X-Request-Id")).toBe(
    "proxy-123456",
  );
  expect((await ask("/a", { headers: { "X-Request-Id": 'a"b c<script>' } })).headers.get("X-Request-Id")).toMatch(
    /^[0-9A-Z]{8}$/,
  );
});

test("a process that stops, or whose database does not answer, says that it is alive but not ready", async () => {
  expect((await ask("/readyz")).status).toBe(200);
  ready = false;
  expect((await ask("/readyz")).status).toBe(503);
  expect((await ask("/healthz")).status).toBe(200);
});

test("an address that cannot be read is answered with a sentence", async () => {
  const response = await ask("/%E0%A4%A");
  expect(response.status).toBe(400);
});

test("the log keeps no query and no token", () => {
  const token = "n".repeat(43);
  expect(loggedPath(`/connexion/${token}?suite=/a`)).toBe("/connexion/…");
  expect(loggedPath(`/en/invitation/${token}.data?_routes=x`)).toBe("/en/invitation/….data");
  expect(loggedPath("/connexion/second-facteur")).toBe("/connexion/second-facteur");
});

test("over https the browser is told to stay there, and forms may lead to the identity provider", async () => {
  const oidc = { issuer: new URL("https://id.example.fr/realm"), clientId: "a", clientSecret: "b" };
  const app = express().use(
    ...securityHeaders({ settings: { COOKIE_SECURE: true, OIDC: oidc } }),
    (_req, res) => void res.send(""),
  );
  const secure = app.listen(0, "127.0.0.1");
  await once(secure, "listening");
  const { headers } = await fetch(`http://127.0.0.1:${(secure.address() as AddressInfo).port}/`);
  secure.close();
  expect(headers.get("Strict-Transport-Security")).toContain("max-age=31536000");
  expect(headers.get("Content-Security-Policy")).toContain("form-action 'self' https://id.example.fr;");
  expect(headers.get("Referrer-Policy")).toBe("same-origin");
});
