import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { UNATTENDED } from "~/domain/identity/session-limits";
import { personId } from "~/domain/shared/actor";
import type { Query } from "~/features/visit.server";
import { database } from "~/web/database.server";
import { arrival, show } from "~/web/doors.server";
import { resolveActor } from "~/web/session.server";

/** How often an open page asks whether something has changed: one small read for all who follow the same thing. */
const LOOK_EVERY_MS = 250;
/** So often the connection says that it lives, and whoever follows is asked anew whether they may. */
const STILL_THERE_EVERY_MS = 15_000;
/** Pages of one person that follow at once: a browser opens no more than six connections to one address. */
export const FOLLOWED_MAX = 4;
const RETRY_MS = 1_000;

type Follower = { hear: (version: number) => void; end: () => void };
type Followed = { version: number | null; followers: Set<Follower>; timer: NodeJS.Timeout };
const followed = new Map<string, Followed>();
const openPages = new Map<string, number>();
let isStopping = false;

/** Everybody who follows is let go, so that the server can stop: their pages ask again, of whichever process answers. */
export function endLive() {
  isStopping = true;
  for (const { followers } of [...followed.values()]) for (const follower of [...followers]) follower.end();
}

type Version = (of: string) => Promise<number | null>;

function follow(of: string, versionOf: Version, follower: Follower, from: number): () => void {
  let here = followed.get(of);
  if (!here) {
    const started: Followed = { version: from, followers: new Set(), timer: setTimeout(() => undefined, 0) };
    const look = async () => {
      const version = await versionOf(of).catch(() => started.version);
      if (version !== null && version !== started.version) {
        started.version = version;
        for (const one of started.followers) one.hear(version);
      }
      if (started.followers.size > 0) started.timer = setTimeout(look, LOOK_EVERY_MS);
    };
    started.timer = setTimeout(look, LOOK_EVERY_MS);
    followed.set(of, started);
    here = started;
  }
  here.followers.add(follower);
  if (here.version !== null && here.version !== from) follower.hear(here.version);
  const shared = here;
  return () => {
    shared.followers.delete(follower);
    if (shared.followers.size > 0) return;
    clearTimeout(shared.timer);
    followed.delete(of);
  };
}

/** The same request, which does not make the session last: nobody pressed a key. */
export function unattended<A extends LoaderFunctionArgs>(args: A): A {
  const { url, signal, headers } = args.request;
  const own = new Headers(headers);
  own.set(UNATTENDED, "1");
  return { ...args, request: new Request(url, { headers: own, signal }) };
}

type Followable<I> = {
  query: Query<I, { version: number; isOver: boolean }>;
  input: I;
  of: string;
  versionOf: Version;
};

/**
 * Server-sent events that say how often something has changed, as long as this person may read it: nothing of what it
 * says, which the page asks for by its own door.
 */
export async function liveAnswer<I>(args: LoaderFunctionArgs, { query, input, of, versionOf }: Followable<I>) {
  const { version: from, isOver } = await show(args, query, input);
  // What no longer changes has nothing to tell: a browser that hears this does not ask again.
  if (isOver) return new Response(null, { status: 204 });
  const { actor, locale } = await arrival(args);
  const person = personId(actor) ?? "";
  const mayStill = async () => {
    const now = new Date();
    // A context of its own: what was known of the session at the first request is not what holds now.
    const again = await resolveActor(args.request, {} as AppLoadContext, now);
    return (await query({ actor: again, now, locale, read: (await database()).read }, input)).ok;
  };
  const open = openPages.get(person) ?? 0;
  if (isStopping) return new Response(null, { status: 503 });
  if (open >= FOLLOWED_MAX) return new Response(null, { status: 429 });
  openPages.set(person, open + 1);
  const body = eventsFor({ of, versionOf, from, mayStill, signal: args.request.signal }, () => {
    const left = (openPages.get(person) ?? 1) - 1;
    if (left > 0) openPages.set(person, left);
    else openPages.delete(person);
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // Neither kept nor pressed nor held back on its way.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

type Following = {
  of: string;
  versionOf: Version;
  from: number;
  mayStill: () => Promise<boolean>;
  signal: AbortSignal;
};

function eventsFor({ of, versionOf, from, mayStill, signal }: Following, done: () => void) {
  const text = new TextEncoder();
  let end: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let isOver = false;
      const say = (line: string) => {
        if (!isOver) controller.enqueue(text.encode(line));
      };
      const tell = async (line: string) => {
        if (await mayStill().catch(() => false)) return say(line);
        say("event: over\ndata: \n\n");
        end();
      };
      const leave = follow(
        of,
        versionOf,
        { hear: (version) => void tell(`event: change\ndata: ${version}\n\n`), end: () => end() },
        from,
      );
      const pulse = setInterval(() => void tell(": still there\n\n"), STILL_THERE_EVERY_MS);
      end = () => {
        if (isOver) return;
        isOver = true;
        clearInterval(pulse);
        leave();
        done();
        signal.removeEventListener("abort", end);
        try {
          controller.close();
        } catch {
          // The other side has closed it already.
        }
      };
      signal.addEventListener("abort", end);
      say(`retry: ${RETRY_MS}\nevent: change\ndata: ${from}\n\n`);
      if (signal.aborted) end();
    },
    cancel: () => end(),
  });
}
