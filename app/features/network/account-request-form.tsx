import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote, NotificationBanner } from "~/components/banner";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { A } from "~/components/link";
import { useHref, useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { SummaryList } from "~/components/summary-list";
import { TextField } from "~/components/text-field";
import { FUNCTION_CHARS_MAX, NAME_CHARS_MAX } from "~/domain/network/network-forms";
import { SEAT_ROLES } from "~/domain/shared/actor";
import type { JoinablePage, JoinableTown } from "~/features/network/joining-pages.server";
import { day } from "~/words/format";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

type Props = { page: JoinablePage; answer: FormAnswer | undefined };

/** Somebody asks for a place in a town: first which town, chosen in the register, then who asks. */
export function AccountRequestForm({ page, answer }: Props) {
  const words = useWords(networkWords).joining;
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title} caption={words.step(page.chosen ? 2 : 1)} lead={words.lead} />
      {page.chosen ? (
        <AskForm town={page.chosen} answer={answer} />
      ) : (
        <>
          <p className="hint">{words.invited}</p>
          <TownChoice page={page} problem={answer?.problems.townId} />
        </>
      )}
    </div>
  );
}

function TownChoice({ page: { q, found, every }, problem }: { page: JoinablePage; problem: string | undefined }) {
  const words = useWords(networkWords).joining;
  const localised = useHref();
  return (
    <>
      <form method="get" action={localised("/inscription")} className="form">
        <TextField
          name="q"
          type="search"
          label={words.search}
          hint={words.searchHint}
          problem={problem}
          defaultValue={q}
          maxLength={80}
          width="l"
        />
        <div>
          <Button>{words.find}</Button>
        </div>
      </form>
      {found.length > 0 ? (
        <section className="stack" aria-live="polite">
          <p>{words.found(found.length)}</p>
          <ul>
            {found.map((town) => (
              <TownLink key={town.id} town={town} />
            ))}
          </ul>
        </section>
      ) : null}
      {q !== "" && found.length === 0 ? <NotificationBanner>{words.none(q)}</NotificationBanner> : null}
      <Details summary={words.every}>
        <ul className="columns">
          {every.map((town) => (
            <TownLink key={town.formerly?.name ?? town.id} town={town} />
          ))}
        </ul>
      </Details>
    </>
  );
}

/** A town to choose; for one that merged, why another is offered. */
function TownLink({ town: { name, slug, formerly } }: { town: JoinableTown }) {
  const words = useWords(networkWords).joining;
  const locale = useLocale();
  return (
    <li>
      <A to={`/inscription?commune=${slug}`}>{name}</A>
      {formerly ? <InsetNote>{words.merged(formerly.name, name, day(locale, formerly.on))}</InsetNote> : null}
    </li>
  );
}

function AskForm({ town, answer }: { town: JoinableTown; answer: FormAnswer | undefined }) {
  const words = useWords(networkWords).joining;
  const { fields } = useWords(networkTerms);
  return (
    <>
      <SummaryList rows={[{ key: "town", label: fields.townId, value: town.name, changeTo: "/inscription" }]} />
      <CommandForm className="form" action={`/inscription?commune=${town.slug}`} reloadDocument>
        <input type="hidden" name="townId" value={town.id} />
        <PersonFields answer={answer} />
        <div>
          <Button>{words.ask}</Button>
        </div>
      </CommandForm>
    </>
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
