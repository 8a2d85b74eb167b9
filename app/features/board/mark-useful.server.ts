import { findExperience } from "~/db/experiences.server";
import { markUseful as mark } from "~/domain/board/useful";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** "Useful", once per person, or no longer. The count on the row moves with the mark. */
async function setUseful({ actor, now, tx, tell }: Work, slug: string, want: boolean) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findExperience(tx, slug);
  const by = personId(actor);
  if (!file || !by) return refuse("not-found");
  const key = { reportId: file.id, personId: by };
  const marked = (await tx.usefulMark.count({ where: key })) > 0;
  const outcome = mark(actor, file.experience, { marked, want });
  if (!outcome.ok) return outcome;

  if (want) await tx.usefulMark.create({ data: { ...key, markedAt: now } });
  else await tx.usefulMark.delete({ where: { reportId_personId: key } });
  const { usefulCount } = await tx.experienceReport.update({
    where: { id: file.id },
    data: { usefulCount: { increment: outcome.value.change } },
    select: { usefulCount: true },
  });
  await tell(want ? "experience.marked_useful" : "experience.unmarked_useful", {
    subject: ["experience", file.id],
    townId: file.experience.townId,
    data: { title: file.draft.title },
  });
  return grant({ slug, usefulCount });
}

export function markUseful(work: Work, { slug }: { slug: string }) {
  return setUseful(work, slug, true);
}
export function unmarkUseful(work: Work, { slug }: { slug: string }) {
  return setUseful(work, slug, false);
}
