import { findMeeting } from "~/db/meetings.server";
import { answerInvitation, meetingsDoor } from "~/domain/meetings/meeting";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Said = { reference: string; townId: string; answer: string; proxyName: string };

/** A town says whether it comes, or who comes in its name. It may say otherwise until the meeting begins. */
export async function answerInvitationOf({ actor, now, tx, tell }: Work, { reference, ...said }: Said) {
  const stopped = meetingsDoor(actor);
  if (stopped) return stopped;
  const meeting = await findMeeting(tx, reference);
  if (!meeting) return refuse("not-found");
  const outcome = answerInvitation(actor, meeting, said, now);
  if (!outcome.ok) return outcome;

  const { townId } = said;
  const answered = { ...outcome.value, personId: personId(actor) ?? "" };
  const { town } = await tx.attendance.upsert({
    where: { meetingId_townId: { meetingId: meeting.id, townId } },
    create: { meetingId: meeting.id, townId, ...answered },
    update: answered,
    select: { town: { select: { name: true } } },
  });
  await tell("attendance.answered", {
    subject: ["meeting", meeting.id],
    townId,
    data: { reference, title: meeting.title, townName: town.name, answer: answered.answer },
  });
  return grant({ reference, answer: answered.answer });
}
