import { findExperience, makeUnfindable } from "~/db/experiences.server";
import { withdrawExperience as withdraw } from "~/domain/board/experience";
import { personId, signsFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** The report is no longer read by others. Why stays with it, for its town. */
export async function withdrawExperience(
  { actor, now, tx, tell }: Work,
  { slug, reason }: { slug: string; reason: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findExperience(tx, slug);
  if (!file) return refuse("not-found");
  const { townId } = file.experience;
  const outcome = withdraw(actor, file.experience, reason);
  if (!outcome.ok) return outcome;

  await tx.experienceReport.update({
    where: { id: file.id },
    data: { status: outcome.value.status, updatedAt: now, version: { increment: 1 } },
  });
  await tx.moderationAction.create({
    data: {
      subjectType: "experience",
      subjectId: file.id,
      action: signsFor(actor, townId) ? "withdrawn_by_town" : "withdrawn_by_administrator",
      reason: outcome.value.reason,
      byId: personId(actor) ?? "",
      at: now,
    },
  });
  await makeUnfindable(tx, file.id);
  await tell("experience.withdrawn", { subject: ["experience", file.id], townId, data: { title: file.draft.title } });
  return grant({ id: file.id, slug });
}
