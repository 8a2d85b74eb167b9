import type { Reader, Tx } from "~/db/database.server";
import type { AttendanceAnswer, Meeting, MeetingStatus, MinutesStatus } from "~/domain/meetings/meeting";
import type { MeetingContent, MeetingMode } from "~/domain/meetings/meeting-form";
import type { Minutes } from "~/domain/meetings/minutes";
import { fromParis } from "~/domain/shared/calendar";

const headShape = {
  id: true,
  reference: true,
  title: true,
  startsAt: true,
  durationMinutes: true,
  place: true,
  videoUrl: true,
  mode: true,
  status: true,
  minutesStatus: true,
  version: true,
} as const;

export type MeetingHead = Meeting & {
  id: string;
  reference: string;
  title: string;
  place: string;
  videoUrl: string;
  mode: MeetingMode;
  version: number;
};

type HeadRow = Omit<MeetingHead, "mode" | "status" | "minutesStatus"> & {
  mode: string;
  status: string;
  minutesStatus: string;
};
const headOf = <R extends HeadRow>(row: R) => ({
  ...row,
  mode: row.mode as MeetingMode,
  status: row.status as MeetingStatus,
  minutesStatus: row.minutesStatus as MinutesStatus,
});

/** A meeting without its papers, by its reference ("REN-2026-1"). */
export async function findMeeting(db: Reader | Tx, reference: string): Promise<MeetingHead | null> {
  const row = await db.meeting.findUnique({ where: { reference }, select: headShape });
  return row && headOf(row);
}

/** A meeting with its agenda, its answers, its minutes, what was decided and who does what. */
export async function findMeetingFile(db: Reader | Tx, reference: string) {
  const row = await db.meeting.findUnique({
    where: { reference },
    select: {
      ...headShape,
      minutes: true,
      agenda: { orderBy: { position: "asc" }, select: { title: true, minutes: true } },
      attendances: {
        orderBy: { town: { sortName: "asc" } },
        select: {
          townId: true,
          answer: true,
          proxyName: true,
          answeredAt: true,
          presentAt: true,
          town: { select: { name: true } },
        },
      },
      decisions: { orderBy: { position: "asc" }, select: { body: true } },
      actions: { orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { body: "asc" }] },
    },
  });
  if (!row) return null;
  const attendances = row.attendances.map(({ town, answer, ...a }) => ({
    ...a,
    answer: answer as AttendanceAnswer,
    townName: town.name,
  }));
  return { ...headOf(row), attendances };
}
export type MeetingFile = NonNullable<Awaited<ReturnType<typeof findMeetingFile>>>;

type Listed = { upcoming: boolean; now: Date; before?: Date | undefined; limit: number; townIds?: readonly string[] };

/** Meetings to come, the nearest first, or those that have begun, the latest first; with the answers of some towns. */
export async function listMeetings(db: Reader, { upcoming, now, before, limit, townIds = [] }: Listed) {
  const rows = await db.meeting.findMany({
    where: { startsAt: upcoming ? { gte: now } : { lt: before && before < now ? before : now } },
    orderBy: { startsAt: upcoming ? "asc" : "desc" },
    take: limit,
    select: {
      ...headShape,
      attendances: { where: { townId: { in: [...townIds] } }, select: { townId: true, answer: true } },
    },
  });
  return rows.map((row) => ({
    ...headOf(row),
    attendances: row.attendances.map(({ townId, answer }) => ({ townId, answer: answer as AttendanceAnswer })),
  }));
}

/** What earlier meetings left to do. */
export const earlierOpenActions = (db: Reader, startsAt: Date) =>
  db.meetingAction.findMany({
    where: { doneAt: null, meeting: { startsAt: { lt: startsAt }, minutesStatus: "approved" } },
    orderBy: { dueOn: "asc" },
    take: 100,
    select: {
      id: true,
      body: true,
      owner: true,
      dueOn: true,
      doneAt: true,
      meeting: { select: { reference: true, title: true } },
    },
  });

/** Why a meeting was called off: its last entry in the journal, where the reason stands. */
export async function cancelReason(db: Reader, meetingId: string): Promise<string> {
  const entry = await db.journalEntry.findFirst({
    where: { subjectType: "meeting", subjectId: meetingId, event: "meeting.changed" },
    orderBy: { id: "desc" },
    select: { data: true },
  });
  const { reason } = JSON.parse(entry?.data ?? "{}") as { reason?: unknown };
  return typeof reason === "string" ? reason : "";
}

/** The next free reference of a year: "REN-2026-3". */
export async function nextMeetingReference(tx: Tx, year: number): Promise<string> {
  const start = `REN-${year}-`;
  const taken = await tx.meeting.findMany({ where: { reference: { startsWith: start } }, select: { reference: true } });
  const last = Math.max(0, ...taken.map(({ reference }) => Number(reference.slice(start.length)) || 0));
  return `${start}${last + 1}`;
}

/** Writes the agenda anew, in the order it was given. */
export async function saveAgenda(tx: Tx, meetingId: string, agenda: MeetingContent["agenda"]) {
  await tx.agendaItem.deleteMany({ where: { meetingId } });
  await tx.agendaItem.createMany({
    data: agenda.map(({ title, minutes }, i) => ({ meetingId, position: i + 1, title, minutes: minutes ?? 0 })),
  });
}

/** Writes what was decided anew. An action that stands there still keeps its place and whether it is done. */
export async function saveOutcomes(tx: Tx, meetingId: string, { decisions, actions }: Minutes) {
  await tx.meetingDecision.deleteMany({ where: { meetingId } });
  await tx.meetingDecision.createMany({ data: decisions.map(({ body }, i) => ({ meetingId, position: i + 1, body })) });
  const left = await tx.meetingAction.findMany({ where: { meetingId }, select: { id: true, body: true, owner: true } });
  for (const { body, owner, dueOn: day } of actions) {
    const dueOn = day === null ? null : fromParis(day);
    const at = left.findIndex((a) => a.body === body && a.owner === owner);
    const kept = at < 0 ? undefined : left.splice(at, 1)[0];
    if (kept) await tx.meetingAction.update({ where: { id: kept.id }, data: { dueOn } });
    else await tx.meetingAction.create({ data: { meetingId, body, owner, dueOn } });
  }
  await tx.meetingAction.deleteMany({ where: { id: { in: left.map((a) => a.id) } } });
}
