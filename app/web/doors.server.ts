import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import { type FormTree, nested, typedValues } from "~/domain/shared/nested-form";
import { type Refused, refuse } from "~/domain/shared/outcome";
import type { Command, Query } from "~/features/visit.server";
import { type Arrival, carryOut } from "~/web/carry-out.server";
import { database } from "~/web/database.server";
import { flashCookie } from "~/web/flash.server";
import { resolveActor } from "~/web/session.server";
import { href, type Locale, localeOf, withoutLocale } from "~/words/locale";
import { problemSentence } from "~/words/problems";
import { refusalSentence } from "~/words/refusals";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** A path parameter; a route that lacks it is a mistake in routes.ts. */
export function param(args: Args, name: string): string {
  const value = args.params[name];
  if (value === undefined) throw new Error(`no :${name} in the route`);
  return value;
}

/** The query string, as a form that was sent by GET. */
export const searchOf = (args: Args) => new URL(args.request.url).searchParams;

/** Someone looks: resolves who, takes the instant once, opens the reading door, answers. */
export async function show<I, V extends object>(args: Args, query: Query<I, V>, input: I) {
  const { actor, locale, now } = await arrival(args);
  const outcome = await query({ actor, now, locale, read: (await database()).read }, input);
  if (!outcome.ok) throw turnedAway(args.request, outcome);
  return { ...outcome.value, formKey: randomUUID() };
}

/** Like show, for files: the query's value goes to `answer`, which makes the response. */
export async function fetchFile<I, V>(
  args: Args,
  query: Query<I, V>,
  input: I,
  answer: (value: V) => Response | Promise<Response>,
) {
  const { actor, locale, now } = await arrival(args);
  const outcome = await query({ actor, now, locale, read: (await database()).read }, input);
  if (!outcome.ok) throw turnedAway(args.request, outcome);
  return answer(outcome.value);
}

/** What a page gets back when its form was not accepted: the problems by field, what was typed, and a refusal if any. */
export type Answer = {
  problems: Record<string, string>;
  values: unknown;
  refusal: { reason: string; sentence: string } | null;
};

export type FromForm<I> = { schema: z.ZodType; extra: Partial<I>; shape?: ((tree: FormTree) => unknown) | undefined };
/** The posted form, parsed by the schema the browser checks with, joined with what the address says. */
export const form = <S extends z.ZodType, X extends object>(schema: S, extra: X, shape?: (tree: FormTree) => unknown) =>
  ({ schema, extra, shape }) as FromForm<z.output<S> & X>;

type After<V> = {
  /** Where a granted command leads, without the language prefix. */
  then: string | ((value: V) => string);
  /** Where a refused one leads. Without it the same page is shown again with what was typed. */
  back?: string;
  /** The sentence of words/done.ts that the next page says. */
  say?: string | ((value: V) => string);
  /** The address, without the language prefix, that undoes it: offered beside that sentence, until the page after. */
  undo?: string;
  /** Cookies to set when granted. */
  headers?: (value: V) => Headers | Promise<Headers>;
};

/** Someone changes something: one transaction, one journal entry, once for a form key; then away to the next page. */
export async function perform<I extends object, V>(
  args: ActionFunctionArgs,
  command: Command<I, V>,
  input: I | FromForm<I>,
  after: After<V>,
) {
  const visit = await arrival(args);
  const posted = await postedForm(args.request);
  const read = isFromForm(input) ? readForm(input, posted, visit.locale) : { ok: true as const, value: input };
  if (!read.ok) {
    if (after.back === undefined) return data(read.answer, { status: 422 });
    // The form stands on another page: that page says what was wrong with it.
    const problem = Object.values(read.answer.problems)[0] ?? "";
    return refused(args.request, refuse("form-not-read", { problem }), posted, visit.locale, after.back);
  }

  const outcome = await carryOut(visit, command, read.value, posted.get("_key"));
  if (!outcome.ok) return refused(args.request, outcome, posted, visit.locale, after.back);
  const headers = (await after.headers?.(outcome.value)) ?? new Headers();
  const event = typeof after.say === "function" ? after.say(outcome.value) : after.say;
  if (event) headers.append("Set-Cookie", await flashCookie({ kind: "done", event, undo: after.undo }));
  const to = typeof after.then === "string" ? after.then : after.then(outcome.value);
  return redirect(href(visit.locale, to), { status: 303, headers });
}

export async function arrival({ request, context }: Args): Promise<Arrival> {
  const now = new Date();
  return { actor: await resolveActor(request, context, now), locale: localeOf(new URL(request.url).pathname), now };
}

export const isFromForm = <I>(input: I | FromForm<I>): input is FromForm<I> =>
  typeof input === "object" && input !== null && "schema" in input && "extra" in input;

/** What was posted, to look at before a command reads it: which button was pressed, which version was on the screen. */
export const typedForm = ({ request }: ActionFunctionArgs) => postedForm(request.clone());

export async function postedForm(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)
    ? request.formData().catch(() => new FormData())
    : new FormData();
}

/** A posted form, parsed; or the answer that gives back what was typed. */
export function readForm<I>(
  { schema, extra, shape }: FromForm<I>,
  posted: FormData,
  locale: Locale,
): { ok: true; value: I } | { ok: false; answer: Answer } {
  const tree = nested(posted.entries());
  const result = schema.safeParse(shape ? shape(tree) : tree);
  if (result.success) return { ok: true, value: { ...(result.data as object), ...extra } as I };
  const problems: Record<string, string> = {};
  for (const issue of result.error.issues)
    problems[issue.path.join(".") || "form"] ??= problemSentence(locale, issue.message);
  return { ok: false, answer: { problems, values: typedValues(tree), refusal: null } };
}

/** The answer to a refused command: the same page with what was typed, or the page `back`, which says why. */
export async function refused(
  request: Request,
  outcome: Refused,
  posted: FormData,
  locale: Locale,
  back: string | undefined,
) {
  const gone = doorway(request, outcome);
  if (gone) return gone;
  if (back === undefined) {
    const answer: Answer = {
      problems: {},
      values: typedValues(nested(posted.entries())),
      refusal: { reason: outcome.reason, sentence: refusalSentence(locale, outcome.reason, outcome.detail) },
    };
    return data(answer, { status: outcome.reason === "not-found" ? 404 : 422 });
  }
  if (outcome.reason === "not-found") throw data({ reason: "not-found" }, { status: 404 });
  const headers = {
    "Set-Cookie": await flashCookie({ kind: "refused", reason: outcome.reason, detail: outcome.detail }),
  };
  return redirect(href(locale, back), { status: 303, headers });
}

/** Refusals that send the person to another door. */
function doorway(request: Request, { reason }: Refused): Response | null {
  const url = new URL(request.url);
  const locale = localeOf(url.pathname);
  const here = encodeURIComponent(withoutLocale(url.pathname) + (request.method === "GET" ? url.search : ""));
  if (reason === "sign-in-first") return redirect(`${href(locale, "/connexion")}?suite=${here}`, { status: 303 });
  if (reason === "second-factor-first")
    return redirect(`${href(locale, "/connexion/second-facteur")}?suite=${here}`, { status: 303 });
  return null;
}

function turnedAway(request: Request, outcome: Refused) {
  const gone = doorway(request, outcome);
  if (gone) return gone;
  const status = outcome.reason === "not-found" ? 404 : outcome.reason === "wrong-role" ? 403 : 409;
  return data(
    {
      reason: outcome.reason,
      sentence: refusalSentence(localeOf(new URL(request.url).pathname), outcome.reason, outcome.detail),
    },
    { status },
  );
}

/** The answer to a form that was posted too often. */
export function tooMany(request: Request): Answer {
  const locale = localeOf(new URL(request.url).pathname);
  return {
    problems: {},
    values: {},
    refusal: { reason: "too-many-attempts", sentence: refusalSentence(locale, "too-many-attempts") },
  };
}
