import { ButtonLink, ButtonRow } from "~/components/button";
import { useWords } from "~/components/locale";
import type { DossierPage } from "~/features/proposals/dossier-page.server";
import { proposalsWords } from "~/words/proposals";

/** Where the dossier goes on once the town has been told: each page as soon as there is one. */
export function AfterDecision({ page: { header, after } }: { page: Pick<DossierPage, "header" | "after"> }) {
  const words = useWords(proposalsWords).tasks;
  if (!after.decision) return null;
  const base = `/dossiers/${header.reference}`;
  return (
    <nav aria-label={words.after.label}>
      <ButtonRow>
        <ButtonLink to={`${base}/decision`}>{words.after.decision}</ButtonLink>
        {after.agreement ? <ButtonLink to={`${base}/convention`}>{words.after.agreement}</ButtonLink> : null}
        {after.running ? (
          <>
            <ButtonLink to={`${base}/versements`}>{words.after.payments}</ButtonLink>
            <ButtonLink to={`${base}/bilan`}>{words.after.reports}</ButtonLink>
          </>
        ) : null}
      </ButtonRow>
    </nav>
  );
}
