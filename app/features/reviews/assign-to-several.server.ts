import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import { giveOne, lettersOf, refreshAll } from "~/features/reviews/assign-reviews.server";
import { assignable } from "~/features/reviews/desk-acts.server";
import { decidedOn, type OnDesk } from "~/features/reviews/desk-command.server";
import type { Work } from "~/features/visit.server";

/** Several dossiers are given to one reader by hand, and stay with them whatever a proposal says. */
export async function assignToSeveral(work: Work, asked: OnDesk) {
  const decided = await decidedOn(work, asked, assignable);
  if (!decided.ok) return decided;
  const { actor, now, tx, tell } = work;
  const { call, sorted, changes, about } = decided.value;
  const { reader } = sorted;
  if (!reader) return refuse("not-found");

  const ids = changes.map(({ item }) => item.id);
  const pairs = ids.map((proposalId) => ({ proposalId, reviewerId: reader.personId }));
  for (const pair of pairs) await giveOne(tx, pair, { by: personId(actor) ?? "", at: now, pinned: true });
  await refreshAll(tx, call, ids, now);
  await tell("assignment.added_to_several", {
    subject: ["call", call.id],
    data: { ...about(ids.length), reviewer: reader.name },
    letters: lettersOf(call, pairs, [reader]),
  });
  return grant(about(ids.length));
}
