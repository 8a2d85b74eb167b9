import * as z from "zod";
import { problem } from "~/domain/shared/field-problem";
import { filledText, maybeText, tick } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX, REASON_CHARS_MIN } from "~/domain/shared/reason";

export const MESSAGE_CHARS_MAX = 2000;
export const ANSWER_CHARS_MAX = 2000;

export const answerForm = z.object({ answer: filledText(ANSWER_CHARS_MAX) });
/** A message; from the Département perhaps a reader's question that it puts to the town. */
export const messageForm = z.object({ body: filledText(MESSAGE_CHARS_MAX), question: maybeText(64) });
export const rejectForm = z.object({ reasons: filledText(REASON_CHARS_MAX, REASON_CHARS_MIN) });

/** A town begins a dossier. */
export const startForm = z.object({
  townId: z
    .string()
    .default("")
    .refine((v) => /^\d{5}$/.test(v), { error: problem("choose-one") }),
});

/** The signatory files what was on the screen. A version that cannot be read is one that nobody saw. */
export const filingForm = z.object({
  certified: tick().transform((v) => v === "yes"),
  seenVersion: z
    .string()
    .default("")
    .transform((v) => (/^\d{1,9}$/.test(v) ? Number(v) : -1)),
});
