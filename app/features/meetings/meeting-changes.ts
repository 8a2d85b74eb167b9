import * as z from "zod";
import { meetingForm } from "~/domain/meetings/meeting-form";
import { minutesForm } from "~/domain/meetings/minutes";
import { text } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";

/** The version that the writer saw. */
export const seenVersion = z.object({ version: z.coerce.number().int().min(1) });

export const newMeeting = meetingForm.transform((content) => ({ ...content, existing: null }));
export const meetingChange = (reference: string) =>
  z
    .intersection(meetingForm, seenVersion)
    .transform(({ version, ...content }) => ({ ...content, existing: { reference, version } }));
export const minutesChange = z.intersection(minutesForm, seenVersion);

/** The rules of length and choice are the command's: it says what is missing. */
export const cancellation = z.object({ reason: text(REASON_CHARS_MAX) });
export const townAnswer = z.object({
  townId: z.string().default(""),
  answer: z.string().default(""),
  proxyName: z.string().default(""),
});
export const presence = z.object({
  present: z
    .union([z.string(), z.array(z.string()).max(200)])
    .default([])
    .transform((ids) => (Array.isArray(ids) ? ids : [ids])),
});

/** What the forms hold, as text. */
export type TypedMeeting = {
  title: string;
  day: string;
  time: string;
  durationMinutes: string;
  mode: string;
  place: string;
  videoUrl: string;
  agenda: { title: string; minutes: string }[];
};
export type TypedMinutes = {
  minutes: string;
  decisions: { body: string }[];
  actions: { body: string; owner: string; dueOn: string }[];
};

const LISTS = ["agenda", "decisions", "actions"];
const ROWS_MAX = 60;

/** The form as it was typed, with a row more or a row less. Nothing is saved, and nothing typed is lost. */
export function withRows(values: unknown, asked: { list?: string } & ({ add: true } | { remove: number })) {
  const typed: Record<string, unknown> = typeof values === "object" && values !== null ? { ...values } : {};
  const { list = "" } = asked;
  const rows = Array.isArray(typed[list]) ? typed[list] : [];
  if (LISTS.includes(list))
    typed[list] = "remove" in asked ? rows.filter((_, i) => i !== asked.remove) : [...rows, {}].slice(0, ROWS_MAX);
  return { problems: {}, values: typed, refusal: null };
}
