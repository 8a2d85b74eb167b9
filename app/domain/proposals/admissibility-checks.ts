import type { CallRules } from "~/domain/calls/rules";
import { sirenOf } from "~/domain/network/siret";
import type { BudgetFindingName } from "~/domain/proposals/budget";
import { completeness, type Dossier, dossierFindings, draftOf, typedSections } from "~/domain/proposals/completeness";
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
export const VERDICTS = ["met", "not_met", "to_check"] as const;
export type Verdict = (typeof VERDICTS)[number];
export type Check = { rule: AdmissibilityRule; verdict: Verdict };

/** `townSirens`: the SIREN of the town and of the bodies it speaks through. */
export type CheckContext = {
  townSirens: readonly string[];
  charterSigned: boolean;
  bankDetailsActive: boolean;
  otherFiled: boolean;
  filedAt: Date;
};

const held = (isMet: boolean): Verdict => (isMet ? "met" : "not_met");

/** What the portal can tell by itself; "to check" is for a person to say. */
export function automaticChecks(dossier: Dossier, rules: CallRules, context: CheckContext): Check[] {
  const { applicant, initiative, audience, commitments } = typedSections(dossier);
  const { gaps } = completeness(dossier, rules);
  const findings = dossierFindings(dossier, rules).map((f) => f.name);
  const without = (...names: BudgetFindingName[]) => held(!names.some((n) => findings.includes(n)));
  const hasGap = (...problems: string[]) => gaps.some((g) => problems.includes(g.problem));
  const isOwnSiren = applicant !== undefined && context.townSirens.includes(sirenOf(applicant.siret));
  const attested = draftOf(dossier, "commitments").notStarted === "yes" || commitments !== undefined;

  const verdicts: Record<AdmissibilityRule, Verdict> = {
    applicant_is_town: isOwnSiren ? "met" : applicant && applicant.kind !== "town" ? "to_check" : "not_met",
    in_department: initiative ? "to_check" : "not_met",
    benefits_recipients: held(audience !== undefined && audience.recipients > 0),
    dates_within_call: held(
      initiative !== undefined && !hasGap("too-many-months", "starts-too-early", "ends-too-late"),
    ),
    not_started:
      !attested || !initiative ? "not_met" : initiative.startsOn >= inParis(context.filedAt).date ? "met" : "to_check",
    complete: held(gaps.every((g) => g.section === "documents" || g.section === "budget")),
    documents: held(!gaps.some((g) => g.section === "documents")),
    budget_balanced: without(
      "no-expense",
      "no-income",
      "total-too-large",
      "income-missing",
      "income-in-excess",
      "in-kind-unbalanced",
    ),
    within_floor_ceiling: without("no-request", "several-requests", "below-floor", "above-ceiling"),
    rate: without("no-eligible-cost", "rate-too-high"),
    own_share: without("own-share-too-low"),
    charter_signed: held(context.charterSigned),
    bank_details: held(context.bankDetailsActive),
    one_lead_per_town: held(!rules.oneLeadPerTown || !context.otherFiled),
  };
  return ADMISSIBILITY_RULES.map((rule) => ({ rule, verdict: verdicts[rule] }));
}

/** The automatic verdicts, with those that a person has given in their place. */
export const settledChecks = (automatic: readonly Check[], byHand: readonly Check[]): Check[] =>
  automatic.map((check) => byHand.find((c) => c.rule === check.rule) ?? check);
