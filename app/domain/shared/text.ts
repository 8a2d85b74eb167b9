/** For search and sorting: no accent, no capital, hyphens and apostrophes as spaces, "saint" as "st". */
export const searchable = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[-\u2010-\u2015'\u2018\u2019.,;:!?()«»"/]/g, " ")
    .replace(/\bsainte?\b/g, (s) => (s === "saint" ? "st" : "ste"))
    .replace(/\s+/g, " ")
    .trim();

/** Characters as a reader counts them and as both sides count them: line ends are one character, and so is a letter with its accent. */
export const characters = (text: string) => Array.from(text.normalize("NFC").replace(/\r\n?/g, "\n")).length;

/** Words: what stands between spaces and holds a letter or a figure. */
export const words = (text: string) => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

/** A number as people type it, "1 250"; null for anything else. */
export const wholeNumber = (typed: string) => {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
};

/** A row nobody wrote anything in. */
export const isBlank = (row: object) =>
  Object.values(row).every((v) => v === "" || v === undefined || (typeof v === "string" && v.trim() === ""));

/** For a URL: "Saint-Ouen-sur-Seine" → "saint-ouen-sur-seine". */
export const slugify = (text: string) =>
  searchable(text)
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
