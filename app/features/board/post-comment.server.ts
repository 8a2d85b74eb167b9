import { townAddressees } from "~/db/addressees.server";
import type { Tx } from "~/db/database.server";
import { findExperience } from "~/db/experiences.server";
import { postComment as post } from "~/domain/board/comments";
import { type Actor, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

const HOUR_MS = 3_600_000;

/** `parentId`: the comment that is answered, "" for none. */
export type NewComment = { slug: string; body: string; parentId: string; personalDataChecked: string };

/** A member says something about a report, under their name. The town that wrote the report gets a letter. */
export async function postComment(
  { actor, now, tx, tell }: Work,
  { slug, body, parentId, personalDataChecked }: NewComment,
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findExperience(tx, slug);
  const authorId = personId(actor);
  if (!file || !authorId) return refuse("not-found");
  const { townId } = file.experience;
  const outcome = post(actor, file.experience, body, {
    recent: await tx.comment.count({ where: { authorId, createdAt: { gt: new Date(now.getTime() - HOUR_MS) } } }),
    parent: parentId ? await parentOf(tx, file.id, parentId) : null,
    personalDataChecked: personalDataChecked !== "",
  });
  if (!outcome.ok) return outcome;

  const { id } = await tx.comment.create({
    data: { reportId: file.id, parentId: parentId || null, authorId, body: outcome.value.body, createdAt: now },
    select: { id: true },
  });
  await tx.experienceReport.update({ where: { id: file.id }, data: { commentsCount: { increment: 1 } } });
  const { title } = file.draft;
  const data = { path: `/experiences/${slug}#commentaires`, title, ...signatureOf(actor, townId) };
  await tell("comment.posted", {
    subject: ["comment", id],
    townId,
    data: { title },
    letters: (await townAddressees(tx, townId))
      .filter((to) => to.personId !== authorId)
      .map((to) => ({ ...to, template: "comment_posted" as const, data })),
  });
  return grant({ id, slug });
}

/** A comment that is not there counts as one of another report: it cannot be answered. */
async function parentOf(tx: Tx, reportId: string, id: string) {
  const row = await tx.comment.findUnique({
    where: { id },
    select: { reportId: true, hiddenAt: true, parentId: true },
  });
  return { onSameReport: row?.reportId === reportId, hidden: row?.hiddenAt != null, isReply: row?.parentId != null };
}

/** The name, and the town where there is one: the report's own before another. */
function signatureOf(actor: Actor, townId: string) {
  if (actor.kind !== "person") return { authorName: "" };
  const seat = actor.seats.find((s) => s.townId === townId) ?? actor.seats[0];
  return { authorName: actor.name, ...(seat ? { townName: seat.townName } : {}) };
}
