import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { describedBy, type FieldProps, fieldId, Problem } from "~/components/field";
import { Fieldset, type FieldsetProps } from "~/components/fieldset";
import { LockedField, useLocked } from "~/components/locked-field";
import { type Choice, ChoiceRow } from "~/components/radio-group";

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "value" | "defaultValue" | "type" | "size">;
export type CheckboxGroupProps = Omit<FieldProps, "labelHidden"> &
  Native & {
    options: readonly Choice[];
    defaultValues?: readonly string[];
    variant?: "list" | "inline" | "cards";
    size?: FieldsetProps["size"];
  };

/** Several choices among a few; each checked one is posted under the same name. */
export const CheckboxGroup = forwardRef<HTMLInputElement, CheckboxGroupProps>(function CheckboxGroup(
  {
    name,
    label,
    hint,
    problem,
    optional,
    id = fieldId(name),
    options,
    defaultValues = [],
    variant = "list",
    size = "s",
    ...native
  },
  ref,
) {
  return (
    <Fieldset {...{ hint, problem, optional, size, id }} legend={label}>
      <div className={`choices choices-${variant}`}>
        {options.map((choice, i) => (
          <ChoiceRow key={choice.value} choice={choice} id={i === 0 ? id : `${id}-${i + 1}`}>
            {(own) => (
              <input
                {...native}
                {...own}
                ref={ref}
                type="checkbox"
                name={name}
                value={choice.value}
                defaultChecked={defaultValues.includes(choice.value)}
                disabled={choice.disabled}
                aria-invalid={problem ? true : undefined}
              />
            )}
          </ChoiceRow>
        ))}
      </div>
    </Fieldset>
  );
});

export type CheckboxProps = Native & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: string | undefined;
  id?: string;
  value?: string;
};

/** One statement to agree with. Posts `value` ("oui") when checked and nothing otherwise. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { name, label, hint, problem, id = fieldId(name), value = "oui", ...native },
  ref,
) {
  const locked = useLocked(id);
  if (locked !== undefined) return <LockedField label={label}>{locked}</LockedField>;
  const described =
    [hint ? `${id}-about` : "", describedBy(id, undefined, problem) ?? ""].filter(Boolean).join(" ") || undefined;
  return (
    <div className={`field${problem ? " field-wrong" : ""}`}>
      <Problem id={id}>{problem}</Problem>
      <div className="choices">
        <ChoiceRow choice={{ label, hint }} id={id}>
          {(own) => (
            <input
              {...native}
              {...own}
              ref={ref}
              type="checkbox"
              name={name}
              value={value}
              aria-describedby={described}
              aria-invalid={problem ? true : undefined}
            />
          )}
        </ChoiceRow>
      </div>
    </div>
  );
});
