import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CheckboxGroup } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { useWords } from "~/components/locale";
import { useRunsScript } from "~/components/scripts";
import { TextArea } from "~/components/text-area";
import { Timeline } from "~/components/timeline";
import { SECTION_COMMENT_CHARS_MAX } from "~/domain/proposals/limits";
import { SECTION_SLUGS, type SectionId } from "~/domain/proposals/sections";
import type { Comments, CommentsPage, CommentView } from "~/features/proposals/comments-page.server";
import { DossierTop } from "~/features/proposals/dossier-top";
import { SECTION_FORM } from "~/features/proposals/section-post";
import { proposalsTerms } from "~/words/proposals-terms";
import { togetherWords } from "~/words/together";

type Props = {
  reference: string;
  section: SectionId;
  comments: Comments;
  answer?: FormAnswer | undefined;
  isBesideForm?: boolean;
};

/**
 * What colleagues say beside a section: open first, what has served folded away, and a place to write. Beside the form
 * of the section, posting another one would lose what was typed there unless script saves it first: without script one
 * button saves the section and leads to the comments by themselves.
 */
export function SectionComments({ reference, section, comments, answer, isBesideForm = false }: Props) {
  const words = useWords(togetherWords).comments;
  const isRead = !useRunsScript() && isBesideForm;
  const open = comments.list.filter((c) => !c.resolved);
  const settled = comments.list.filter((c) => c.resolved);
  return (
    <section className="stack comments" id="commentaires">
      <h2>{words.title(open.length)}</h2>
      <p className="hint">{words.private}</p>
      {open.length > 0 ? <List {...{ reference, section, isRead }} comments={open} /> : null}
      {settled.length > 0 ? (
        <Details summary={words.settled(settled.length)}>
          <List {...{ reference, section, isRead }} comments={settled} />
        </Details>
      ) : null}
      {isRead ? (
        <div>
          <Button form={SECTION_FORM} name="intent" value="commenter" variant="secondary">
            {words.saveAndComment}
          </Button>
        </div>
      ) : (
        <Writing reference={reference} section={section} comments={comments} answer={answer} />
      )}
    </section>
  );
}

type ListProps = { reference: string; section: SectionId; comments: readonly CommentView[]; isRead: boolean };
function List({ comments, ...place }: ListProps) {
  return (
    <Timeline
      events={comments.map((comment) => ({
        key: comment.id,
        at: comment.at,
        children: <Comment {...place} comment={comment} />,
      }))}
    />
  );
}

function Comment({ reference, section, isRead, comment }: Omit<ListProps, "comments"> & { comment: CommentView }) {
  const words = useWords(togetherWords).comments;
  const { id, author, body, mentions, resolved, resolvedBy, canSettle } = comment;
  const verb = resolved ? "reouverture" : "resolution";
  return (
    <>
      <p>
        <strong>{author}</strong>{" "}
        {mentions.length > 0 ? <span className="hint">{words.to(mentions.join(", "))}</span> : null}
      </p>
      <p className="said">{body}</p>
      {resolved ? <p className="hint">{words.settledBy(resolvedBy)}</p> : null}
      {canSettle && !isRead ? (
        <CommandForm
          action={`/dossiers/${reference}/commentaires/${SECTION_SLUGS[section]}/${id}/${verb}`}
          preventScrollReset
        >
          <Button variant="quiet">
            {resolved ? words.reopen : words.resolve}
            <span className="vh"> {words.of(author)}</span>
          </Button>
        </CommandForm>
      ) : null}
    </>
  );
}

function Writing({ reference, section, comments: { members }, answer }: Props) {
  const words = useWords(togetherWords).comments;
  return (
    <CommandForm action={`/dossiers/${reference}/commentaires/${SECTION_SLUGS[section]}`} className="form">
      <TextArea
        id="comment"
        name="body"
        label={words.write}
        hint={words.writeHint}
        limit={SECTION_COMMENT_CHARS_MAX}
        rows={3}
        defaultValue={typedText(answer, "body")}
        problem={answer?.problems.body}
      />
      {members.length > 0 ? (
        <Details summary={words.call} open={tickedIn(answer).length > 0}>
          <CheckboxGroup
            name="mentions"
            label={words.callWhom}
            options={members.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValues={tickedIn(answer)}
          />
        </Details>
      ) : null}
      <div>
        <Button variant="secondary">{words.send}</Button>
      </div>
    </CommandForm>
  );
}

function tickedIn(answer: FormAnswer | undefined): string[] {
  const values = answer?.values as { mentions?: unknown } | undefined;
  return [values?.mentions ?? []].flat().filter((v): v is string => typeof v === "string");
}

/** The comments of a section by themselves. */
export function CommentsView({ page, answer }: { page: CommentsPage; answer: FormAnswer | undefined }) {
  const words = useWords(togetherWords).comments;
  const terms = useWords(proposalsTerms);
  const { header, section, comments } = page;
  return (
    <div className="narrow stack">
      <DossierTop
        header={header}
        title={words.pageTitle(terms.sections[section])}
        here={words.pageTitle(terms.sections[section])}
      />
      <AnswerSummary answer={answer} />
      <SectionComments reference={header.reference} section={section} comments={comments} answer={answer} />
    </div>
  );
}
