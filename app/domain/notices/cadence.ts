import type { LetterTemplate } from "~/domain/notices/letters";
import { addDays, fromParis, inParis } from "~/domain/shared/calendar";

export const CADENCES = ["at_once", "daily", "never"] as const;
export type Cadence = (typeof CADENCES)[number];

/** What a person may slow down or stop. Everything else, deadlines and decisions above all, is always sent at once. */
export const OPTIONAL_NOTICES = ["comment_posted", "meeting_invitation"] as const satisfies readonly LetterTemplate[];
export type OptionalNotice = (typeof OPTIONAL_NOTICES)[number];
export const isOptional = (template: LetterTemplate): template is OptionalNotice =>
  OPTIONAL_NOTICES.some((o) => o === template);

export const DIGEST_TIME = "08:00";

/** When a letter leaves: now; with the digest of the next morning, one a person and day; or never (null). */
export function leavesAt(template: LetterTemplate, cadence: Cadence, at: Date): Date | null {
  if (!isOptional(template) || cadence === "at_once") return at;
  return cadence === "daily" ? nextDigest(at) : null;
}

export function nextDigest(at: Date): Date {
  const today = fromParis(inParis(at).date, DIGEST_TIME);
  return today > at ? today : fromParis(addDays(inParis(at).date, 1), DIGEST_TIME);
}

/** Letters of one person that wait for the same morning travel together. */
export function digests<L extends { personId: string | null; dueAt: Date; template: LetterTemplate }>(
  letters: readonly L[],
): L[][] {
  const bundles = new Map<string, L[]>();
  letters.forEach((letter, i) => {
    const together = letter.personId !== null && isOptional(letter.template);
    const key = together ? `${letter.personId} ${letter.dueAt.toISOString()}` : `alone ${i}`;
    bundles.set(key, [...(bundles.get(key) ?? []), letter]);
  });
  return [...bundles.values()];
}
