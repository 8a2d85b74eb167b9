import { CheckboxGroup } from "~/components/checkbox";
import { DateField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import {
  DESCRIPTION_CHARS_MAX,
  OTHER_CHARS_MAX,
  PLACES_CHARS_MAX,
  SUMMARY_CHARS_MAX,
  TITLE_CHARS_MAX,
} from "~/domain/proposals/limits";
import { optionsOf, ticked } from "~/features/proposals/options-of";
import { type SectionFormProps, sectionFields } from "~/features/proposals/section-fields";
import { SectionShell } from "~/features/proposals/section-shell";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

export function InitiativeSection({ page, answer }: SectionFormProps) {
  const form = sectionFields({ page, answer });
  const terms = useWords(proposalsTerms);
  const words = useWords(proposalsWords).section;
  const names = terms.fields.initiative;
  const group = (name: "moreSectors" | "obstacles") => ({
    name,
    problem: form.problems[name],
    defaultValues: ticked(form.shown(name)),
  });
  return (
    <SectionShell page={page} answer={answer}>
      <TextField label={names.title} limit={TITLE_CHARS_MAX} {...form.field("title")} />
      <TextArea
        label={names.summary}
        hint={terms.hints.summary}
        limit={SUMMARY_CHARS_MAX}
        rows={4}
        {...form.field("summary")}
      />
      <TextArea label={names.description} limit={DESCRIPTION_CHARS_MAX} rows={14} {...form.field("description")} />
      <SelectField label={names.sector} options={optionsOf(terms.sectors)} {...form.field("sector")} />
      <CheckboxGroup label={names.moreSectors} optional options={optionsOf(terms.sectors)} {...group("moreSectors")} />
      <TextField label={names.otherSector} optional limit={OTHER_CHARS_MAX} {...form.field("otherSector")} />
      <CheckboxGroup label={names.obstacles} options={optionsOf(terms.obstacles)} {...group("obstacles")} />
      <TextField label={names.otherObstacle} optional limit={OTHER_CHARS_MAX} {...form.field("otherObstacle")} />
      <RadioGroup label={names.kind} options={optionsOf(terms.projectKinds)} {...form.field("kind")} />
      <RadioGroup label={names.novelty} options={optionsOf(terms.novelties)} {...form.field("novelty")} />
      <TextField
        label={names.previousReference}
        hint={terms.hints.previousReference}
        optional
        width="s"
        {...form.field("previousReference")}
      />
      <h2>{words.place}</h2>
      <TextArea label={names.places} limit={PLACES_CHARS_MAX} rows={2} {...form.field("places")} />
      <TextArea
        label={names.neighbourhoods}
        optional
        limit={PLACES_CHARS_MAX}
        rows={2}
        {...form.field("neighbourhoods")}
      />
      <DateField label={names.startsOn} {...form.field("startsOn")} />
      <DateField label={names.endsOn} {...form.field("endsOn")} />
    </SectionShell>
  );
}
