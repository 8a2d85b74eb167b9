import type { ReactNode } from "react";
import { Icon } from "~/components/icons";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

export type Step = { key: string; label: ReactNode; state: "done" | "current" | "to_come"; note?: ReactNode };

/** A way with its stages: behind, here, ahead. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  const words = useWords(componentsWords);
  const said = { done: words.stepDone, current: words.stepCurrent, to_come: words.stepToCome };
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ key, label: name, state, note }) => (
        <li key={key} className={`step step-${state}`} aria-current={state === "current" ? "step" : undefined}>
          <span className="step-mark">{state === "done" ? <Icon name="ok" /> : null}</span>
          <span>
            <span className="vh">{said[state]} </span>
            {name}
            {note ? <span className="hint"> {note}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
