import * as z from "zod";
import { ADMISSIBILITY_RULES, VERDICTS } from "~/domain/proposals/admissibility-checks";
import { problem } from "~/domain/shared/field-problem";
import { filledOneOf, maybeText, oneOf } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";

/** The rules one by one; those without a verdict are left as the portal finds them. */
export const checksForm = z.object({
  checks: z
    .array(
      z.object({ rule: filledOneOf(ADMISSIBILITY_RULES), verdict: oneOf(VERDICTS), note: maybeText(REASON_CHARS_MAX) }),
    )
    .max(ADMISSIBILITY_RULES.length, { error: problem("too-many-rows", { max: ADMISSIBILITY_RULES.length }) })
    .transform((rows) => rows.flatMap(({ verdict, ...row }) => (verdict === "" ? [] : [{ ...row, verdict }]))),
});
