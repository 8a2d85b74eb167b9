import type { Detail } from "~/domain/shared/outcome";
import type { Locale } from "~/words/locale";

/** What a refusal says: what happened and what to do next. */
export type Sentence = Record<Locale, string | ((detail: Detail) => string)>;

export const sentenceText = (
  locale: Locale,
  sentence: Sentence,
  detail: Record<string, string | number | Date> = {},
) => {
  const said = sentence[locale];
  return typeof said === "function" ? said(detail) : said;
};
