import type { CallRules } from "~/domain/calls/rules";
import { sirenOf } from "~/domain/network/siret";
import {
  budgetGaps,
  completeness,
  type Dossier,
  draftOf,
  type Gap,
  type GapProblem,
  typedSections,
} from "~/domain/proposals/completeness";
import { inParis } from "~/domain/shared/calendar";

/** What makes a dossier admissible. Stored by rule in CompletenessCheck. */
export const ADMISSIBILITY_RULES = [
  "applicant_is_town",
  "in_department",
  "benefits_recipients",
  "dates_within_call",
  "not_started",
  "complete",
  "documents",
  "budget_balanced",
  "within_floor_ceiling",
  "rate",
  "own_share",
  "charter_signed",
  "bank_details",
  "one_lead_per_town",
] as const;
export type AdmissibilityRule = (typeof ADMISSIBILITY_RULES)[number];
/** What is looked at first in a list. */
export const GLANCE_RULES = ["documents", "rate", "charter_signed", "bank_details"] as const;
export type GlanceRule = (typeof GLANCE_RULES)[number];

export const VERDICTS = ["met", "not_met", "to_check"] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Check = { rule: AdmissibilityRule; verdict: Verdict };
/** What the portal says of a rule by itself, and what it found against it. */
export type AutomaticCheck = Check & { gaps: Gap[] };

/** `townSirens`: the SIREN of the town and of the bodies it speaks through. */
export type CheckContext = {
  townSirens: readonly string[];
  charterSigned: boolean;
  bankDetailsActive: boolean;
  otherFiled: boolean;
  filedAt: Date;
};

const held = (isMet: boolean): Verdict => (isMet ? "met" : "not_met");

const about =
  (...problems: GapProblem[]) =>
  (gap: Gap) =>
    problems.includes(gap.problem);

/** Which gaps of a dossier break which rule. */
const BREAKS: Partial<Record<AdmissibilityRule, (gap: Gap) => boolean>> = {
  dates_within_call: about("too-many-months", "starts-too-early", "ends-too-late"),
  complete: (gap) => gap.section !== "documents" && gap.section !== "budget",
  documents: (gap) => gap.section === "documents",
  budget_balanced: about(
    "no-expense",
    "no-income",
    "total-too-large",
    "income-missing",
    "income-in-excess",
    "in-kind-unbalanced",
  ),
  within_floor_ceiling: about("no-request", "several-requests", "below-floor", "above-ceiling"),
  rate: about("no-eligible-cost", "rate-too-high"),
  own_share: about("own-share-too-low"),
};

/** What the portal can tell by itself; "to check" is for a person to say. */
export function automaticChecks(dossier: Dossier, rules: CallRules, context: CheckContext): AutomaticCheck[] {
  const { applicant, initiative, audience, commitments } = typedSections(dossier);
  // The budget is judged as far as it reads: lines that are not whole are for the rule "complete" of its own section.
  const gaps = [
    ...completeness(dossier, rules).gaps.filter((g) => !(g.section === "budget" && g.field === null)),
    ...budgetGaps(dossier, rules),
  ];
  const against = (rule: AdmissibilityRule) => gaps.filter(BREAKS[rule] ?? (() => false));
  const isOwnSiren = applicant !== undefined && context.townSirens.includes(sirenOf(applicant.siret));
  const attested = draftOf(dossier, "commitments").notStarted === "yes" || commitments !== undefined;

  const verdicts: Partial<Record<AdmissibilityRule, Verdict>> = {
    applicant_is_town: isOwnSiren ? "met" : applicant && applicant.kind !== "town" ? "to_check" : "not_met",
    in_department: initiative ? "to_check" : "not_met",
    benefits_recipients: held(audience !== undefined && audience.recipients > 0),
    dates_within_call: held(initiative !== undefined && against("dates_within_call").length === 0),
    not_started:
      !attested || !initiative ? "not_met" : initiative.startsOn >= inParis(context.filedAt).date ? "met" : "to_check",
    charter_signed: held(context.charterSigned),
    bank_details: held(context.bankDetailsActive),
    one_lead_per_town: held(!rules.oneLeadPerTown || !context.otherFiled),
  };
  return ADMISSIBILITY_RULES.map((rule) => ({
    rule,
    verdict: verdicts[rule] ?? held(against(rule).length === 0),
    gaps: against(rule),
  }));
}

/** The automatic verdicts, with those that a person has given in their place. */
export const settledChecks = (automatic: readonly Check[], byHand: readonly Check[]): Check[] =>
  automatic.map((check) => byHand.find((c) => c.rule === check.rule) ?? check);
