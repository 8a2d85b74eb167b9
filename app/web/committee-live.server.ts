import type { LoaderFunctionArgs } from "@remix-run/node";
import { sessionPulse } from "~/db/committee.server";
import type { Query } from "~/features/visit.server";
import { database } from "~/web/database.server";
import { liveAnswer, unattended } from "~/web/live.server";

/** Tells open pages of a committee's room that something has changed; they read it by their own door. */
export const followCommittee = (
  args: LoaderFunctionArgs,
  query: Query<{ reference: string }, { version: number; isOver: boolean }>,
  reference: string,
) =>
  liveAnswer(unattended(args), {
    query,
    input: { reference },
    of: `committee ${reference}`,
    versionOf: async () => (await sessionPulse((await database()).read, reference))?.version ?? null,
  });
