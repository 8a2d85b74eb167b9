import * as z from "zod";
import { isCalendarDay } from "~/domain/shared/calendar";
import { problem } from "~/domain/shared/field-problem";
import { AMOUNT_CENTS_MAX } from "~/domain/shared/money";

const cents = z.int().min(0).max(AMOUNT_CENTS_MAX);
const bp = z.int().min(0).max(10_000);
const percent = z.int().min(0).max(100);
const months = z.int().min(1).max(120);
const calendarDay = z.string().refine(isCalendarDay).nullable();

/** Accounts of the expense side that a call may leave out of the eligible cost. */
export const EXCLUDABLE_ACCOUNTS = ["63", "65", "66", "67", "68"] as const;

/** What an edition of the partnership decides for itself. Stored with the call; nothing in here is law in code. */
export const callRules = z
  .object({
    floorCents: cents.default(500_000),
    ceilingCents: cents.default(20_000_000),
    /** The most the Département pays of the eligible cost. */
    rateMaxBp: bp.default(8000),
    durationMonthsMax: months.default(24),
    /** Days between which an action must start and end; null leaves that side open. */
    actionFrom: calendarDay.default(null),
    actionUntil: calendarDay.default(null),
    oneLeadPerTown: z.boolean().default(true),
    ineligibleAccounts: z.array(z.enum(EXCLUDABLE_ACCOUNTS)).default(["66", "67", "68"]),
    /** Investment only: what the town itself brings of the public funding (CGCT L1111-10 III). */
    investmentOwnShareBp: bp.default(2000),
    reviewsPerProposal: z.int().min(1).max(5).default(2),
    /** A wider gap between two reviewers, on a criterion or in all, calls for a third reading. */
    thirdReadingCriterionGap: z.int().min(0).max(5).default(1),
    thirdReadingTotalGapHundredths: z.int().min(0).max(10_000).default(1500),
    /** Below it a proposal is eliminated. */
    eliminationScoreHundredths: z.int().min(0).max(10_000).default(5000),
    reserveMonths: months.default(6),
    advancePercent: percent.default(50),
    interimPercent: percent.default(30),
    balancePercent: percent.default(20),
    /** After the signature, when what was not asked for lapses. */
    lapseMonths: months.default(18),
  })
  .refine((r) => r.floorCents <= r.ceilingCents, { path: ["ceilingCents"], error: problem("floor-above-ceiling") })
  .refine((r) => r.advancePercent + r.interimPercent + r.balancePercent === 100, {
    path: ["balancePercent"],
    error: problem("percents-not-100"),
  })
  .refine((r) => !r.actionFrom || !r.actionUntil || r.actionFrom <= r.actionUntil, {
    path: ["actionUntil"],
    error: problem("dates-out-of-order"),
  });

export type CallRules = z.output<typeof callRules>;

export const defaultCallRules: CallRules = callRules.parse({});
