import { addressee, addresseeShape } from "~/db/addressees.server";
import { grant } from "~/domain/shared/outcome";
import { remindable } from "~/features/reviews/desk-acts.server";
import { decidedOn, type OnDesk } from "~/features/reviews/desk-command.server";
import type { Work } from "~/features/visit.server";

/** Readers are told how many dossiers are left to them and until when: once in a day. */
export async function remindReaders(work: Work, asked: OnDesk) {
  const decided = await decidedOn(work, asked, remindable);
  if (!decided.ok) return decided;
  const { now, tx, tell } = work;
  const { call, sorted, changes, about } = decided.value;

  const ids = changes.map(({ item }) => item.id);
  const known = { callId: call.id, id: { notIn: sorted.hidden } };
  await tx.assignment.updateMany({
    where: { reviewerId: { in: ids }, removedAt: null, recusedAt: null, proposal: known },
    data: { remindedAt: now },
  });
  const people = await tx.person.findMany({ where: { id: { in: ids }, closedAt: null }, select: addresseeShape });
  const letters = changes.flatMap(({ item, value: { open, until } }) =>
    people
      .filter((p) => p.id === item.id)
      .map((person) => {
        const to = addressee(person);
        const callTitle = to.locale === "en" ? call.titleEn : call.title;
        const closesAt = until ? { closesAt: until.toISOString() } : {};
        const data = { path: "/instruction", callTitle, count: open, ...closesAt };
        return { ...to, template: "reviews_reminder" as const, data };
      }),
  );
  const only = changes.length === 1 ? { reviewer: changes[0]?.item.name } : {};
  await tell("reviews.reminded", {
    subject: ["call", call.id],
    data: { ...about(ids.length), ...only },
    letters,
  });
  return grant(about(ids.length));
}
