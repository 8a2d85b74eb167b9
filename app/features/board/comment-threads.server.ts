import { type CommentRow, commentsOf, moderationOf, type Signature, signaturesOf } from "~/db/comments.server";
import type { ExperienceFile } from "~/db/experiences.server";
import { mayHideComment, whyNotCommentable } from "~/domain/board/comments";
import { type Actor, hasRole, personId } from "~/domain/shared/actor";
import type { Visit } from "~/features/visit.server";

type Hidden = { by: "hidden_by_author" | "hidden_by_administrator"; reason: string | null };
export type ShownComment = {
  id: string;
  /** Null on a hidden comment: its name is gone with its words. */
  author: { name: string; function: string; town: string; ofReport: boolean; staff: boolean } | null;
  body: string;
  at: Date;
  hidden: Hidden | null;
  can: { hide: boolean; reply: boolean };
};
export type Thread = ShownComment & { replies: ShownComment[] };

/** What was said about a report: the answers under what they answer, those of its town first. */
export async function commentThreads({ actor, read }: Visit, { id, experience }: ExperienceFile): Promise<Thread[]> {
  const rows = await commentsOf(read, id);
  if (rows.length === 0) return [];
  const [signatures, moderation] = await Promise.all([
    signaturesOf(
      read,
      rows.map((r) => r.authorId),
      experience.townId,
    ),
    moderationOf(
      read,
      "comment",
      rows.filter((r) => r.hiddenAt).map((r) => r.id),
    ),
  ]);
  const mayReply = whyNotCommentable(actor, experience) === null;
  const shown = (row: CommentRow): ShownComment => ({
    id: row.id,
    author: row.hiddenAt ? null : authorOf(signatures.get(row.authorId), experience.townId),
    body: row.hiddenAt ? "" : row.body,
    at: row.createdAt,
    hidden: row.hiddenAt ? hiddenOf(actor, row, moderation.get(row.id)) : null,
    can: { hide: mayHideComment(actor, row), reply: mayReply && row.parentId === null && row.hiddenAt === null },
  });
  const ofTown = (c: ShownComment) => (c.author?.ofReport ? 0 : 1);
  return rows
    .filter((r) => r.parentId === null)
    .map((root) => ({
      ...shown(root),
      replies: rows
        .filter((r) => r.parentId === root.id)
        .map(shown)
        .toSorted((a, b) => ofTown(a) - ofTown(b)),
    }));
}

export const authorOf = (signature: Signature | undefined, townId: string) => ({
  name: signature?.name ?? "",
  function: signature?.seat?.function ?? "",
  town: signature?.seat?.town ?? "",
  ofReport: signature?.seat?.townId === townId,
  staff: signature?.staff === true && signature.seat === null,
});

/** Why is for the author and for the administrator. */
function hiddenOf(actor: Actor, row: CommentRow, said: { action: string; reason: string } | undefined): Hidden {
  const mayKnow = hasRole(actor, "administrator") || personId(actor) === row.authorId;
  return {
    by: said?.action === "hidden_by_author" ? "hidden_by_author" : "hidden_by_administrator",
    reason: mayKnow && said?.reason ? said.reason : null,
  };
}
