import type { MeetingStatus } from "~/domain/meetings/meeting";

/** A meeting as a calendar program takes it in (RFC 5545). */
export type CalendarEvent = {
  /** The same for ever, so that a later file changes the event instead of adding one. */
  uid: string;
  /** Grows with each change. */
  sequence: number;
  status: MeetingStatus;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  description: string;
  url: string;
};

const LINE_OCTETS_MAX = 75;

/** "20261124T130000Z": an instant needs no table of time zones. */
const instant = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

const escaped = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    // A control character other than a tab has no place in a calendar file.
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");

const octets = (text: string) => new TextEncoder().encode(text).length;

/** At most 75 octets a line; what follows begins with a space, and no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let here = "";
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > LINE_OCTETS_MAX) {
      lines.push(here);
      here = " ";
      length = 1;
    }
    here += character;
    length += size;
  }
  return [...lines, here].join("\r\n");
}

const eventLines = (event: CalendarEvent, writtenAt: Date) => [
  "BEGIN:VEVENT",
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${instant(writtenAt)}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTART:${instant(event.startsAt)}`,
  `DTEND:${instant(event.endsAt)}`,
  `SUMMARY:${escaped(event.title)}`,
  ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
  ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
  `URL:${event.url}`,
  `STATUS:${event.status === "cancelled" ? "CANCELLED" : "CONFIRMED"}`,
  "END:VEVENT",
];

/** The whole file: lines end with CRLF, the last one too. */
export const calendarFile = (name: string, events: readonly CalendarEvent[], writtenAt: Date) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Seine-Saint-Denis//Partenariat-ville//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, writtenAt)),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
