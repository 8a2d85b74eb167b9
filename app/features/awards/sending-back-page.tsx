import { type FormAnswer, problemsIn, typedText } from "~/components/answer-summary";
import { ConfirmPage } from "~/components/confirm-page";
import { useWords } from "~/components/locale";
import { TextArea } from "~/components/text-area";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DecisionPage } from "~/features/awards/decision-page.server";
import { sendingBackWords } from "~/words/sending-back";

/** Before an approved list goes back: what becomes of its approval, and why it goes. */
export function SendingBackPage({ page, answer }: { page: DecisionPage; answer: FormAnswer | undefined }) {
  const words = useWords(sendingBackWords);
  return (
    <ConfirmPage
      title={words.title(page.reference)}
      lead={words.lead}
      consequences={words.consequences}
      confirmLabel={words.confirm}
      problems={problemsIn(answer)}
      cancelTo={`/gestion/decisions/${page.reference}`}
    >
      <input type="hidden" name="version" value={page.version} />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        limit={REASON_CHARS_MAX}
        rows={4}
        problem={answer?.problems.reason}
        defaultValue={typedText(answer, "reason")}
      />
    </ConfirmPage>
  );
}
