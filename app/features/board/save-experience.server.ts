import { experienceColumns, findAwardedDossier, findExperience, makeFindable, slugFor } from "~/db/experiences.server";
import { publishExperience, whyNotWritable } from "~/domain/board/experience";
import type { ExperienceDraft } from "~/domain/board/experience-form";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** `dossier`: the reference of an awarded dossier of the town, "" for none. */
type Written = ExperienceDraft & { dossier: string };
export type NewExperience = Written & { townId: string };
export type ExperienceChange = Written & { slug: string; version: number; personalDataChecked: string };

/** A town begins to tell about an action. Nobody else reads it before it is published. */
export async function startExperience({ actor, now, tx, tell }: Work, { townId, dossier, ...draft }: NewExperience) {
  const stopped = whyNotWritable(actor, { townId, status: "draft", audience: "network" });
  if (stopped) return stopped;
  const linked = dossier ? await findAwardedDossier(tx, townId, dossier) : null;
  if (dossier && !linked) return refuse("not-found");

  const authorId = personId(actor) ?? "";
  const author = await tx.person.findUnique({ where: { id: authorId }, select: { isDemo: true } });
  const slug = await slugFor(tx, draft.title);
  const { id } = await tx.experienceReport.create({
    data: {
      ...experienceColumns(draft),
      slug,
      townId,
      proposalId: linked?.id ?? null,
      status: "draft",
      audience: "network",
      authorId,
      createdAt: now,
      updatedAt: now,
      isDemo: author?.isDemo ?? false,
    },
    select: { id: true },
  });
  await tell("experience.saved", { subject: ["experience", id], townId, data: { title: draft.title } });
  return grant({ id, slug, version: 1 });
}

/** The town writes on. A published report stays whole: correcting it asks for what publishing asked for. */
export async function saveExperience(
  { actor, now, tx, tell }: Work,
  { slug, version, dossier, personalDataChecked, ...draft }: ExperienceChange,
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findExperience(tx, slug);
  if (!file) return refuse("not-found");
  const { experience } = file;
  const stopped = whyNotWritable(actor, experience);
  if (stopped) return stopped;
  if (file.version !== version) return refuse("stale-version");
  const isPublished = experience.status === "published";
  if (isPublished) {
    const said = { draft, audience: experience.audience, personalDataChecked: personalDataChecked !== "" };
    const whole = publishExperience(actor, { ...experience, status: "draft" }, said, now);
    if (!whole.ok) return whole;
  }
  const linked = dossier ? await findAwardedDossier(tx, experience.townId, dossier) : null;
  if (dossier && !linked) return refuse("not-found");

  await tx.experienceReport.update({
    where: { id: file.id },
    data: {
      ...experienceColumns(draft),
      proposalId: linked?.id ?? null,
      updatedAt: now,
      version: { increment: 1 },
      ...(isPublished ? { certifiedAt: now } : {}),
    },
  });
  if (isPublished) await makeFindable(tx, { ...file, audience: experience.audience, draft }, now);
  await tell("experience.saved", {
    subject: ["experience", file.id],
    townId: experience.townId,
    data: { title: draft.title },
  });
  return grant({ id: file.id, slug, version: version + 1 });
}
