import type { ReactNode } from "react";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import type { DeskDossier } from "~/features/desk/desk-dossier.server";
import { deskWords } from "~/words/desk";

/** Admissible, to be completed, inadmissible: the three ways on, and why one of them is not open. */
export function DecisionCard({ page: { reference, can, why } }: { page: DeskDossier }) {
  const words = useWords(deskWords).dossier;
  const root = `/gestion/dossiers/${reference}`;
  if (!can.decide) return null;
  return (
    <Card title={words.decide} id="decision">
      <Choice title={words.admissible} lead={words.admitLead} why={why.admit}>
        <CommandForm action={`${root}/recevabilite`}>
          <Button>{words.admit}</Button>
        </CommandForm>
      </Choice>
      <Choice title={words.toComplete} lead={words.askLead} why={why.ask}>
        <ButtonLink to={`${root}/demande`} variant="secondary">
          {words.ask}
        </ButtonLink>
      </Choice>
      <Choice title={words.inadmissible} lead={words.rejectLead} why={why.reject}>
        <ButtonLink to={`${root}/irrecevabilite`} variant="secondary">
          {words.reject}
        </ButtonLink>
      </Choice>
    </Card>
  );
}

type ChoiceProps = { title: string; lead: string; why: string | null; children: ReactNode };

const Choice = ({ title, lead, why, children }: ChoiceProps) => (
  <section className="stack">
    <h3>{title}</h3>
    <p className="hint">{why ?? lead}</p>
    {why === null ? children : null}
  </section>
);
