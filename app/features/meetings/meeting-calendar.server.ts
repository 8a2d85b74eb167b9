import { findMeetingFile, listMeetings } from "~/db/meetings.server";
import type { CalendarEvent } from "~/domain/meetings/ics";
import { endsAt, meetingsDoor } from "~/domain/meetings/meeting";
import { addMonths, fromParis, inParis } from "~/domain/shared/calendar";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";
import { meetingsWords } from "~/words/meetings";

const EVENTS_MAX = 100;
const MONTHS_BACK = 12;

/** A meeting for a calendar; its page stands on the portal, whose address the door knows. */
export type ListedEvent = Omit<CalendarEvent, "uid" | "url"> & { reference: string; path: string };
export type Calendar = { name: string; fileName: string; events: ListedEvent[]; writtenAt: Date };

type Row = Awaited<ReturnType<typeof listMeetings>>[number];
const eventOf = (row: Omit<Row, "attendances">, agenda: readonly { title: string }[] = []): ListedEvent => ({
  reference: row.reference,
  path: `/reunions/${row.reference}`,
  sequence: row.version - 1,
  status: row.status,
  startsAt: row.startsAt,
  endsAt: endsAt(row),
  title: row.title,
  place: row.place || row.videoUrl,
  description: [...agenda.map((item) => item.title), row.videoUrl].filter(Boolean).join("\n"),
});

/** The meetings of the last twelve months and those to come, to take into one's own calendar. */
export async function meetingsCalendar({ actor, now, read, locale }: Visit) {
  const stopped = meetingsDoor(actor);
  if (stopped) return stopped;
  const from = fromParis(addMonths(inParis(now).date, -MONTHS_BACK));
  const [upcoming, past] = await Promise.all([
    listMeetings(read, { upcoming: true, now, limit: EVENTS_MAX }),
    listMeetings(read, { upcoming: false, now, limit: EVENTS_MAX }),
  ]);
  return grant<Calendar>({
    name: meetingsWords[locale].calendarName,
    fileName: "reunions.ics",
    events: [...past.filter((m) => m.startsAt >= from), ...upcoming].map((row) => eventOf(row)),
    writtenAt: now,
  });
}

/** One meeting for one's own calendar, with its agenda. */
export async function meetingCalendar({ actor, now, read, locale }: Visit, { reference }: { reference: string }) {
  const stopped = meetingsDoor(actor);
  if (stopped) return stopped;
  const file = await findMeetingFile(read, reference);
  if (!file) return refuse("not-found");
  return grant<Calendar>({
    name: meetingsWords[locale].calendarName,
    fileName: `${reference}.ics`,
    events: [eventOf(file, file.agenda)],
    writtenAt: now,
  });
}
