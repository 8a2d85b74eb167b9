import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import type { Outcome } from "~/domain/shared/outcome";
import type { Command, Query } from "~/features/visit.server";
import { carryOut } from "~/web/carry-out.server";
import { database } from "~/web/database.server";
import { arrival, refused } from "~/web/doors.server";
import { store } from "~/web/files.server";
import { flashCookie } from "~/web/flash.server";
import { href } from "~/words/locale";

type Copying<A extends object> = {
  asked: A;
  /** Which bytes are taken again; refused where that may not be. */
  find: Query<A, { storageKey: string }>;
  command: Command<A & { storageKey: string }>;
  folder: string;
  then: string;
  say: string;
  /** A refusal that says the same file is there already: for a form sent twice that is success. */
  same: string;
};

/** Takes stored bytes again under a key of their own, and runs the command that keeps them there. */
export async function performCopy<A extends object>(
  args: ActionFunctionArgs,
  { asked, find, command, folder, then, say, same }: Copying<A>,
) {
  const visit = await arrival(args);
  const found = await find({ ...visit, read: (await database()).read }, asked);
  const outcome = found.ok
    ? await keepCopy(found.value.storageKey, folder, (storageKey) => carryOut(visit, command, { ...asked, storageKey }))
    : found;
  if (!outcome.ok && outcome.reason !== same) return refused(args.request, outcome, new FormData(), visit.locale, then);
  const headers = { "Set-Cookie": await flashCookie({ kind: "done", event: say }) };
  return redirect(href(visit.locale, then), { status: 303, headers });
}

async function keepCopy(from: string, folder: string, tell: (storageKey: string) => Promise<Outcome<unknown>>) {
  const files = await store();
  const storageKey = `${folder}/${randomUUID()}`;
  let kept = false;
  try {
    await files.copy(from, storageKey);
    const outcome = await tell(storageKey);
    kept = outcome.ok;
    return outcome;
  } finally {
    if (!kept) await files.remove(storageKey);
  }
}
