import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { type FieldProps, fieldId } from "~/components/field";
import { Fieldset, type FieldsetProps } from "~/components/fieldset";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean /** Shown under the choice; always in the page, so nothing is lost without JavaScript. */;
  more?: ReactNode;
};
type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "value" | "defaultValue" | "type" | "size">;
export type RadioGroupProps = Omit<FieldProps, "labelHidden"> &
  Native & {
    options: readonly Choice[];
    defaultValue?: string | null | undefined;
    variant?: "list" | "inline" | "cards";
    size?: FieldsetProps["size"];
  };

/** One choice among a few. The first radio carries the field's id, so the error summary leads to it. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>(function RadioGroup(
  {
    name,
    label,
    hint,
    problem,
    optional,
    id = fieldId(name),
    options,
    defaultValue,
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
                type="radio"
                name={name}
                value={choice.value}
                defaultChecked={choice.value === defaultValue}
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

type OwnProps = { id: string; "aria-describedby": string | undefined };

/** The control, its words, its hint: one target of at least 44 px. */
export const ChoiceRow = ({
  choice,
  id,
  children,
}: {
  choice: Pick<Choice, "label" | "hint" | "more">;
  id: string;
  children: (own: OwnProps) => ReactNode;
}) => (
  <div className="choice">
    {children({ id, "aria-describedby": choice.hint ? `${id}-about` : undefined })}
    <label htmlFor={id}>{choice.label}</label>
    {choice.hint ? (
      <div className="hint" id={`${id}-about`}>
        {choice.hint}
      </div>
    ) : null}
    {choice.more ? <div className="choice-more">{choice.more}</div> : null}
  </div>
);
