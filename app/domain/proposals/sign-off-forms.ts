import * as z from "zod";
import { SECTION_IDS, type SectionId } from "~/domain/proposals/sections";
import { problem } from "~/domain/shared/field-problem";
import { maybeText } from "~/domain/shared/form-fields";
import { givesReason, REASON_CHARS_MAX, REASON_CHARS_MIN } from "~/domain/shared/reason";

/** Somebody who writes asks the signatory to file, with a word if need be. */
export const signOffForm = z.object({ message: maybeText(REASON_CHARS_MAX) });

/** The field in which the signatory says what is to be looked at again in a section. */
export const remarkField = (section: SectionId) => `remark-${section}` as const;
const remark = maybeText(REASON_CHARS_MAX).refine((v) => v === "" || givesReason(v), {
  error: problem("too-short", { min: REASON_CHARS_MIN }),
});

/** A word at each section that is sent back; the others stay empty. */
export const declineForm = z
  .object(Object.fromEntries(SECTION_IDS.map((id) => [remarkField(id), remark])))
  .transform((said) => ({
    remarks: SECTION_IDS.flatMap((section) => {
      const reason = said[remarkField(section)] ?? "";
      return reason === "" ? [] : [{ section, reason }];
    }),
  }));
