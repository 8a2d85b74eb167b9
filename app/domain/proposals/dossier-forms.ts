import * as z from "zod";
import { DOCUMENT_KINDS } from "~/domain/proposals/documents";
import { isFieldId, PARTS } from "~/domain/proposals/fields";
import { REQUEST_REASONS } from "~/domain/proposals/requests";
import { isSectionId } from "~/domain/proposals/sections";
import { problem } from "~/domain/shared/field-problem";
import { choices, filledDay, filledOneOf, filledText, tick } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX, REASON_CHARS_MIN } from "~/domain/shared/reason";

export const MESSAGE_CHARS_MAX = 2000;
export const ANSWER_CHARS_MAX = 2000;

/** The Département asks for parts of the form and for documents, until a day included. A field of a section that is asked for as a whole goes without saying. */
export const requestForm = z
  .object({
    reason: filledOneOf(REQUEST_REASONS),
    message: filledText(REASON_CHARS_MAX, REASON_CHARS_MIN),
    parts: choices(PARTS),
    documentKinds: choices(DOCUMENT_KINDS),
    lastDay: filledDay(),
  })
  .refine((r) => r.parts.length + r.documentKinds.length > 0, {
    path: ["parts"],
    error: problem("choose-at-least", { min: 1 }),
  })
  .transform(({ parts, ...asked }) => {
    const sections = parts.filter(isSectionId);
    const fields = parts.filter(isFieldId).filter((field) => !sections.some((s) => field.startsWith(`${s}.`)));
    return { ...asked, sections, fields };
  });

export const answerForm = z.object({ answer: filledText(ANSWER_CHARS_MAX) });
export const messageForm = z.object({ body: filledText(MESSAGE_CHARS_MAX) });
export const rejectForm = z.object({ reasons: filledText(REASON_CHARS_MAX, REASON_CHARS_MIN) });
export type RequestForm = z.output<typeof requestForm>;

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
