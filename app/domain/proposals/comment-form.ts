import * as z from "zod";
import { SECTION_COMMENT_CHARS_MAX } from "~/domain/proposals/limits";
import { filledText } from "~/domain/shared/form-fields";

const MENTIONS_MAX = 100;

export const sectionCommentForm = z.object({
  body: filledText(SECTION_COMMENT_CHARS_MAX),
  mentions: z
    .union([z.string(), z.array(z.string()).max(MENTIONS_MAX)])
    .default([])
    .transform((ids) => [ids].flat().filter((id) => id !== "")),
});
