import type { ActionFunctionArgs } from "@remix-run/node";
import type { Refused } from "~/domain/shared/outcome";
import type { Command } from "~/features/visit.server";
import { carryOut } from "~/web/carry-out.server";
import { type Answer, arrival, type FromForm, postedForm, readForm } from "~/web/doors.server";
import { refusalSentence } from "~/words/refusals";

const STATUS: Record<string, number> = { "sign-in-first": 401, "second-factor-first": 401, "not-found": 404 };

/** Like perform, for a script of ours that saves by itself: it is told in JSON what came of it, and sent nowhere. */
export async function performForScript<I extends object, V extends object>(
  args: ActionFunctionArgs,
  command: Command<I, V>,
  input: FromForm<I>,
): Promise<Response> {
  const visit = await arrival(args);
  const posted = await postedForm(args.request);
  const read = readForm(input, posted, visit.locale);
  if (!read.ok) return Response.json({ ...read.answer, values: undefined }, { status: 422 });
  const outcome = await carryOut(visit, command, read.value, posted.get("_key"));
  if (outcome.ok) return Response.json({ ...outcome.value, at: visit.now });
  return Response.json(told(outcome, visit.locale), { status: STATUS[outcome.reason] ?? 422 });
}

const told = ({ reason, detail }: Refused, locale: Parameters<typeof refusalSentence>[0]): Answer => ({
  problems: {},
  values: undefined,
  refusal: { reason, sentence: refusalSentence(locale, reason, detail) },
});
