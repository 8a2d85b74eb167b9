import { zodResolver } from "@hookform/resolvers/zod";
import { useSubmit } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  get,
  type Path,
  type PathValue,
  type UseFormRegisterReturn,
  useForm,
} from "react-hook-form";
import type * as z from "zod";
import { config } from "zod/mini";
import type { FormAnswer } from "~/components/answer-summary";
import { useLocale } from "~/components/locale";
import { problemSentence } from "~/words/problems";

// zod would try to compile its checks with `new Function`, which the content security policy refuses and reports.
config({ jitless: true });

/** Every problem of a form by the dotted name of its field, as the browser's check found them. */
function flatten(errors: object, prefix = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, error] of Object.entries(errors)) {
    if (!error || typeof error !== "object") continue;
    const name = prefix ? `${prefix}.${key}` : key;
    if ("message" in error && typeof error.message === "string") found[name] = error.message;
    else Object.assign(found, flatten(error, name));
  }
  return found;
}

/**
 * A form that the browser checks with the schema the server checks with (react-hook-form), and that posts as a plain
 * form before any script has run. `saved` is what the server sent; `answer` what it refused.
 */
export function useCheckedForm<I extends FieldValues>(
  schema: z.ZodType<FieldValues, I>,
  saved: I,
  answer: FormAnswer | undefined,
) {
  const post = useSubmit();
  const locale = useLocale();
  const shown = (answer?.values as I | undefined) ?? saved;
  const [seen, setSeen] = useState(answer);
  const [found, setFound] = useState<Record<string, string>>(answer?.problems ?? {});
  // A new answer of the server replaces what the browser had found, in the same render, without an effect.
  if (seen !== answer) {
    setSeen(answer);
    setFound(answer?.problems ?? {});
  }
  const form = useForm<I, unknown, FieldValues>({
    resolver: zodResolver(schema),
    defaultValues: shown as DefaultValues<I>,
    shouldFocusError: false,
  });

  const say = (errors: FieldErrors<I>) =>
    setFound(
      Object.fromEntries(Object.entries(flatten(errors)).map(([name, key]) => [name, problemSentence(locale, key)])),
    );
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (submitter?.formNoValidate) return;
    const element = event.currentTarget;
    event.preventDefault();
    void form.handleSubmit(() => {
      setFound({});
      post(submitter ?? element);
    }, say)(event);
  }
  const summary: FormAnswer | undefined =
    Object.keys(found).length > 0 || answer?.refusal
      ? { problems: found, values: shown, refusal: answer?.refusal ?? null }
      : undefined;

  return {
    ...form,
    formProps: { onSubmit },
    /** For AnswerSummary. */
    summary,
    problems: found,
    /** Everything a field component needs: name, handlers, what was typed or saved, and its problem. */
    field: (name: Path<I>) => ({
      ...keepingTyped(form.register(name), (typed) => form.setValue(name, typed as PathValue<I, Path<I>>)),
      defaultValue: asText(get(shown, name)),
      problem: found[name],
    }),
    /** The typed or saved value at a path. */
    shown: (name: Path<I>): unknown => get(shown, name),
  };
}

/** The library writes the saved value into a field it meets: what was typed there before any script ran goes on standing. */
const keepingTyped = <R extends UseFormRegisterReturn>(registered: R, keep: (typed: string) => void): R => ({
  ...registered,
  ref: (field: HTMLInputElement | null) => {
    const typed = field?.value;
    registered.ref(field);
    if (field && typed !== undefined && typed !== field.value) keep(typed);
  },
});

const asText = (value: unknown) => (typeof value === "string" ? value : typeof value === "number" ? String(value) : "");
