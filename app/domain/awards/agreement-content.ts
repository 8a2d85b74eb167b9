import * as z from "zod";
import type { CallRules } from "~/domain/calls/rules";
import { addDays, addMonths } from "~/domain/shared/calendar";
import { canonical } from "~/domain/shared/canonical";
import { splitByPercent } from "~/domain/shared/money";

export const INSTALMENT_KINDS = ["advance", "interim", "balance"] as const;
export type InstalmentKind = (typeof INSTALMENT_KINDS)[number];
export const INSTALMENT_CONDITIONS = ["agreement_signed", "interim_report_accepted", "final_report_accepted"] as const;
export type InstalmentCondition = (typeof INSTALMENT_CONDITIONS)[number];
const CONDITION_OF: Record<InstalmentKind, InstalmentCondition> = {
  advance: "agreement_signed",
  interim: "interim_report_accepted",
  balance: "final_report_accepted",
};

/** What the town undertakes; the sentences are in words/awards-terms. */
export const AGREEMENT_CONDITIONS = [
  "use_as_described",
  "report",
  "publicity",
  "share_experience",
  "no_personal_data",
  "pay_back_unspent",
  "no_regranting",
] as const;

export const FINAL_REPORT_DAYS = 60;
/** An agreement never lapses sooner than this after its action ends, whatever the call says. */
export const LAPSE_AFTER_END_MONTHS = 6;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const cents = z.number().int().min(0);
const party = z.object({ name: z.string(), siret: z.string(), representedBy: z.string(), function: z.string() });

/** The text both sides sign, as data. Stored as canonical JSON; a document is drawn from it. */
export const agreementContent = z.object({
  reference: z.string(),
  proposalReference: z.string(),
  department: party,
  town: party,
  object: z.string(),
  amountCents: cents.min(1),
  requestedCents: cents,
  eligibleCostCents: cents,
  /** The share of the accepted cost that is paid, in basis points. */
  rateBp: z.number().int().min(1).max(10_000),
  deliberation: z.object({ number: z.string(), on: day }),
  startsOn: day,
  endsOn: day,
  lapsesOn: day,
  interimReportDueOn: day.nullable(),
  finalReportDueOn: day,
  instalments: z
    .array(
      z.object({
        position: z.number().int().min(1),
        kind: z.enum(INSTALMENT_KINDS),
        percent: z.number().int().min(1).max(100),
        amountCents: cents,
        condition: z.enum(INSTALMENT_CONDITIONS),
      }),
    )
    .min(1)
    .max(3),
  conditions: z.array(z.enum(AGREEMENT_CONDITIONS)),
  /** What was moved within the budget as it was filed, line by line. */
  budgetMoves: z.array(z.object({ from: z.string(), to: z.string(), amountCents: cents.min(1) })).optional(),
  /** The amendment that made this version; the first version has none. */
  amendment: z
    .object({
      number: z.number().int().min(1),
      kind: z.enum(["extension", "transfer", "budget", "reduction", "beneficiary"]),
      reason: z.string(),
      deliberation: z.object({ number: z.string(), on: day }).nullable(),
    })
    .optional(),
});
export type AgreementContent = z.infer<typeof agreementContent>;
export type Party = z.infer<typeof party>;

export type Facts = Pick<
  AgreementContent,
  | "reference"
  | "proposalReference"
  | "department"
  | "town"
  | "object"
  | "amountCents"
  | "requestedCents"
  | "eligibleCostCents"
  | "rateBp"
  | "deliberation"
  | "startsOn"
  | "endsOn"
> & {
  preparedOn: string;
  rules: Schedule & Pick<CallRules, "lapseMonths">;
};

type Schedule = Pick<CallRules, "advancePercent" | "interimPercent" | "balancePercent">;

/** The schedule: the parts sum to the award exactly, the remainder of the division in the last; a part of 0 % is no part. */
export function instalmentsOf(amountCents: number, rules: Schedule): AgreementContent["instalments"] {
  const percents = { advance: rules.advancePercent, interim: rules.interimPercent, balance: rules.balancePercent };
  const kinds = INSTALMENT_KINDS.filter((kind) => percents[kind] > 0);
  const parts = splitByPercent(
    amountCents,
    kinds.map((kind) => percents[kind]),
  );
  return kinds.map((kind, i) => ({
    position: i + 1,
    kind,
    percent: percents[kind],
    amountCents: parts[i] ?? 0,
    condition: CONDITION_OF[kind],
  }));
}

const middle = (from: string, to: string) =>
  addDays(from, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000 / 2));
const later = (a: string, b: string) => (a > b ? a : b);

/** The agreement that follows from an award. The conditions of payment are fixed here and never later. */
export function buildAgreement({ preparedOn, rules, ...facts }: Facts): AgreementContent {
  const instalments = instalmentsOf(facts.amountCents, rules);
  return agreementContent.parse({
    ...facts,
    lapsesOn: later(addMonths(preparedOn, rules.lapseMonths), addMonths(facts.endsOn, LAPSE_AFTER_END_MONTHS)),
    interimReportDueOn: instalments.some((i) => i.kind === "interim") ? middle(facts.startsOn, facts.endsOn) : null,
    finalReportDueOn: addDays(facts.endsOn, FINAL_REPORT_DAYS),
    instalments,
    conditions: [...AGREEMENT_CONDITIONS],
  });
}

export const agreementHashInput = (content: AgreementContent) => canonical(content);
