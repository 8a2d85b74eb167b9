import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { z } from "zod";

const text = z.string().trim();
const optional = text.optional();
const whole = (name: string, max: number) =>
  text
    .regex(/^\d{1,5}$/, `${name} must be a whole number.`)
    .transform(Number)
    .refine((n) => n <= max, `${name} must be at most ${max}.`);

const variables = z.object({
  NODE_ENV: z
    .enum(["production", "development", "test"], "NODE_ENV must be production, development or test.")
    .default("production"),
  PORT: whole("PORT", 65_535).default(3000),
  HOST: text.default("127.0.0.1"),
  DATABASE_URL: text
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, "DATABASE_URL must begin with file: or postgresql://.")
    .default("file:./data/portal.db"),
  DEMO: z
    .enum(["0", "1"], "DEMO must be 0 or 1.")
    .default("0")
    .transform((value) => value === "1"),
  PUBLIC_URL: text
    .regex(
      /^https?:\/\/[^/?#\s]+\/?$/,
      "PUBLIC_URL must be an address without a path, such as https://portail.example.fr.",
    )
    .optional(),
  APP_SECRET: text.min(32, "APP_SECRET must be at least 32 characters long.").optional(),
  SMTP_URL: text.regex(/^smtps?:\/\/.+$/, "SMTP_URL must begin with smtp:// or smtps://.").optional(),
  MAIL_FROM: text.regex(/@/, "MAIL_FROM must hold an e-mail address.").optional(),
  OIDC_ISSUER: text
    .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)\b).+$/, "OIDC_ISSUER must be an https:// address.")
    .optional(),
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  TRUST_PROXY: text
    .regex(
      /^(\d{1,2}|[\da-f.:/]+(\s*,\s*[\da-f.:/]+)*|loopback)$/i,
      "TRUST_PROXY must be a number of proxies or their addresses.",
    )
    .optional(),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.",
    )
    .default("info"),
  FILES_DIR: text.default("./data/files"),
  S3_ENDPOINT: text.regex(/^https?:\/\/[^?#\s]+$/, "S3_ENDPOINT must be an http:// or https:// address.").optional(),
  S3_REGION: text.default("us-east-1"),
  S3_BUCKET: optional,
  S3_ACCESS_KEY_ID: optional,
  S3_SECRET_ACCESS_KEY: optional,
  CLAMD: text
    .regex(/^\S+:\d{1,5}$/, "CLAMD must be the host and the port of a clamd, such as 127.0.0.1:3310.")
    .optional(),
});

type Variables = z.output<typeof variables>;

export type Env = Omit<Variables, "PUBLIC_URL" | "APP_SECRET" | "MAIL_FROM" | "TRUST_PROXY"> & {
  /** The origin that people type, without a slash at the end: links in letters begin with it. */
  PUBLIC_URL: string;
  APP_SECRET: string;
  MAIL_FROM: string;
  /** What Express calls "trust proxy": how many proxies stand before us, or which. */
  TRUST_PROXY: number | string | false;
  COOKIE_SECURE: boolean;
  OIDC: { issuer: URL; clientId: string; clientSecret: string } | null;
  /** An object storage for the files; null where they are kept in FILES_DIR. */
  S3: { endpoint: URL; region: string; bucket: string; accessKeyId: string; secretAccessKey: string } | null;
};

let known: Env | undefined;

/** The settings of this process, read once. With a wrong one the process says so, a sentence for each, and ends. */
export function env(): Env {
  if (known) return known;
  const read = readEnv(process.env);
  if ("problems" in read) {
    process.stderr.write(`The portal cannot start:\n${read.problems.map((problem) => `  - ${problem}\n`).join("")}`);
    process.exit(1);
  }
  known = read.env;
  return known;
}

/** Whether the page of components is there: while screens are built, and in the demonstration. */
export const showsStyleguide = ({ DEMO, NODE_ENV }: Pick<Env, "DEMO" | "NODE_ENV"> = env()) =>
  DEMO || NODE_ENV === "development";

/** An empty variable counts as absent. */
export function readEnv(given: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  const parsed = variables.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim())));
  if (!parsed.success) return { problems: [...new Set(parsed.error.issues.map((issue) => issue.message))] };

  const settings = parsed.data;
  const publicUrl = new URL(settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`);
  const problems = [...togetherProblems(settings), ...addressProblems(settings, publicUrl)];
  if (problems.length > 0) return { problems };

  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    TRUST_PROXY: proxies,
  } = settings;
  return {
    env: {
      ...settings,
      PUBLIC_URL: publicUrl.origin,
      // A demonstration started without scripts/start.mjs signs with a secret that lasts as long as the process.
      APP_SECRET: settings.APP_SECRET ?? randomBytes(32).toString("base64url"),
      MAIL_FROM: settings.MAIL_FROM ?? `Partenariat-ville <ne-pas-repondre@${publicUrl.hostname}>`,
      FILES_DIR: resolve(settings.FILES_DIR),
      TRUST_PROXY: proxies === undefined ? false : /^\d+$/.test(proxies) ? Number(proxies) : proxies,
      COOKIE_SECURE: publicUrl.protocol === "https:",
      OIDC: issuer && clientId && clientSecret ? { issuer: new URL(issuer), clientId, clientSecret } : null,
      S3: bucketOf(settings),
    },
  };
}

function bucketOf(settings: Variables): Env["S3"] {
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket } = settings;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  return endpoint && bucket && accessKeyId && secretAccessKey
    ? { endpoint: new URL(endpoint), region, bucket, accessKeyId, secretAccessKey }
    : null;
}

function togetherProblems(settings: Variables): string[] {
  const oidc = [settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET].filter(Boolean).length;
  const s3 = [
    settings.S3_ENDPOINT,
    settings.S3_BUCKET,
    settings.S3_ACCESS_KEY_ID,
    settings.S3_SECRET_ACCESS_KEY,
  ].filter(Boolean).length;
  return [
    s3 > 0 && s3 < 4
      ? "S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: give all four or none."
      : "",
    oidc === 1 || oidc === 2
      ? "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: give all three or none."
      : "",
    settings.SMTP_URL && !settings.MAIL_FROM
      ? "MAIL_FROM must be given with SMTP_URL: it is the sender of every letter."
      : "",
    !settings.APP_SECRET && !settings.DEMO
      ? "APP_SECRET is missing: give at least 32 characters that nobody can guess."
      : "",
  ].filter(Boolean);
}

const isLocal = (url: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);

function addressProblems(settings: Variables, publicUrl: URL): string[] {
  const secure = publicUrl.protocol === "https:";
  return [
    settings.DEMO && secure && !isLocal(publicUrl)
      ? `DEMO=1 lets anyone in as anyone: it is refused at ${publicUrl.origin}. Set DEMO=0 (npm start sets 1 when DEMO is absent).`
      : "",
    !settings.DEMO && !secure && !isLocal(publicUrl)
      ? `PUBLIC_URL must be an https:// address (it is ${publicUrl.origin}): over http, anyone on the way reads the sessions.`
      : "",
  ].filter(Boolean);
}
