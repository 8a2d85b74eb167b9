import { findMeetingFile } from "~/db/meetings.server";
import { mayPlanMeetings, notePresence } from "~/domain/meetings/meeting";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/**
 * Notes which towns were there, those that had not answered included. Answers are closed once a meeting has begun: a
 * line written after that is such a town's, and goes when it turns out not to have come.
 */
export async function notePresenceOf(
  { actor, now, tx, tell }: Work,
  { reference, present }: { reference: string; present: readonly string[] },
) {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  const meeting = await findMeetingFile(tx, reference);
  if (!meeting) return refuse("not-found");
  const outcome = notePresence(actor, meeting, now);
  if (!outcome.ok) return outcome;

  const { id: meetingId, startsAt, attendances } = meeting;
  const { presentAt } = outcome.value;
  const towns = (await tx.town.findMany({ where: { id: { in: [...present] } }, select: { id: true } })).map(
    (t) => t.id,
  );
  const here = { meetingId, townId: { in: towns } };
  const away = { meetingId, townId: { notIn: towns } };
  await tx.attendance.deleteMany({ where: { ...away, answeredAt: { gte: startsAt } } });
  await tx.attendance.updateMany({ where: away, data: { presentAt: null } });
  await tx.attendance.updateMany({ where: { ...here, presentAt: null }, data: { presentAt } });
  const unannounced = towns.filter((townId) => !attendances.some((a) => a.townId === townId));
  await tx.attendance.createMany({
    data: unannounced.map((townId) => ({
      meetingId,
      townId,
      personId: personId(actor) ?? "",
      answer: "yes",
      answeredAt: now,
      presentAt,
    })),
  });
  await tell("meeting.changed", {
    subject: ["meeting", meetingId],
    data: { reference, title: meeting.title, present: towns.length },
  });
  return grant({ reference, present: towns.length });
}
