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

type Props = { page: JoinablePage; answer: FormAnswer | undefined };

/** Somebody asks for a place in a town. A former town stands in the list, and its choice is the town that took over. */
export function AccountRequestForm({ page, answer }: Props) {
  const words = useWords(networkWords).joining;
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} lead={words.lead} />
      <p className="hint">{words.invited}</p>
      <CommandForm className="form" reloadDocument>
        <TownField page={page} answer={answer} />
        <PersonFields answer={answer} />
        <div>
          <Button>{words.ask}</Button>
        </div>
      </CommandForm>
    </div>
  );
}

function TownField({ page, answer }: Props) {
  const words = useWords(networkWords).joining;
  const { fields, hints } = useWords(networkTerms);
  const locale = useLocale();
  const merged = page.towns.flatMap((t) =>
    t.mergedInto ? [words.merged(t.name, t.mergedInto.name, day(locale, t.mergedInto.on))] : [],
  );
  return (
    <SelectField
      name="townId"
      label={fields.townId}
      hint={[hints.townId, ...merged].join(" ")}
      problem={answer?.problems.townId}
      defaultValue={typedText(answer, "townId")}
      options={page.towns.map((t) => ({
        value: t.value,
        label: t.mergedInto ? words.mergedOption(t.name, t.mergedInto.name) : t.name,
      }))}
    />
  );
}

function PersonFields({ answer }: { answer: FormAnswer | undefined }) {
  const { fields, hints, seatRoles, seatRoleHints } = useWords(networkTerms);
  const field = (name: "name" | "email" | "jobTitle") => ({
    name,
    label: fields[name],
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name),
    width: "l" as const,
  });
  return (
    <>
      <TextField {...field("name")} autoComplete="name" maxLength={NAME_CHARS_MAX} />
      <TextField {...field("email")} type="email" hint={hints.email} autoComplete="email" spellCheck={false} />
      <TextField {...field("jobTitle")} autoComplete="organization-title" maxLength={FUNCTION_CHARS_MAX} />
      <RadioGroup
        name="role"
        label={fields.role}
        problem={answer?.problems.role}
        defaultValue={typedText(answer, "role", "editor")}
        options={SEAT_ROLES.map((role) => ({ value: role, label: seatRoles[role], hint: seatRoleHints[role] }))}
      />
    </>
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
