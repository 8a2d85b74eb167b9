import { findExperience } from "~/db/experiences.server";
import { hideComment as hide } from "~/domain/board/comments";
import { maySeeExperience } from "~/domain/board/experience";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** A comment leaves the page; its place and the reason stay. */
export async function hideComment(
  { actor, now, tx, tell }: Work,
  { slug, commentId, reason }: { slug: string; commentId: string; reason: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findExperience(tx, slug);
  const comment = await tx.comment.findUnique({ where: { id: commentId } });
  if (!file || !comment || comment.reportId !== file.id || !maySeeExperience(actor, file.experience))
    return refuse("not-found");
  const outcome = hide(actor, comment, reason);
  if (!outcome.ok) return outcome;

  await tx.comment.update({ where: { id: comment.id }, data: { hiddenAt: now } });
  await tx.experienceReport.update({ where: { id: file.id }, data: { commentsCount: { decrement: 1 } } });
  await tx.moderationAction.create({
    data: {
      subjectType: "comment",
      subjectId: comment.id,
      action: comment.authorId === personId(actor) ? "hidden_by_author" : "hidden_by_administrator",
      reason: outcome.value.reason,
      byId: personId(actor) ?? "",
      at: now,
    },
  });
  await tell("comment.hidden", {
    subject: ["comment", comment.id],
    townId: file.experience.townId,
    data: { title: file.draft.title },
  });
  return grant({ slug });
}
