import type { CallRules } from "~/domain/calls/rules";

/** Six questions a town answers before it writes anything. "Yes" to all: the project can be proposed. */
export const SELF_CHECK_QUESTIONS = [
  "applicant",
  "territory",
  "recipients",
  "not_started",
  "amount",
  "co_funding",
] as const;
export type SelfCheckQuestion = (typeof SELF_CHECK_QUESTIONS)[number];

/** The rule each question stands for; words say what would make a "no" right. */
export const RULE_OF_QUESTION = {
  applicant: "applicant_is_town",
  territory: "in_department",
  recipients: "benefits_recipients",
  not_started: "not_started",
  amount: "within_floor_ceiling",
  co_funding: "rate",
} as const satisfies Record<SelfCheckQuestion, string>;

export type SelfCheckAnswers = Partial<Record<SelfCheckQuestion, string | undefined>>;
export type SelfCheckFinding = {
  question: SelfCheckQuestion;
  rule: (typeof RULE_OF_QUESTION)[SelfCheckQuestion];
  facts: Record<string, number>;
};
export type SelfCheck = {
  verdict: "unanswered" | "eligible" | "not_yet";
  failing: SelfCheckFinding[];
  missing: SelfCheckQuestion[];
};

/** Reads the answers "yes" and "no"; names each rule that fails, with the figures its remedy needs. */
export function selfCheck(
  answers: SelfCheckAnswers,
  rules: Pick<CallRules, "floorCents" | "ceilingCents" | "rateMaxBp">,
): SelfCheck {
  const missing = SELF_CHECK_QUESTIONS.filter((q) => answers[q] !== "yes" && answers[q] !== "no");
  const figures: Partial<Record<SelfCheckQuestion, SelfCheckFinding["facts"]>> = {
    amount: { floorCents: rules.floorCents, ceilingCents: rules.ceilingCents },
    co_funding: { rateMaxBp: rules.rateMaxBp },
  };
  const failing = SELF_CHECK_QUESTIONS.filter((q) => answers[q] === "no").map((question) => ({
    question,
    rule: RULE_OF_QUESTION[question],
    facts: figures[question] ?? {},
  }));
  return { verdict: failing.length > 0 ? "not_yet" : missing.length > 0 ? "unanswered" : "eligible", failing, missing };
}
