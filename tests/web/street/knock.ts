import { readFlash } from "~/web/flash.server";
import type { Door } from "./routes";

/** What came back, whether it was answered or thrown. `crash`: a fault of ours, which a person would see as "500". */
export type Reply = {
  status: number;
  to: string | null;
  /** The loader's or action's data, or the text of a file. */
  body: unknown;
  /** Why it was refused, from the answer, the problem page or the sentence of the next page. */
  reason: string | null;
  crash: unknown;
};

type WithInit = { type: "DataWithResponseInit"; data: unknown; init: ResponseInit | null };
const isWithInit = (value: unknown): value is WithInit =>
  typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit";

export type Visitor = { cookie: string };
export const stranger: Visitor = { cookie: "" };

const ORIGIN = "http://localhost:3000";

/** Asks a loader, or an action when there is something to post, as Remix would. */
export async function knock(
  { path, module }: Door,
  { cookie }: Visitor,
  params: Record<string, string>,
  { post, search = "", locale = "" }: { post?: RequestInit; search?: string; locale?: string } = {},
): Promise<Reply> {
  const filled = path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(params[name] ?? ""));
  const headers = new Headers(post?.headers);
  if (cookie) headers.set("Cookie", cookie);
  const request = new Request(`${ORIGIN}${locale}${filled}${search}`, { method: "GET", ...post, headers });
  const answer = post ? module.action : module.loader;
  const context = { clientAddress: "192.0.2.7", cspNonce: "", requestId: "TEST" };
  try {
    return await replyOf(await answer?.({ request, params, context }));
  } catch (thrown) {
    if (thrown instanceof Response || isWithInit(thrown)) return replyOf(thrown);
    return { status: 500, to: null, body: null, reason: null, crash: thrown };
  }
}

async function replyOf(value: unknown): Promise<Reply> {
  if (value instanceof Response) {
    const cookies = value.headers.getSetCookie().map((c) => c.split(";")[0]);
    const flash = await readFlash(new Request(ORIGIN, { headers: { Cookie: cookies.join("; ") } }));
    const isJson = value.headers.get("Content-Type")?.startsWith("application/json") ?? false;
    const body: unknown = isJson ? await value.json() : await value.text();
    return {
      status: value.status,
      to: value.headers.get("Location"),
      body,
      reason: flash?.kind === "refused" ? flash.reason : reasonIn(body),
      crash: null,
    };
  }
  const data = isWithInit(value) ? value.data : value;
  const status = (isWithInit(value) && value.init?.status) || 200;
  return { status, to: null, body: data, reason: reasonIn(data), crash: null };
}

function reasonIn(data: unknown): string | null {
  if (typeof data !== "object" || data === null) return null;
  if ("reason" in data && typeof data.reason === "string") return data.reason;
  return "refusal" in data ? reasonIn(data.refusal) : null;
}

/** A form as a browser sends it. */
export const posted = (fields: readonly (readonly [string, string])[]): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
});
