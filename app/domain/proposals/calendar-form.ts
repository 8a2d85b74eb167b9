import * as z from "zod";
import { MILESTONE_CHARS_MAX, MILESTONES_MAX, MILESTONES_MIN, OWNER_CHARS_MAX } from "~/domain/proposals/limits";
import { filledDay, filledRows, filledText, jotted, rows, text } from "~/domain/shared/form-fields";

export const calendarDraft = z.object({
  milestones: rows(
    z.object({ label: text(MILESTONE_CHARS_MAX), on: jotted(), owner: text(OWNER_CHARS_MAX) }),
    MILESTONES_MAX,
  ),
});

/** "Calendrier": three to twelve milestones, each with its day and who answers for it. */
export const calendarComplete = z.object({
  milestones: filledRows(
    z.object({ label: filledText(MILESTONE_CHARS_MAX), on: filledDay(), owner: filledText(OWNER_CHARS_MAX) }),
    MILESTONES_MIN,
    MILESTONES_MAX,
  ),
});

export type CalendarDraft = z.output<typeof calendarDraft>;
export type Calendar = z.output<typeof calendarComplete>;
