import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { Checkbox } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { ConfirmPage } from "~/components/confirm-page";
import { HiddenKey } from "~/components/hidden";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { AUDIENCES } from "~/domain/board/experience-form";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import { ExperienceReading } from "~/features/board/experience-reading";
import { FoundTable } from "~/features/board/found-table";
import type { PublicationPage, WithdrawalPage } from "~/features/board/publication-pages.server";
import { boardWords } from "~/words/board";
import { boardTerms } from "~/words/board-terms";

type Props = { page: PublicationPage; answer: FormAnswer | undefined };

/** Before others read a report: who, what exactly, and what looks like personal data. */
export function PublicationView({ page, answer }: Props) {
  const all = useWords(boardWords);
  const words = all.publication;
  const { slug, text, missing } = page;
  return (
    <div className="narrow stack">
      <BackLink to={`/experiences/${slug}`} />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} lead={words.lead(text.title || all.page.untitled)} />
      {missing.length > 0 ? <Missing page={page} /> : <Choice page={page} answer={answer} />}
      <Card title={words.preview} tone="well">
        <p>
          <strong>{text.summary}</strong>
        </p>
        <ExperienceReading text={text} level={3} />
      </Card>
    </div>
  );
}

function Missing({ page: { slug, missing } }: Pick<Props, "page">) {
  const words = useWords(boardWords).publication;
  const { fields } = useWords(boardTerms);
  return (
    <section className="stack">
      <p>{words.missing}</p>
      <ul className="prose">
        {missing.map((field) => (
          <li key={field}>
            <A to={`/experiences/${slug}/modifier#${field}`}>{fields[field]}</A>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink to={`/experiences/${slug}/modifier`}>{words.complete}</ButtonLink>
      </p>
    </section>
  );
}

function Choice({ page: { slug, version, audience, found }, answer }: Props) {
  const all = useWords(boardWords);
  const words = all.publication;
  const { audiences } = useWords(boardTerms);
  const wrong = answer?.refusal?.reason;
  return (
    <CommandForm className="form">
      <HiddenKey name="version" value={String(version)} />
      <RadioGroup
        name="audience"
        label={words.audience}
        problem={answer?.problems.audience ?? (wrong === "audience-missing" ? answer?.refusal?.sentence : undefined)}
        defaultValue={typedText(answer, "audience", audience)}
        options={AUDIENCES.map((value) => ({ value, label: audiences[value], hint: words.audienceHints[value] }))}
      />
      {found.length > 0 ? (
        <section className="stack">
          <h2>{words.found}</h2>
          <p>{words.foundLead}</p>
          <FoundTable found={found} />
          <Checkbox
            name="personalDataChecked"
            label={all.comments.checked}
            problem={wrong === "personal-data-to-check" ? answer?.refusal?.sentence : undefined}
          />
        </section>
      ) : null}
      <ButtonRow>
        <Button>{words.confirm}</Button>
        <ButtonLink variant="quiet" to={`/experiences/${slug}/modifier`}>
          {words.modify}
        </ButtonLink>
      </ButtonRow>
    </CommandForm>
  );
}

/** Before a report is taken down. */
export function WithdrawalView({ page, answer }: { page: WithdrawalPage; answer: FormAnswer | undefined }) {
  const all = useWords(boardWords);
  const words = all.withdrawal;
  return (
    <ConfirmPage
      title={words.title}
      lead={page.title || all.page.untitled}
      consequences={words.consequences}
      confirmLabel={words.confirm}
      cancelTo={`/experiences/${page.slug}`}
      problems={answer?.refusal ? [{ field: "reason", message: answer.refusal.sentence }] : []}
      danger
    >
      <TextArea
        name="reason"
        label={words.reason}
        hint={page.moderating ? words.reasonModerator : words.reasonTown}
        optional={!page.moderating}
        limit={REASON_CHARS_MAX}
        rows={3}
        problem={answer?.refusal?.sentence ?? answer?.problems.reason}
        defaultValue={typedText(answer, "reason")}
      />
    </ConfirmPage>
  );
}
