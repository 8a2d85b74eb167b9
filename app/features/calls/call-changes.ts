import * as z from "zod";
import { callForm, extensionForm, gridForm, rulesForm, rulesOf } from "~/domain/calls/call-forms";
import { PHASE_KINDS } from "~/domain/reviews/phases";
import { addDays, fromParis, isCalendarDay } from "~/domain/shared/calendar";
import { problem } from "~/domain/shared/field-problem";
import { filledAmount, filledNumber, filledOneOf, filledText, maybeText } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";

const ID_CHARS_MAX = 64;

/** The version of the call that the writer saw. */
const seen = z.object({ version: z.coerce.number().int().min(1) });

export const textsChange = z.intersection(callForm, seen).transform(({ version, ...texts }) => ({ version, texts }));
export const rulesChange = z
  .intersection(rulesForm, seen)
  .transform(({ version, ...rules }) => ({ version, rules: rulesOf(rules) }));
export const gridChange = z
  .intersection(gridForm, seen)
  .transform(({ version, criteria }) => ({ version, grid: criteria }));
/** An earlier version of the grid to be taken up again. */
export const gridRestoring = z.intersection(z.object({ number: z.coerce.number().int().min(1).max(100_000) }), seen);
export const extensionChange = extensionForm.transform(({ untilOn, untilTime, ...rest }) => ({
  ...rest,
  until: fromParis(untilOn, untilTime),
}));

/** More time to score for one person. */
export const reopeningChange = z
  .intersection(
    extensionForm.pick({ untilOn: true, untilTime: true, reason: true }),
    z.object({ reviewerId: filledText(ID_CHARS_MAX) }),
  )
  .transform(({ untilOn, untilTime, ...rest }) => ({ ...rest, until: fromParis(untilOn, untilTime) }));

/** The last day of the phase is wholly in it. */
export const phaseChange = z.object({
  kind: filledOneOf(PHASE_KINDS),
  reason: maybeText(REASON_CHARS_MAX),
  closesAt: z
    .string()
    .default("")
    .refine((v) => v === "" || isCalendarDay(v), { error: problem("not-a-day") })
    .transform((v) => (v === "" ? null : fromParis(addDays(v, 1)))),
});

const NAME_CHARS_MAX = 120;
export const envelopeForm = z.object({
  name: filledText(NAME_CHARS_MAX),
  year: filledNumber(2022, 2100),
  amountCents: filledAmount(1),
  voteReference: filledText(NAME_CHARS_MAX),
});
