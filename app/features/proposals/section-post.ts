import type { FormAnswer } from "~/components/answer-summary";
import type { SectionDraft } from "~/domain/proposals/section-schemas";
import { SECTION_IDS, SECTION_SLUGS, type SectionId } from "~/domain/proposals/sections";

/** What a section's page gets back: `added` names the row that was just asked for ("partners.2"). */
export type SectionAnswer = FormAnswer & { added?: string };

/** The form of a section, for a button that stands outside it. */
export const SECTION_FORM = "partie";

/** Posted with a section of which some fields are locked, and so not in the form. */
export const PARTLY = "_partly";

const LISTS = ["partners", "milestones", "targets", "expenses", "income"];
const ROWS_MAX = 60;

type RowAsked = { list?: string } & ({ add: true } | { remove: number });

/** The form as it was typed, with a row more or a row less. Nothing is saved, and nothing typed is lost. */
export function withRows(values: unknown, asked: RowAsked): SectionAnswer {
  const typed = typeof values === "object" && values !== null ? (values as Record<string, unknown>) : {};
  const { list = "" } = asked;
  const held = LISTS.includes(list) ? typed[list] : undefined;
  const rows = Array.isArray(held) ? held : [];
  const answer = { problems: {}, refusal: null };
  if (!LISTS.includes(list)) return { ...answer, values: typed };
  if ("remove" in asked) return { ...answer, values: { ...typed, [list]: rows.filter((_, i) => i !== asked.remove) } };
  return {
    ...answer,
    values: { ...typed, [list]: [...rows, {}].slice(0, ROWS_MAX) },
    added: `${list}.${Math.min(rows.length, ROWS_MAX - 1)}`,
  };
}

const text = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");

/** What a posted section says besides its fields: the version that was on the screen, whether it is finished, where to go next. */
export const savingOf = (posted: FormData) => ({
  seen: /^\d{1,9}$/.test(text(posted.get("version"))) ? Number(posted.get("version")) : -1,
  done: posted.get("done") === "yes",
});

/** Where the writer goes after a save: on, back to the dossier, to what colleagues say, or to what is still wrong here. */
export function afterSaving(
  reference: string,
  section: SectionId,
  { intent, done, gaps }: { intent: FormDataEntryValue | null; done: boolean; gaps: number },
) {
  const dossier = `/dossiers/${reference}`;
  const next = SECTION_IDS[SECTION_IDS.indexOf(section) + 1];
  if (intent === "plus-tard") return dossier;
  if (intent === "commenter") return `${dossier}/commentaires/${SECTION_SLUGS[section]}`;
  if (intent !== "continuer" || (done && gaps > 0)) return `${dossier}/${SECTION_SLUGS[section]}`;
  return next ? `${dossier}/${SECTION_SLUGS[next]}` : dossier;
}

/**
 * What was typed, with the fields that the form does not ask for as they are saved. One that was posted all the same
 * is left as it came: whether it may change is for the rule to say.
 */
export function withLocked(
  { lockedFields, content }: { lockedFields: readonly string[]; content: SectionDraft<SectionId> },
  typed: object,
): Record<string, unknown> {
  const saved = Object.entries(content).filter(([name]) => lockedFields.includes(name));
  return { ...Object.fromEntries(saved), ...typed };
}
