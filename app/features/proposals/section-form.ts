import type * as z from "zod";
import { DRAFT_SCHEMAS } from "~/domain/proposals/section-schemas";
import type { SectionId } from "~/domain/proposals/sections";

/** A posted section, read by the schema of its draft: the content that the save keeps. */
export const sectionForm = (section: SectionId): z.ZodType<{ content: object }> =>
  (DRAFT_SCHEMAS[section] as z.ZodType<object>).transform((content) => ({ content }));
