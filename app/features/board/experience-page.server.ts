import { type TakenUpBy, takenUpBy } from "~/db/citations.server";
import { moderationOf } from "~/db/comments.server";
import { type ExperienceFile, findExperience } from "~/db/experiences.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { whyNotCommentable } from "~/domain/board/comments";
import {
  type ExperienceStatus,
  maySeeExperience,
  whyNotPublishable,
  whyNotWithdrawable,
  whyNotWritable,
} from "~/domain/board/experience";
import type { Audience, ExperienceDraft } from "~/domain/board/experience-form";
import { mayTakeUp } from "~/domain/board/taking-up";
import { markUseful } from "~/domain/board/useful";
import type { Obstacle, Sector } from "~/domain/proposals/options";
import { type Actor, belongsTo, hasRole, personId } from "~/domain/shared/actor";
import { parseEuros } from "~/domain/shared/money";
import { grant, refuse } from "~/domain/shared/outcome";
import { commentThreads, type Thread } from "~/features/board/comment-threads.server";
import type { Visit } from "~/features/visit.server";

const TEXTS = ["context", "action", "reached", "whatWorked", "whatFailed", "wouldChange", "advice"] as const;

/** A report as it is read: its parts in the order of the page, amounts as cents. */
export type ExperienceText = {
  title: string;
  summary: string;
  sector: Sector | "";
  obstacles: readonly Obstacle[];
  parts: { field: (typeof TEXTS)[number]; text: string }[];
  plannedCents: number | null;
  actualCents: number | null;
  contact: string;
};

export type ExperiencePage = {
  slug: string;
  status: ExperienceStatus;
  audience: Audience;
  publishedAt: Date | null;
  town: { name: string; slug: string };
  project: { reference: string; title: string } | null;
  text: ExperienceText;
  usefulCount: number;
  commentsCount: number;
  marked: boolean;
  withdrawal: { reason: string; at: Date } | null;
  threads: Thread[];
  own: boolean;
  address: string;
  /** The dossiers that took the action up, as far as this reader may know. */
  takenUp: TakenUpBy[];
  can: { edit: boolean; publish: boolean; withdraw: boolean; useful: boolean; comment: boolean; takeUp: boolean };
};

export async function experiencePage(visit: Visit, { slug, base }: { slug: string; base: string }) {
  const { actor, now, read, locale } = visit;
  const file = await findExperience(read, slug);
  if (!file || !maySeeExperience(actor, file.experience)) return refuse("not-found");
  const { experience } = file;
  const reader = personId(actor);
  const [marks, threads, takenUp, moderation] = await Promise.all([
    reader ? read.usefulMark.count({ where: { reportId: file.id, personId: reader } }) : 0,
    commentThreads(visit, file),
    hiddenProposalIds(read, actor, now).then((hidden) => takenUpBy(read, actor, file.id, hidden)),
    experience.status === "withdrawn" ? moderationOf(read, "experience", [file.id]) : null,
  ]);
  const own = belongsTo(actor, experience.townId);
  const marked = marks > 0;
  return grant<ExperiencePage>({
    slug,
    status: experience.status,
    audience: experience.audience,
    publishedAt: file.publishedAt,
    town: { name: file.town.name, slug: file.town.slug },
    project: file.project,
    text: textOf(file.draft),
    usefulCount: file.usefulCount,
    commentsCount: file.commentsCount,
    marked,
    withdrawal: own || hasRole(actor, "administrator") ? (moderation?.get(file.id) ?? null) : null,
    threads,
    own,
    takenUp,
    address: `${base}${locale === "en" ? "/en" : ""}/experiences/${slug}`,
    can: { ...abilities(actor, file), useful: markUseful(actor, experience, { marked, want: !marked }).ok },
  });
}

const abilities = (actor: Actor, { experience }: ExperienceFile) => ({
  edit: whyNotWritable(actor, experience) === null,
  publish: whyNotPublishable(actor, experience) === null,
  withdraw: whyNotWithdrawable(actor, experience) === null,
  takeUp: mayTakeUp(actor, experience),
  comment: whyNotCommentable(actor, experience) === null,
});

export const textOf = (draft: ExperienceDraft): ExperienceText => ({
  title: draft.title,
  summary: draft.summary,
  sector: draft.sector,
  obstacles: draft.obstacles,
  parts: TEXTS.flatMap((field) => (draft[field].trim() ? [{ field, text: draft[field] }] : [])),
  plannedCents: centsOf(draft.planned),
  actualCents: centsOf(draft.actual),
  contact: draft.contact,
});

/** An amount that cannot be read yet, in a draft, is not shown as one. */
function centsOf(typed: string): number | null {
  const read = typed.trim() ? parseEuros(typed) : null;
  return read?.ok ? read.value : null;
}
