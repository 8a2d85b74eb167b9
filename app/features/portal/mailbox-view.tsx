import { Card } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { portalWords } from "~/words/portal";

export type ShownLetter = { id: string; to: string; at: Date; subject: string; text: string; url: string };

export function MailboxView({ letters }: { letters: readonly ShownLetter[] }) {
  const words = useWords(portalWords);
  return (
    <div className="stack narrow">
      <PageHeading title={words.mailboxTitle} lead={words.mailboxLead} />
      {letters.length === 0 ? <EmptyState>{words.mailboxEmpty}</EmptyState> : null}
      {letters.map((letter) => (
        <Card key={letter.id} title={letter.subject}>
          <p className="hint">
            {words.to(letter.to)}, <Instant at={letter.at} />
          </p>
          <p className="said">{letter.text}</p>
          <p>
            <a href={letter.url}>{words.open}</a>
          </p>
        </Card>
      ))}
    </div>
  );
}
