import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextArea } from "~/components/text-area";
import { COMMITTEE_MINUTES_CHARS_MAX } from "~/domain/awards/committee-forms";
import type { MinutesPage } from "~/features/committee/minutes.server";
import { committeeWords } from "~/words/committee";

/** The minutes of a session: to correct until it is closed, then as they were frozen. */
export function MinutesView({ page, answer }: { page: MinutesPage; answer: FormAnswer | undefined }) {
  const words = useWords(committeeWords).minutes;
  const root = `/gestion/commissions/${page.reference}`;
  return (
    <div className="stack">
      <BackLink to={root} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.callTitle} title={words.title(page.reference)} lead={words.lead} />
      {page.can.edit ? (
        <CommandForm className="form">
          <input type="hidden" name="version" value={page.version} />
          <TextArea
            name="minutes"
            label={words.field}
            hint={words.hint}
            rows={24}
            limit={COMMITTEE_MINUTES_CHARS_MAX}
            lang="fr"
            problem={answer?.problems.minutes}
            defaultValue={typedText(answer, "minutes", page.minutes)}
          />
          <div>
            <Button>{words.save}</Button>
          </div>
        </CommandForm>
      ) : (
        <div className="prewrap" lang="fr">
          {page.minutes}
        </div>
      )}
      {page.hash ? (
        <InsetNote>
          <span className="break">{words.hash(page.hash)}</span>
        </InsetNote>
      ) : null}
      <p>
        <A to={`${root}/proces-verbal.pdf`} reloadDocument>
          {words.pdf}
        </A>
      </p>
      {page.can.close ? (
        <ButtonRow>
          <ButtonLink to={`${root}/cloture`} variant="secondary">
            {words.close}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </div>
  );
}
