export const INDICATOR_UNITS = [
  "persons",
  "appointments",
  "days",
  "places",
  "contracts",
  "hours",
  "partners",
  "reports",
  "cents",
  "bp",
] as const;
export type IndicatorUnit = (typeof INDICATOR_UNITS)[number];

/** Common result indicators with their unit. They count; nobody is named. */
export const INDICATORS = {
  recipients_oriented: "persons",
  recipients_supported: "persons",
  women: "persons",
  priority_neighbourhoods: "persons",
  under_30: "persons",
  single_parents: "persons",
  appointments_per_month: "appointments",
  days_to_first_appointment: "days",
  childcare_places_used: "places",
  language_courses_completed: "persons",
  mobility_solutions: "persons",
  housing_solutions: "persons",
  health_referrals: "persons",
  digital_autonomy: "persons",
  immersions: "persons",
  insertion_contracts: "contracts",
  social_clause_hours: "hours",
  durable_job_exits: "persons",
  transition_job_exits: "persons",
  training_exits: "persons",
  left_rsa: "persons",
  dropouts: "persons",
  partners_mobilised: "partners",
  experience_reports: "reports",
} as const satisfies Record<string, IndicatorUnit>;
export type IndicatorCode = keyof typeof INDICATORS;
export const INDICATOR_CODES = Object.keys(INDICATORS) as [IndicatorCode, ...IndicatorCode[]];

/** Worked out from the others, never typed. */
export const COMPUTED_INDICATORS = {
  women_share: "bp",
  priority_neighbourhoods_share: "bp",
  under_30_share: "bp",
  single_parents_share: "bp",
  positive_exit_share: "bp",
  cost_per_recipient: "cents",
  cost_per_positive_exit: "cents",
} as const satisfies Record<string, IndicatorUnit>;
export type ComputedIndicatorCode = keyof typeof COMPUTED_INDICATORS;

/** Each share and the count it is taken of, over the recipients supported. */
const SHARES = {
  women_share: ["women"],
  priority_neighbourhoods_share: ["priority_neighbourhoods"],
  under_30_share: ["under_30"],
  single_parents_share: ["single_parents"],
  positive_exit_share: ["durable_job_exits", "transition_job_exits", "training_exits"],
} as const satisfies Partial<Record<ComputedIndicatorCode, readonly IndicatorCode[]>>;

/** A count of one to four persons could point at somebody: it is never shown outside the dossier. */
export const SMALL_COUNT_MAX = 4;
export const mayShowCount = (code: IndicatorCode, value: number) =>
  INDICATORS[code] !== "persons" || value === 0 || value > SMALL_COUNT_MAX;

type Counts = Partial<Record<IndicatorCode, number | null>>;

/** Shares in basis points and unit costs in cents, rounded to the nearest; absent where a figure is missing or too small to be shown. */
export function computedIndicators(
  counts: Counts,
  spentCents: number | null,
): Partial<Record<ComputedIndicatorCode, number>> {
  const supported = counts.recipients_supported ?? 0;
  const exits = sumOf(counts, SHARES.positive_exit_share);
  const found: Partial<Record<ComputedIndicatorCode, number>> = {};
  for (const code of Object.keys(SHARES) as (keyof typeof SHARES)[]) {
    const part = sumOf(counts, SHARES[code]);
    if (supported > SMALL_COUNT_MAX && part !== null) found[code] = Math.round((part * 10_000) / supported);
  }
  if (spentCents !== null && supported > 0) found.cost_per_recipient = Math.round(spentCents / supported);
  if (spentCents !== null && exits !== null && exits > 0) found.cost_per_positive_exit = Math.round(spentCents / exits);
  return found;
}

/** Null when none of them is known. */
const sumOf = (counts: Counts, codes: readonly IndicatorCode[]) => {
  const known = codes.map((c) => counts[c]).filter((n) => n !== null && n !== undefined);
  return known.length === 0 ? null : known.reduce((total, n) => total + n, 0);
};
