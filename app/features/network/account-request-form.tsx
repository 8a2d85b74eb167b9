import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { FUNCTION_CHARS_MAX, NAME_CHARS_MAX } from "~/domain/network/network-forms";
import { SEAT_ROLES } from "~/domain/shared/actor";
import type { JoinablePage } from "~/features/network/joining-pages.server";
import { day } from "~/words/format";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

/** Somebody asks for a place in a town. A former town stands in the list, and its choice is the town that took over. */
export function AccountRequestForm({ page, answer }: { page: JoinablePage; answer: FormAnswer | undefined }) {
  const words = useWords(networkWords).joining;
  const { fields, hints, seatRoles, seatRoleHints } = useWords(networkTerms);
  const locale = useLocale();
  const problems = answer?.problems ?? {};
  const merged = page.towns.flatMap((t) => (t.mergedInto ? [words.merged(t.name, t.mergedInto.name, day(locale, t.mergedInto.on))] : []));
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} lead={words.lead} />
      <p className="hint">{words.invited}</p>
      <CommandForm className="form" reloadDocument>
        <SelectField
          name="townId"
          label={fields.townId}
          hint={[hints.townId, ...merged].join(" ")}
          problem={problems.townId}
          defaultValue={typedText(answer, "townId")}
          options={page.towns.map((t) => ({ value: t.value, label: t.mergedInto ? words.mergedOption(t.name, t.mergedInto.name) : t.name }))}
        />
        <TextField name="name" label={fields.name} problem={problems.name} defaultValue={typedText(answer, "name")} autoComplete="name" maxLength={NAME_CHARS_MAX} width="l" />
        <TextField name="email" type="email" label={fields.email} hint={hints.email} problem={problems.email} defaultValue={typedText(answer, "email")} autoComplete="email" spellCheck={false} width="l" />
        <TextField name="jobTitle" label={fields.jobTitle} problem={problems.jobTitle} defaultValue={typedText(answer, "jobTitle")} autoComplete="organization-title" maxLength={FUNCTION_CHARS_MAX} width="l" />
        <RadioGroup
          name="role"
          label={fields.role}
          problem={problems.role}
          defaultValue={typedText(answer, "role", "editor")}
          options={SEAT_ROLES.map((role) => ({ value: role, label: seatRoles[role], hint: seatRoleHints[role] }))}
        />
        <div>
          <Button>{words.ask}</Button>
        </div>
      </CommandForm>
    </div>
  );
}

/** The same whoever asked: it says nothing about who has an account. */
export function AccountRequested() {
  const words = useWords(networkWords).joining;
  return (
    <div className="narrow stack">
      <PageHeading title={words.sentTitle} lead={words.sentText} />
      <p>{words.sentDomain}</p>
      <p>{words.sentKnown}</p>
      <p>
        <ButtonLink to="/connexion" variant="secondary">
          {words.toSignIn}
        </ButtonLink>
      </p>
    </div>
  );
}
