import type { CallFile } from "~/db/calls.server";
import type { Reader, Tx } from "~/db/database.server";
import { hiddenProposalIds, ownOpenReviewIds } from "~/db/hidden-dossiers.server";
import { addAssignment, takeBackReading } from "~/domain/reviews/assigning";
import type { DeskActAsked } from "~/domain/reviews/desk-act-form";
import { activePhase } from "~/domain/reviews/phases";
import { preflight } from "~/domain/reviews/preflight";
import { remindReader } from "~/domain/reviews/reminding";
import { callThird, thirdReader } from "~/domain/reviews/third-reading";
import type { Actor } from "~/domain/shared/actor";
import type { NamedReviewer } from "~/features/reviews/assignment-desk.server";
import { chosenDossiers } from "~/features/reviews/chosen-dossiers.server";
import { readerProgress } from "~/features/reviews/reader-progress.server";

type Chosen = Pick<DeskActAsked, "dossiers" | "readers">;
/** Who asks, of which call, and when. */
export type Desk = { db: Reader | Tx; actor: Actor; call: CallFile; now: Date };

/** What each act would do to what was chosen: the page that asks to confirm and the command run the same. */
export async function remindable({ db, actor, call, now }: Desk, { readers }: Chosen) {
  const hidden = await hiddenProposalIds(db, actor, now, call.id);
  const known = await readerProgress(db, call, hidden, now);
  const phase = activePhase(call.phases);
  const sorted = preflight(
    known.filter((r) => readers.includes(r.id)),
    ({ reopenings, open, remindedAt }) => remindReader(actor, { phase, reopenings, open, remindedAt }, now),
    (reader, { open }) => `${reader.id} ${open}`,
  );
  return { ...sorted, hidden };
}

/** One reader for several dossiers: each counts against their maximum before the next is judged. */
export async function assignable(desk: Desk, { dossiers, readers: [readerId] }: Chosen) {
  const { db, actor, call, now } = desk;
  const hidden = await hiddenProposalIds(db, actor, now, call.id);
  const [chosen, people] = await Promise.all([
    chosenDossiers(db, call.id, { references: dossiers }, hidden),
    reviewersOf(desk, hidden),
  ]);
  const reader = people.find((r) => r.personId === readerId) ?? null;
  let load = reader?.load ?? 0;
  const sorted = preflight(
    reader ? chosen : [],
    (dossier) => {
      const alreadyAssigned = dossier.readings.some((r) => r.reviewerId === readerId);
      const facts = { proposalStatus: dossier.status, alreadyAssigned, load };
      const added = addAssignment(actor, reader as NamedReviewer, dossier, facts);
      if (added.ok) load++;
      return added;
    },
    (dossier) => `${dossier.reference} ${readerId}`,
  );
  return { ...sorted, reader };
}

/** Readings that nobody has begun, of the dossiers, of the readers, or of these readers on these dossiers. */
export async function takeable({ db, actor, call, now }: Desk, { dossiers, readers }: Chosen) {
  const hidden = await hiddenProposalIds(db, actor, now, call.id);
  const chosen =
    dossiers.length + readers.length === 0
      ? []
      : await chosenDossiers(
          db,
          call.id,
          { ...(dossiers.length > 0 ? { references: dossiers } : {}), ...(readers.length > 0 ? { readers } : {}) },
          hidden,
        );
  return preflight(
    chosen.flatMap((dossier) =>
      dossier.readings
        .filter((r) => readers.length === 0 || readers.includes(r.reviewerId))
        .map((reading) => ({ dossier, reading })),
    ),
    ({ reading }) => takeBackReading(actor, reading.review),
    ({ dossier, reading }) => `${dossier.reference} ${reading.reviewerId}`,
  );
}

/** A third reader for each dossier that has two reviews in: who has least, counting those given just before. */
export async function thirdCallable(desk: Desk, { dossiers }: Chosen) {
  const { db, actor, call, now } = desk;
  const hidden = await hiddenProposalIds(db, actor, now, call.id);
  const [chosen, people, own] = await Promise.all([
    chosenDossiers(db, call.id, { references: dossiers }, hidden),
    reviewersOf(desk, hidden),
    ownOpenReviewIds(db, actor, call.id),
  ]);
  const phase = activePhase(call.phases);
  return preflight(
    chosen,
    (dossier) => {
      const { status: proposalStatus, expected, submitted } = dossier;
      const isOwnOpen = own.includes(dossier.id);
      const reader = thirdReader(people, dossier, dossier.everybody);
      const called = callThird(actor, { phase, proposalStatus, isOwnOpen, expected, submitted, reader }, now);
      if (called.ok) called.value.load++;
      return called;
    },
    (dossier, reader) => `${dossier.reference} ${reader.personId}`,
  );
}

async function reviewersOf({ db, call, now }: Desk, hidden: readonly string[]) {
  return (await readerProgress(db, call, hidden, now)).flatMap((r) => (r.reviewer ? [r.reviewer] : []));
}
