import * as z from "zod";
import { maybeText, text } from "~/domain/shared/form-fields";

export const DOCUMENTS_NOTE_CHARS_MAX = 500;

export const documentsDraft = z.object({ note: text(DOCUMENTS_NOTE_CHARS_MAX) });
/** "Pièces": the files are documents of their own; only a note to the reader belongs to the form. */
export const documentsComplete = z.object({ note: maybeText(DOCUMENTS_NOTE_CHARS_MAX) });

export type DocumentsDraft = z.output<typeof documentsDraft>;
