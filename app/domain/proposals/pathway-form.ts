import * as z from "zod";
import { ACTIVITY_CHARS_MAX, OUTLETS_CHARS_MAX, SUPPORT_CHARS_MAX } from "~/domain/proposals/limits";
import { CADENCES } from "~/domain/proposals/options";
import { filledOneOf, filledText, oneOf, text } from "~/domain/shared/form-fields";

export const pathwayDraft = z.object({
  support: text(SUPPORT_CHARS_MAX),
  cadence: oneOf(CADENCES),
  activity: text(ACTIVITY_CHARS_MAX),
  outlets: text(OUTLETS_CHARS_MAX),
});

/** "Parcours": the support, how often people meet, the activity and where it leads. */
export const pathwayComplete = z.object({
  support: filledText(SUPPORT_CHARS_MAX),
  cadence: filledOneOf(CADENCES),
  activity: filledText(ACTIVITY_CHARS_MAX),
  outlets: filledText(OUTLETS_CHARS_MAX),
});

export type PathwayDraft = z.output<typeof pathwayDraft>;
export type Pathway = z.output<typeof pathwayComplete>;
