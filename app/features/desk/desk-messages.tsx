import { type FormAnswer, typedText } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { TextArea } from "~/components/text-area";
import { MESSAGE_CHARS_MAX } from "~/domain/proposals/dossier-forms";
import type { DeskDossier } from "~/features/desk/desk-dossier.server";
import { deskWords } from "~/words/desk";

/** What the town and the Département wrote to each other about the dossier. */
export function DeskMessages({ page, answer }: { page: DeskDossier; answer: FormAnswer | undefined }) {
  const words = useWords(deskWords).dossier;
  return (
    <Card title={words.messages} id="messages">
      {page.messages.length === 0 ? <p>{words.noMessage}</p> : null}
      {page.messages.map((m) => (
        <article key={m.id}>
          <p className="hint">
            {m.isNew ? <Badge tone="info">{words.newMessage}</Badge> : null} {m.author} (
            {words.sides[m.side === "town" ? "town" : "department"]}), <Instant at={m.sentAt} />
          </p>
          <p className="said">{m.body}</p>
        </article>
      ))}
      {page.can.write && page.messages.some((m) => m.isNew) ? (
        <CommandForm action={`/gestion/dossiers/${page.reference}/messages/lecture`}>
          <Button variant="quiet">{words.markRead}</Button>
        </CommandForm>
      ) : null}
      {page.can.write ? (
        <CommandForm action={`/gestion/dossiers/${page.reference}/messages`} className="stack">
          <TextArea
            name="body"
            label={words.write}
            limit={MESSAGE_CHARS_MAX}
            rows={4}
            problem={answer?.problems.body}
            defaultValue={typedText(answer, "body")}
          />
          <div>
            <Button variant="secondary">{words.sendMessage}</Button>
          </div>
        </CommandForm>
      ) : null}
    </Card>
  );
}
