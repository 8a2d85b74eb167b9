import * as z from "zod";
import { reportDraft } from "~/domain/reports/report-form";
import { filledText } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX, REASON_CHARS_MIN } from "~/domain/shared/reason";

/** The version that was on the screen. One that cannot be read is one that nobody saw. */
const seen = z
  .string()
  .default("")
  .transform((v) => (/^\d{1,9}$/.test(v) ? Number(v) : -1));

export const savingForm = reportDraft
  .extend({ version: seen })
  .transform(({ version, ...content }) => ({ content, seen: version }));

export const submittingForm = z.object({ version: seen }).transform(({ version }) => ({ seen: version }));

export const returnForm = z
  .object({ reason: filledText(REASON_CHARS_MAX, REASON_CHARS_MIN), version: seen })
  .transform(({ version, reason }) => ({ seen: version, reason }));

/** `cents`: the accepted cost of a final account, as it was worked out on the page. */
export const acceptanceForm = z
  .object({ cents: z.string().default(""), version: seen })
  .transform(({ version, cents }) => ({
    seen: version,
    acceptedEligibleCents: /^\d{1,10}$/.test(cents) ? Number(cents) : null,
  }));
