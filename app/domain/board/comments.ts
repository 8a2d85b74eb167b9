import * as z from "zod";
import { type Experience, maySeeExperience } from "~/domain/board/experience";
import { personalDataIn } from "~/domain/board/personal-data";
import { type Actor, hasRole, isMember, personId } from "~/domain/shared/actor";
import { filledText, text, tick } from "~/domain/shared/form-fields";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, type Refused, refuse } from "~/domain/shared/outcome";
import { givesReason, REASON_CHARS_MAX } from "~/domain/shared/reason";

export const COMMENT_CHARS_MAX = 2000;
export const COMMENTS_PER_HOUR_MAX = 20;
export const commentForm = z.object({ body: filledText(COMMENT_CHARS_MAX) });
const ID_CHARS_MAX = 64;
/** `parentId`: the comment that is answered. */
export const newCommentForm = commentForm.extend({ parentId: text(ID_CHARS_MAX), personalDataChecked: tick() });

/** Why a comment or a report is taken down; how much of it is asked for is the rule's to say. */
export const takingDownForm = z.object({ reason: text(REASON_CHARS_MAX) });

export type CommentRefusal =
  | "comment-empty"
  | "too-many-comments"
  | "comment-has-personal-data"
  | "reply-to-nothing"
  | "comment-already-hidden"
  | "hide-reason-missing";

export type CommentFacts = {
  /** Comments of this person in the last hour. */
  recent: number;
  /** The comment answered, if any: of this report, not hidden, itself no reply. */
  parent: { onSameReport: boolean; hidden: boolean; isReply: boolean } | null;
  personalDataChecked: boolean;
};

/** Null when this person may comment: a member of the network, on a published report. */
export function whyNotCommentable(actor: Actor, experience: Experience): Refused<GateRefusal> | null {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (!maySeeExperience(actor, experience) || experience.status !== "published") return refuse("not-found");
  return isMember(actor) ? null : refuse("wrong-role");
}

/** Members comment under their name; a reply answers a comment, one level deep. */
export function postComment(
  actor: Actor,
  experience: Experience,
  body: string,
  { recent, parent, personalDataChecked }: CommentFacts,
): Outcome<{ body: string }, CommentRefusal | GateRefusal> {
  const stopped = whyNotCommentable(actor, experience);
  if (stopped) return stopped;
  const said = commentForm.safeParse({ body });
  if (!said.success) return refuse("comment-empty", { max: COMMENT_CHARS_MAX });
  if (recent >= COMMENTS_PER_HOUR_MAX) return refuse("too-many-comments", { max: COMMENTS_PER_HOUR_MAX });
  if (parent && (!parent.onSameReport || parent.hidden || parent.isReply)) return refuse("reply-to-nothing");
  const found = personalDataIn(said.data.body);
  if (found.length > 0 && !personalDataChecked) return refuse("comment-has-personal-data", { count: found.length });
  return grant({ body: said.data.body });
}

export const mayHideComment = (actor: Actor, comment: { authorId: string; hiddenAt: Date | null }) =>
  comment.hiddenAt === null && (hasRole(actor, "administrator") || personId(actor) === comment.authorId);

/** Hidden by its author, or by the administrator with a reason the author reads. The trace stays. */
export function hideComment(
  actor: Actor,
  comment: { authorId: string; hiddenAt: Date | null },
  reason: string,
): Outcome<{ reason: string }, CommentRefusal | GateRefusal> {
  const own = personId(actor) !== null && personId(actor) === comment.authorId;
  const stopped = own ? null : gate(actor, "administrator");
  if (stopped) return stopped;
  if (comment.hiddenAt) return refuse("comment-already-hidden");
  return own || givesReason(reason) ? grant({ reason: reason.trim() }) : refuse("hide-reason-missing");
}
