import type { ReactNode } from "react";
import { useWords } from "~/components/locale";
import { LockedField, useLocked } from "~/components/locked-field";
import { componentsWords } from "~/words/components";

/** What every field is told. `problem` is the sentence at the field, the same as in the error summary. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: string | undefined;
  /** Adds « (facultatif) » to the label. */
  optional?: boolean;
  id?: string;
  /** Hides the label from sight, not from readers: only where a heading or column says the same. */
  labelHidden?: boolean;
};

export type FieldWidth = "xs" | "s" | "m" | "l" | "full";

/** The id of a field and the target of the error summary: "depenses.2.montant" → "depenses-2-montant". */
export const fieldId = (name: string) => name.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/-$/, "");

export const describedBy = (id: string, hint: unknown, problem: unknown) =>
  [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].filter(Boolean).join(" ") || undefined;

/** What a native control needs so that its hint and problem are heard with it. */
export const controlProps = (id: string, hint: unknown, problem: unknown) => ({
  id,
  "aria-describedby": describedBy(id, hint, problem),
  "aria-invalid": problem ? (true as const) : undefined,
});

export const Hint = ({ id, children }: { id: string; children?: ReactNode }) =>
  children ? (
    <div className="hint" id={`${id}-hint`}>
      {children}
    </div>
  ) : null;

export function Problem({ id, children }: { id: string; children?: ReactNode }) {
  const words = useWords(componentsWords);
  return children ? (
    <p className="problem" id={`${id}-problem`}>
      <span className="vh">{words.problemPrefix} </span>
      {children}
    </p>
  ) : null;
}

export function Optional({ when }: { when?: boolean | undefined }) {
  const words = useWords(componentsWords);
  return when ? <span className="optional"> {words.optional}</span> : null;
}

type ShellProps = Pick<FieldProps, "label" | "hint" | "problem" | "optional" | "labelHidden"> & {
  id: string;
  children: ReactNode;
  after?: ReactNode;
};

/** Label, hint, problem, control: in this order, top to bottom. */
export function FieldShell({ id, label, hint, problem, optional, labelHidden, children, after }: ShellProps) {
  const locked = useLocked(id);
  if (locked !== undefined) return <LockedField label={label}>{locked}</LockedField>;
  return (
    <div className={`field${problem ? " field-wrong" : ""}`}>
      <label className={labelHidden ? "vh" : "label"} htmlFor={id}>
        {label}
        <Optional when={optional} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <Problem id={id}>{problem}</Problem>
      {children}
      {after}
    </div>
  );
}
