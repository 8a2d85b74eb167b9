import { DateField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { RepeatableRows } from "~/components/repeatable-rows";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import {
  INDICATOR_SOURCE_CHARS_MAX,
  MILESTONE_CHARS_MAX,
  MILESTONES_MAX,
  MILESTONES_MIN,
  OWNER_CHARS_MAX,
  PARTNER_NAME_CHARS_MAX,
  PARTNER_ROLE_CHARS_MAX,
  PARTNERS_MAX,
  TARGETS_MAX,
  TARGETS_MIN,
} from "~/domain/proposals/limits";
import { optionsOf, rowCount } from "~/features/proposals/options-of";
import { type SectionFormProps, sectionFields } from "~/features/proposals/section-fields";
import { SectionShell } from "~/features/proposals/section-shell";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

export function PartnersSection({ page, answer }: SectionFormProps) {
  const form = sectionFields({ page, answer });
  const terms = useWords(proposalsTerms);
  const words = useWords(proposalsWords).section;
  const names = terms.fields.partners;
  const row = (i: number) => (
    <>
      <TextField
        label={names["partners.name"]}
        limit={PARTNER_NAME_CHARS_MAX}
        autoFocus={answer?.added === `partners.${i}`}
        {...form.field(`partners.${i}.name`)}
      />
      <SelectField
        label={names["partners.kind"]}
        options={optionsOf(terms.partnerKinds)}
        {...form.field(`partners.${i}.kind`)}
      />
      <SelectField
        label={names["partners.commitment"]}
        options={optionsOf(terms.partnerCommitments)}
        {...form.field(`partners.${i}.commitment`)}
      />
      <TextArea
        label={names["partners.role"]}
        limit={PARTNER_ROLE_CHARS_MAX}
        rows={2}
        {...form.field(`partners.${i}.role`)}
      />
    </>
  );
  return (
    <SectionShell page={page} answer={answer}>
      <RepeatableRows
        list="partners"
        several
        legend={names.partners}
        count={rowCount(form.shown("partners"), 1)}
        max={PARTNERS_MAX}
        row={row}
        rowLabel={words.partner}
        addLabel={words.addPartner}
        problem={form.problems.partners}
      />
    </SectionShell>
  );
}

export function CalendarSection({ page, answer }: SectionFormProps) {
  const form = sectionFields({ page, answer });
  const words = useWords(proposalsWords).section;
  const names = useWords(proposalsTerms).fields.calendar;
  const row = (i: number) => (
    <>
      <TextField
        label={names["milestones.label"]}
        limit={MILESTONE_CHARS_MAX}
        autoFocus={answer?.added === `milestones.${i}`}
        {...form.field(`milestones.${i}.label`)}
      />
      <DateField label={names["milestones.on"]} {...form.field(`milestones.${i}.on`)} />
      <TextField
        label={names["milestones.owner"]}
        limit={OWNER_CHARS_MAX}
        width="l"
        {...form.field(`milestones.${i}.owner`)}
      />
    </>
  );
  return (
    <SectionShell page={page} answer={answer}>
      <RepeatableRows
        list="milestones"
        several
        legend={names.milestones}
        count={rowCount(form.shown("milestones"), MILESTONES_MIN)}
        max={MILESTONES_MAX}
        row={row}
        rowLabel={words.milestone}
        addLabel={words.addMilestone}
        problem={form.problems.milestones}
      />
    </SectionShell>
  );
}

export function IndicatorsSection({ page, answer }: SectionFormProps) {
  const form = sectionFields({ page, answer });
  const terms = useWords(proposalsTerms);
  const words = useWords(proposalsWords).section;
  const names = terms.fields.indicators;
  const row = (i: number) => (
    <>
      <SelectField
        label={names["targets.indicator"]}
        options={optionsOf(terms.indicators)}
        width="full"
        autoFocus={answer?.added === `targets.${i}`}
        {...form.field(`targets.${i}.indicator`)}
      />
      <TextField
        label={names["targets.target"]}
        inputMode="numeric"
        width="xs"
        {...form.field(`targets.${i}.target`)}
      />
      <TextField
        label={names["targets.source"]}
        limit={INDICATOR_SOURCE_CHARS_MAX}
        {...form.field(`targets.${i}.source`)}
      />
    </>
  );
  return (
    <SectionShell page={page} answer={answer}>
      <RepeatableRows
        list="targets"
        several
        legend={names.targets}
        count={rowCount(form.shown("targets"), TARGETS_MIN)}
        max={TARGETS_MAX}
        row={row}
        rowLabel={words.indicator}
        addLabel={words.addIndicator}
        problem={form.problems.targets}
      />
    </SectionShell>
  );
}
