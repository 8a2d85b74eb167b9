import { type CallFile, findCall } from "~/db/calls.server";
import { findSession, type SessionFile, type SessionItem, whoIsOut } from "~/db/committee.server";
import { conflictFacts, isConflicted } from "~/db/conflicts.server";
import type { Reader, Tx } from "~/db/database.server";
import { freeOf, rankedOf } from "~/db/decisions.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { mayAttend, present } from "~/domain/awards/committee";
import type { LastTaken } from "~/domain/awards/committee-items";
import type { DecisionLine } from "~/domain/awards/decision-lines";
import { type Actor, personId } from "~/domain/shared/actor";

export type InSession = {
  session: SessionFile;
  call: CallFile;
  availableCents: number;
  capCents: number;
  /** Which of those who are in the room leave it for a dossier. */
  outOf: (item: SessionItem) => ReadonlySet<string>;
  /** The dossiers that this person may know of, in the order of the agenda. */
  known: SessionItem[];
  placeOf: (item: SessionItem) => number | null;
};

/** A session as this person may know it: null for whoever has no business there. */
export async function inSession(
  db: Reader | Tx,
  actor: Actor,
  reference: string,
  now: Date,
): Promise<InSession | null> {
  const session = await findSession(db, reference);
  if (!session || !mayAttend(actor, session.members)) return null;
  const call = await findCall(db, session.callReference);
  if (!call) return null;
  const [sums, ties, outOf, ranked] = await Promise.all([
    freeOf(db, call.envelopeId),
    conflictFacts(db, actor, now),
    whoIsOut(db, present(session.members), now),
    hiddenProposalIds(db, actor, now, call.id).then((hidden) => rankedOf(db, call.id, hidden)),
  ]);
  const places = new Map(ranked.map((c) => [c.id, c.place]));
  return {
    session,
    call,
    availableCents: sums.availableCents,
    capCents: call.rules.ceilingCents,
    outOf: (item) => new Set(outOf(item.dossier)),
    known: session.items.filter((i) => !isConflicted(ties, i.dossier)),
    placeOf: (item) => places.get(item.dossier.id) ?? null,
  };
}

export const itemOf = ({ known }: InSession, reference: string) => known.find((i) => i.dossier.reference === reference);

type Said = Pick<DecisionLine, "outcome" | "amountCents" | "reasons" | "exceptionReason">;

/** A dossier of the agenda as a line of the decision that it may lead to. */
export const lineOf = (item: SessionItem, place: number | null, said: Said): DecisionLine => ({
  ...said,
  proposalId: item.dossier.id,
  reference: item.dossier.reference,
  requestedCents: item.dossier.requestedCents,
  place,
  meanHundredths: item.dossier.meanHundredths,
  eliminated: item.dossier.eliminated,
});

/** What is settled, as lines. */
export const settledLines = (items: readonly SessionItem[], placeOf: InSession["placeOf"]): DecisionLine[] =>
  items.flatMap((i) =>
    i.opinion === ""
      ? []
      : [
          lineOf(i, placeOf(i), {
            outcome: i.opinion,
            amountCents: i.amountCents,
            reasons: i.reason,
            exceptionReason: i.exceptionReason,
          }),
        ],
  );

/** What somebody else settled last, of what this person may know. */
export function lastTaken(known: readonly SessionItem[], actor: Actor, only?: SessionItem): LastTaken | null {
  const byOthers = (only ? [only] : known)
    .filter((i) => i.settledAt !== null && i.settledById !== personId(actor) && (only || i.amountCents > 0))
    .sort((a, b) => (b.settledAt?.getTime() ?? 0) - (a.settledAt?.getTime() ?? 0));
  const last = byOthers[0];
  return last ? { by: last.settledBy ?? "", reference: last.dossier.reference, amountCents: last.amountCents } : null;
}
