import { personId } from "~/domain/shared/actor";
import { grant } from "~/domain/shared/outcome";
import { giveOne, lettersOf, refreshAll } from "~/features/reviews/assign-reviews.server";
import { thirdCallable } from "~/features/reviews/desk-acts.server";
import { decidedOn, type OnDesk } from "~/features/reviews/desk-command.server";
import type { Work } from "~/features/visit.server";

/** The fund manager asks for a third reading: whoever is free is given the dossier, and is not told why. */
export async function callThirdReadings(work: Work, asked: OnDesk) {
  const decided = await decidedOn(work, asked, thirdCallable);
  if (!decided.ok) return decided;
  const { actor, now, tx, tell } = work;
  const { call, changes, about } = decided.value;

  const ids = changes.map(({ item }) => item.id);
  const pairs = changes.map(({ item, value }) => ({ proposalId: item.id, reviewerId: value.personId }));
  await tx.proposal.updateMany({ where: { id: { in: ids } }, data: { thirdReadingAt: now } });
  for (const pair of pairs) await giveOne(tx, pair, { by: personId(actor) ?? "", at: now, pinned: true });
  await refreshAll(tx, call, ids, now);
  const readers = new Set(changes.map(({ value }) => value));
  await tell("reviews.third_called", {
    subject: ["call", call.id],
    data: about(ids.length),
    letters: lettersOf(call, pairs, [...readers]),
  });
  return grant(about(ids.length));
}
