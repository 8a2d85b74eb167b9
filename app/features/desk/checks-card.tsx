import { Badge } from "~/components/badge";
import { ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { useLocale, useWords } from "~/components/locale";
import type { Verdict } from "~/domain/proposals/admissibility-checks";
import type { CheckView, DeskDossier } from "~/features/desk/desk-dossier.server";
import { deskWords } from "~/words/desk";
import { shortInstant } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";

export const VERDICT_TONES = { met: "ok", not_met: "bad", to_check: "wait" } as const;

function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return <Badge tone={VERDICT_TONES[verdict]}>{useWords(proposalsTerms).verdicts[verdict]}</Badge>;
}

/** Every rule with what the portal found by itself, and what a person has said of it since. */
export function ChecksCard({ page }: { page: DeskDossier }) {
  const words = useWords(deskWords).dossier;
  return (
    <Card title={words.rules} id="recevabilite">
      <ul className="list-plain stack">
        {page.checks.map((check) => (
          <li key={check.rule}>
            <CheckLine check={check} />
          </li>
        ))}
      </ul>
      {page.can.check ? (
        <ButtonLink to={`/gestion/dossiers/${page.reference}/controles`} variant="secondary">
          {words.giveVerdicts}
        </ButtonLink>
      ) : null}
    </Card>
  );
}

function CheckLine({ check: { rule, automatic, found, byHand } }: { check: CheckView }) {
  const words = useWords(deskWords).dossier;
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  return (
    <>
      <VerdictBadge verdict={byHand?.verdict ?? automatic} /> {terms.admissibilityRules[rule]}
      {byHand ? (
        <p className="hint">
          {words.settledBy(byHand.by, shortInstant(locale, new Date(byHand.at)))}. {words.automatic}{" "}
          {terms.verdicts[automatic].toLowerCase()}. {byHand.note}
        </p>
      ) : null}
      {found.length > 0 ? (
        <ul className="hint">
          {found.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
