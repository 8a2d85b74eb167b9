import * as z from "zod";
import {
  DESCRIPTION_CHARS_MAX,
  DESCRIPTION_CHARS_MIN,
  OTHER_CHARS_MAX,
  PLACES_CHARS_MAX,
  SUMMARY_CHARS_MAX,
  SUMMARY_CHARS_MIN,
  TITLE_CHARS_MAX,
} from "~/domain/proposals/limits";
import { NOVELTIES, OBSTACLES, PROJECT_KINDS, SECTORS } from "~/domain/proposals/options";
import { problem } from "~/domain/shared/field-problem";
import {
  choices,
  filledChoices,
  filledDay,
  filledOneOf,
  filledText,
  jotted,
  maybeText,
  oneOf,
  text,
} from "~/domain/shared/form-fields";

export const initiativeDraft = z.object({
  title: text(TITLE_CHARS_MAX),
  summary: text(SUMMARY_CHARS_MAX),
  description: text(DESCRIPTION_CHARS_MAX),
  sector: oneOf(SECTORS),
  moreSectors: choices(SECTORS),
  otherSector: text(OTHER_CHARS_MAX),
  obstacles: choices(OBSTACLES),
  otherObstacle: text(OTHER_CHARS_MAX),
  kind: oneOf(PROJECT_KINDS),
  novelty: oneOf(NOVELTIES),
  previousReference: jotted(),
  places: text(PLACES_CHARS_MAX),
  neighbourhoods: text(PLACES_CHARS_MAX),
  startsOn: jotted(),
  endsOn: jotted(),
});

/** "L’initiative": what it is, in which sector, against which obstacles, where and when. */
export const initiativeComplete = z
  .object({
    title: filledText(TITLE_CHARS_MAX),
    summary: filledText(SUMMARY_CHARS_MAX, SUMMARY_CHARS_MIN),
    description: filledText(DESCRIPTION_CHARS_MAX, DESCRIPTION_CHARS_MIN),
    sector: filledOneOf(SECTORS),
    moreSectors: choices(SECTORS),
    otherSector: maybeText(OTHER_CHARS_MAX),
    obstacles: filledChoices(OBSTACLES),
    otherObstacle: maybeText(OTHER_CHARS_MAX),
    kind: filledOneOf(PROJECT_KINDS),
    novelty: filledOneOf(NOVELTIES),
    previousReference: maybeText(OTHER_CHARS_MAX),
    places: filledText(PLACES_CHARS_MAX),
    neighbourhoods: maybeText(PLACES_CHARS_MAX),
    startsOn: filledDay(),
    endsOn: filledDay(),
  })
  .superRefine((i, ctx) => {
    const say = (field: string, message: string) => ctx.addIssue({ code: "custom", path: [field], message });
    if (i.endsOn <= i.startsOn) say("endsOn", problem("ends-before-start"));
    if ((i.sector === "other" || i.moreSectors.includes("other")) && i.otherSector === "")
      say("otherSector", problem("required"));
    if (i.obstacles.includes("other") && i.otherObstacle === "") say("otherObstacle", problem("required"));
    if (i.novelty === "renewal" && i.previousReference === "") say("previousReference", problem("required"));
  });

export type InitiativeDraft = z.output<typeof initiativeDraft>;
export type Initiative = z.output<typeof initiativeComplete>;
