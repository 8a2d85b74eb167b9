import { type CalendarEvent, calendarFile } from "~/domain/meetings/ics";
import { env } from "~/web/env.server";
import { attachment } from "~/web/files.server";

type Listed = {
  name: string;
  fileName: string;
  events: readonly (Omit<CalendarEvent, "uid" | "url"> & { reference: string; path: string })[];
  writtenAt: Date;
};

/** A file that calendar programs take in, with the address of each meeting's page on this portal. */
export function calendarResponse({ name, fileName, events, writtenAt }: Listed): Response {
  const portal = new URL(env().PUBLIC_URL);
  const named = events.map(({ reference, path, ...event }) => ({
    ...event,
    uid: `${reference}@${portal.hostname}`,
    url: new URL(path, portal).href,
  }));
  return new Response(calendarFile(name, named, writtenAt), {
    headers: attachment(fileName, "text/calendar; charset=utf-8"),
  });
}
