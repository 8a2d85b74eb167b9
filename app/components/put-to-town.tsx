import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { readerQuestionsWords } from "~/words/reader-questions";

/** When a question was put to the town, and what the town answered. */
export function PutToTown({ putAt, answer }: { putAt: Date; answer: { body: string; at: Date } | null }) {
  const words = useWords(readerQuestionsWords);
  return (
    <>
      <p className="hint">
        {words.put} <Instant at={putAt} />. {answer ? null : words.notAnswered}
      </p>
      {answer ? (
        <>
          <p className="hint">
            {words.answered} <Instant at={answer.at} />
          </p>
          <p className="said">{answer.body}</p>
        </>
      ) : null}
    </>
  );
}
