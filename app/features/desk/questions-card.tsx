import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PutToTown } from "~/components/put-to-town";
import { TextArea } from "~/components/text-area";
import { MESSAGE_CHARS_MAX } from "~/domain/proposals/dossier-forms";
import type { DeskDossier } from "~/features/desk/desk-dossier.server";
import type { ReaderQuestion } from "~/features/desk/reader-questions.server";
import { readerQuestionsWords } from "~/words/reader-questions";

/** What readers want to know from the town, and what the town answered. */
export function QuestionsCard({ page }: { page: DeskDossier }) {
  const words = useWords(readerQuestionsWords);
  if (page.questions.length === 0) return null;
  return (
    <Card title={words.title} id="questions">
      {page.questions.map((q) => (
        <article key={q.id}>
          <p className="hint">
            {q.by}, <Instant at={q.askedAt} />
          </p>
          <p className="said">{q.question}</p>
          {q.putAt ? (
            <PutToTown putAt={q.putAt} answer={q.answer} />
          ) : page.can.write ? (
            <PutForm question={q} reference={page.reference} />
          ) : null}
        </article>
      ))}
    </Card>
  );
}

function PutForm({ question, reference }: { question: ReaderQuestion; reference: string }) {
  const words = useWords(readerQuestionsWords);
  return (
    <Details summary={words.putIt}>
      <CommandForm action={`/gestion/dossiers/${reference}/messages`} className="stack">
        <input type="hidden" name="question" value={question.id} />
        <TextArea
          id={`question-${question.id}`}
          name="body"
          label={words.body}
          hint={words.hint}
          rows={4}
          limit={MESSAGE_CHARS_MAX}
          defaultValue={question.question}
        />
        <div>
          <Button variant="secondary">{words.send}</Button>
        </div>
      </CommandForm>
    </Details>
  );
}
