import { type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { Checkbox } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { TextField } from "~/components/text-field";
import { FUNCTION_CHARS_MAX } from "~/domain/awards/award-forms";
import type { AgreementPage } from "~/features/awards/town-agreement.server";
import { awardsWords } from "~/words/awards";

type Props = {
  page: Pick<AgreementPage, "contentHash" | "usualFunction">;
  side: "town" | "department";
  answer: FormAnswer | undefined;
  /** Where it is posted; the page itself unless given. */
  action?: string;
};

/** The signature of the text above it: whoever signs says in which function, and that they have read it. */
export function SignatureForm({ page, side, answer, action }: Props) {
  const words = useWords(awardsWords).agreement;
  return (
    <Card title={words.sign} id="signature">
      <p>{side === "town" ? words.signTownLead : words.signDepartmentLead}</p>
      <CommandForm className="stack" {...(action ? { action } : {})}>
        <input type="hidden" name="readHash" value={page.contentHash} />
        <TextField
          name="signerFunction"
          label={words.function}
          hint={words.functionHint}
          width="m"
          maxLength={FUNCTION_CHARS_MAX}
          problem={answer?.problems.signerFunction}
          defaultValue={typedText(answer, "signerFunction", page.usualFunction)}
        />
        <Checkbox
          name="certified"
          label={words.certified}
          problem={answer?.problems.certified}
          defaultChecked={typedText(answer, "certified") !== ""}
        />
        <div>
          <Button>{words.signButton}</Button>
        </div>
      </CommandForm>
    </Card>
  );
}
