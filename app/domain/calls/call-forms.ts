import * as z from "zod";
import {
  ANCHOR_CHARS_MAX,
  CRITERION_LABEL_CHARS_MAX,
  GRID_CODES,
  MARK_MAX,
  TIE_BREAKERS,
  WEIGHTS_SUM,
} from "~/domain/calls/criteria";
import { EXCLUDABLE_ACCOUNTS } from "~/domain/calls/rules";
import { fromParis, isCalendarDay } from "~/domain/shared/calendar";
import { problem } from "~/domain/shared/field-problem";
import {
  choices,
  filledAmount,
  filledDay,
  filledNumber,
  filledOneOf,
  filledText,
  maybeNumber,
  tick,
} from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX, REASON_CHARS_MIN } from "~/domain/shared/reason";

export const CALL_TITLE_CHARS_MAX = 120;
export const CALL_SUMMARY_CHARS_MAX = 2000;

const clock = () =>
  z
    .string()
    .default("")
    .refine((v) => /^([01]\d|2[0-3]):[0-5]\d$/.test(v), { error: problem("not-a-time") });
const maybeDay = () =>
  z
    .string()
    .default("")
    .refine((v) => v === "" || isCalendarDay(v), { error: problem("not-a-day") })
    .transform((v) => v || null);

/** Title, texts and calendar of a call. Days and times are those of Paris; `callDates` makes instants of them. */
export const callForm = z
  .object({
    year: filledNumber(2022, 2100),
    title: filledText(CALL_TITLE_CHARS_MAX),
    titleEn: filledText(CALL_TITLE_CHARS_MAX),
    summary: filledText(CALL_SUMMARY_CHARS_MAX),
    summaryEn: filledText(CALL_SUMMARY_CHARS_MAX),
    envelopeId: filledText(64),
    opensOn: filledDay(),
    opensTime: clock(),
    closesOn: filledDay(),
    closesTime: clock(),
    committeeOn: maybeDay(),
    standingCommitteeOn: maybeDay(),
  })
  .refine((f) => `${f.opensOn}${f.opensTime}` < `${f.closesOn}${f.closesTime}`, {
    path: ["closesOn"],
    error: problem("dates-out-of-order"),
  });
export type CallForm = z.output<typeof callForm>;

export const callDates = (
  f: Pick<CallForm, "opensOn" | "opensTime" | "closesOn" | "closesTime" | "committeeOn" | "standingCommitteeOn">,
) => ({
  opensAt: fromParis(f.opensOn, f.opensTime),
  closesAt: fromParis(f.closesOn, f.closesTime),
  committeeOn: f.committeeOn === null ? null : fromParis(f.committeeOn),
  standingCommitteeOn: f.standingCommitteeOn === null ? null : fromParis(f.standingCommitteeOn),
});

/** The rules as typed: euros, whole percents, months. `rulesOf` gives them as `CallRules` stores them. */
export const rulesForm = z
  .object({
    floor: filledAmount(),
    ceiling: filledAmount(),
    rateMaxPercent: filledNumber(1, 100),
    durationMonthsMax: filledNumber(1, 120),
    actionFrom: maybeDay(),
    actionUntil: maybeDay(),
    oneLeadPerTown: tick(),
    ineligibleAccounts: choices(EXCLUDABLE_ACCOUNTS),
    investmentOwnSharePercent: filledNumber(0, 100),
    reviewsPerProposal: filledNumber(1, 5),
    thirdReadingCriterionGap: filledNumber(0, MARK_MAX),
    thirdReadingTotalGap: filledNumber(0, 100),
    eliminationScore: filledNumber(0, 100),
    reserveMonths: filledNumber(1, 120),
    advancePercent: filledNumber(0, 100),
    interimPercent: filledNumber(0, 100),
    balancePercent: filledNumber(0, 100),
    lapseMonths: filledNumber(1, 120),
  })
  .refine((f) => f.floor <= f.ceiling, { path: ["ceiling"], error: problem("floor-above-ceiling") })
  .refine((f) => f.advancePercent + f.interimPercent + f.balancePercent === 100, {
    path: ["balancePercent"],
    error: problem("percents-not-100"),
  })
  .refine((f) => !f.actionFrom || !f.actionUntil || f.actionFrom <= f.actionUntil, {
    path: ["actionUntil"],
    error: problem("dates-out-of-order"),
  });

export const rulesOf = ({
  floor,
  ceiling,
  rateMaxPercent,
  investmentOwnSharePercent,
  thirdReadingTotalGap,
  eliminationScore,
  oneLeadPerTown,
  ...same
}: z.output<typeof rulesForm>) => ({
  ...same,
  floorCents: floor,
  ceilingCents: ceiling,
  rateMaxBp: rateMaxPercent * 100,
  investmentOwnShareBp: investmentOwnSharePercent * 100,
  thirdReadingTotalGapHundredths: thirdReadingTotalGap * 100,
  eliminationScoreHundredths: eliminationScore * 100,
  oneLeadPerTown: oneLeadPerTown === "yes",
});

const anchors = () =>
  z.array(filledText(ANCHOR_CHARS_MAX)).length(MARK_MAX + 1, { error: problem("too-few-rows", { min: MARK_MAX + 1 }) });

/** The grid: a row a criterion, `criteria.0.weight`, `criteria.0.anchorsFr.3`. */
export const gridForm = z.object({
  criteria: z
    .array(
      z.object({
        code: filledOneOf(GRID_CODES),
        weight: filledNumber(1, WEIGHTS_SUM),
        labelFr: filledText(CRITERION_LABEL_CHARS_MAX),
        labelEn: filledText(CRITERION_LABEL_CHARS_MAX),
        anchorsFr: anchors(),
        anchorsEn: anchors(),
        eliminatingMark: maybeNumber(0, MARK_MAX),
      }),
    )
    .min(1, { error: problem("too-few-rows", { min: 1 }) })
    .max(GRID_CODES.length, { error: problem("too-many-rows", { max: GRID_CODES.length }) })
    .refine((rows) => new Set(rows.map((r) => r.code)).size === rows.length, { error: problem("said-twice") })
    .refine((rows) => TIE_BREAKERS.every((code) => rows.some((r) => r.code === code)), {
      error: problem("tie-breaker-missing"),
    })
    .refine((rows) => rows.reduce((sum, r) => sum + r.weight, 0) === WEIGHTS_SUM, {
      error: problem("weights-not-100"),
    }),
});

export const extensionForm = z.object({
  townId: z
    .string()
    .default("")
    .refine((v) => /^\d{5}$/.test(v), { error: problem("choose-one") }),
  untilOn: filledDay(),
  untilTime: clock(),
  reason: filledText(REASON_CHARS_MAX, REASON_CHARS_MIN),
});
