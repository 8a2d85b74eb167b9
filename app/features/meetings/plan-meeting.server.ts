import { networkAddressees } from "~/db/addressees.server";
import { standingSignatures } from "~/db/charter.server";
import type { Tx } from "~/db/database.server";
import { findMeeting, type MeetingHead, nextMeetingReference, saveAgenda } from "~/db/meetings.server";
import { planMeeting as decide, mayPlanMeetings } from "~/domain/meetings/meeting";
import type { MeetingContent } from "~/domain/meetings/meeting-form";
import type { Letter } from "~/domain/notices/letters";
import { personId } from "~/domain/shared/actor";
import { inParis } from "~/domain/shared/calendar";
import { grant, refuse } from "~/domain/shared/outcome";
import { saveMeetingSearch } from "~/features/meetings/meeting-search.server";
import type { Work } from "~/features/visit.server";

type Planned = MeetingContent & {
  /** The meeting to change, and the version of it that the writer saw; null calls a new one. */
  existing: { reference: string; version: number } | null;
  isDemo?: boolean;
};

/** Calls a meeting of the network, or changes one. The towns are invited; again when its time or its place changed. */
export async function planMeeting(
  { actor, now, tx, tell }: Work,
  { existing, isDemo = false, agenda, ...content }: Planned,
) {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  const before = existing && (await findMeeting(tx, existing.reference));
  if (existing && !before) return refuse("not-found");
  const outcome = decide(actor, { ...content, agenda }, before, now);
  if (!outcome.ok) return outcome;
  if (before && before.version !== existing.version) return refuse("stale-version");

  const { title, durationMinutes, mode } = content;
  const { startsAt } = outcome.value;
  const place = mode === "online" ? "" : content.place;
  const videoUrl = mode === "onsite" ? "" : content.videoUrl;
  const facts = { title, startsAt, durationMinutes, mode, place, videoUrl };
  const { id, reference } = before
    ? await tx.meeting.update({ where: { id: before.id }, data: { ...facts, version: { increment: 1 } } })
    : await tx.meeting.create({
        data: {
          ...facts,
          reference: await nextMeetingReference(tx, inParis(startsAt).year),
          status: "planned",
          createdById: personId(actor) ?? "",
          createdAt: now,
          isDemo,
        },
      });
  await saveAgenda(tx, id, agenda);
  await saveMeetingSearch(tx, reference, now);
  const invites = !before || isMoved(before, facts);
  await tell(before ? "meeting.changed" : "meeting.planned", {
    subject: ["meeting", id],
    data: { reference, title, startsAt: startsAt.toISOString(), mode, place },
    letters: invites ? await invitations(tx, { reference, ...facts }) : [],
  });
  return grant({ reference, invites });
}

type Facts = Pick<MeetingHead, "title" | "startsAt" | "durationMinutes" | "place" | "videoUrl">;

/** Whoever has noted the meeting down would come at the wrong time or to the wrong place. */
const isMoved = (before: Facts, after: Facts) =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.place !== after.place ||
  before.videoUrl !== after.videoUrl;

async function invitations(tx: Tx, { reference, title, startsAt, place, videoUrl }: Facts & { reference: string }) {
  const data = {
    path: `/reunions/${reference}`,
    title,
    startsAt: startsAt.toISOString(),
    place,
    ...(videoUrl ? { videoUrl } : {}),
  };
  const towns = [...new Set((await standingSignatures(tx)).map((s) => s.townId))];
  return (await networkAddressees(tx, towns)).map((to): Letter => ({ ...to, template: "meeting_invitation", data }));
}
