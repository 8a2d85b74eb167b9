import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote, WarningNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { Details } from "~/components/details";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { MODEL_CHARS_MAX } from "~/domain/awards/letters";
import type { LetterModelPage } from "~/features/awards/letter-models-page.server";
import { MODELS } from "~/features/awards/letter-models-view";
import type { LetterTrial } from "~/features/awards/letter-trial.server";
import { PaperView } from "~/features/awards/paper-view";
import { awardsTerms } from "~/words/awards-terms";
import { letterModelWords } from "~/words/letter-models";

export type ModelAnswer = FormAnswer & { trial?: LetterTrial };

/** One kind of letter: its text, its fields, and what it says about a real dossier. */
export function LetterModelEditor({ page, answer }: { page: LetterModelPage; answer: ModelAnswer | undefined }) {
  const words = useWords(letterModelWords);
  const { notifications } = useWords(awardsTerms);
  return (
    <div className="stack">
      <BackLink to={MODELS}>{words.toModels}</BackLink>
      <AnswerSummary answer={answer} />
      <PageHeading
        caption={page.number === 0 ? words.ownText : words.number(page.number)}
        title={notifications[page.kind]}
        lead={words.editLead}
      />
      {answer?.trial ? <Trial trial={answer.trial} /> : null}
      <CommandForm className="stack">
        <input type="hidden" name="version" value={page.number} />
        <TextArea
          name="body"
          label={words.body}
          hint={words.bodyHint}
          lang="fr"
          rows={24}
          limit={MODEL_CHARS_MAX}
          problem={answer?.problems.body}
          defaultValue={typedText(answer, "body", page.body)}
        />
        <TextField
          name="reference"
          label={words.dossier}
          hint={words.dossierHint}
          width="s"
          defaultValue={typedText(answer, "reference", page.dossier)}
        />
        <ButtonRow>
          <Button>{words.save}</Button>
          <Button variant="secondary" name="intent" value="essayer">
            {words.try}
          </Button>
        </ButtonRow>
      </CommandForm>
      <Fields page={page} />
      <p>
        <A to={`${MODELS}/${page.slug}/versions`}>{words.versions}</A>
      </p>
    </div>
  );
}

function Trial({ trial: { reference, problem, paper, emptyFields } }: { trial: LetterTrial }) {
  const words = useWords(letterModelWords);
  return (
    <Card title={words.trial(reference)} id="essai">
      {problem ? <WarningNote>{problem}</WarningNote> : null}
      {paper ? (
        <>
          {emptyFields.length > 0 ? (
            <WarningNote>{words.empty(emptyFields.join(", "))}</WarningNote>
          ) : (
            <InsetNote>{words.complete}</InsetNote>
          )}
          <h3>{paper.title}</h3>
          <PaperView paper={paper} />
        </>
      ) : null}
    </Card>
  );
}

function Fields({ page }: { page: LetterModelPage }) {
  const words = useWords(letterModelWords);
  return (
    <Details summary={words.fields}>
      <DataTable
        caption={words.fieldsCaption}
        captionHidden
        rows={page.fields}
        rowKey={(f) => f.field}
        columns={[
          {
            key: "field",
            header: words.field,
            rowHeader: true,
            cell: (f) => <code className="nowrap">{`{${f.name}}`}</code>,
          },
          { key: "says", header: words.says, cell: (f) => words.fieldSays[f.field] },
          { key: "required", header: words.required, cell: (f) => (f.required ? words.yes : words.no) },
        ]}
      />
    </Details>
  );
}
