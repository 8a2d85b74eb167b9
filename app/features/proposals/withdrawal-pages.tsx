import { ConfirmPage } from "~/components/confirm-page";
import { useLocale, useWords } from "~/components/locale";
import type { DossierPage } from "~/features/proposals/dossier-page.server";
import { deadline } from "~/words/format";
import { proposalsWords } from "~/words/proposals";

type Props = { page: Pick<DossierPage, "header"> };

/** Before a filed dossier becomes a draft again. */
export function TakeBackPage({ page: { header } }: Props) {
  const words = useWords(proposalsWords).withdrawal;
  const until = deadline(useLocale(), new Date(header.deadline));
  return (
    <ConfirmPage
      title={words.title}
      lead={words.lead}
      consequences={words.consequences(until).split("\n")}
      confirmLabel={words.confirm}
      cancelTo={`/dossiers/${header.reference}`}
    />
  );
}

/** Before a dossier is closed for good. */
export function GiveUpPage({ page: { header } }: Props) {
  const words = useWords(proposalsWords).withdrawal;
  return (
    <ConfirmPage
      title={words.giveUpTitle}
      lead={words.giveUpLead}
      consequences={words.giveUpConsequences.split("\n")}
      confirmLabel={words.giveUpConfirm}
      cancelTo={`/dossiers/${header.reference}`}
      danger
    />
  );
}
