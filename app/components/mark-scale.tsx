import { forwardRef, type InputHTMLAttributes, type KeyboardEvent, type ReactNode } from "react";
import { describedBy, type FieldProps, fieldId, Hint, Problem } from "~/components/field";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

export const MARKS = [0, 1, 2, 3, 4, 5] as const;

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "value" | "defaultValue" | "type">;
export type MarkScaleProps = Pick<FieldProps, "name" | "label" | "hint" | "problem" | "id"> &
  Native & {
    defaultValue?: number | string | null | undefined;
    /** As it is read: "30 %". */
    weight?: string;
    /** What each mark from 0 to 5 means, in order. */
    anchors?: readonly ReactNode[];
  };

/** The digit row by its place on the keyboard: on AZERTY the character would need Shift. */
const digitOf = (code: string) => /^(?:Digit|Numpad)([0-5])$/.exec(code)?.[1];

function pressDigit(event: KeyboardEvent<HTMLFieldSetElement>) {
  const digit = digitOf(event.code);
  if (!digit || event.ctrlKey || event.metaKey || event.altKey) return;
  const radio = event.currentTarget.querySelector<HTMLInputElement>(`input[type=radio][value="${digit}"]`);
  if (!radio || radio.disabled) return;
  event.preventDefault();
  radio.focus();
  radio.click();
}

/** A mark from 0 to 5. Radios like any others; a digit works only while the focus is inside this scale. */
export const MarkScale = forwardRef<HTMLInputElement, MarkScaleProps>(function MarkScale(
  { name, label, hint, problem, id = fieldId(name), defaultValue, weight, anchors, ...native },
  ref,
) {
  const words = useWords(componentsWords);
  const saved = defaultValue === null || defaultValue === undefined ? "" : String(defaultValue);
  return (
    <fieldset
      className={`fieldset mark-scale${problem ? " field-wrong" : ""}`}
      aria-describedby={describedBy(id, hint, problem)}
      onKeyDown={pressDigit}
    >
      <legend className="legend legend-s">
        {label} {weight ? <span className="optional">{words.weight(weight)}</span> : null}
      </legend>
      <Hint id={id}>{hint}</Hint>
      <Problem id={id}>{problem}</Problem>
      <div className="marks">
        {MARKS.map((mark) => (
          <label className="mark-chip" key={mark}>
            <input
              {...native}
              ref={ref}
              id={mark === 0 ? id : `${id}-${mark}`}
              type="radio"
              name={name}
              value={mark}
              defaultChecked={String(mark) === saved}
              aria-invalid={problem ? true : undefined}
            />
            <span>
              <span className="vh">{words.mark(mark)}</span>
              <span aria-hidden="true">{mark}</span>
            </span>
          </label>
        ))}
      </div>
      {anchors?.length ? <Anchors anchors={anchors} /> : null}
    </fieldset>
  );
});

function Anchors({ anchors }: { anchors: readonly ReactNode[] }) {
  const words = useWords(componentsWords);
  return (
    <details className="details">
      <summary>{words.anchors}</summary>
      <dl className="anchors">
        {MARKS.map((mark) =>
          anchors[mark] ? (
            <div key={mark}>
              <dt>{mark}</dt>
              <dd>{anchors[mark]}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </details>
  );
}
