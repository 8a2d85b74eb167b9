import * as z from "zod";
import { type Meeting, mayPlanMeetings, maySeeMeetings } from "~/domain/meetings/meeting";
import type { Actor } from "~/domain/shared/actor";
import { isCalendarDay } from "~/domain/shared/calendar";
import { problem } from "~/domain/shared/field-problem";
import { filledRows, filledText, text } from "~/domain/shared/form-fields";
import type { GateRefusal } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const MINUTES_CHARS_MAX = 20_000;
export const MEETING_DECISIONS_MAX = 20;
export const MEETING_ACTIONS_MAX = 20;
export const DECISION_CHARS_MAX = 500;
export const OWNER_CHARS_MAX = 120;

const maybeDay = z
  .string()
  .default("")
  .refine((v) => v === "" || isCalendarDay(v), { error: problem("not-a-day") })
  .transform((v) => v || null);

/** Minutes: what was said, what was decided, who does what by when. */
export const minutesForm = z.object({
  minutes: text(MINUTES_CHARS_MAX),
  decisions: filledRows(z.object({ body: filledText(DECISION_CHARS_MAX) }), 0, MEETING_DECISIONS_MAX),
  actions: filledRows(
    z.object({ body: filledText(DECISION_CHARS_MAX), owner: filledText(OWNER_CHARS_MAX), dueOn: maybeDay }),
    0,
    MEETING_ACTIONS_MAX,
  ),
});
export type Minutes = z.output<typeof minutesForm>;

export type MinutesRefusal =
  | "minutes-too-early"
  | "minutes-approved"
  | "minutes-empty"
  | "minutes-not-written"
  | "meeting-cancelled"
  | "action-already-done";

const minutesOpen = (meeting: Meeting, at: Date) => {
  if (meeting.status === "cancelled") return refuse("meeting-cancelled");
  if (at < meeting.startsAt) return refuse("minutes-too-early");
  return meeting.minutesStatus === "approved" ? refuse("minutes-approved") : null;
};

/** Written from the start of the meeting on; approved minutes no longer change. */
export function saveMinutes(
  actor: Actor,
  meeting: Meeting,
  minutes: Minutes,
  at: Date,
): Outcome<{ minutesStatus: "draft" }, MinutesRefusal | GateRefusal> {
  const stopped = mayPlanMeetings(actor) ?? minutesOpen(meeting, at);
  if (stopped) return stopped;
  return minutes.minutes.trim() === "" && minutes.decisions.length === 0
    ? refuse("minutes-empty")
    : grant({ minutesStatus: "draft" });
}

/** Approved, they are published to the network and the meeting counts as held. */
export function approveMinutes(
  actor: Actor,
  meeting: Meeting,
  at: Date,
): Outcome<{ minutesStatus: "approved"; status: "held" }, MinutesRefusal | GateRefusal> {
  const stopped = mayPlanMeetings(actor) ?? minutesOpen(meeting, at);
  if (stopped) return stopped;
  return meeting.minutesStatus === "draft"
    ? grant({ minutesStatus: "approved", status: "held" })
    : refuse("minutes-not-written");
}

/** Draft minutes are for those who write them; approved ones for the network. */
export const maySeeMinutes = (actor: Actor, meeting: Meeting) =>
  meeting.minutesStatus === "approved"
    ? maySeeMeetings(actor)
    : meeting.minutesStatus === "draft" && mayPlanMeetings(actor) === null;

export function completeAction(
  actor: Actor,
  action: { doneAt: Date | null },
  at: Date,
): Outcome<{ doneAt: Date }, MinutesRefusal | GateRefusal> {
  const stopped = mayPlanMeetings(actor);
  if (stopped) return stopped;
  return action.doneAt ? refuse("action-already-done") : grant({ doneAt: at });
}

/** The next meeting opens on what is not done, the longest overdue first, what has no date last. */
export const openActions = <A extends { doneAt: Date | null; dueOn: Date | null }>(actions: readonly A[]) =>
  actions
    .filter((a) => !a.doneAt)
    .sort(
      (a, b) => (a.dueOn?.getTime() ?? Number.POSITIVE_INFINITY) - (b.dueOn?.getTime() ?? Number.POSITIVE_INFINITY),
    );
