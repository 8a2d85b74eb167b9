import { ErrorSummary, problemsOf } from "~/components/error-summary";

export type FormAnswer = {
  problems: Record<string, string>;
  values: unknown;
  refusal: { reason: string; sentence: string } | null;
};

/** What the server answered to the form that was just posted: the refusal first, then the field problems. */
export function AnswerSummary({ answer }: { answer: FormAnswer | undefined }) {
  if (!answer) return null;
  const refusal = answer.refusal ? [{ message: answer.refusal.sentence }] : [];
  return <ErrorSummary problems={[...refusal, ...problemsOf(answer.problems)]} />;
}

/** The text typed into a plain field, given back after a refusal; `saved` before. */
export function typedText(answer: FormAnswer | undefined, name: string, saved = ""): string {
  const values = answer?.values;
  const value = values && typeof values === "object" ? (values as Record<string, unknown>)[name] : undefined;
  return typeof value === "string" ? value : saved;
}
