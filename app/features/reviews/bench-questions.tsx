import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PutToTown } from "~/components/put-to-town";
import type { BenchQuestion } from "~/features/reviews/bench-questions.server";
import { readerQuestionsWords } from "~/words/reader-questions";

/** What was asked of the town about this dossier, and what it answered. */
export function BenchQuestions({ questions }: { questions: readonly BenchQuestion[] }) {
  const words = useWords(readerQuestionsWords);
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions" className="stack">
      <h3 id="questions">{words.toTown}</h3>
      {questions.map((q) => (
        <article key={q.id}>
          {q.isOwn ? (
            <p className="hint">
              {words.own} <Instant at={q.askedAt} />
            </p>
          ) : null}
          <p className="said">{q.question}</p>
          {q.putAt ? <PutToTown putAt={q.putAt} answer={q.answer} /> : <p className="hint">{words.notPut}</p>}
        </article>
      ))}
    </section>
  );
}
