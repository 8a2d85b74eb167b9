import type { ReactNode } from "react";
import { Button } from "~/components/button";
import { Fieldset, type FieldsetProps } from "~/components/fieldset";
import { Icon } from "~/components/icons";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

export type RepeatableRowsProps = Pick<FieldsetProps, "legend" | "hint" | "problem" | "size"> & {
  /** Name of the list: id of the group, and the end of the intent when a form holds several. */
  list: string;
  /** Writes the list into the intents: "ajouter:depenses", "retirer:depenses:2". */
  several?: boolean;
  count: number;
  /** The fields of row `index`, from 0. */
  row: (index: number) => ReactNode;
  rowLabel?: (number: number) => string;
  addLabel?: string;
  /** Rows that may not be removed, because fewer make no sense. */
  min?: number;
  /** Past it nothing can be added. */
  max?: number;
  /** A total, a balance. */
  footer?: ReactNode;
};

/** What a posted intent asks of a list of rows: `{ list?, add: true }` or `{ list?, remove: 2 }`; null for any other. */
export function rowIntent(
  intent: FormDataEntryValue | null,
): { list?: string; add: true } | { list?: string; remove: number } | null {
  const parts =
    typeof intent === "string" ? /^(?:(ajouter)(?::([\w-]+))?|retirer:(?:([\w-]+):)?(\d{1,4}))$/.exec(intent) : null;
  if (!parts) return null;
  const list = parts[2] ?? parts[3];
  const named = list === undefined ? {} : { list };
  return parts[1] ? { ...named, add: true } : { ...named, remove: Number(parts[4]) };
}

/** Rows that a person adds and removes with submit buttons, so that it works without any script. Put `<DefaultSubmit/>` first in the form. */
export function RepeatableRows({
  list,
  several = false,
  count,
  row,
  rowLabel,
  addLabel,
  min = 0,
  max = 50,
  footer,
  ...set
}: RepeatableRowsProps) {
  const words = useWords(componentsWords);
  const middle = several ? `:${list}` : "";
  const label = rowLabel ?? words.row;
  return (
    <Fieldset size="m" {...set} id={list} className="rows">
      <ol className="row-list" id={list} tabIndex={-1}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and the fields carry the place in their names.
          <li className="row" key={index} id={`${list}-${index}`} aria-label={label(index + 1)}>
            <p className="row-label">{label(index + 1)}</p>
            <div className="row-fields">{row(index)}</div>
            {count > min ? (
              <Button
                variant="quiet"
                name="intent"
                value={`retirer${middle}:${index}`}
                formNoValidate
                className="row-remove"
              >
                <Icon name="cross" />
                {words.removeRow}
                <span className="vh"> {label(index + 1)}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {footer}
      {count < max ? (
        <Button variant="secondary" name="intent" value={`ajouter${middle}`} formNoValidate>
          <Icon name="plus" />
          {addLabel ?? words.addRow}
        </Button>
      ) : null}
    </Fieldset>
  );
}
