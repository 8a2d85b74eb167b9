import type { MeetingContent } from "~/domain/meetings/meeting-form";
import { type Actor, belongsTo, DEPARTMENT_ROLES, isDepartment, writesFor } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, type Refused, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

export const MEETING_STATUSES = ["planned", "held", "cancelled"] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
export const MINUTES_STATUSES = ["none", "draft", "approved"] as const;
export type MinutesStatus = (typeof MINUTES_STATUSES)[number];
export const ATTENDANCE_ANSWERS = ["yes", "no", "proxy"] as const;
export type AttendanceAnswer = (typeof ATTENDANCE_ANSWERS)[number];
export const PROXY_NAME_CHARS_MAX = 120;

export type Meeting = { status: MeetingStatus; startsAt: Date; durationMinutes: number; minutesStatus: MinutesStatus };

export type MeetingRefusal =
  | "meeting-in-past"
  | "meeting-not-planned"
  | "cancel-reason-missing"
  | "answer-needs-writer"
  | "meeting-started"
  | "attendance-answer-missing"
  | "proxy-name-missing"
  | "meeting-not-over";

export const endsAt = ({ startsAt, durationMinutes }: Meeting) =>
  new Date(startsAt.getTime() + durationMinutes * 60_000);

/** When each point of the agenda begins, for as long as those before it say how long they take. */
export function agendaTimes<I extends { minutes: number }>(startsAt: Date, agenda: readonly I[]) {
  let at: Date | null = startsAt;
  return agenda.map((item) => {
    const begins: Date | null = at;
    at = begins && item.minutes > 0 ? new Date(begins.getTime() + item.minutes * 60_000) : null;
    return { ...item, begins };
  });
}

/** The fund manager and the elected members who chair plan the network's meetings. Null lets pass. */
export const mayPlanMeetings = (actor: Actor) => gate(actor, "fund_manager", "approver");
/** Meetings are for the network. */
export const maySeeMeetings = (actor: Actor) =>
  actor.kind === "person" && (actor.seats.length > 0 || isDepartment(actor));
/** Stops whoever the meetings are not for. Null lets pass. */
export const meetingsDoor = (actor: Actor): Refused<GateRefusal> | null =>
  maySeeMeetings(actor) ? null : gate(actor, ...DEPARTMENT_ROLES);

/** A new one may be called by whoever plans; one that was held or cancelled no longer changes. Null lets pass. */
export const mayChangeMeeting = (actor: Actor, existing: Meeting | null) =>
  mayPlanMeetings(actor) ?? (existing && existing.status !== "planned" ? refuse("meeting-not-planned") : null);

/** Plans a meeting, or moves one that is not over. */
export function planMeeting(
  actor: Actor,
  content: MeetingContent,
  existing: Meeting | null,
  at: Date,
): Outcome<{ startsAt: Date }, MeetingRefusal | GateRefusal> {
  const stopped = mayChangeMeeting(actor, existing);
  if (stopped) return stopped;
  const startsAt = fromParis(content.day, content.time);
  return startsAt > at ? grant({ startsAt }) : refuse("meeting-in-past");
}

export function cancelMeeting(
  actor: Actor,
  meeting: Meeting,
  reason: string,
  at: Date,
): Outcome<{ status: "cancelled" }, MeetingRefusal | GateRefusal> {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  if (meeting.status !== "planned") return refuse("meeting-not-planned");
  if (at >= meeting.startsAt) return refuse("meeting-started");
  return givesReason(reason) ? grant({ status: "cancelled" }) : refuse("cancel-reason-missing");
}

/** One answer a town, changed at will until the meeting begins. By proxy: someone named comes in the town's name. */
export function answerInvitation(
  actor: Actor,
  meeting: Meeting,
  said: { townId: string; answer: string; proxyName: string },
  at: Date,
): Outcome<{ answer: AttendanceAnswer; proxyName: string; answeredAt: Date }, MeetingRefusal | GateRefusal> {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!belongsTo(actor, said.townId)) return refuse("not-found");
  if (!writesFor(actor, said.townId)) return refuse("answer-needs-writer");
  if (meeting.status !== "planned") return refuse("meeting-not-planned");
  if (at >= meeting.startsAt) return refuse("meeting-started");
  const answer = ATTENDANCE_ANSWERS.find((a) => a === said.answer);
  if (!answer) return refuse("attendance-answer-missing");
  const proxyName = answer === "proxy" ? said.proxyName.trim().slice(0, PROXY_NAME_CHARS_MAX) : "";
  return answer === "proxy" && proxyName === ""
    ? refuse("proxy-name-missing")
    : grant({ answer, proxyName, answeredAt: at });
}

/** Who was there is noted from the start of the meeting on, until its minutes are approved. */
export function notePresence(
  actor: Actor,
  meeting: Meeting,
  at: Date,
): Outcome<{ presentAt: Date }, MeetingRefusal | GateRefusal> {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  if (meeting.status === "cancelled" || meeting.minutesStatus === "approved") return refuse("meeting-not-planned");
  return at >= meeting.startsAt ? grant({ presentAt: at }) : refuse("meeting-not-over");
}
