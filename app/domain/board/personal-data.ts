/** Kinds of personal data that free text may hold by mistake. */
export const PERSONAL_DATA_KINDS = ["email", "phone", "social_security", "iban", "recipient_number"] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];
export type PersonalDataFound = { kind: PersonalDataKind; excerpt: string };

const PATTERNS: Record<PersonalDataKind, RegExp> = {
  email: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  phone: /(?<!\d)(?:(?:\+|00)33[\s.\u00a0]?(?:\(0\))?|0)[1-9](?:[\s.\u00a0-]?\d{2}){4}(?!\d)/g,
  social_security:
    /(?<!\d)[12][\s\u00a0]?\d{2}[\s\u00a0]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s\u00a0]?(?:\d{2}|2[AB])[\s\u00a0]?\d{3}[\s\u00a0]?\d{3}(?:[\s\u00a0]?\d{2})?(?!\d)/gi,
  iban: /\b[A-Z]{2}\d{2}(?:[\s\u00a0]?[A-Z\d]{4}){3,7}(?:[\s\u00a0]?[A-Z\d]{1,4})?\b/g,
  recipient_number:
    /\b(?:allocataire|matricule|caf)[\s\u00a0]*(?:n°|nº|numéro|no|:)[\s\u00a0]*:?[\s\u00a0]*\d{5,8}\b/giu,
};

/**
 * What looks like personal data: a warning to the writer, not a refusal, since a pattern cannot know. Reports and
 * comments are about actions; nobody who is helped is ever named.
 */
export function personalDataIn(text: string): PersonalDataFound[] {
  let rest = text;
  return PERSONAL_DATA_KINDS.flatMap((kind) => {
    const found = [...rest.matchAll(PATTERNS[kind])].map(([excerpt]) => ({ kind, excerpt: excerpt.trim() }));
    for (const { excerpt } of found) rest = rest.replace(excerpt, " ");
    return found;
  });
}
