import { diffWordsWithSpace } from "diff";

/** A piece of a text that changed: what stayed, what is new, what went. */
export type Piece = { text: string; kind: "same" | "added" | "removed" };

const words = new Intl.Segmenter("fr", { granularity: "word" });
/** Two texts that differ in more than so many words are given one after the other. */
const EDITS_MAX = 1500;
/** Where less than this share of a text stayed, marks between its words would only confuse. */
const SHARE_KEPT_MIN = 0.3;

const replaced = (before: string, after: string): Piece[] =>
  [
    { text: before, kind: "removed" as const },
    { text: after, kind: "added" as const },
  ].filter((p) => p.text !== "");

/** Word by word, from one text to the next. */
export function wordDiff(before: string, after: string): Piece[] {
  if (before === after) return after === "" ? [] : [{ text: after, kind: "same" }];
  const found = diffWordsWithSpace(before, after, { intlSegmenter: words, maxEditLength: EDITS_MAX });
  if (!found) return replaced(before, after);
  const kept = found.reduce((sum, c) => sum + (c.added || c.removed ? 0 : c.value.trim().length), 0);
  if (kept < SHARE_KEPT_MIN * Math.max(before.length, after.length)) return replaced(before, after);
  return found.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}
