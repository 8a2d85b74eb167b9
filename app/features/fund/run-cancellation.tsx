import type { FormAnswer } from "~/components/answer-summary";
import { ConfirmPage } from "~/components/confirm-page";
import { useLocale, useWords } from "~/components/locale";
import { euros } from "~/words/format";
import { fundWords } from "~/words/fund";

type Props = {
  page: { reference: string; linesCount: number; totalCents: number };
  answer: FormAnswer | undefined;
};

/** Asks before a run is given up. */
export function RunCancellation({ page, answer }: Props) {
  const words = useWords(fundWords).cancellation;
  const locale = useLocale();
  return (
    <ConfirmPage
      title={words.title(page.reference)}
      lead={words.lead(page.linesCount, euros(locale, page.totalCents, { exact: true }))}
      consequences={[words.due, words.kept]}
      confirmLabel={words.confirm}
      cancelLabel={words.keep}
      cancelTo={`/gestion/versements/${page.reference}`}
      problems={answer?.refusal ? [{ message: answer.refusal.sentence }] : []}
      danger
    />
  );
}
