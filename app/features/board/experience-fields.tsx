import { type FormAnswer, typedText } from "~/components/answer-summary";
import { CheckboxGroup } from "~/components/checkbox";
import { useWords } from "~/components/locale";
import { MoneyField } from "~/components/money-field";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import {
  EXPERIENCE_CONTACT_CHARS_MAX,
  EXPERIENCE_SUMMARY_CHARS_MAX,
  EXPERIENCE_TEXT_CHARS_MAX,
  EXPERIENCE_TITLE_CHARS_MAX,
  type ExperienceDraft,
} from "~/domain/board/experience-form";
import { OBSTACLES, SECTORS } from "~/domain/proposals/options";
import type { ExperienceEditor } from "~/features/board/experience-editor.server";
import { boardWords } from "~/words/board";
import { boardTerms } from "~/words/board-terms";
import { proposalsTerms } from "~/words/proposals-terms";

type Props = { page: ExperienceEditor; answer: FormAnswer | undefined };
type Plain = Exclude<keyof ExperienceDraft, "obstacles">;

/** What was ticked and not accepted, else what is saved. */
function tickedObstacles({ page, answer }: Props): readonly string[] {
  if (!answer) return page.draft.obstacles;
  const value = (answer.values as Record<string, unknown> | null)?.obstacles;
  return [value].flat().filter((v): v is string => typeof v === "string" && v !== "");
}

const useField = ({ page, answer }: Props) => {
  const { fields } = useWords(boardTerms);
  return (name: Plain) => ({
    name,
    label: fields[name],
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, page.draft[name]),
  });
};

export function AboutFields({ page, answer }: Props) {
  const words = useWords(boardWords).editor;
  const { fields } = useWords(boardTerms);
  const terms = useWords(proposalsTerms);
  const field = useField({ page, answer });
  return (
    <>
      <h2>{words.about}</h2>
      <TextField {...field("title")} maxLength={EXPERIENCE_TITLE_CHARS_MAX} />
      <TextArea {...field("summary")} hint={words.summaryHint} limit={EXPERIENCE_SUMMARY_CHARS_MAX} rows={3} />
      <SelectField {...field("sector")} options={SECTORS.map((value) => ({ value, label: terms.sectors[value] }))} />
      <CheckboxGroup
        name="obstacles"
        label={fields.obstacles}
        optional
        problem={answer?.problems.obstacles}
        defaultValues={tickedObstacles({ page, answer })}
        options={OBSTACLES.map((value) => ({ value, label: terms.obstacles[value] }))}
      />
      {page.dossiers.length > 0 ? (
        <SelectField
          name="dossier"
          label={words.dossier}
          hint={words.dossierHint}
          optional
          placeholder={words.noDossier}
          problem={answer?.problems.dossier}
          defaultValue={typedText(answer, "dossier", page.dossier)}
          options={page.dossiers.map((d) => ({ value: d.reference, label: `${d.reference} – ${d.title}` }))}
          width="full"
        />
      ) : null}
    </>
  );
}

export function ToldFields(props: Props) {
  const words = useWords(boardWords).editor;
  const field = useField(props);
  return (
    <>
      <h2>{words.told}</h2>
      <TextArea {...field("context")} limit={EXPERIENCE_TEXT_CHARS_MAX} />
      <TextArea {...field("action")} limit={EXPERIENCE_TEXT_CHARS_MAX} rows={7} />
      <TextArea {...field("reached")} hint={words.reachedHint} optional limit={EXPERIENCE_TEXT_CHARS_MAX} rows={3} />
      <MoneyField {...field("planned")} optional />
      <MoneyField {...field("actual")} optional />
    </>
  );
}

export function LearnedFields(props: Props) {
  const words = useWords(boardWords).editor;
  const field = useField(props);
  return (
    <>
      <h2>{words.learned}</h2>
      <TextArea {...field("whatWorked")} limit={EXPERIENCE_TEXT_CHARS_MAX} />
      <TextArea {...field("whatFailed")} limit={EXPERIENCE_TEXT_CHARS_MAX} />
      <TextArea {...field("wouldChange")} optional limit={EXPERIENCE_TEXT_CHARS_MAX} rows={4} />
      <TextArea {...field("advice")} optional limit={EXPERIENCE_TEXT_CHARS_MAX} rows={4} />
      <TextField {...field("contact")} hint={words.contactHint} optional maxLength={EXPERIENCE_CONTACT_CHARS_MAX} />
    </>
  );
}
