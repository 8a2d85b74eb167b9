import type { ReactNode } from "react";
import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { ErrorSummary, type FormProblem } from "~/components/error-summary";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { componentsWords } from "~/words/components";

export type ConfirmPageProps = {
  title: string;
  lead?: ReactNode;
  /** What will happen, one sentence each: the mails that leave, the amounts that move. */
  consequences?: readonly ReactNode[];
  /** The verb of the button: « Retirer mon dépôt ». */
  confirmLabel: string;
  cancelTo: string;
  cancelLabel?: string;
  danger?: boolean;
  problems?: readonly FormProblem[];
  /** Fields: a reason, a statement to agree with. */
  children?: ReactNode;
};

/** A page of its own before an act that cannot be taken back: no dialogue, so it works everywhere. */
export function ConfirmPage({
  title,
  lead,
  consequences = [],
  confirmLabel,
  cancelTo,
  cancelLabel,
  danger = false,
  problems = [],
  children,
}: ConfirmPageProps) {
  const words = useWords(componentsWords);
  return (
    <div className="narrow stack">
      <BackLink to={cancelTo} />
      <ErrorSummary problems={problems} />
      <PageHeading title={title} lead={lead} />
      {consequences.length > 0 ? (
        <ul className="consequences">
          {consequences.map((sentence, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences that are written once and never move.
            <li key={i}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <CommandForm className="form">
        {children}
        <ButtonRow>
          <Button variant={danger ? "danger" : "primary"}>{confirmLabel}</Button>
          <ButtonLink variant="quiet" to={cancelTo}>
            {cancelLabel ?? words.cancel}
          </ButtonLink>
        </ButtonRow>
      </CommandForm>
    </div>
  );
}
