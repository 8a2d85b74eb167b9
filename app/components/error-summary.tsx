import { useEffect, useId, useRef } from "react";
import { fieldId } from "~/components/field";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

/** `field` is the field's name (or id); without it the sentence stands alone. */
export type FormProblem = { field?: string | undefined; message: string };
export type ErrorSummaryProps = { problems: readonly FormProblem[]; title?: string };

/** What stops this form, at the top of the page: takes the focus, and each sentence leads to its field. Nothing to say: nothing shown. */
export function ErrorSummary({ problems, title }: ErrorSummaryProps) {
  const words = useWords(componentsWords);
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  const said = problems.map((p) => p.message).join("\n");
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: what stops a form is where its reader must land. autoFocus brings a reader here when no script runs; the effect does it after a client-side answer.
    <section ref={box} className="error-summary" tabIndex={-1} aria-labelledby={titleId} role="alert" autoFocus>
      <h2 id={titleId}>{title ?? words.problemsTitle}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </section>
  );
}

/** The problems of a form, in the order of the page: `problemsOf({ title: "…" })`. */
export const problemsOf = (byField: Readonly<Record<string, string | undefined>>): FormProblem[] =>
  Object.entries(byField).flatMap(([field, message]) => (message ? [{ field, message }] : []));
