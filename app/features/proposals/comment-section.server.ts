import { findTownDossier } from "~/db/proposals.server";
import { findSectionComment, membersOf } from "~/db/section-comments.server";
import { commentSection as mayComment, settleComment as maySettle, mentioned } from "~/domain/proposals/comments";
import { SECTION_SLUGS, sectionOfSlug } from "~/domain/proposals/sections";
import { actorLabel, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Commenting = { reference: string; slug: string; body: string; mentions: readonly string[] };

/** A word of one person of the town to the others, beside a section. Whoever is called gets a letter. */
export async function commentSection({ actor, now, tx, tell }: Work, { reference, slug, body, mentions }: Commenting) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const section = sectionOfSlug(slug);
  const file = section && (await findTownDossier(tx, actor, reference));
  const authorId = personId(actor);
  if (!file || !authorId) return refuse("not-found");
  const may = mayComment(file.proposal, actor);
  if (!may.ok) return may;

  const { id: proposalId, townId } = file.proposal;
  const others = (await membersOf(tx, townId)).filter((m) => m.id !== authorId);
  const called = mentioned(body, mentions, others);
  await tx.sectionComment.create({
    data: { proposalId, section, authorId, body: body.trim(), mentions: JSON.stringify(called), createdAt: now },
  });
  const path = `/dossiers/${reference}/${SECTION_SLUGS[section]}#commentaires`;
  const data = { path, reference, title: file.title, section, authorName: actorLabel(actor), body: body.trim() };
  await tell("section.commented", {
    subject: ["proposal", proposalId],
    townId,
    data: { reference, section },
    letters: others
      .filter((m) => called.includes(m.id))
      .map((m) => ({
        to: m.email,
        personId: m.id,
        locale: m.locale === "en" ? ("en" as const) : ("fr" as const),
        template: "section_comment" as const,
        data,
      })),
  });
  return grant({ reference, slug, called: called.length });
}

type Settling = { reference: string; commentId: string };

/** A comment has served. It stays, among those that are settled. */
export const resolveComment = (work: Work, asked: Settling) => settle(work, asked, true);
/** A comment that was settled too early is open again. */
export const reopenComment = (work: Work, asked: Settling) => settle(work, asked, false);

async function settle({ actor, now, tx, tell }: Work, { reference, commentId }: Settling, resolved: boolean) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  const comment = file && (await findSectionComment(tx, file.proposal.id, commentId));
  const section = comment?.section;
  if (!file || !comment) return refuse("not-found");
  const may = maySettle(file.proposal, comment, resolved, actor);
  if (!may.ok) return may;

  await tx.sectionComment.update({
    where: { id: comment.id },
    data: resolved ? { resolvedAt: now, resolvedById: personId(actor) } : { resolvedAt: null, resolvedById: null },
  });
  await tell(resolved ? "section.comment_resolved" : "section.comment_reopened", {
    subject: ["proposal", file.proposal.id],
    townId: file.proposal.townId,
    data: { reference, section },
  });
  return grant({ reference });
}
