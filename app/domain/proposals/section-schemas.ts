import type * as z from "zod";
import { applicantComplete, applicantDraft } from "~/domain/proposals/applicant-form";
import { audienceComplete, audienceDraft } from "~/domain/proposals/audience-form";
import { budgetComplete, budgetDraft } from "~/domain/proposals/budget-form";
import { calendarComplete, calendarDraft } from "~/domain/proposals/calendar-form";
import { commitmentsComplete, commitmentsDraft } from "~/domain/proposals/commitments-form";
import { documentsComplete, documentsDraft } from "~/domain/proposals/documents-form";
import { indicatorsComplete, indicatorsDraft } from "~/domain/proposals/indicators-form";
import { initiativeComplete, initiativeDraft } from "~/domain/proposals/initiative-form";
import { partnersComplete, partnersDraft } from "~/domain/proposals/partners-form";
import { pathwayComplete, pathwayDraft } from "~/domain/proposals/pathway-form";
import type { SectionId } from "~/domain/proposals/sections";
import { isBlank } from "~/domain/shared/text";

/** What is saved: the text as typed, its size and shape held. */
export const DRAFT_SCHEMAS = {
  applicant: applicantDraft,
  initiative: initiativeDraft,
  audience: audienceDraft,
  pathway: pathwayDraft,
  partners: partnersDraft,
  calendar: calendarDraft,
  budget: budgetDraft,
  indicators: indicatorsDraft,
  documents: documentsDraft,
  commitments: commitmentsDraft,
} as const satisfies Record<SectionId, z.ZodType>;

/** What is asked for at filing: every rule, typed values out. Reads what the draft schema saved. */
export const COMPLETE_SCHEMAS = {
  applicant: applicantComplete,
  initiative: initiativeComplete,
  audience: audienceComplete,
  pathway: pathwayComplete,
  partners: partnersComplete,
  calendar: calendarComplete,
  budget: budgetComplete,
  indicators: indicatorsComplete,
  documents: documentsComplete,
  commitments: commitmentsComplete,
} as const satisfies Record<SectionId, z.ZodType>;

export type SectionDraft<S extends SectionId> = z.output<(typeof DRAFT_SCHEMAS)[S]>;
export type SectionContent<S extends SectionId> = z.output<(typeof COMPLETE_SCHEMAS)[S]>;
export type SectionDrafts = { [S in SectionId]?: SectionDraft<S> | undefined };

/** The section nobody has written in yet. */
export const emptySection = <S extends SectionId>(section: S): SectionDraft<S> =>
  DRAFT_SCHEMAS[section].parse({}) as SectionDraft<S>;

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((v) => (typeof v === "object" && v !== null ? isBlank(v) : v === ""))
    : value === undefined || (typeof value === "string" && value.trim() === "");

/** Whether anything at all was written in a saved section. */
export const isUnwritten = (content: object) => Object.values(content).every(isEmpty);
