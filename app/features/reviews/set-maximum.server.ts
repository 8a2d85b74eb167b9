import { mayAssign } from "~/domain/reviews/assigning";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** How many dossiers of a call a reader takes at most. What they hold already stays with them. */
export async function setMaximum(
  { actor, tx, tell }: Work,
  { reviewerId, most }: { reviewerId: string; most: number },
) {
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const reviewer = await tx.person.findFirst({
    where: { id: reviewerId, closedAt: null, roles: { some: { role: "reviewer", endedAt: null } } },
    select: { id: true, name: true, reviewsMax: true },
  });
  if (!reviewer) return refuse("not-found");
  await tx.person.update({ where: { id: reviewer.id }, data: { reviewsMax: most } });
  await tell("reviewer.maximum_set", {
    subject: ["person", reviewer.id],
    data: { name: reviewer.name, from: reviewer.reviewsMax, to: most },
  });
  return grant({ reviewerId });
}
