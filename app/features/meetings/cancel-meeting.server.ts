import { networkAddressees } from "~/db/addressees.server";
import { standingSignatures } from "~/db/charter.server";
import { findMeeting } from "~/db/meetings.server";
import { cancelMeeting, mayPlanMeetings } from "~/domain/meetings/meeting";
import { grant, refuse } from "~/domain/shared/outcome";
import { saveMeetingSearch } from "~/features/meetings/meeting-search.server";
import type { Work } from "~/features/visit.server";

/** Calls a meeting off, with the reason that every town of the network receives. */
export async function cancelMeetingOf(
  { actor, now, tx, tell }: Work,
  { reference, reason }: { reference: string; reason: string },
) {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  const meeting = await findMeeting(tx, reference);
  if (!meeting) return refuse("not-found");
  const outcome = cancelMeeting(actor, meeting, reason, now);
  if (!outcome.ok) return outcome;

  const { id, title, startsAt } = meeting;
  const { status } = outcome.value;
  await tx.meeting.update({ where: { id }, data: { status, version: { increment: 1 } } });
  await saveMeetingSearch(tx, reference, now);
  const towns = [...new Set((await standingSignatures(tx)).map((s) => s.townId))];
  const data = { path: `/reunions/${reference}`, title, startsAt: startsAt.toISOString(), reason: reason.trim() };
  await tell("meeting.changed", {
    subject: ["meeting", id],
    data: { reference, title, status, reason: reason.trim() },
    letters: (await networkAddressees(tx, towns)).map((to) => ({
      ...to,
      template: "meeting_cancelled" as const,
      data,
    })),
  });
  return grant({ reference });
}
