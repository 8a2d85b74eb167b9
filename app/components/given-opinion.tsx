import { Badge } from "~/components/badge";
import { useLocale, useWords } from "~/components/locale";
import type { OpinionAnswer } from "~/domain/proposals/opinions";
import { shortInstant } from "~/words/format";
import { opinionsWords } from "~/words/opinions";

export type OpinionRead = {
  id: string;
  expertName: string;
  question: string;
  answer: OpinionAnswer;
  note: string;
  answeredAt: Date | string;
};

const TONES = { yes: "ok", no: "bad", cannot_say: "neutral" } as const;

/** What an outside expert was asked and answered. */
export function GivenOpinion({ opinion }: { opinion: OpinionRead }) {
  const words = useWords(opinionsWords);
  const locale = useLocale();
  return (
    <article className="stack">
      <p>
        <strong>{opinion.question}</strong>
      </p>
      <p>
        <Badge tone={TONES[opinion.answer]}>{words.answers[opinion.answer]}</Badge>{" "}
        <span className="hint">{words.by(opinion.expertName, shortInstant(locale, new Date(opinion.answeredAt)))}</span>
      </p>
      <p className="said">{opinion.note}</p>
    </article>
  );
}
