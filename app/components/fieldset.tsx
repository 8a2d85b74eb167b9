import type { ReactNode } from "react";
import { describedBy, Hint, Optional, Problem } from "~/components/field";
import { LockedField, useLocked } from "~/components/locked-field";

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
export function Fieldset({ legend, hint, problem, optional, size = "s", id, children, className = "" }: FieldsetProps) {
  const locked = useLocked(id);
  if (locked !== undefined) return <LockedField label={legend}>{locked}</LockedField>;
  return (
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
}
