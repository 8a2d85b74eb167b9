import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { identityWords } from "~/words/identity";

export function ConfirmSignIn({ answer }: { answer: FormAnswer | undefined }) {
  const words = useWords(identityWords);
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <PageHeading title={words.confirmTitle} lead={words.confirmText} />
      {answer?.refusal ? (
        <p>
          <A to="/connexion">{words.askAgain}</A>
        </p>
      ) : (
        <CommandForm>
          <Button>{words.confirm}</Button>
        </CommandForm>
      )}
    </div>
  );
}
