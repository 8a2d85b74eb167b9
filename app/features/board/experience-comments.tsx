import { StatusTag } from "~/components/badge";
import { Card } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { CommentForm } from "~/features/board/comment-form";
import type { ShownComment, Thread } from "~/features/board/comment-threads.server";
import type { ExperiencePage } from "~/features/board/experience-page.server";
import { boardWords } from "~/words/board";

/** What members say about a report, and the place to say something. */
export function ExperienceComments({ page }: { page: ExperiencePage }) {
  const all = useWords(boardWords);
  const words = all.comments;
  const { slug, threads, can } = page;
  return (
    <section className="stack" id="commentaires">
      <h2>{words.title}</h2>
      {threads.length === 0 ? (
        <EmptyState>{can.comment ? words.none : words.noneVisitor}</EmptyState>
      ) : (
        <p>{all.commentsCount(page.commentsCount)}</p>
      )}
      {threads.map((thread) => (
        <ThreadCard key={thread.id} slug={slug} thread={thread} />
      ))}
      {can.comment ? <CommentForm slug={slug} parentId="" answer={undefined} /> : <p>{words.membersOnly}</p>}
    </section>
  );
}

const ThreadCard = ({ slug, thread }: { slug: string; thread: Thread }) => (
  <Card>
    <CommentText slug={slug} comment={thread} />
    {thread.replies.length > 0 ? (
      <ul className="prose">
        {thread.replies.map((reply) => (
          <li key={reply.id}>
            <CommentText slug={slug} comment={reply} />
          </li>
        ))}
      </ul>
    ) : null}
  </Card>
);

function CommentText({ slug, comment }: { slug: string; comment: ShownComment }) {
  const words = useWords(boardWords).comments;
  if (comment.hidden || !comment.author)
    return (
      <div id={`c-${comment.id}`}>
        <p className="secondary">{words[comment.hidden?.by ?? "hidden_by_administrator"]}</p>
        {comment.hidden?.reason ? <p className="said">{words.reason(comment.hidden.reason)}</p> : null}
      </div>
    );
  const { author } = comment;
  const place = author.staff ? words.department : [author.function, author.town].filter(Boolean).join(", ");
  return (
    <article id={`c-${comment.id}`}>
      <p>
        <strong>{author.name}</strong> {author.ofReport ? <StatusTag tone="info">{words.author}</StatusTag> : null}
      </p>
      <p className="hint">
        {place ? `${place} · ` : null}
        <Instant at={comment.at} />
      </p>
      <p className="said">{comment.body}</p>
      <CommentActs slug={slug} comment={comment} name={author.name} />
    </article>
  );
}

function CommentActs({ slug, comment, name }: { slug: string; comment: ShownComment; name: string }) {
  const words = useWords(boardWords).comments;
  const { reply, hide } = comment.can;
  if (!reply && !hide) return null;
  return (
    <p className="hint">
      {reply ? (
        <A to={`/experiences/${slug}/commentaires?reponse=${comment.id}`} aria-label={words.replyTo(name)}>
          {words.reply}
        </A>
      ) : null}
      {reply && hide ? " · " : null}
      {hide ? (
        <A to={`/experiences/${slug}/commentaires/${comment.id}/masquage`}>
          {words.hide}
          <span className="vh"> {words.hideOf(name)}</span>
        </A>
      ) : null}
    </p>
  );
}
