/** What one sign of ours becomes in the restricted Latin set of SEPA: a-z A-Z 0-9 / - ? : ( ) . , ' + and space. */
const SIGNS: Record<string, string> = {
  œ: "oe",
  Œ: "OE",
  æ: "ae",
  Æ: "AE",
  ß: "ss",
  ẞ: "SS",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "TH",
  ı: "i",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "′": "'",
  "`": "'",
  "´": "'",
  "«": "'",
  "»": "'",
  "“": "'",
  "”": "'",
  "„": "'",
  '"': "'",
  "‹": "'",
  "›": "'",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  _: "-",
  "…": "...",
  "·": ".",
  "•": "-",
  ";": ",",
  "!": ".",
  "&": "+",
  "°": "o",
  º: "o",
  ª: "a",
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
  "%": " pct ",
  "½": "1/2",
  "¼": "1/4",
  "¾": "3/4",
  "²": "2",
  "³": "3",
  "€": "EUR",
  "№": "No",
};

/**
 * Text for a payment message: accents dropped, signs replaced, the rest a space. The set has no double quote, so
 * quotation marks become apostrophes. Cut to `max`; `empty` stands where nothing is left, for the format wants one sign.
 */
export function sepaText(text: string, max: number, empty = "NON RENSEIGNE"): string {
  const plain = Array.from(text.normalize("NFC"), (sign) => SIGNS[sign] ?? sign).join("");
  const kept = plain
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, " ")
    .replace(/\/{2,}/g, "/")
    .replace(/ +/g, " ")
    .trim()
    .replace(/^\/+/, "")
    .slice(0, max)
    .trim();
  return kept || empty;
}

export const SEPA_ID_CHARS_MAX = 35;

/** An identifier goes out as it is or not at all: what comes back must name the same payment. */
export function sepaId(id: string): string {
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(id) || id.length > SEPA_ID_CHARS_MAX)
    throw new Error(
      `"${id}" cannot be a payment identifier: letters, digits, dots and hyphens, ${SEPA_ID_CHARS_MAX} at most`,
    );
  return id;
}
