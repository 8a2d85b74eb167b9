import { useCheckedForm } from "~/components/checked-form";
import { DateField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import { TextField } from "~/components/text-field";
import {
  type ApplicantDraft,
  applicantDraft,
  MANDATE_CHARS_MAX,
  PERSON_CHARS_MAX,
  SERVICE_CHARS_MAX,
} from "~/domain/proposals/applicant-form";
import { optionsOf } from "~/features/proposals/options-of";
import { type SectionFormProps, SectionShell, useAnswer } from "~/features/proposals/section-shell";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

export function ApplicantSection({ page, answer }: SectionFormProps) {
  const form = useCheckedForm(applicantDraft, page.content as ApplicantDraft, useAnswer({ page, answer }));
  const terms = useWords(proposalsTerms);
  const words = useWords(proposalsWords).section;
  const names = terms.fields.applicant;
  return (
    <SectionShell page={page} answer={answer} summary={form.summary} formProps={form.formProps}>
      <h2>{words.carrier}</h2>
      <RadioGroup label={names.kind} options={optionsOf(terms.applicantKinds)} {...form.field("kind")} />
      <TextField label={names.bodyName} optional maxLength={SERVICE_CHARS_MAX} {...form.field("bodyName")} />
      <TextField label={names.siret} hint={terms.hints.siret} inputMode="numeric" width="m" {...form.field("siret")} />
      <TextField label={names.service} maxLength={SERVICE_CHARS_MAX} {...form.field("service")} />
      <h2>{words.lead}</h2>
      <TextField label={names.leadName} maxLength={PERSON_CHARS_MAX} {...form.field("leadName")} />
      <TextField label={names.leadFunction} maxLength={PERSON_CHARS_MAX} {...form.field("leadFunction")} />
      <h2>{words.contact}</h2>
      <TextField
        label={names.contactName}
        autoComplete="name"
        maxLength={PERSON_CHARS_MAX}
        {...form.field("contactName")}
      />
      <TextField
        label={names.contactFunction}
        autoComplete="organization-title"
        maxLength={PERSON_CHARS_MAX}
        {...form.field("contactFunction")}
      />
      <TextField
        label={names.contactEmail}
        type="email"
        autoComplete="email"
        maxLength={PERSON_CHARS_MAX}
        {...form.field("contactEmail")}
      />
      <TextField label={names.contactPhone} type="tel" autoComplete="tel" width="m" {...form.field("contactPhone")} />
      <h2>{words.mandate}</h2>
      <RadioGroup label={names.mandateKind} options={optionsOf(terms.mandateKinds)} {...form.field("mandateKind")} />
      <TextField
        label={names.mandateReference}
        width="m"
        maxLength={MANDATE_CHARS_MAX}
        {...form.field("mandateReference")}
      />
      <DateField label={names.mandateOn} {...form.field("mandateOn")} />
    </SectionShell>
  );
}
