import * as z from "zod";
import { DOCUMENT_KINDS } from "~/domain/proposals/documents";
import { isFieldId, PARTS } from "~/domain/proposals/fields";
import { REQUEST_REASONS } from "~/domain/proposals/requests";
import { isSectionId } from "~/domain/proposals/sections";
import { problem } from "~/domain/shared/field-problem";
import { choices, filledDay, filledOneOf, filledText } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX, REASON_CHARS_MIN } from "~/domain/shared/reason";

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

export type RequestForm = z.output<typeof requestForm>;
