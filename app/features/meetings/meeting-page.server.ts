import { cancelReason, earlierOpenActions, findMeetingFile, type MeetingFile } from "~/db/meetings.server";
import {
  type AttendanceAnswer,
  agendaTimes,
  answerInvitation,
  cancelMeeting,
  endsAt,
  type MeetingStatus,
  type MinutesStatus,
  mayChangeMeeting,
  meetingsDoor,
  notePresence,
} from "~/domain/meetings/meeting";
import type { MeetingMode } from "~/domain/meetings/meeting-form";
import { approveMinutes, completeAction, maySeeMinutes, openActions, saveMinutes } from "~/domain/meetings/minutes";
import type { Actor } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import type { Visit } from "~/features/visit.server";

export type ActionLine = {
  id: string;
  body: string;
  owner: string;
  dueOn: Date | null;
  doneAt: Date | null;
  overdue: boolean;
  reference: string;
  meetingTitle: string;
};
export type TownAnswer = {
  townId: string;
  townName: string;
  answer: AttendanceAnswer | null;
  proxyName: string;
  mayAnswer: boolean;
};
export type MeetingPage = {
  reference: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  mode: MeetingMode;
  place: string;
  videoUrl: string;
  status: MeetingStatus;
  minutesStatus: MinutesStatus;
  version: number;
  cancelReason: string;
  agenda: { title: string; minutes: number; begins: Date | null }[];
  towns: TownAnswer[];
  attendances: {
    townId: string;
    townName: string;
    answer: AttendanceAnswer;
    proxyName: string;
    present: boolean;
  }[];
  /** Who was there has been noted. */
  presenceNoted: boolean;
  minutes: { text: string; decisions: string[]; actions: ActionLine[] } | null;
  earlierActions: ActionLine[];
  can: {
    change: boolean;
    cancel: boolean;
    notePresence: boolean;
    write: boolean;
    approve: boolean;
    completeActions: boolean;
  };
};

/** A meeting of the network: when and where, the agenda, who comes, and once it was held what was said and decided. */
export async function meetingPage({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stopped = meetingsDoor(actor);
  if (stopped) return stopped;
  const file = await findMeetingFile(read, reference);
  if (!file) return refuse("not-found");
  const planned = file.status === "planned";
  const [earlier, reason] = await Promise.all([
    planned ? earlierOpenActions(read, file.startsAt) : [],
    file.status === "cancelled" ? cancelReason(read, file.id) : "",
  ]);
  const isOverdue = (dueOn: Date | null, doneAt: Date | null) => dueOn !== null && doneAt === null && dueOn < now;
  return grant<MeetingPage>({
    ...headOf(file),
    minutesStatus: maySeeMinutes(actor, file) ? file.minutesStatus : "none",
    cancelReason: reason,
    towns: answersOf(file, actor, now),
    attendances: file.attendances.map(({ presentAt, answeredAt: _, ...a }) => ({ ...a, present: presentAt !== null })),
    presenceNoted: file.attendances.some((a) => a.presentAt !== null),
    minutes: maySeeMinutes(actor, file)
      ? {
          text: file.minutes,
          decisions: file.decisions.map((d) => d.body),
          actions: file.actions.map(({ id, body, owner, dueOn, doneAt }) => ({
            ...{ id, body, owner, dueOn, doneAt, reference, meetingTitle: file.title },
            overdue: isOverdue(dueOn, doneAt),
          })),
        }
      : null,
    earlierActions: openActions(earlier).map(({ meeting, ...action }) => ({
      ...action,
      reference: meeting.reference,
      meetingTitle: meeting.title,
      overdue: isOverdue(action.dueOn, action.doneAt),
    })),
    can: possible(file, actor, now),
  });
}

const headOf = (file: MeetingFile) => ({
  reference: file.reference,
  title: file.title,
  startsAt: file.startsAt,
  endsAt: endsAt(file),
  mode: file.mode,
  place: file.place,
  videoUrl: file.videoUrl,
  status: file.status,
  version: file.version,
  agenda: agendaTimes(file.startsAt, file.agenda),
});

const answersOf = (file: MeetingFile, actor: Actor, now: Date): TownAnswer[] =>
  (actor.kind === "person" ? actor.seats : []).map(({ townId, townName }) => {
    const said = file.attendances.find((a) => a.townId === townId);
    return {
      townId,
      townName,
      answer: said?.answer ?? null,
      proxyName: said?.proxyName ?? "",
      mayAnswer: answerInvitation(actor, file, { townId, answer: "yes", proxyName: "" }, now).ok,
    };
  });

const anything = { minutes: "x", decisions: [], actions: [] };

/** What this person can do now, asked of the very rules that the commands run. */
const possible = (file: MeetingFile, actor: Actor, now: Date): MeetingPage["can"] => ({
  change: mayChangeMeeting(actor, file) === null,
  cancel: cancelMeeting(actor, file, "x".repeat(REASON_CHARS_MIN), now).ok,
  notePresence: notePresence(actor, file, now).ok,
  write: saveMinutes(actor, file, anything, now).ok,
  approve: approveMinutes(actor, file, now).ok,
  completeActions: completeAction(actor, { doneAt: null }, now).ok,
});
