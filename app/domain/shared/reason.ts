import { characters } from "~/domain/shared/text";

/** A reason that someone else will read later: a sentence, not a full stop. */
export const REASON_CHARS_MIN = 10;
export const REASON_CHARS_MAX = 1000;

export const givesReason = (text: string) => {
  const length = characters(text.trim());
  return length >= REASON_CHARS_MIN && length <= REASON_CHARS_MAX;
};
