import { followsCalls, keepFollowingCalls } from "~/db/follows.server";
import { followCalls as follow } from "~/domain/calls/following";
import { grant } from "~/domain/shared/outcome";
import type { Visit, Work } from "~/features/visit.server";

/** Whether this person is told when the next call opens. */
export async function followingCalls({ actor, read }: Visit) {
  const may = follow(actor);
  if (!may.ok) return may;
  return grant({ follows: await followsCalls(read, may.value.id) });
}

/** A person asks to be told when the next call opens, or no longer. */
export async function followCalls({ actor, now, tx, tell }: Work, { want }: { want: boolean }) {
  const may = follow(actor);
  if (!may.ok) return may;
  await keepFollowingCalls(tx, may.value.id, want, now);
  await tell(want ? "call.followed" : "call.unfollowed", { subject: ["person", may.value.id] });
  return grant({ want });
}
