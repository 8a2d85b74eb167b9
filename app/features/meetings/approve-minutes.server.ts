import { findMeeting } from "~/db/meetings.server";
import { mayPlanMeetings } from "~/domain/meetings/meeting";
import { approveMinutes } from "~/domain/meetings/minutes";
import { grant, refuse } from "~/domain/shared/outcome";
import { saveMeetingSearch } from "~/features/meetings/meeting-search.server";
import type { Work } from "~/features/visit.server";

/** The minutes are right: the network reads and finds them, and they no longer change. */
export async function approveMinutesOf(
  { actor, now, tx, tell }: Work,
  { reference, version }: { reference: string; version: number },
) {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  const meeting = await findMeeting(tx, reference);
  if (!meeting) return refuse("not-found");
  const outcome = approveMinutes(actor, meeting, now);
  if (!outcome.ok) return outcome;
  if (meeting.version !== version) return refuse("stale-version");

  const { id, title } = meeting;
  await tx.meeting.update({ where: { id }, data: { ...outcome.value, version: { increment: 1 } } });
  await saveMeetingSearch(tx, reference, now);
  await tell("minutes.approved", { subject: ["meeting", id], data: { reference, title } });
  return grant({ reference });
}
