import type { Reader } from "~/db/database.server";
import { findTownDossier } from "~/db/proposals.server";
import { membersOf, sectionComments } from "~/db/section-comments.server";
import { settleComment } from "~/domain/proposals/comments";
import type { Proposal } from "~/domain/proposals/proposal";
import { type SectionId, sectionOfSlug } from "~/domain/proposals/sections";
import { type Actor, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DossierHeader, headerOf } from "~/features/proposals/dossier-header.server";
import type { Visit } from "~/features/visit.server";

export type CommentView = {
  id: string;
  author: string;
  body: string;
  mentions: string[];
  at: Date;
  resolved: boolean;
  resolvedBy: string;
  canSettle: boolean;
};
export type Comments = { list: CommentView[]; members: { id: string; name: string }[] };
export type CommentsPage = { header: DossierHeader; section: SectionId; comments: Comments };

/** What the people of a town said to each other beside a section, and whom one may call. */
export async function commentsOf(
  read: Reader,
  { id, townId }: Pick<Proposal, "id" | "townId">,
  section: SectionId,
  actor: Actor,
): Promise<Comments> {
  const [rows, members] = await Promise.all([sectionComments(read, id, section), membersOf(read, townId)]);
  // Whoever has left the town since is still named.
  const known = new Map(members.map((m) => [m.id, m.name]));
  const gone = rows.flatMap((r) => [r.authorId, r.resolvedById ?? "", ...r.mentions]).filter((p) => p && !known.has(p));
  if (gone.length > 0)
    for (const person of await read.person.findMany({ where: { id: { in: gone } }, select: { id: true, name: true } }))
      known.set(person.id, person.name);
  const nameOf = (person: string | null) => known.get(person ?? "") ?? "";
  return {
    list: rows.map((row) => ({
      id: row.id,
      author: nameOf(row.authorId),
      body: row.body,
      mentions: row.mentions.map(nameOf),
      at: row.createdAt,
      resolved: row.resolvedAt !== null,
      resolvedBy: nameOf(row.resolvedById),
      canSettle: settleComment({ townId }, row, row.resolvedAt === null, actor).ok,
    })),
    members: members.filter((m) => m.id !== personId(actor)).map(({ id: person, name }) => ({ id: person, name })),
  };
}

/** The comments of a section by themselves: where one that was not accepted comes back. */
export async function commentsPage(
  { actor, now, locale, read }: Visit,
  { reference, slug }: { reference: string; slug: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = sectionOfSlug(slug);
  const file = section && (await findTownDossier(read, actor, reference));
  if (!file) return refuse("not-found");
  return grant<CommentsPage>({
    header: await headerOf(read, file, now, locale),
    section,
    comments: await commentsOf(read, file.proposal, section, actor),
  });
}
