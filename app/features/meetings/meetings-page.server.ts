import { listMeetings } from "~/db/meetings.server";
import {
  type AttendanceAnswer,
  endsAt,
  type MeetingStatus,
  type MinutesStatus,
  mayPlanMeetings,
  meetingsDoor,
} from "~/domain/meetings/meeting";
import type { MeetingMode } from "~/domain/meetings/meeting-form";
import { maySeeMinutes } from "~/domain/meetings/minutes";
import type { Actor } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const UPCOMING_MAX = 50;
const PAST_ROWS = 20;

export type MeetingLine = {
  reference: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  mode: MeetingMode;
  place: string;
  status: MeetingStatus;
  minutesStatus: MinutesStatus;
  /** What the reader's towns have answered. */
  answers: { townName: string; answer: AttendanceAnswer | null }[];
};
export type MeetingsPage =
  | { kind: "closed" }
  | { kind: "open"; upcoming: MeetingLine[]; past: MeetingLine[]; next: string | null; mayPlan: boolean };

type Row = Awaited<ReturnType<typeof listMeetings>>[number];
const seatsOf = (actor: Actor) => (actor.kind === "person" ? actor.seats : []);

const lineOf = (actor: Actor, row: Row): MeetingLine => ({
  reference: row.reference,
  title: row.title,
  startsAt: row.startsAt,
  endsAt: endsAt(row),
  mode: row.mode,
  place: row.place,
  status: row.status,
  minutesStatus: maySeeMinutes(actor, row) ? row.minutesStatus : "none",
  answers: seatsOf(actor).map(({ townId, townName }) => ({
    townName,
    answer: row.attendances.find((a) => a.townId === townId)?.answer ?? null,
  })),
});

/** The meetings to come, and the past ones twenty at a time. A visitor learns whom they are for, and nothing else. */
export async function meetingsPage({ actor, now, read }: Visit, { before }: { before: string }) {
  if (actor.kind === "visitor") return grant<MeetingsPage>({ kind: "closed" });
  const stopped = meetingsDoor(actor);
  if (stopped) return stopped;
  const townIds = seatsOf(actor).map((s) => s.townId);
  const earlier = /^\d{1,15}$/.test(before) ? new Date(Number(before)) : undefined;
  const [upcoming, past] = await Promise.all([
    earlier ? [] : listMeetings(read, { upcoming: true, now, limit: UPCOMING_MAX, townIds }),
    listMeetings(read, { upcoming: false, now, before: earlier, limit: PAST_ROWS + 1, townIds }),
  ]);
  const shown = past.slice(0, PAST_ROWS);
  return grant<MeetingsPage>({
    kind: "open",
    upcoming: upcoming.map((row) => lineOf(actor, row)),
    past: shown.map((row) => lineOf(actor, row)),
    next: past.length > PAST_ROWS ? String(shown.at(-1)?.startsAt.getTime()) : null,
    mayPlan: mayPlanMeetings(actor) === null,
  });
}

export type PlannedMeetings = Extract<MeetingsPage, { kind: "open" }>;

/** The same meetings as those who plan them see them. */
export async function plannedMeetings(visit: Visit, input: { before: string }) {
  const stopped = mayPlanMeetings(visit.actor);
  if (stopped) return stopped;
  const page = await meetingsPage(visit, input);
  if (!page.ok) return page;
  return page.value.kind === "open" ? grant<PlannedMeetings>(page.value) : refuse("sign-in-first");
}
