import * as z from "zod";
import { REGRANT_NOTE_CHARS_MAX } from "~/domain/proposals/limits";
import { problem } from "~/domain/shared/field-problem";
import { filledYesOrNo, maybeText, text, tick, ticked, yesOrNo } from "~/domain/shared/form-fields";

export const commitmentsDraft = z.object({
  accurate: tick(),
  notStarted: tick(),
  otherAidDeclared: tick(),
  noPersonalData: tick(),
  willReport: tick(),
  willShare: tick(),
  regrants: yesOrNo(),
  regrantNote: text(REGRANT_NOTE_CHARS_MAX),
});

/** "Engagements" */
export const commitmentsComplete = z
  .object({
    accurate: ticked(),
    notStarted: ticked(),
    otherAidDeclared: ticked(),
    noPersonalData: ticked(),
    willReport: ticked(),
    willShare: ticked(),
    regrants: filledYesOrNo(),
    regrantNote: maybeText(REGRANT_NOTE_CHARS_MAX),
  })
  .refine((c) => !c.regrants || c.regrantNote !== "", { path: ["regrantNote"], error: problem("required") });

export type CommitmentsDraft = z.output<typeof commitmentsDraft>;
export type Commitments = z.output<typeof commitmentsComplete>;
