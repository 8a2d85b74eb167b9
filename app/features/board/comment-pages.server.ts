import { findComment, signaturesOf } from "~/db/comments.server";
import { findExperience } from "~/db/experiences.server";
import { hideComment, whyNotCommentable } from "~/domain/board/comments";
import { maySeeExperience } from "~/domain/board/experience";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import { authorOf } from "~/features/board/comment-threads.server";
import type { Visit } from "~/features/visit.server";

export type CommentWriting = {
  slug: string;
  title: string;
  parent: { id: string; name: string; body: string } | null;
};

/** A page to write a comment on, or an answer to one that is still there. */
export async function commentWriting({ actor, read }: Visit, { slug, parentId }: { slug: string; parentId: string }) {
  const file = await findExperience(read, slug);
  if (!file || !maySeeExperience(actor, file.experience)) return refuse("not-found");
  const stopped = whyNotCommentable(actor, file.experience);
  if (stopped) return stopped;
  const row = parentId ? await findComment(read, file.id, parentId) : null;
  const parent = row && !row.hiddenAt && !row.parentId ? row : null;
  const { townId } = file.experience;
  const names = parent ? await signaturesOf(read, [parent.authorId], townId) : null;
  return grant<CommentWriting>({
    slug,
    title: file.draft.title,
    parent: parent && { id: parent.id, name: authorOf(names?.get(parent.authorId), townId).name, body: parent.body },
  });
}

export type CommentHiding = { slug: string; title: string; body: string; own: boolean };

/** Before a comment leaves the page. */
export async function commentHiding({ actor, read }: Visit, { slug, commentId }: { slug: string; commentId: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findExperience(read, slug);
  const comment = file && maySeeExperience(actor, file.experience) ? await findComment(read, file.id, commentId) : null;
  if (!file || !comment) return refuse("not-found");
  const outcome = hideComment(actor, comment, "-".repeat(REASON_CHARS_MIN));
  if (!outcome.ok) return outcome;
  const own = comment.authorId === personId(actor);
  return grant<CommentHiding>({ slug, title: file.draft.title, body: comment.body, own });
}
