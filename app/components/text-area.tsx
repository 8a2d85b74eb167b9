import { forwardRef, type TextareaHTMLAttributes, useEffect, useLayoutEffect, useState } from "react";
import { CharacterCount } from "~/components/character-count";
import { controlProps, type FieldProps, FieldShell, fieldId } from "~/components/field";
import { useWords } from "~/components/locale";
import { useRunsScript } from "~/components/scripts";
import { componentsWords } from "~/words/components";

type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id" | "value">;
export type TextAreaProps = FieldProps &
  Native & { /** Characters, as guidance: typing goes on past it, and the count says so. */ limit?: number };

/** Long text. Without JavaScript the limit is a sentence; with it, the count follows what is typed. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(
  { name, label, hint, problem, optional, labelHidden, id = fieldId(name), limit, rows = 5, onInput, ...native },
  ref,
) {
  const [typed, setTyped] = useState<string | null>(null);
  const said = hint || limit;
  useTypedEarly(id);
  return (
    <FieldShell
      {...{ id, label, problem, optional, labelHidden }}
      hint={said ? <AreaHint hint={hint} limit={limit} /> : undefined}
      after={limit && typed !== null ? <CharacterCount text={typed} limit={limit} /> : null}
    >
      <textarea
        ref={ref}
        {...native}
        {...controlProps(id, said, problem)}
        name={name}
        rows={rows}
        className="control w-full"
        onInput={(event) => {
          if (limit) setTyped(event.currentTarget.value);
          onInput?.(event);
        }}
      />
    </FieldShell>
  );
});

const useEffectAtOnce = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** Taking a page over, React writes the text that was sent over what has been typed since: it is read before, and put back. */
function useTypedEarly(id: string) {
  const isTakenOver = useRunsScript();
  const [early] = useState(() => (isTakenOver ? null : areaOf(id)?.value));
  useEffectAtOnce(() => {
    const area = areaOf(id);
    if (area && typeof early === "string" && area.value !== early) area.value = early;
  }, [id, early]);
}

function areaOf(id: string): HTMLTextAreaElement | null {
  if (typeof document === "undefined") return null;
  const found = document.getElementById(id);
  return found instanceof HTMLTextAreaElement ? found : null;
}

function AreaHint({ hint, limit }: { hint: FieldProps["hint"]; limit: number | undefined }) {
  const words = useWords(componentsWords);
  return (
    <>
      {hint} {limit ? words.guidance(limit) : null}
    </>
  );
}
