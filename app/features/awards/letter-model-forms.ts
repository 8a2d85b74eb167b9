import * as z from "zod";
import { MODEL_CHARS_MAX } from "~/domain/awards/letters";
import type { NotificationKind } from "~/domain/awards/notification";
import { filledText } from "~/domain/shared/form-fields";

/** Each kind of letter in its address. */
export const MODEL_SLUGS: Record<NotificationKind, string> = {
  full: "accord-total",
  partial: "accord-partiel",
  reserve: "liste-complementaire",
  refused: "refus",
};
export const kindOfSlug = (slug: string): NotificationKind | undefined =>
  (Object.keys(MODEL_SLUGS) as NotificationKind[]).find((kind) => MODEL_SLUGS[kind] === slug);

/** The version that the writer saw; 0 is the portal's own text. */
const seen = { version: z.coerce.number().int().min(0).catch(-1) };

export const letterModelForm = z.object({
  ...seen,
  // A browser sends its line ends in pairs: a text that was not touched must stay the same text.
  body: filledText(MODEL_CHARS_MAX).transform((text) => text.replace(/\r\n?/g, "\n")),
});
export const restoringForm = z.object({ ...seen, number: z.coerce.number().int().min(0).max(100_000) });
