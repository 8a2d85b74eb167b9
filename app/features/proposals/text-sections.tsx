import { Checkbox } from "~/components/checkbox";
import { Fieldset } from "~/components/fieldset";
import { useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import {
  ACTIVITY_CHARS_MAX,
  DIAGNOSIS_CHARS_MAX,
  DOCUMENTS_NOTE_CHARS_MAX,
  OUTLETS_CHARS_MAX,
  OUTREACH_CHARS_MAX,
  REGRANT_NOTE_CHARS_MAX,
  SUPPORT_CHARS_MAX,
} from "~/domain/proposals/limits";
import { ATTESTATIONS, AUDIENCE_GROUPS } from "~/domain/proposals/options";
import { optionsOf, ticked } from "~/features/proposals/options-of";
import { type SectionFormProps, sectionFields } from "~/features/proposals/section-fields";
import { SectionShell } from "~/features/proposals/section-shell";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

export function AudienceSection({ page, answer }: SectionFormProps) {
  const form = sectionFields({ page, answer });
  const terms = useWords(proposalsTerms);
  const words = useWords(proposalsWords).section;
  const names = terms.fields.audience;
  return (
    <SectionShell page={page} answer={answer}>
      <TextArea
        label={names.diagnosis}
        hint={terms.hints.diagnosis}
        limit={DIAGNOSIS_CHARS_MAX}
        rows={9}
        {...form.field("diagnosis")}
      />
      <TextField
        label={names.recipients}
        hint={terms.hints.recipients}
        inputMode="numeric"
        width="xs"
        {...form.field("recipients")}
      />
      <Fieldset legend={words.estimates} hint={terms.hints.estimates} id="estimates">
        {AUDIENCE_GROUPS.map((group) => (
          <TextField key={group} label={names[group]} inputMode="numeric" width="xs" {...form.field(group)} />
        ))}
      </Fieldset>
      <TextArea label={names.outreach} limit={OUTREACH_CHARS_MAX} rows={7} {...form.field("outreach")} />
    </SectionShell>
  );
}

export function PathwaySection({ page, answer }: SectionFormProps) {
  const form = sectionFields({ page, answer });
  const terms = useWords(proposalsTerms);
  const names = terms.fields.pathway;
  return (
    <SectionShell page={page} answer={answer}>
      <TextArea label={names.support} limit={SUPPORT_CHARS_MAX} rows={9} {...form.field("support")} />
      <RadioGroup
        label={names.cadence}
        hint={terms.hints.cadence}
        options={optionsOf(terms.cadences)}
        {...form.field("cadence")}
      />
      <TextArea label={names.activity} limit={ACTIVITY_CHARS_MAX} rows={7} {...form.field("activity")} />
      <TextArea label={names.outlets} limit={OUTLETS_CHARS_MAX} rows={5} {...form.field("outlets")} />
    </SectionShell>
  );
}

export function CommitmentsSection({ page, answer }: SectionFormProps) {
  const form = sectionFields({ page, answer });
  const terms = useWords(proposalsTerms);
  const yesNo = useWords(proposalsWords).start;
  const names = terms.fields.commitments;
  return (
    <SectionShell page={page} answer={answer}>
      {ATTESTATIONS.map((attestation) => (
        <Checkbox
          key={attestation}
          label={terms.attestations[attestation]}
          problem={form.problems[attestation]}
          defaultChecked={ticked(form.shown(attestation)).length > 0}
          name={attestation}
        />
      ))}
      <RadioGroup
        label={names.regrants}
        hint={terms.hints.regrants}
        options={[
          { value: "yes", label: yesNo.yes },
          { value: "no", label: yesNo.no },
        ]}
        {...form.field("regrants")}
      />
      <TextArea
        label={names.regrantNote}
        optional
        limit={REGRANT_NOTE_CHARS_MAX}
        rows={3}
        {...form.field("regrantNote")}
      />
    </SectionShell>
  );
}

/** What belongs to the form among the documents: a note to the reader. */
export function DocumentsNoteSection({ page, answer }: SectionFormProps) {
  const form = sectionFields({ page, answer });
  const names = useWords(proposalsTerms).fields.documents;
  return (
    <SectionShell page={page} answer={answer}>
      <TextArea label={names.note} optional limit={DOCUMENTS_NOTE_CHARS_MAX} rows={3} {...form.field("note")} />
    </SectionShell>
  );
}
