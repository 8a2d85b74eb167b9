import { addressDetections, isConflicted, tiesOfPeople } from "~/db/conflicts.server";
import {
  type ConflictKind,
  type ConflictSource,
  liftConflict as lift,
  liftDetection as liftDetected,
} from "~/domain/reviews/conflicts";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** A conflict that was a false alarm is lifted, with its reason. The person can then be assigned again. */
export async function liftConflict(
  { actor, now, tx, tell }: Work,
  { conflictId, reason }: { conflictId: string; reason: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const row = await tx.conflict.findUnique({
    where: { id: conflictId },
    include: { person: { select: { email: true, name: true } } },
  });
  if (!row) return refuse("not-found");
  const { person, ...conflict } = row;
  const lifted = lift(
    actor,
    { ...conflict, kind: row.kind as ConflictKind, source: row.source as ConflictSource },
    reason,
    now,
  );
  if (!lifted.ok) return lifted;

  await tx.conflict.update({ where: { id: conflictId }, data: { ...lifted.value, liftedById: personId(actor) } });
  await freeAgain({ now, tx }, { personId: row.personId, email: person.email });
  await tell("conflict.lifted", {
    subject: ["conflict", conflictId],
    data: { reason: lifted.value.liftReason, name: person.name },
  });
  return grant({ conflictId });
}

/** What the portal reads off an address is lifted for a town: from then on the address ties to it no more. */
export async function liftDetection(
  { actor, now, tx, tell }: Work,
  { personId: ofId, townId, reason }: { personId: string; townId: string; reason: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const person = await tx.person.findUnique({ where: { id: ofId }, select: { id: true, name: true, email: true } });
  if (!person) return refuse("not-found");
  const someone = { personId: person.id, email: person.email };
  const isDetected = (await addressDetections(tx, [someone])).some((d) => d.townId === townId);
  const lifted = liftDetected(actor, { personId: person.id, isDetected }, reason);
  if (!lifted.ok) return lifted;

  const by = { liftedAt: now, liftedById: personId(actor), liftReason: lifted.value.liftReason };
  const { id } = await tx.conflict.create({
    data: { personId: person.id, townId, kind: "employee", source: "detected", declaredAt: now, ...by },
  });
  await freeAgain({ now, tx }, someone);
  await tell("conflict.lifted", {
    subject: ["conflict", id],
    data: { reason: lifted.value.liftReason, name: person.name },
  });
  return grant({ conflictId: id });
}

/** Dossiers that a tie had closed and none closes any more: they may be given to this person again. */
async function freeAgain({ now, tx }: Pick<Work, "now" | "tx">, someone: { personId: string; email: string }) {
  const closed = await tx.assignment.findMany({
    where: { reviewerId: someone.personId, NOT: { recusedAt: null } },
    select: { id: true, proposal: { select: { id: true, townId: true } } },
  });
  const ties = (await tiesOfPeople(tx, [someone], now)).get(someone.personId) ?? null;
  const free = closed.filter((a) => !isConflicted(ties, a.proposal)).map((a) => a.id);
  await tx.assignment.updateMany({
    where: { id: { in: free } },
    data: { recusedAt: null, removedAt: now, pinnedAt: null },
  });
}
