import type { ReactNode } from "react";
import { Button, ButtonRow } from "~/components/button";
import { useHref, useWords } from "~/components/locale";
import type { DeskAct } from "~/domain/reviews/preflight";
import { ACT_IN_ADDRESS, readingsRoot } from "~/features/reviews/desk-addresses";
import { readingsWords } from "~/words/readings";

/** A line of a table that can be chosen for an act: it belongs to the form below the table. */
export const ChooseBox = ({
  form,
  name,
  value,
  label,
}: {
  form: string;
  name: string;
  value: string;
  label: string;
}) => (
  <span className="choice">
    <input type="checkbox" form={form} name={name} value={value} aria-label={label} />
  </span>
);

type ActsProps = { form: string; reference: string; title: string; acts: readonly DeskAct[]; children?: ReactNode };

/** What to do with the chosen lines: leads to the page that shows what would change. */
export function ActsForm({ form, reference, title, acts, children }: ActsProps) {
  const words = useWords(readingsWords);
  const localised = useHref();
  return (
    <form
      id={form}
      method="get"
      action={localised(`${readingsRoot(reference)}/verification`)}
      aria-label={title}
      className="card card-well stack"
    >
      <p>
        <strong>{title}</strong> <span className="hint">{words.actHint}</span>
      </p>
      {children}
      <ButtonRow>
        {acts.map((act) => (
          <Button key={act} name="acte" value={ACT_IN_ADDRESS[act]} variant="secondary">
            {words.acts[act]}
          </Button>
        ))}
      </ButtonRow>
    </form>
  );
}
