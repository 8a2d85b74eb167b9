import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { RECOVERY_CODES, TOTP_PERIOD_SECONDS } from "~/domain/identity/second-factor";
import { sha256 } from "~/web/session.server";

const totp = (secret: string, label = "") =>
  new TOTP({
    issuer: "Partenariat-ville",
    label,
    secret: Secret.fromBase32(secret),
    period: TOTP_PERIOD_SECONDS,
    digits: 6,
  });

/** A secret to enrol, with the address and the picture an authenticator application reads. */
export async function newEnrolment(email: string) {
  const secret = new Secret({ size: 20 }).base32;
  const uri = totp(secret, email).toString();
  return { secret, uri, svg: await picture(uri) };
}
export const enrolmentPicture = (secret: string, email: string) => picture(totp(secret, email).toString());

/** The drawing library is read when the first picture is asked for. */
async function picture(text: string) {
  const { default: qrcode } = await import("qrcode");
  return qrcode.toString(text, { type: "svg", margin: 1, errorCorrectionLevel: "M" });
}

/** The thirty-second step whose code this is, one step early or late allowed, or null. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totp(secret).validate({ token: code.replace(/\s/g, ""), timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / TOTP_PERIOD_SECONDS) + delta;
}

/** Codes on paper for a lost telephone: shown once, kept as hashes. */
export function newRecoveryCodes() {
  const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    Array.from(randomBytes(10), (b) => alphabet[b % alphabet.length])
      .join("")
      .replace(/(.{5})/, "$1-"),
  );
  return { codes, hashes: codes.map(recoveryHash) };
}
export const recoveryHash = (code: string) => sha256(`recovery:${code.toUpperCase().replace(/[^0-9A-Z]/g, "")}`);
