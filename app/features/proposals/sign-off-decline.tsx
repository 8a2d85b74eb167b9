import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { TextArea } from "~/components/text-area";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { remarkField } from "~/domain/proposals/sign-off-forms";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DossierHeader } from "~/features/proposals/dossier-header.server";
import { DossierTop } from "~/features/proposals/dossier-top";
import { componentsWords } from "~/words/components";
import { proposalsTerms } from "~/words/proposals-terms";
import { signOffWords } from "~/words/sign-off";

/** The signatory says, section by section, what is to be looked at again. */
export function SignOffDecline({ page, answer }: { page: { header: DossierHeader }; answer: FormAnswer | undefined }) {
  const words = useWords(signOffWords).declinePage;
  const { sections } = useWords(proposalsTerms);
  const { cancel } = useWords(componentsWords);
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <DossierTop header={page.header} title={words.title} here={words.title} lead={words.lead} />
      <CommandForm className="form">
        {SECTION_IDS.map((id) => (
          <TextArea
            key={id}
            name={remarkField(id)}
            label={words.section(sections[id])}
            problem={answer?.problems[remarkField(id)]}
            defaultValue={typedText(answer, remarkField(id))}
            limit={REASON_CHARS_MAX}
            rows={2}
            optional
          />
        ))}
        <ButtonRow>
          <Button>{words.confirm}</Button>
          <ButtonLink variant="quiet" to={`/dossiers/${page.header.reference}/verifier`}>
            {cancel}
          </ButtonLink>
        </ButtonRow>
      </CommandForm>
    </div>
  );
}
