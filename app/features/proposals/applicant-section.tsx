import { DateField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { RadioGroup } from "~/components/radio-group";
import { TextField } from "~/components/text-field";
import { MANDATE_CHARS_MAX, PERSON_CHARS_MAX, SERVICE_CHARS_MAX } from "~/domain/proposals/limits";
import { optionsOf } from "~/features/proposals/options-of";
import { type SectionFormProps, sectionFields } from "~/features/proposals/section-fields";
import { SectionShell } from "~/features/proposals/section-shell";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

export function ApplicantSection({ page, answer }: SectionFormProps) {
  const form = sectionFields({ page, answer });
  const terms = useWords(proposalsTerms);
  const words = useWords(proposalsWords).section;
  const names = terms.fields.applicant;
  return (
    <SectionShell page={page} answer={answer}>
      <h2>{words.carrier}</h2>
      <RadioGroup label={names.kind} options={optionsOf(terms.applicantKinds)} {...form.field("kind")} />
      <TextField label={names.bodyName} optional limit={SERVICE_CHARS_MAX} {...form.field("bodyName")} />
      <TextField label={names.siret} hint={terms.hints.siret} inputMode="numeric" width="m" {...form.field("siret")} />
      <TextField label={names.service} limit={SERVICE_CHARS_MAX} {...form.field("service")} />
      <h2>{words.lead}</h2>
      <TextField label={names.leadName} limit={PERSON_CHARS_MAX} {...form.field("leadName")} />
      <TextField label={names.leadFunction} limit={PERSON_CHARS_MAX} {...form.field("leadFunction")} />
      <h2>{words.contact}</h2>
      <TextField
        label={names.contactName}
        autoComplete="name"
        limit={PERSON_CHARS_MAX}
        {...form.field("contactName")}
      />
      <TextField
        label={names.contactFunction}
        autoComplete="organization-title"
        limit={PERSON_CHARS_MAX}
        {...form.field("contactFunction")}
      />
      <TextField
        label={names.contactEmail}
        type="email"
        autoComplete="email"
        limit={PERSON_CHARS_MAX}
        {...form.field("contactEmail")}
      />
      <TextField label={names.contactPhone} type="tel" autoComplete="tel" width="m" {...form.field("contactPhone")} />
      <h2>{words.mandate}</h2>
      <RadioGroup label={names.mandateKind} options={optionsOf(terms.mandateKinds)} {...form.field("mandateKind")} />
      <TextField
        label={names.mandateReference}
        width="m"
        limit={MANDATE_CHARS_MAX}
        {...form.field("mandateReference")}
      />
      <DateField label={names.mandateOn} {...form.field("mandateOn")} />
    </SectionShell>
  );
}
