import * as z from "zod";
import { OBSTACLES, SECTORS } from "~/domain/proposals/options";
import {
  choices,
  filledOneOf,
  filledText,
  jotted,
  maybeAmount,
  maybeText,
  oneOf,
  text,
  tick,
} from "~/domain/shared/form-fields";
import { slugify } from "~/domain/shared/text";

export const EXPERIENCE_TITLE_CHARS_MAX = 120;
export const EXPERIENCE_SUMMARY_CHARS_MAX = 500;
export const EXPERIENCE_TEXT_CHARS_MAX = 3000;
export const EXPERIENCE_CONTACT_CHARS_MAX = 200;

/** Who reads a published report: members of the network, or everybody. */
export const AUDIENCES = ["network", "public"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The columns of their own: title, summary, sector, obstacles. All else is the content. */
export const experienceDraft = z.object({
  title: text(EXPERIENCE_TITLE_CHARS_MAX),
  summary: text(EXPERIENCE_SUMMARY_CHARS_MAX),
  sector: oneOf(SECTORS),
  obstacles: choices(OBSTACLES),
  context: text(EXPERIENCE_TEXT_CHARS_MAX),
  action: text(EXPERIENCE_TEXT_CHARS_MAX),
  reached: text(EXPERIENCE_TEXT_CHARS_MAX),
  planned: jotted(),
  actual: jotted(),
  whatWorked: text(EXPERIENCE_TEXT_CHARS_MAX),
  whatFailed: text(EXPERIENCE_TEXT_CHARS_MAX),
  wouldChange: text(EXPERIENCE_TEXT_CHARS_MAX),
  advice: text(EXPERIENCE_TEXT_CHARS_MAX),
  contact: text(EXPERIENCE_CONTACT_CHARS_MAX),
});
export type ExperienceDraft = z.output<typeof experienceDraft>;
export const DRAFT_FIELDS = Object.keys(experienceDraft.shape) as (keyof ExperienceDraft)[];

/** What a report says before it is published: what worked and what did not are both asked for. Amounts become cents. */
export const experienceComplete = z.object({
  title: filledText(EXPERIENCE_TITLE_CHARS_MAX),
  summary: filledText(EXPERIENCE_SUMMARY_CHARS_MAX),
  sector: filledOneOf(SECTORS),
  obstacles: choices(OBSTACLES),
  context: filledText(EXPERIENCE_TEXT_CHARS_MAX),
  action: filledText(EXPERIENCE_TEXT_CHARS_MAX),
  reached: maybeText(EXPERIENCE_TEXT_CHARS_MAX),
  planned: maybeAmount(),
  actual: maybeAmount(),
  whatWorked: filledText(EXPERIENCE_TEXT_CHARS_MAX),
  whatFailed: filledText(EXPERIENCE_TEXT_CHARS_MAX),
  wouldChange: maybeText(EXPERIENCE_TEXT_CHARS_MAX),
  advice: maybeText(EXPERIENCE_TEXT_CHARS_MAX),
  contact: maybeText(EXPERIENCE_CONTACT_CHARS_MAX),
});
export type ExperienceContent = z.output<typeof experienceComplete>;

const DOSSIER_CHARS_MAX = 40;
/** `dossier`: the reference of an awarded dossier that the report tells about. */
const dossier = { dossier: text(DOSSIER_CHARS_MAX) };
export const newExperienceForm = experienceDraft.extend({ ...dossier, townId: text(DOSSIER_CHARS_MAX) });
export const experienceChangeForm = experienceDraft.extend({
  ...dossier,
  version: z.coerce.number().int(),
  personalDataChecked: tick(),
});

/** A published report is corrected whole: a field that publishing needs may not be emptied. */
export const experienceCorrectionForm = experienceChangeForm.superRefine((change, ctx) => {
  for (const { path, message } of experienceComplete.safeParse(change).error?.issues ?? [])
    ctx.addIssue({ code: "custom", path, message });
});

export const publicationForm = z.object({
  version: z.coerce.number().int(),
  audience: oneOf(AUDIENCES),
  personalDataChecked: tick(),
});

/** The fields that publishing still asks for. */
export function missingIn(draft: ExperienceDraft): (keyof ExperienceDraft)[] {
  const issues = experienceComplete.safeParse(draft).error?.issues ?? [];
  return DRAFT_FIELDS.filter((field) => issues.some(({ path }) => path[0] === field));
}

const SLUG_CHARS_MAX = 80;
/** Words of the address that are pages of their own. */
const TAKEN_SLUGS = ["nouveau"];

/** The beginning of a report's address, from its title: never in the middle of a word. */
export function slugOf(title: string): string {
  const whole = slugify(title);
  const cut = whole.length > SLUG_CHARS_MAX ? whole.slice(0, whole.lastIndexOf("-", SLUG_CHARS_MAX)) : whole;
  return cut.slice(0, SLUG_CHARS_MAX) || "retour";
}

/** The first address that nobody else has: "cour-oasis", "cour-oasis-2". */
export function freeSlug(base: string, taken: readonly string[]): string {
  const others = new Set([...taken, ...TAKEN_SLUGS]);
  let slug = base;
  for (let n = 2; others.has(slug); n++) slug = `${base}-${n}`;
  return slug;
}

/** What a search finds a report by. */
export const searchedText = (
  e: Pick<
    ExperienceDraft,
    "title" | "summary" | "context" | "action" | "whatWorked" | "whatFailed" | "wouldChange" | "advice"
  >,
) =>
  [e.title, e.summary, e.context, e.action, e.whatWorked, e.whatFailed, e.wouldChange, e.advice]
    .filter(Boolean)
    .join("\n");
