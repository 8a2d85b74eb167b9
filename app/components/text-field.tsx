import { forwardRef, type InputHTMLAttributes } from "react";
import { controlProps, type FieldProps, FieldShell, type FieldWidth, fieldId } from "~/components/field";

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "value" | "size" | "width">;
export type TextFieldProps = FieldProps & Native & { width?: FieldWidth; suffix?: string; prefix?: string };

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
    ...native
  },
  ref,
) {
  const input = (
    <input
      ref={ref}
      {...native}
      {...controlProps(id, hint, problem)}
      type={type}
      name={name}
      className={`control w-${width} ${className ?? ""}`}
    />
  );
  return (
    <FieldShell {...{ id, label, hint, problem, optional, labelHidden }}>
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
