import { forwardRef, type TextareaHTMLAttributes, useEffect, useState } from "react";
import { controlProps, type FieldProps, FieldShell, fieldId } from "~/components/field";
import { useWords } from "~/components/locale";
import { characters } from "~/domain/shared/text";
import { componentsWords } from "~/words/components";

type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id" | "value">;
export type TextAreaProps = FieldProps &
  Native & { /** Characters, as guidance: typing goes on past it, and the count says so. */ limit?: number };

/** Long text. Without JavaScript the limit is a sentence; with it, the count follows what is typed. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { name, label, hint, problem, optional, labelHidden, id = fieldId(name), limit, rows = 5, onInput, ...native },
  ref,
) {
  const [used, setUsed] = useState<number | null>(null);
  const said = hint || limit;
  return (
    <FieldShell
      {...{ id, label, problem, optional, labelHidden }}
      hint={said ? <AreaHint hint={hint} limit={limit} /> : undefined}
      after={limit && used !== null ? <LiveCount used={used} limit={limit} /> : null}
    >
      <textarea
        ref={ref}
        {...native}
        {...controlProps(id, said, problem)}
        name={name}
        rows={rows}
        className="control w-full"
        onInput={(event) => {
          if (limit) setUsed(characters(event.currentTarget.value));
          onInput?.(event);
        }}
      />
    </FieldShell>
  );
});

function AreaHint({ hint, limit }: { hint: FieldProps["hint"]; limit: number | undefined }) {
  const words = useWords(componentsWords);
  return (
    <>
      {hint} {limit ? words.guidance(limit) : null}
    </>
  );
}

/** Seen at each key, heard only after a pause: a reader is not interrupted while writing. */
function LiveCount({ used, limit }: { used: number; limit: number }) {
  const words = useWords(componentsWords);
  const [heard, setHeard] = useState("");
  useEffect(() => {
    const pause = setTimeout(() => setHeard(words.counted(used, limit)), 1000);
    return () => clearTimeout(pause);
  }, [used, limit, words]);
  return (
    <>
      <p className={`count${used > limit ? " count-over" : ""}`} aria-hidden="true">
        {words.counted(used, limit)}
      </p>
      <output className="vh">{heard}</output>
    </>
  );
}
