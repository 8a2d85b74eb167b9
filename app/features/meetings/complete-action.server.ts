import { mayPlanMeetings } from "~/domain/meetings/meeting";
import { completeAction } from "~/domain/meetings/minutes";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Something that a meeting asked for is done: it no longer comes back at the next one. */
export async function completeActionOf(
  { actor, now, tx, tell }: Work,
  { reference, actionId }: { reference: string; actionId: string },
) {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  const asked = await tx.meetingAction.findFirst({
    where: { id: actionId, meeting: { reference } },
    select: { id: true, meetingId: true, body: true, doneAt: true },
  });
  if (!asked) return refuse("not-found");
  const outcome = completeAction(actor, asked, now);
  if (!outcome.ok) return outcome;

  await tx.meetingAction.update({ where: { id: asked.id }, data: outcome.value });
  await tell("action.done", {
    subject: ["meeting", asked.meetingId],
    data: { reference, title: asked.body, actionId },
  });
  return grant({ reference });
}
