import * as z from "zod";
import { DIAGNOSIS_CHARS_MAX, OUTREACH_CHARS_MAX, RECIPIENTS_MAX } from "~/domain/proposals/limits";
import { AUDIENCE_GROUPS } from "~/domain/proposals/options";
import { problem } from "~/domain/shared/field-problem";
import { filledNumber, filledText, jotted, maybeNumber, text } from "~/domain/shared/form-fields";

export const audienceDraft = z.object({
  diagnosis: text(DIAGNOSIS_CHARS_MAX),
  recipients: jotted(),
  women: jotted(),
  priorityNeighbourhoods: jotted(),
  under30: jotted(),
  singleParents: jotted(),
  outreach: text(OUTREACH_CHARS_MAX),
});

const estimate = () => maybeNumber(0, RECIPIENTS_MAX);

/** "Public et besoins": the diagnosis, how many recipients, how they are found and referred. */
export const audienceComplete = z
  .object({
    diagnosis: filledText(DIAGNOSIS_CHARS_MAX),
    recipients: filledNumber(1, RECIPIENTS_MAX),
    women: estimate(),
    priorityNeighbourhoods: estimate(),
    under30: estimate(),
    singleParents: estimate(),
    outreach: filledText(OUTREACH_CHARS_MAX),
  })
  .superRefine((a, ctx) => {
    for (const group of AUDIENCE_GROUPS)
      if ((a[group] ?? 0) > a.recipients)
        ctx.addIssue({
          code: "custom",
          path: [group],
          message: problem("more-than-recipients", { recipients: a.recipients }),
        });
  });

export type AudienceDraft = z.output<typeof audienceDraft>;
export type Audience = z.output<typeof audienceComplete>;
