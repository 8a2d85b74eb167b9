import type { CallRules } from "~/domain/calls/rules";
import { type BudgetFindingName, budgetFindings, readBudget } from "~/domain/proposals/budget";
import { type DocumentGap, documentGaps, type HeldDocument, requiredDocuments } from "~/domain/proposals/documents";
import type { ApplicantKind, ProjectKind } from "~/domain/proposals/options";
import {
  COMPLETE_SCHEMAS,
  DRAFT_SCHEMAS,
  isUnwritten,
  type SectionContent,
  type SectionDraft,
} from "~/domain/proposals/section-schemas";
import { SECTION_IDS, type SectionId, type SectionStatus } from "~/domain/proposals/sections";
import { addMonths, isCalendarDay } from "~/domain/shared/calendar";
import { type FieldProblem, type ProblemParams, readProblem } from "~/domain/shared/field-problem";

/** A dossier as it stands: sections as saved, files held, sections sent back by the signatory or named by a request. */
export type Dossier = {
  sections: { [S in SectionId]?: { content: unknown; done: boolean } | undefined };
  documents: readonly HeldDocument[];
  sentBack?: readonly SectionId[];
};

export type WindowProblem = "starts-too-early" | "ends-too-late" | "milestone-outside";
export type GapProblem = FieldProblem | BudgetFindingName | DocumentGap["problem"] | WindowProblem;
/** Something to put right before filing. `field` is the name of the field, "expenses.2.amount", or null for the section as a whole. */
export type Gap = { section: SectionId; field: string | null; problem: GapProblem; params: ProblemParams };
export type Completeness = { statuses: Record<SectionId, SectionStatus>; gaps: Gap[]; done: number; complete: boolean };

type Typed = { [S in SectionId]?: SectionContent<S> | undefined };

const readings = ({ sections }: Pick<Dossier, "sections">) =>
  SECTION_IDS.map((id) => ({ id, read: COMPLETE_SCHEMAS[id].safeParse(sections[id]?.content ?? {}) }));
type Readings = ReturnType<typeof readings>;
const typed = (read: Readings) => Object.fromEntries(read.map((r) => [r.id, r.read.data])) as Typed;

/** Sections that satisfy every rule of their own form, typed. */
export const typedSections = (dossier: Pick<Dossier, "sections">): Typed => typed(readings(dossier));

/** A section as saved, for reading: what does not fit its form any more reads as empty. */
export const draftOf = <S extends SectionId>(dossier: Pick<Dossier, "sections">, section: S): SectionDraft<S> => {
  const read = DRAFT_SCHEMAS[section].safeParse(dossier.sections[section]?.content ?? {});
  return (read.success ? read.data : DRAFT_SCHEMAS[section].parse({})) as SectionDraft<S>;
};

/** What keeps the dossier from being filed, and how far each section is. */
export function completeness(dossier: Dossier, rules: CallRules): Completeness {
  const read = readings(dossier);
  const gaps = [
    ...formGaps(read),
    ...windowGaps(typed(read), dossier, rules),
    ...(typed(read).budget ? budgetGaps(dossier, rules) : []),
    ...fileGaps(dossier),
  ].sort((a, b) => SECTION_IDS.indexOf(a.section) - SECTION_IDS.indexOf(b.section));
  const statuses = Object.fromEntries(SECTION_IDS.map((id) => [id, statusOf(id, dossier, gaps)])) as Record<
    SectionId,
    SectionStatus
  >;
  return {
    statuses,
    gaps,
    done: SECTION_IDS.filter((id) => statuses[id] === "done").length,
    complete: gaps.length === 0,
  };
}

/** "Done" is what the writer says and the rules confirm; "to fix" is what the writer says and the rules deny, or what came back. */
function statusOf(id: SectionId, { sections, documents, sentBack = [] }: Dossier, gaps: readonly Gap[]): SectionStatus {
  const saved = sections[id];
  const { content } = saved ?? {};
  const begun =
    (id === "documents" && documents.length > 0) ||
    (typeof content === "object" && content !== null && !isUnwritten(content));
  if (sentBack.includes(id)) return "to_fix";
  if (saved?.done) return gaps.some((g) => g.section === id) ? "to_fix" : "done";
  return begun ? "in_progress" : "not_started";
}

/** What each section's own form still finds wrong. */
const formGaps = (read: Readings): Gap[] =>
  read.flatMap(({ id, read: { error } }) =>
    (error?.issues ?? []).map(({ path, message }): Gap => {
      const { key, params } = readProblem(message);
      return { section: id, field: path.join(".") || null, problem: key, params };
    }),
  );

/** Dates against the call: how long, and between which days. Says nothing while a date cannot be read. */
function windowGaps({ initiative }: Typed, dossier: Dossier, rules: CallRules): Gap[] {
  if (!initiative) return [];
  const { startsOn, endsOn } = initiative;
  const gaps: Gap[] = [];
  const find = (wrong: boolean, field: string, found: GapProblem, params: ProblemParams) => {
    if (wrong) gaps.push({ section: "initiative", field, problem: found, params });
  };
  find(endsOn > addMonths(startsOn, rules.durationMonthsMax), "endsOn", "too-many-months", {
    max: rules.durationMonthsMax,
  });
  find(rules.actionFrom !== null && startsOn < rules.actionFrom, "startsOn", "starts-too-early", {
    day: rules.actionFrom ?? "",
  });
  find(rules.actionUntil !== null && endsOn > rules.actionUntil, "endsOn", "ends-too-late", {
    day: rules.actionUntil ?? "",
  });

  const stray = draftOf(dossier, "calendar").milestones.findIndex((m) => isCalendarDay(m.on) && m.on > endsOn);
  if (stray >= 0)
    gaps.push({
      section: "calendar",
      field: `milestones.${stray}.on`,
      problem: "milestone-outside",
      params: { day: endsOn },
    });
  return gaps;
}

/** What the lines add up to, as far as they read. A town is told only once every line does: half a budget is never balanced. */
export const budgetGaps = (dossier: Pick<Dossier, "sections">, rules: CallRules): Gap[] =>
  budgetFindings(readBudget(draftOf(dossier, "budget")), rules, natureOf(dossier)).map(({ name, facts }) => ({
    section: "budget",
    field: null,
    problem: name,
    params: facts,
  }));

/** Investment or operating, and who carries it, as far as they are said. */
export const natureOf = (dossier: Pick<Dossier, "sections">): { kind: ProjectKind; applicant: ApplicantKind } => ({
  kind: draftOf(dossier, "initiative").kind || "operating",
  applicant: draftOf(dossier, "applicant").kind || "town",
});

export const requiredDocumentsOf = (dossier: Pick<Dossier, "sections">) =>
  requiredDocuments({
    investment: natureOf(dossier).kind === "investment",
    confirmedPartners: draftOf(dossier, "partners").partners.some((p) => p.commitment === "confirmed"),
  });

const fileGaps = (dossier: Dossier): Gap[] =>
  documentGaps(dossier.documents, requiredDocumentsOf(dossier)).map(({ kind, problem: found }) => ({
    section: "documents",
    field: kind,
    problem: found,
    params: {},
  }));
