import { createCookie } from "@remix-run/node";
import { env } from "~/web/env.server";
import { seal, unseal } from "~/web/seal.server";
import { enrolmentPicture, newEnrolment, newRecoveryCodes } from "~/web/totp.server";

type Enrolment = { secret: string; codes: string[] };

// Until its first right code a secret belongs to this browser only: sealed in a cookie, so that a reload shows the same one.
const cookie = () =>
  createCookie("enrolment", {
    httpOnly: true,
    sameSite: "strict",
    path: "/",
    maxAge: 1800,
    secure: env().COOKIE_SECURE,
  });

export async function readEnrolment(request: Request): Promise<Enrolment | null> {
  const sealed: unknown = await cookie().parse(request.headers.get("Cookie"));
  if (typeof sealed !== "string") return null;
  try {
    return JSON.parse(unseal(sealed)) as Enrolment;
  } catch {
    return null; // sealed under another APP_SECRET: a new one is made
  }
}

/** The secret, its picture and the recovery codes to show; the cookie to set when they are new. */
export async function openEnrolment(request: Request, email: string) {
  const kept = await readEnrolment(request);
  if (kept) return { shown: { ...kept, svg: await enrolmentPicture(kept.secret, email) }, cookie: null };
  const { secret, svg } = await newEnrolment(email);
  const { codes } = newRecoveryCodes();
  return { shown: { secret, svg, codes }, cookie: await cookie().serialize(seal(JSON.stringify({ secret, codes }))) };
}
