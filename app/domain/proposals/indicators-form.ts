import * as z from "zod";
import { INDICATOR_CODES } from "~/domain/proposals/indicators";
import { INDICATOR_SOURCE_CHARS_MAX, TARGET_MAX, TARGETS_MAX, TARGETS_MIN } from "~/domain/proposals/limits";
import { problem } from "~/domain/shared/field-problem";
import {
  filledNumber,
  filledOneOf,
  filledRows,
  filledText,
  jotted,
  oneOf,
  rows,
  text,
} from "~/domain/shared/form-fields";

export const indicatorsDraft = z.object({
  targets: rows(
    z.object({ indicator: oneOf(INDICATOR_CODES), target: jotted(), source: text(INDICATOR_SOURCE_CHARS_MAX) }),
    TARGETS_MAX,
  ),
});

/** "Indicateurs": at least three common ones, each once, with a target and where its figure will come from. */
export const indicatorsComplete = z.object({
  targets: filledRows(
    z.object({
      indicator: filledOneOf(INDICATOR_CODES),
      target: filledNumber(0, TARGET_MAX),
      source: filledText(INDICATOR_SOURCE_CHARS_MAX),
    }),
    TARGETS_MIN,
    TARGETS_MAX,
  ).refine((targets) => new Set(targets.map((t) => t.indicator)).size === targets.length, {
    error: problem("said-twice"),
  }),
});

export type IndicatorsDraft = z.output<typeof indicatorsDraft>;
export type Indicators = z.output<typeof indicatorsComplete>;
