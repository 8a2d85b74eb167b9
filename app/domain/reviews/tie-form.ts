import * as z from "zod";
import { CONFLICT_KINDS } from "~/domain/reviews/conflicts";
import { INTEREST_DETAIL_CHARS_MAX } from "~/domain/reviews/review-form";
import { filledOneOf, filledText, maybeDay, maybeText } from "~/domain/shared/form-fields";

const tie = {
  kind: filledOneOf(CONFLICT_KINDS),
  detail: maybeText(INTEREST_DETAIL_CHARS_MAX),
  endedOn: maybeDay(),
};

/** What somebody says of themselves, on their profile: about a town. */
export const ownTieForm = z.object({ ...tie, townId: filledText(10) });
/** What the fund manager puts on record: about a town, or about one dossier. */
export const tieForm = z.object({ ...tie, personId: filledText(64), townId: maybeText(10), dossier: maybeText(20) });
