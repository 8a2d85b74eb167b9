import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { Checkbox } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { ConfirmPage } from "~/components/confirm-page";
import { HiddenKey } from "~/components/hidden";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextArea } from "~/components/text-area";
import { COMMENT_CHARS_MAX } from "~/domain/board/comments";
import { personalDataIn } from "~/domain/board/personal-data";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { CommentHiding, CommentWriting } from "~/features/board/comment-pages.server";
import { boardWords } from "~/words/board";
import { boardTerms } from "~/words/board-terms";

type FormProps = { slug: string; parentId: string; answer: FormAnswer | undefined };

export function CommentForm({ slug, parentId, answer }: FormProps) {
  const words = useWords(boardWords).comments;
  const { personalData } = useWords(boardTerms);
  const typed = typedText(answer, "body");
  const found = answer?.refusal?.reason === "comment-has-personal-data" ? personalDataIn(typed) : [];
  return (
    <CommandForm action={`/experiences/${slug}/commentaires`} className="form">
      <HiddenKey name="parentId" value={parentId} />
      <TextArea
        name="body"
        label={words.write}
        hint={words.writeHint}
        limit={COMMENT_CHARS_MAX}
        rows={5}
        problem={answer?.problems.body}
        defaultValue={typed}
      />
      {found.length > 0 ? (
        <Checkbox
          name="personalDataChecked"
          label={words.checked}
          hint={words.found(found.map((f) => `${personalData[f.kind]} (${f.excerpt})`).join(", "))}
        />
      ) : null}
      <div>
        <Button>{words.send}</Button>
      </div>
    </CommandForm>
  );
}

/** A page to answer on, and where a comment comes back that was not accepted. */
export function CommentWritingView({ page, answer }: { page: CommentWriting; answer: FormAnswer | undefined }) {
  const words = useWords(boardWords).comments;
  const { slug, title, parent } = page;
  const parentId = typedText(answer, "parentId", parent?.id);
  return (
    <div className="narrow stack">
      <BackLink to={`/experiences/${slug}#commentaires`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={title} title={parentId ? words.replyTitle : words.newTitle} />
      {parent ? (
        <blockquote className="inset">
          <p>
            <strong>{parent.name}</strong>
          </p>
          <p className="said">{parent.body}</p>
        </blockquote>
      ) : null}
      <CommentForm slug={slug} parentId={parentId} answer={answer} />
    </div>
  );
}

/** Before a comment leaves the page. */
export function CommentHidingView({ page, answer }: { page: CommentHiding; answer: FormAnswer | undefined }) {
  const words = useWords(boardWords).hiding;
  return (
    <ConfirmPage
      title={words.title}
      lead={page.title}
      consequences={[page.own ? words.own : words.moderating]}
      confirmLabel={words.confirm}
      cancelTo={`/experiences/${page.slug}#commentaires`}
      problems={answer?.refusal ? [{ field: "reason", message: answer.refusal.sentence }] : []}
      danger
    >
      <blockquote className="inset said">{page.body}</blockquote>
      <TextArea
        name="reason"
        label={words.reason}
        optional={page.own}
        limit={REASON_CHARS_MAX}
        rows={3}
        problem={answer?.refusal?.sentence ?? answer?.problems.reason}
        defaultValue={typedText(answer, "reason")}
      />
    </ConfirmPage>
  );
}
