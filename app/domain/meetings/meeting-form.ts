import * as z from "zod";
import { problem } from "~/domain/shared/field-problem";
import {
  filledDay,
  filledNumber,
  filledOneOf,
  filledRows,
  filledText,
  maybeNumber,
  maybeText,
} from "~/domain/shared/form-fields";

export const MEETING_MODES = ["onsite", "online", "hybrid"] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];
export const MEETING_TITLE_CHARS_MAX = 160;
export const MEETING_PLACE_CHARS_MAX = 200;
export const VIDEO_URL_CHARS_MAX = 500;
export const AGENDA_ITEMS_MAX = 20;
export const AGENDA_TITLE_CHARS_MAX = 200;
export const DURATION_MINUTES_MAX = 600;

const clock = z
  .string()
  .default("")
  .refine((v) => /^([01]\d|2[0-3]):[0-5]\d$/.test(v), { error: problem("not-a-time") });

/** A meeting of the network: day and time in Paris, a place unless it is online, a video link unless it is on site. */
export const meetingForm = z
  .object({
    title: filledText(MEETING_TITLE_CHARS_MAX),
    day: filledDay(),
    time: clock,
    durationMinutes: filledNumber(15, DURATION_MINUTES_MAX),
    mode: filledOneOf(MEETING_MODES),
    place: maybeText(MEETING_PLACE_CHARS_MAX),
    videoUrl: maybeText(VIDEO_URL_CHARS_MAX),
    agenda: filledRows(
      z.object({ title: filledText(AGENDA_TITLE_CHARS_MAX), minutes: maybeNumber(0, DURATION_MINUTES_MAX) }),
      0,
      AGENDA_ITEMS_MAX,
    ),
  })
  .refine((m) => m.mode === "online" || m.place !== "", { path: ["place"], error: problem("required") })
  .refine((m) => m.mode === "onsite" || /^https:\/\/\S+$/.test(m.videoUrl), {
    path: ["videoUrl"],
    error: problem("required"),
  })
  .superRefine((m, ctx) => {
    const agendaMinutes = m.agenda.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
    if (agendaMinutes <= m.durationMinutes) return;
    const message = problem("number-out-of-range", { min: agendaMinutes, max: DURATION_MINUTES_MAX });
    ctx.addIssue({ code: "custom", path: ["durationMinutes"], message });
  });
export type MeetingContent = z.output<typeof meetingForm>;
