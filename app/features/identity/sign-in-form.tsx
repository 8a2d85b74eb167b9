import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import { identityWords } from "~/words/identity";

type Props = { page: { demo: boolean; provider: boolean; returnTo: string }; answer: FormAnswer | undefined };

export function SignInForm({ page, answer }: Props) {
  const words = useWords(identityWords);
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <PageHeading title={words.signInTitle} lead={words.signInLead} />
      <CommandForm className="stack">
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          problem={answer?.problems.email}
          autoComplete="email"
          spellCheck={false}
          defaultValue={typedText(answer, "email")}
          width="l"
        />
        <div>
          <Button>{words.sendLink}</Button>
        </div>
      </CommandForm>
      {page.provider ? (
        <div className="stack">
          <p>{words.or}</p>
          <CommandForm action={`/connexion/proconnect?suite=${encodeURIComponent(page.returnTo)}`} reloadDocument>
            <Button variant="secondary">{words.proconnect}</Button>
          </CommandForm>
          <p>
            <A to="https://www.proconnect.gouv.fr/">{words.proconnectWhat}</A>
          </p>
        </div>
      ) : null}
      {page.demo ? (
        <p>
          <ButtonLink variant="secondary" to="/connexion/demonstration">
            {words.demoLink}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

export function LinkSent({ demo }: { demo: boolean }) {
  const words = useWords(identityWords);
  return (
    <div className="narrow stack">
      <PageHeading title={words.linkSentTitle} lead={words.linkSentText} />
      <p>{words.linkSentNothing}</p>
      <p>
        <A to="/connexion">{words.askAgain}</A>
      </p>
      {demo ? (
        <p>
          <A to="/demonstration/courriels">{words.openMailbox}</A>
        </p>
      ) : null}
    </div>
  );
}
