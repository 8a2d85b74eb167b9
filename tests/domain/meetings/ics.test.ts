import { expect, test } from "vitest";
import { type CalendarEvent, calendarFile } from "~/domain/meetings/ics";
import { fromParis } from "~/domain/shared/calendar";

const writtenAt = new Date("2026-05-04T08:00:00.123Z");
const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "REN-2026-1@portail.exemple.fr",
  sequence: 2,
  status: "planned",
  startsAt: fromParis("2026-11-24", "14:00"),
  endsAt: fromParis("2026-11-24", "17:00"),
  title: "Retours d’expérience",
  place: "Mairie, Aubervilliers; salle 2",
  description: "Point d’étape\nAtelier",
  url: "https://portail.exemple.fr/reunions/REN-2026-1",
  ...change,
});
const linesOf = (file: string) => file.split("\r\n");
const unfolded = (file: string) => linesOf(file.replaceAll("\r\n ", ""));

test("two in the afternoon in Paris is one o’clock UTC in winter and noon in summer", () => {
  expect(unfolded(calendarFile("Réunions", [event()], writtenAt))).toContain("DTSTART:20261124T130000Z");
  const summer = event({ startsAt: fromParis("2026-06-24", "14:00") });
  expect(unfolded(calendarFile("Réunions", [summer], writtenAt))).toContain("DTSTART:20260624T120000Z");
});

test("the file has every line that the format asks for, and each ends with CRLF", () => {
  const file = calendarFile("Réunions", [event()], writtenAt);
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(unfolded(file)).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Seine-Saint-Denis//Partenariat-ville//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Réunions",
    "BEGIN:VEVENT",
    "UID:REN-2026-1@portail.exemple.fr",
    "DTSTAMP:20260504T080000Z",
    "SEQUENCE:2",
    "DTSTART:20261124T130000Z",
    "DTEND:20261124T160000Z",
    "SUMMARY:Retours d’expérience",
    "LOCATION:Mairie\\, Aubervilliers\\; salle 2",
    "DESCRIPTION:Point d’étape\\nAtelier",
    "URL:https://portail.exemple.fr/reunions/REN-2026-1",
    "STATUS:CONFIRMED",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("what was typed cannot become a line of its own", () => {
  const file = calendarFile("R", [event({ title: "A\r\nSTATUS:CANCELLED\u0000\\" })], writtenAt);
  expect(unfolded(file)).toContain("SUMMARY:A\\nSTATUS:CANCELLED\\\\");
  expect(unfolded(file)).not.toContain("STATUS:CANCELLED");
});

test("no line is longer than 75 octets, and folding loses nothing", () => {
  const title = "Réunion élargie à l’échelle du département — 👩‍👧 ".repeat(6).trim();
  const file = calendarFile("R", [event({ title })], writtenAt);
  for (const line of linesOf(file)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(unfolded(file)).toContain(`SUMMARY:${title}`);
});

test("a meeting called off says so to the calendar that holds it; what is empty is left out", () => {
  const lines = unfolded(calendarFile("R", [event({ status: "cancelled", place: "", description: "" })], writtenAt));
  expect(lines).toContain("STATUS:CANCELLED");
  expect(lines.filter((l) => /^(LOCATION|DESCRIPTION)/.test(l))).toEqual([]);
  expect(calendarFile("R", [], writtenAt)).not.toContain("VEVENT");
});
