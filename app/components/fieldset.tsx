import type { ReactNode } from "react";
import { describedBy, Hint, Optional, Problem } from "~/components/field";

export type FieldsetProps = {
  legend: ReactNode;
  hint?: ReactNode;
  problem?: string | undefined;
  optional?: boolean;
  /** "page" makes the legend the h1 of the page. */
  size?: "s" | "m" | "page";
  /** Base of the ids of the hint and the problem; give the field's id for a group of one field. */
  id: string;
  children: ReactNode;
  className?: string;
};

/** A group of fields with one question above them. */
export const Fieldset = ({
  legend,
  hint,
  problem,
  optional,
  size = "s",
  id,
  children,
  className = "",
}: FieldsetProps) => (
  <fieldset
    className={`fieldset${problem ? " field-wrong" : ""} ${className}`}
    aria-describedby={describedBy(id, hint, problem)}
  >
    <legend className={`legend legend-${size}`}>
      {size === "page" ? <h1>{legend}</h1> : legend}
      <Optional when={optional} />
    </legend>
    <Hint id={id}>{hint}</Hint>
    <Problem id={id}>{problem}</Problem>
    {children}
  </fieldset>
);
