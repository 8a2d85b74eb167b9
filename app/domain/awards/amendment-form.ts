import * as z from "zod";
import { AMENDMENT_KINDS } from "~/domain/awards/amendment";
import { FUNCTION_CHARS_MAX } from "~/domain/awards/award-forms";
import { DELIBERATION_NUMBER_CHARS_MAX } from "~/domain/awards/decision";
import { filledOneOf, maybeAmount, maybeDay, maybeText } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";

export const LINE_CHARS_MAX = 200;
export const NAME_CHARS_MAX = 120;
const SIRET_CHARS_MAX = 20;

/** What is asked of an agreement. One form for every kind: the fields of the other kinds stay empty. */
export const amendmentForm = z.object({
  kind: filledOneOf(AMENDMENT_KINDS),
  newEndsOn: maybeDay(),
  from: maybeText(LINE_CHARS_MAX),
  to: maybeText(LINE_CHARS_MAX),
  movedCents: maybeAmount(),
  newEligibleCents: maybeAmount(),
  newAmountCents: maybeAmount(),
  siret: maybeText(SIRET_CHARS_MAX),
  representedBy: maybeText(NAME_CHARS_MAX),
  representedAs: maybeText(FUNCTION_CHARS_MAX),
  reason: maybeText(REASON_CHARS_MAX),
});
export type AmendmentForm = z.infer<typeof amendmentForm>;

export const AMENDMENT_ANSWERS = ["approved", "refused"] as const;
export const amendmentAnswerForm = z.object({
  answer: filledOneOf(AMENDMENT_ANSWERS),
  reason: maybeText(REASON_CHARS_MAX),
  number: maybeText(DELIBERATION_NUMBER_CHARS_MAX),
  on: maybeDay(),
});
