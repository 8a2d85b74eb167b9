import { findExperience, makeFindable, slugFor } from "~/db/experiences.server";
import { maySeeExperience, publishExperience as publish } from "~/domain/board/experience";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

export type Publication = { slug: string; version: number; audience: string; personalDataChecked: string };

/** The mayor or a delegate lets others read the report, as it stood on the screen. */
export async function publishExperience(
  { actor, now, tx, tell }: Work,
  { slug, version, audience, personalDataChecked }: Publication,
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findExperience(tx, slug);
  if (!file || !maySeeExperience(actor, file.experience)) return refuse("not-found");
  const said = { draft: file.draft, audience, personalDataChecked: personalDataChecked !== "" };
  const outcome = publish(actor, file.experience, said, now);
  if (!outcome.ok) return outcome;
  if (file.version !== version) return refuse("stale-version");

  const { publishedAt } = outcome.value;
  // Its last title makes its address, until somebody outside the town may have kept one.
  const address = file.publishedAt ? slug : await slugFor(tx, file.draft.title, file.id);
  await tx.experienceReport.update({
    where: { id: file.id },
    data: {
      slug: address,
      status: "published",
      audience: outcome.value.audience,
      publishedById: personId(actor),
      publishedAt,
      certifiedAt: publishedAt,
      updatedAt: now,
      version: { increment: 1 },
    },
  });
  await makeFindable(tx, { ...file, slug: address, audience: outcome.value.audience }, now);
  await tell("experience.published", {
    subject: ["experience", file.id],
    townId: file.experience.townId,
    data: { title: file.draft.title, audience: outcome.value.audience },
  });
  return grant({ id: file.id, slug: address });
}
