import { useActionData, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { ErrorSummary, type FormProblem, problemsOf } from "~/components/error-summary";

export type FormAnswer = {
  problems: Record<string, string>;
  values: unknown;
  refusal: { reason: string; sentence: string } | null;
};

/** The refusal first, then the field problems. */
export const problemsIn = (answer: FormAnswer | undefined): FormProblem[] =>
  answer ? [...(answer.refusal ? [{ message: answer.refusal.sentence }] : []), ...problemsOf(answer.problems)] : [];

/** What the server answered to the form that was just posted. */
export function AnswerSummary({ answer }: { answer: FormAnswer | undefined }) {
  return answer ? <ErrorSummary problems={problemsIn(answer)} /> : null;
}

/**
 * The answer to a posted form once the page has been read anew too. It comes a moment before: a form that is drawn again
 * with both would be drawn twice, and lose what was typed in between.
 */
export function useSettledAnswer<A>() {
  const answer = useActionData<A>();
  const isUnderWay = useNavigation().state !== "idle";
  const settled = useRef(answer);
  if (!isUnderWay) settled.current = answer;
  return settled.current;
}

/** The text typed into a plain field, given back after a refusal; `saved` before. */
export function typedText(answer: FormAnswer | undefined, name: string, saved = ""): string {
  const values = answer?.values;
  const value = values && typeof values === "object" ? (values as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : saved;
}
