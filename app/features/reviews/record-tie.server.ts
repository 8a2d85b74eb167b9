import { findKnownProposal } from "~/db/reviews.server";
import { type ConflictKind, recordTie as record } from "~/domain/reviews/conflicts";
import { type Actor, personId } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { grant, refuse } from "~/domain/shared/outcome";
import { takeOffReader } from "~/features/reviews/take-off-readers.server";
import type { Work } from "~/features/visit.server";

type Said = { kind: ConflictKind; detail: string; endedOn: string; townId: string };

/** Somebody of the Département says once, on their profile, what ties them to a town. */
export const declareTie = (work: Work, said: Said) =>
  recordTie(work, { ...said, personId: personId(work.actor) ?? "", dossier: "" });

/** A tie goes on record, one's own or somebody else's; the dossiers that it closes are taken from their reader at once. */
export async function recordTie(work: Work, said: Said & { personId: string; dossier: string }) {
  const { actor, now, tx, tell } = work;
  const about = await subjectOf(work, said);
  const outcome = record(actor, said.personId, { about, detail: said.detail });
  if (!outcome.ok) return outcome;
  const person = await tx.person.findUnique({ where: { id: said.personId }, select: { id: true, name: true } });
  if (!person || !about) return refuse("not-found");

  const { id } = await tx.conflict.create({
    data: {
      personId: person.id,
      ...about,
      kind: said.kind,
      source: outcome.value.source,
      detail: said.detail,
      endedOn: said.endedOn === "" ? null : fromParis(said.endedOn, "00:00"),
      declaredAt: now,
      recordedById: recorderOf(actor, person.id),
    },
  });
  const { letters } = await takeOffReader(work, person.id);
  await tell("conflict.recorded", {
    subject: ["conflict", id],
    data: { name: person.name, kind: said.kind },
    letters: letters.filter((l) => l.personId !== personId(actor)),
  });
  return grant({ conflictId: id });
}

const recorderOf = (actor: Actor, of: string) => (personId(actor) === of ? null : personId(actor));

/** The dossier that was named, if the person who names it may know of it; or else the town. */
async function subjectOf({ actor, now, tx }: Work, { townId, dossier }: { townId: string; dossier: string }) {
  if (dossier !== "") {
    const known = await findKnownProposal(tx, actor, dossier, now);
    return known && { proposalId: known.proposal.id };
  }
  const town = await tx.town.findUnique({ where: { id: townId }, select: { id: true } });
  return town && { townId: town.id };
}
