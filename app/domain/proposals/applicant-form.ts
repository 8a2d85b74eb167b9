import * as z from "zod";
import { parseSiret } from "~/domain/network/siret";
import { MANDATE_CHARS_MAX, PERSON_CHARS_MAX, SERVICE_CHARS_MAX } from "~/domain/proposals/limits";
import { APPLICANT_KINDS, MANDATE_KINDS } from "~/domain/proposals/options";
import { problem } from "~/domain/shared/field-problem";
import {
  filledDay,
  filledEmail,
  filledOneOf,
  filledPhone,
  filledText,
  jotted,
  maybeText,
  oneOf,
  text,
} from "~/domain/shared/form-fields";

export const applicantDraft = z.object({
  kind: oneOf(APPLICANT_KINDS),
  bodyName: text(SERVICE_CHARS_MAX),
  siret: jotted(),
  service: text(SERVICE_CHARS_MAX),
  leadName: text(PERSON_CHARS_MAX),
  leadFunction: text(PERSON_CHARS_MAX),
  contactName: text(PERSON_CHARS_MAX),
  contactFunction: text(PERSON_CHARS_MAX),
  contactEmail: text(PERSON_CHARS_MAX),
  contactPhone: jotted(),
  mandateKind: oneOf(MANDATE_KINDS),
  mandateReference: text(MANDATE_CHARS_MAX),
  mandateOn: jotted(),
});

/** "Porteur": who carries the dossier, who answers for it, what empowers the signatory. */
export const applicantComplete = z
  .object({
    kind: filledOneOf(APPLICANT_KINDS),
    bodyName: maybeText(SERVICE_CHARS_MAX),
    siret: z
      .string()
      .default("")
      .transform((v, ctx) => {
        const read = parseSiret(v);
        if (read.ok) return read.value;
        ctx.addIssue({ code: "custom", message: problem(v.trim() === "" ? "required" : "not-a-siret") });
        return z.NEVER;
      }),
    service: filledText(SERVICE_CHARS_MAX),
    leadName: filledText(PERSON_CHARS_MAX),
    leadFunction: filledText(PERSON_CHARS_MAX),
    contactName: filledText(PERSON_CHARS_MAX),
    contactFunction: filledText(PERSON_CHARS_MAX),
    contactEmail: filledEmail(),
    contactPhone: filledPhone(),
    mandateKind: filledOneOf(MANDATE_KINDS),
    mandateReference: filledText(MANDATE_CHARS_MAX),
    mandateOn: filledDay(),
  })
  .refine((a) => a.kind === "town" || a.bodyName !== "", { path: ["bodyName"], error: problem("required") });

export type ApplicantDraft = z.output<typeof applicantDraft>;
export type Applicant = z.output<typeof applicantComplete>;
