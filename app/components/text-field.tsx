import { forwardRef, type InputHTMLAttributes, useState } from "react";
import { CharacterCount } from "~/components/character-count";
import { controlProps, type FieldProps, FieldShell, type FieldWidth, fieldId } from "~/components/field";
import { characters } from "~/domain/shared/text";

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "value" | "size" | "width">;
export type TextFieldProps = FieldProps &
  Native & {
    width?: FieldWidth;
    suffix?: string;
    prefix?: string;
    /** Characters, as guidance: nothing that is typed or pasted is cut off. The count shows up where it draws near. */
    limit?: number;
  };

const NEAR = 0.75;

/** One line of text. The prefix or suffix (€, %, m²) is drawn only: say the unit in the label or the hint too. */
export const TextField = forwardRef<HTMLInputElement, TextFieldProps>(function TextField(
  {
    name,
    label,
    hint,
    problem,
    optional,
    labelHidden,
    id = fieldId(name),
    width = "full",
    suffix,
    prefix,
    type = "text",
    className,
    limit,
    onInput,
    ...native
  },
  ref,
) {
  const [typed, setTyped] = useState("");
  const isNear = limit !== undefined && characters(typed) > limit * NEAR;
  const input = (
    <input
      ref={ref}
      {...native}
      {...controlProps(id, hint, problem)}
      type={type}
      name={name}
      className={`control w-${width} ${className ?? ""}`}
      onInput={(event) => {
        if (limit) setTyped(event.currentTarget.value);
        onInput?.(event);
      }}
    />
  );
  return (
    <FieldShell
      {...{ id, label, hint, problem, optional, labelHidden }}
      after={isNear ? <CharacterCount text={typed} limit={limit} /> : null}
    >
      {suffix || prefix ? (
        <div className={`affixed w-${width}`}>
          {prefix ? <span aria-hidden="true">{prefix}</span> : null}
          {input}
          {suffix ? <span aria-hidden="true">{suffix}</span> : null}
        </div>
      ) : (
        input
      )}
    </FieldShell>
  );
});
