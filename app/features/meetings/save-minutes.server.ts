import { findMeeting, saveOutcomes } from "~/db/meetings.server";
import { mayPlanMeetings } from "~/domain/meetings/meeting";
import { type Minutes, saveMinutes } from "~/domain/meetings/minutes";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Writes the minutes, with what was decided and who does what. Nobody else sees them before they are approved. */
export async function saveMinutesOf(
  { actor, now, tx, tell }: Work,
  { reference, version, ...written }: Minutes & { reference: string; version: number },
) {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  const meeting = await findMeeting(tx, reference);
  if (!meeting) return refuse("not-found");
  const outcome = saveMinutes(actor, meeting, written, now);
  if (!outcome.ok) return outcome;
  if (meeting.version !== version) return refuse("stale-version");

  const { id, title } = meeting;
  await tx.meeting.update({
    where: { id },
    data: { minutes: written.minutes.trim(), ...outcome.value, version: { increment: 1 } },
  });
  await saveOutcomes(tx, id, written);
  await tell("minutes.saved", {
    subject: ["meeting", id],
    data: { reference, title, decisions: written.decisions.length, actions: written.actions.length },
  });
  return grant({ reference, version: version + 1 });
}
