import * as z from "zod";
import type { CallRules } from "~/domain/calls/rules";
import { yesOrNo } from "~/domain/shared/form-fields";

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

/** The articles of a call's rules, in their order: the first ones are what the self-check asks, question by question. */
export const ARTICLES = [...SELF_CHECK_QUESTIONS, "dossiers", "selection", "payment"] as const;
export type Article = (typeof ARTICLES)[number];
export const articleNumber = (article: Article) => ARTICLES.indexOf(article) + 1;

export type SelfCheckAnswers = Partial<Record<SelfCheckQuestion, string | undefined>>;
/** The answers as an address holds them: anything but a yes or a no is no answer. */
export const answersIn = (search: URLSearchParams): SelfCheckAnswers =>
  Object.fromEntries(
    SELF_CHECK_QUESTIONS.map((q) => {
      const said = search.get(q);
      return [q, said === "yes" || said === "no" ? said : undefined];
    }),
  );

export type SelfCheckFinding = { question: SelfCheckQuestion; article: number; facts: Record<string, number> };
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
    article: articleNumber(question),
    facts: figures[question] ?? {},
  }));
  return { verdict: failing.length > 0 ? "not_yet" : missing.length > 0 ? "unanswered" : "eligible", failing, missing };
}

/** The answers as a dossier keeps them. */
export const selfCheckForm = z.object({
  applicant: yesOrNo(),
  territory: yesOrNo(),
  recipients: yesOrNo(),
  not_started: yesOrNo(),
  amount: yesOrNo(),
  co_funding: yesOrNo(),
});
export const noAnswers = selfCheckForm.parse({});

/** The answers of an address, so that a result can be sent to a colleague: "applicant=yes&amount=no". */
export const answersQuery = (answers: SelfCheckAnswers) =>
  new URLSearchParams(
    SELF_CHECK_QUESTIONS.flatMap((q): [string, string][] => (answers[q] ? [[q, answers[q] ?? ""]] : [])),
  ).toString();
