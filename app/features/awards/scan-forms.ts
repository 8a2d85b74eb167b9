import * as z from "zod";
import { FUNCTION_CHARS_MAX } from "~/domain/awards/award-forms";
import { PAPER_PAGES_MAX } from "~/domain/awards/signed-papers";
import { filledDay, filledNumber, filledText } from "~/domain/shared/form-fields";

const REFERENCE_CHARS_MAX = 30;
const NAME_CHARS_MAX = 120;

export const filingForm = z.object({
  agreement: filledText(REFERENCE_CHARS_MAX),
  page: filledNumber(1, PAPER_PAGES_MAX),
});

/** A signature on paper: who signed, in which function, which day. */
export const paperSignatureForm = z.object({
  signerName: filledText(NAME_CHARS_MAX),
  signerFunction: filledText(FUNCTION_CHARS_MAX),
  on: filledDay(),
});
