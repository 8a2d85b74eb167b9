import { callById } from "~/db/calls.server";
import { isConflicted, tiesOfPeople } from "~/db/conflicts.server";
import type { Reader, Tx } from "~/db/database.server";
import { dossierManagers } from "~/db/dossier-managers.server";
import { refreshAggregate } from "~/db/reviews.server";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Dossiers that are still read: what was decided on before a tie was known stays as it was. */
const STILL_READ = ["submitted", "incomplete", "admissible"];
const AT_ONCE = 5_000;

/** The readings that their readers' ties forbid now. */
async function forbidden(db: Reader | Tx, at: Date, reviewerId?: string) {
  const rows = await db.assignment.findMany({
    where: {
      ...(reviewerId ? { reviewerId } : {}),
      removedAt: null,
      recusedAt: null,
      proposal: { status: { in: STILL_READ } },
    },
    take: AT_ONCE,
    select: {
      id: true,
      reviewer: { select: { id: true, name: true, email: true } },
      proposal: { select: { id: true, townId: true, callId: true, reference: true, title: true, submittedAt: true } },
    },
  });
  const people = new Map(rows.map((r) => [r.reviewer.id, { personId: r.reviewer.id, email: r.reviewer.email }]));
  const ties = await tiesOfPeople(db, [...people.values()], at);
  return rows.filter((r) => isConflicted(ties.get(r.reviewer.id) ?? null, r.proposal));
}

/**
 * A reader who came into conflict leaves the dossiers they were given; their marks count no more, and the managers who
 * may know of a dossier are told that it lacks a reader. Answers the letters, for the command that tells.
 */
export async function takeOffReader({ now, tx }: Pick<Work, "now" | "tx">, reviewerId: string) {
  const lost = await forbidden(tx, now, reviewerId);
  const letters = [];
  for (const { id, reviewer, proposal } of lost) {
    await tx.assignment.update({ where: { id }, data: { recusedAt: now }, select: { id: true } });
    const call = await callById(tx, proposal.callId);
    await refreshAggregate(tx, proposal, call, now);
    const data = {
      path: `/gestion/appels/${call.reference}/affectations`,
      reference: proposal.reference,
      title: proposal.title,
      reviewerName: reviewer.name,
    };
    for (const to of await dossierManagers(tx, proposal.id, now))
      letters.push({ ...to, template: "interest_declared" as const, data });
  }
  return { lost, letters };
}

/** Whoever reads a dossier that a tie forbids by now: an address or a seat may tie somebody without a word. */
export const tiedReaders = async (db: Reader, at: Date) => [
  ...new Set((await forbidden(db, at)).map((r) => r.reviewer.id)),
];

/** The portal takes a tied reader off by itself. */
export async function takeOffTied({ actor, now, tx, tell }: Work, { reviewerId }: { reviewerId: string }) {
  if (actor.kind !== "system") return refuse("wrong-role");
  const { lost, letters } = await takeOffReader({ now, tx }, reviewerId);
  const [first] = lost;
  if (!first) return refuse("not-found");
  await tell("assignment.conflict_found", {
    subject: ["assignment", first.id],
    data: { reviewer: first.reviewer.name, count: lost.length },
    letters,
  });
  return grant({ count: lost.length });
}
