import { expect, test } from "vitest";
import { readEnv } from "~/web/env.server";

const secret = "a".repeat(32);
const production = { APP_SECRET: secret, PUBLIC_URL: "https://portail.example.fr" };

const problemsOf = (given: Record<string, string>) => {
  const read = readEnv(given);
  return "problems" in read ? read.problems.join(" ") : "";
};
const envOf = (given: Record<string, string>) => {
  const read = readEnv(given);
  if ("problems" in read) throw new Error(read.problems.join(" "));
  return read.env;
};

test("a production portal starts with a secret and an https address, and marks its cookies secure", () => {
  expect(envOf(production)).toMatchObject({
    PORT: 3000,
    DEMO: false,
    COOKIE_SECURE: true,
    PUBLIC_URL: "https://portail.example.fr",
    DATABASE_URL: "file:./data/portal.db",
    OIDC: null,
    TRUST_PROXY: false,
  });
});

test("a demonstration on one's own machine needs nothing", () => {
  expect(envOf({ DEMO: "1" })).toMatchObject({ DEMO: true, PUBLIC_URL: "http://localhost:3000", COOKIE_SECURE: false });
  expect(envOf({ DEMO: "1", PORT: "4000", APP_SECRET: " " }).PUBLIC_URL).toBe("http://localhost:4000");
});

test("an empty setting counts as absent, a slash at the end of the address does no harm", () => {
  expect(envOf({ ...production, DATABASE_URL: "", SMTP_URL: " " })).toMatchObject({
    DATABASE_URL: "file:./data/portal.db",
  });
  expect(envOf({ ...production, PUBLIC_URL: "https://portail.example.fr/" }).PUBLIC_URL).toBe(
    "https://portail.example.fr",
  );
});

test("one proxy is a number for Express, addresses are a list", () => {
  expect(envOf({ ...production, TRUST_PROXY: "1" }).TRUST_PROXY).toBe(1);
  expect(envOf({ ...production, TRUST_PROXY: "10.0.0.0/8, ::1" }).TRUST_PROXY).toBe("10.0.0.0/8, ::1");
});

test.each([
  ["a demonstration at a public address", { ...production, DEMO: "1" }, "lets anyone in as anyone"],
  [
    "a real portal without https",
    { APP_SECRET: secret, PUBLIC_URL: "http://portail.example.fr" },
    "must be an https:// address",
  ],
  ["no secret", { PUBLIC_URL: "https://portail.example.fr" }, "APP_SECRET is missing"],
  ["a secret that is too short", { ...production, APP_SECRET: "court" }, "at least 32 characters"],
  ["half an identity provider", { ...production, OIDC_ISSUER: "https://id.example.fr" }, "go together"],
  ["an identity provider without https", { ...production, OIDC_ISSUER: "http://id.example.fr" }, "OIDC_ISSUER must be"],
  ["letters without a sender", { ...production, SMTP_URL: "smtp://localhost" }, "MAIL_FROM must be given"],
  ["a port that is none", { ...production, PORT: "70000" }, "PORT must be at most 65535."],
  ["an address with a path", { ...production, PUBLIC_URL: "https://example.fr/portail" }, "without a path"],
  ["any proxy at all", { ...production, TRUST_PROXY: "true" }, "TRUST_PROXY must be"],
  ["another database", { ...production, DATABASE_URL: "mysql://localhost" }, "DATABASE_URL must begin"],
] as const)("%s is refused with a sentence", (_what, given, sentence) => {
  expect(problemsOf(given)).toContain(sentence);
});

test("every problem is said at once", () => {
  expect(problemsOf({ DEMO: "oui", PORT: "x", LOG_LEVEL: "fort" })).toMatch(/PORT.*DEMO.*LOG_LEVEL/);
});
