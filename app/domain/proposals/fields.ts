import { DRAFT_SCHEMAS } from "~/domain/proposals/section-schemas";
import { SECTION_IDS, type SectionId } from "~/domain/proposals/sections";

/** A field of the form as a request names it: "budget.costNote". A list of rows is one field: "budget.expenses". */
export type FieldId = `${SectionId}.${string}`;

export const fieldNames = (section: SectionId): string[] => Object.keys(DRAFT_SCHEMAS[section].shape);
export const fieldId = (section: SectionId, name: string): FieldId => `${section}.${name}`;

/** "budget" names the section whole, "budget.costNote" one field of it. */
export const PARTS = SECTION_IDS.flatMap((section): (SectionId | FieldId)[] => [
  section,
  ...fieldNames(section).map((name) => fieldId(section, name)),
]) as [SectionId | FieldId, ...(SectionId | FieldId)[]];

export const isFieldId = (part: SectionId | FieldId): part is FieldId => part.includes(".");
