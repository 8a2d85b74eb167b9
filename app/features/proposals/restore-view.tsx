import type { FormAnswer } from "~/components/answer-summary";
import { ConfirmPage } from "~/components/confirm-page";
import { HiddenKey } from "~/components/hidden";
import { useLocale, useWords } from "~/components/locale";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import { Difference } from "~/features/proposals/difference";
import type { RestorePage } from "~/features/proposals/restore-page.server";
import { shortInstant } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { togetherWords } from "~/words/together";

/** An earlier version is taken up again only after one has seen what it changes. */
export function RestoreView({ page, answer }: { page: RestorePage; answer: FormAnswer | undefined }) {
  const words = useWords(togetherWords).restore;
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  const { reference, section, version, difference } = page;
  return (
    <ConfirmPage
      title={words.title(terms.sections[section], version)}
      lead={words.lead(page.by, shortInstant(locale, new Date(page.at)))}
      consequences={words.consequences.split("\n")}
      confirmLabel={words.confirm}
      cancelTo={`/dossiers/${reference}/historique?partie=${SECTION_SLUGS[section]}&version=${version}`}
      problems={answer?.refusal ? [{ message: answer.refusal.sentence }] : []}
    >
      <HiddenKey name="seen" value={String(page.seen)} />
      <h2>{words.changes}</h2>
      <Difference difference={difference} />
    </ConfirmPage>
  );
}
