import { forwardRef, type SelectHTMLAttributes } from "react";
import { controlProps, type FieldProps, FieldShell, type FieldWidth, fieldId } from "~/components/field";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

export type Option = { value: string; label: string; disabled?: boolean; group?: string };
type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "id" | "value">;
export type SelectFieldProps = FieldProps &
  Native & {
    options: readonly Option[];
    width?: FieldWidth;
    /** The first, empty choice. `false` leaves it out. */
    placeholder?: string | false;
  };

/** A native list: works before any script, and on a phone it is the phone's own. */
export const SelectField = forwardRef<HTMLSelectElement, SelectFieldProps>(function SelectField(
  {
    name,
    label,
    hint,
    problem,
    optional,
    labelHidden,
    id = fieldId(name),
    options,
    width = "m",
    placeholder,
    ...native
  },
  ref,
) {
  const words = useWords(componentsWords);
  const groups = [...new Set(options.map((o) => o.group))];
  return (
    <FieldShell {...{ id, label, hint, problem, optional, labelHidden }}>
      <select
        ref={ref}
        {...native}
        {...controlProps(id, hint, problem)}
        name={name}
        className={`control select w-${width}`}
      >
        {placeholder === false ? null : <option value="">{placeholder ?? words.choose}</option>}
        {groups.map((group) => {
          const inside = options.filter((o) => o.group === group).map((o) => <Choice key={o.value} {...o} />);
          return group ? (
            <optgroup key={group} label={group}>
              {inside}
            </optgroup>
          ) : (
            inside
          );
        })}
      </select>
    </FieldShell>
  );
});

const Choice = ({ value, label, disabled }: Option) => (
  <option value={value} disabled={disabled}>
    {label}
  </option>
);
