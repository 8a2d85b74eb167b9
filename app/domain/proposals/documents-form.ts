import * as z from "zod";
import { DOCUMENTS_NOTE_CHARS_MAX } from "~/domain/proposals/limits";
import { maybeText, text } from "~/domain/shared/form-fields";

export const documentsDraft = z.object({ note: text(DOCUMENTS_NOTE_CHARS_MAX) });
/** "Pièces": the files are documents of their own; only a note to the reader belongs to the form. */
export const documentsComplete = z.object({ note: maybeText(DOCUMENTS_NOTE_CHARS_MAX) });

export type DocumentsDraft = z.output<typeof documentsDraft>;
