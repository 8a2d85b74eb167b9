import { createHash, randomBytes } from "node:crypto";
import { type AppLoadContext, createCookie, redirect } from "@remix-run/node";
import { type FoundSession, findSession, touchSession } from "~/db/sessions.server";
import { isAlive, type TimeLeft, TOUCH_EVERY_MS, timeLeft, UNATTENDED } from "~/domain/identity/session-limits";
import { type Actor, visitor } from "~/domain/shared/actor";
import { database } from "~/web/database.server";
import { env } from "~/web/env.server";
import { href, localeOf } from "~/words/locale";

const SESSION_COOKIE_SECONDS = 12 * 3600;

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The cookie holds a random token, the table its hash: a copy of the table opens nothing. */
const cookie = () =>
  createCookie("session", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: SESSION_COOKIE_SECONDS,
    secure: env().COOKIE_SECURE,
  });
/** Remembers the browser in which a sign-in link was asked for. */
const browser = () =>
  createCookie("signin", { httpOnly: true, sameSite: "lax", path: "/", maxAge: 3600, secure: env().COOKIE_SECURE });

export const freshToken = () => {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: sha256(token) };
};

export const sessionCookie = (token: string) => cookie().serialize(token);
export const endedSessionCookie = () => cookie().serialize("", { maxAge: 0 });
export const browserCookie = (token: string) => browser().serialize(token);

const tokenIn = async (request: Request, read: ReturnType<typeof createCookie>) => {
  const value: unknown = await read.parse(request.headers.get("Cookie"));
  return typeof value === "string" && value.length > 20 ? sha256(value) : null;
};
export const sessionIdOf = (request: Request) => tokenIn(request, cookie());
export const browserHashOf = (request: Request) => tokenIn(request, browser());

// A document asks for its actor once per loader: the answer is kept for the life of the request's context.
const known = new WeakMap<object, Promise<FoundSession | null>>();

/** The living session of a request, or null. Looks once per request and marks it as used every few minutes. */
export function currentSession(request: Request, context: AppLoadContext, now: Date): Promise<FoundSession | null> {
  const kept = known.get(context);
  if (kept !== undefined) return kept;
  const asked = lookUp(request, now);
  known.set(context, asked);
  return asked;
}

async function lookUp(request: Request, now: Date) {
  const id = await sessionIdOf(request);
  if (!id) return null;
  const db = await database();
  const session = await findSession(db.read, id);
  if (!session || !isAlive(session, now)) return null;
  const isUse = !request.headers.has(UNATTENDED);
  if (!isUse || now.getTime() - session.lastSeenAt.getTime() <= TOUCH_EVERY_MS) return session;
  await db.write((tx) => touchSession(tx, id, now));
  return { ...session, lastSeenAt: now };
}

/** Who is asking. Roles at the Département count only once the second factor was given in this session. */
export async function resolveActor(request: Request, context: AppLoadContext, now: Date): Promise<Actor> {
  const session = await currentSession(request, context, now);
  if (!session) return visitor;
  return { ...session.person, roles: session.secondFactorAt ? session.person.heldRoles : [] };
}

/** How long the session of a request still lives; null without one. */
export async function sessionLeft(
  { request, context }: { request: Request; context: AppLoadContext },
  now = new Date(),
): Promise<TimeLeft | null> {
  const session = await currentSession(request, context, now);
  return session && timeLeft(session, now);
}

/** The living session, or the sign-in page. */
export async function requireSession({ request, context }: { request: Request; context: AppLoadContext }) {
  const session = await currentSession(request, context, new Date());
  if (!session) throw redirect(href(localeOf(new URL(request.url).pathname), "/connexion"));
  return session;
}
