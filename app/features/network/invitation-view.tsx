import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote, NotificationBanner } from "~/components/banner";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import { FUNCTION_CHARS_MAX, NAME_CHARS_MAX } from "~/domain/network/network-forms";
import type { InvitationPage } from "~/features/network/joining-pages.server";
import { deadline } from "~/words/format";
import { networkWords } from "~/words/network";
import { refusalSentence } from "~/words/refusals";
import { rolesWords } from "~/words/roles";

type Props = { page: InvitationPage; path: string; answer: FormAnswer | undefined };

/** What the link of an invitation leads to: accept, sign in first, or why it can no longer be used. */
export function InvitationView({ page, path, answer }: Props) {
  const words = useWords(networkWords).invitation;
  const roles = useWords(rolesWords);
  const locale = useLocale();
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title(page.townName)} lead={words.lead(page.invitedBy, roles.seats[page.role])} />
      <p>{roles.sees[page.role]}</p>
      {page.closed ? (
        <NotificationBanner tone="warning" title={words.closedTitle}>
          {refusalSentence(locale, page.closed, { expiresAt: page.expiresAt })}
        </NotificationBanner>
      ) : (
        <p className="hint">{words.until(deadline(locale, page.expiresAt))}</p>
      )}
      {page.closed ? (
        <ButtonLink to="/connexion">{words.toSignIn}</ButtonLink>
      ) : (
        <Answering page={page} path={path} answer={answer} />
      )}
    </div>
  );
}

function Answering({ page, path, answer }: Props) {
  const words = useWords(networkWords).invitation;
  if (page.viewer === "visitor") return <SignInFirst page={page} path={path} answer={answer} />;
  if (page.viewer !== "invited")
    return (
      <>
        <InsetNote>{words.other(page.viewer.otherAddress, page.email)}</InsetNote>
        <CommandForm action="/deconnexion" reloadDocument>
          <Button variant="secondary">{words.signOut}</Button>
        </CommandForm>
      </>
    );
  return (
    <CommandForm action={path} className="form">
      {page.role === "signatory" ? <InsetNote>{words.signatoryWaits}</InsetNote> : null}
      <div>
        <Button>{words.accept}</Button>
      </div>
    </CommandForm>
  );
}

function SignInFirst({ page, path, answer }: Props) {
  const words = useWords(networkWords).invitation;
  return (
    <CommandForm action={`${path}/connexion`} className="form" reloadDocument>
      <InsetNote>{words.visitor(page.email)}</InsetNote>
      {page.known ? null : (
        <>
          <TextField
            name="name"
            label={words.name}
            problem={answer?.problems.name}
            defaultValue={typedText(answer, "name")}
            autoComplete="name"
            maxLength={NAME_CHARS_MAX}
            width="l"
          />
          <TextField
            name="jobTitle"
            label={words.jobTitle}
            optional
            problem={answer?.problems.jobTitle}
            defaultValue={typedText(answer, "jobTitle")}
            maxLength={FUNCTION_CHARS_MAX}
            width="l"
          />
        </>
      )}
      <div>
        <Button>{words.sendLink}</Button>
      </div>
    </CommandForm>
  );
}
