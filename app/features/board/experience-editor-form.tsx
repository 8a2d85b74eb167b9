import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote, WarningNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { Checkbox } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { HiddenKey } from "~/components/hidden";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { Tabs } from "~/components/tabs";
import { experienceDraft } from "~/domain/board/experience-form";
import type { ExperienceEditor } from "~/features/board/experience-editor.server";
import { AboutFields, LearnedFields, ToldFields } from "~/features/board/experience-fields";
import { FoundTable } from "~/features/board/found-table";
import { boardWords } from "~/words/board";

type Props = { page: ExperienceEditor; answer: FormAnswer | undefined };

/** A town's report to write on: new, a draft, or a published one to correct. */
export function ExperienceEditorForm({ page, answer }: Props) {
  const words = useWords(boardWords);
  const { saved, town, towns } = page;
  return (
    <div className="narrow stack">
      <BackLink to={saved ? `/experiences/${saved.slug}` : `/espace/experiences?commune=${town.slug}`} />
      {towns.length > 0 ? (
        <Tabs
          label={words.town.switcher}
          tabs={towns.map((t) => ({
            label: t.name,
            to: `/experiences/nouveau?commune=${t.slug}`,
            current: t.chosen,
          }))}
        />
      ) : null}
      <AnswerSummary answer={answer} />
      <PageHeading
        caption={town.name}
        title={saved ? words.editor.editTitle : words.editor.newTitle}
        lead={words.editor.lead}
      />
      <Remarks page={page} answer={answer} />
      <CommandForm className="form">
        {saved ? (
          <HiddenKey name="version" value={seenVersion(page, answer)} />
        ) : (
          <HiddenKey name="townId" value={town.id} />
        )}
        <AboutFields page={page} answer={answer} />
        <ToldFields page={page} answer={answer} />
        <LearnedFields page={page} answer={answer} />
        <Checking answer={answer} />
        <div>
          <Button>{saved?.isPublished ? words.editor.saveCorrection : words.editor.saveDraft}</Button>
        </div>
      </CommandForm>
    </div>
  );
}

/** Until the writer has been told that the saved version is newer, the version they saw is posted again. */
function seenVersion({ saved }: ExperienceEditor, answer: FormAnswer | undefined): string {
  const current = String(saved?.version ?? 1);
  return answer?.refusal?.reason === "stale-version" ? current : typedText(answer, "version", current);
}

function Remarks({ page: { saved, prefilled, dossier }, answer }: Props) {
  const words = useWords(boardWords).editor;
  return (
    <>
      {answer?.refusal?.reason === "stale-version" && saved ? (
        <InsetNote>
          {words.stale} <A to={`/experiences/${saved.slug}`}>{words.seeSaved}</A>
        </InsetNote>
      ) : null}
      {saved?.isPublished ? <InsetNote>{words.correcting}</InsetNote> : null}
      {prefilled ? <InsetNote>{words.prefilled(dossier)}</InsetNote> : null}
      <WarningNote>{words.neverNames}</WarningNote>
    </>
  );
}

/** What looks like personal data in a correction that was just posted. */
function Checking({ answer }: Pick<Props, "answer">) {
  const words = useWords(boardWords).comments;
  const draft =
    answer?.refusal?.reason === "personal-data-to-check" ? experienceDraft.safeParse(answer.values).data : null;
  if (!draft) return null;
  return (
    <>
      <FoundTable draft={draft} />
      <Checkbox name="personalDataChecked" label={words.checked} />
    </>
  );
}
