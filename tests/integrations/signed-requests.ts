import { createHash, createHmac } from "node:crypto";

/** A request as it came over the wire; `path` with its query. Header names in lower case. */
export type Wire = { method: string; path: string; headers: Record<string, string | undefined>; body: Uint8Array };
type Fault =
  | "AccessDenied"
  | "InvalidAccessKeyId"
  | "RequestTimeTooSkewed"
  | "SignatureDoesNotMatch"
  | "XAmzContentSHA256Mismatch";
/** `scope`: day, region, service and the word that ends every scope. */
type Signed = { accessKeyId: string; scope: string[]; at: string; names: string[]; signature: string; payload: string };

const SKEW_MS = 15 * 60_000;
const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Uint8Array, text: string) => createHmac("sha256", key).update(text).digest();
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * What Amazon's S3 would find wrong with the signature (version 4) of a request or of a link, and null where it is
 * right. Written after Amazon's description and not with their client, which is what it checks.
 */
export function signatureFault(
  wire: Wire,
  secretOf: (accessKeyId: string) => string | undefined,
  now: Date,
): Fault | null {
  const url = new URL(wire.path, "http://bucket");
  const isLink = url.searchParams.has("X-Amz-Signature");
  const signed = isLink ? ofLink(url.searchParams) : ofHeaders(wire.headers);
  if (!signed) return "AccessDenied";
  const secret = secretOf(signed.accessKeyId);
  if (secret === undefined) return "InvalidAccessKeyId";
  const late = lateness(signed.at, isLink ? Number(url.searchParams.get("X-Amz-Expires")) * 1_000 : null, now);
  if (late) return late;
  if (signed.signature !== signatureOf(wire, url, signed, secret)) return "SignatureDoesNotMatch";
  const isWhole = signed.payload === "UNSIGNED-PAYLOAD" || signed.payload === sha256(wire.body);
  return isWhole ? null : "XAmzContentSHA256Mismatch";
}

function ofHeaders(headers: Wire["headers"]): Signed | null {
  const [, credential = "", names = "", signature = ""] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    ) ?? [];
  return read(credential, headers["x-amz-date"], names, signature, headers["x-amz-content-sha256"], headers);
}

function ofLink(query: URLSearchParams): Signed | null {
  const said = (name: string) => query.get(`X-Amz-${name}`) ?? "";
  return read(said("Credential"), said("Date"), said("SignedHeaders"), said("Signature"), "UNSIGNED-PAYLOAD", {});
}

function read(
  credential: string,
  at: string | undefined,
  signedNames: string,
  signature: string,
  payload: string | undefined,
  headers: Wire["headers"],
): Signed | null {
  const [accessKeyId = "", ...scope] = credential.split("/");
  const names = signedNames.split(";");
  const mustBe = ["host", ...Object.keys(headers).filter((name) => name.startsWith("x-amz-"))];
  return at?.startsWith(`${scope[0]}T`) && scope.length === 4 && payload && mustBe.every((n) => names.includes(n))
    ? { accessKeyId, scope, at, names, signature, payload }
    : null;
}

function lateness(at: string, validMs: number | null, now: Date): Fault | null {
  const signedAt = Date.parse(at.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5"));
  const age = now.getTime() - signedAt;
  if (validMs !== null) return age >= -SKEW_MS && age <= validMs ? null : "AccessDenied";
  return Math.abs(age) <= SKEW_MS ? null : "RequestTimeTooSkewed";
}

function signatureOf({ method, headers }: Wire, url: URL, { scope, at, names, payload }: Signed, secret: string) {
  const path = url.pathname
    .split("/")
    .map((part) => encoded(decodeURIComponent(part)))
    .join("/");
  const query = [...url.searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");
  const lines = names.map((name) => `${name}:${(headers[name] ?? "").trim().replace(/ +/g, " ")}\n`).join("");
  const request = [method, path, query, lines, names.join(";"), payload].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", at, scope.join("/"), sha256(request)].join("\n");
  return hmac(scope.reduce<string | Uint8Array>(hmac, `AWS4${secret}`), toSign).toString("hex");
}
