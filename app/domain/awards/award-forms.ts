import * as z from "zod";
import { AWARD_ANSWERS } from "~/domain/awards/award";
import { DELIBERATION_NUMBER_CHARS_MAX } from "~/domain/awards/decision";
import { DECISION_OUTCOMES } from "~/domain/awards/decision-lines";
import { problem } from "~/domain/shared/field-problem";
import {
  filledDay,
  filledOneOf,
  filledText,
  maybeAmount,
  maybeText,
  oneOf,
  text,
  ticked,
} from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";

/** As many lines as a posted list can hold. */
export const LINES_MAX = 500;
const REFERENCE_CHARS_MAX = 20;
export const FUNCTION_CHARS_MAX = 100;
const HASH_CHARS = 64;

/** A version that cannot be read is one that nobody saw. */
export const seenVersion = () =>
  z
    .string()
    .default("")
    .transform((v) => (/^\d{1,9}$/.test(v) ? Number(v) : -1));

/** The list of a decision as it is posted; a dossier without an outcome is left out of it. */
export const decisionListForm = z.object({
  decisionReference: text(REFERENCE_CHARS_MAX).transform((v) => v || null),
  version: seenVersion(),
  followed: z.object({ id: text(HASH_CHARS), version: seenVersion() }).optional(),
  lines: z
    .array(
      z.object({
        reference: text(REFERENCE_CHARS_MAX),
        outcome: oneOf(DECISION_OUTCOMES),
        amountCents: maybeAmount(),
        reasons: maybeText(REASON_CHARS_MAX),
        exceptionReason: maybeText(REASON_CHARS_MAX),
      }),
    )
    .max(LINES_MAX, { error: problem("too-many-rows", { max: LINES_MAX }) })
    .default([])
    .transform((lines) => lines.flatMap(({ outcome, ...line }) => (outcome === "" ? [] : [{ ...line, outcome }]))),
});

/** The list that comes back is the one that was on the screen. */
export const sendingBackForm = z.object({ version: seenVersion(), reason: maybeText(REASON_CHARS_MAX) });

/** Why the next of the reserve list is taken up: for its town, and where others before it are passed over. */
export const takingUpForm = z.object({
  reference: text(REFERENCE_CHARS_MAX),
  reasons: maybeText(REASON_CHARS_MAX),
  exceptionReason: maybeText(REASON_CHARS_MAX),
});

/** The approver approves the list that was on the screen. */
export const approvalForm = z.object({ version: seenVersion() });

export const deliberationForm = z.object({ number: filledText(DELIBERATION_NUMBER_CHARS_MAX), on: filledDay() });

export const awardAnswerForm = z.object({ answer: filledOneOf(AWARD_ANSWERS), reason: maybeText(REASON_CHARS_MAX) });

/** A signature is for the text whose hash was on the screen. */
export const signatureForm = z.object({
  readHash: text(HASH_CHARS),
  signerFunction: filledText(FUNCTION_CHARS_MAX),
  certified: ticked(),
});
