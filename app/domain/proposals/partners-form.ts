import * as z from "zod";
import { PARTNER_NAME_CHARS_MAX, PARTNER_ROLE_CHARS_MAX, PARTNERS_MAX } from "~/domain/proposals/limits";
import { PARTNER_COMMITMENTS, PARTNER_KINDS } from "~/domain/proposals/options";
import { filledOneOf, filledRows, filledText, oneOf, rows, text } from "~/domain/shared/form-fields";

export const partnersDraft = z.object({
  partners: rows(
    z.object({
      name: text(PARTNER_NAME_CHARS_MAX),
      kind: oneOf(PARTNER_KINDS),
      role: text(PARTNER_ROLE_CHARS_MAX),
      commitment: oneOf(PARTNER_COMMITMENTS),
    }),
    PARTNERS_MAX,
  ),
});

/** "Partenaires": none to fifteen. */
export const partnersComplete = z.object({
  partners: filledRows(
    z.object({
      name: filledText(PARTNER_NAME_CHARS_MAX),
      kind: filledOneOf(PARTNER_KINDS),
      role: filledText(PARTNER_ROLE_CHARS_MAX),
      commitment: filledOneOf(PARTNER_COMMITMENTS),
    }),
    0,
    PARTNERS_MAX,
  ),
});

export type PartnersDraft = z.output<typeof partnersDraft>;
export type Partners = z.output<typeof partnersComplete>;
