import { type SessionItem, sessionChanged } from "~/db/committee.server";
import type { Tx } from "~/db/database.server";
import { type CastVote, castVotes, settleItem } from "~/domain/awards/committee-items";
import { awardedCents, type DecisionOutcome } from "~/domain/awards/decision-lines";
import { zoneOf } from "~/domain/reviews/zones";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, type Refused, refuse } from "~/domain/shared/outcome";
import {
  type InSession,
  inSession,
  itemOf,
  lastTaken,
  lineOf,
  settledLines,
} from "~/features/committee/in-session.server";
import type { Work } from "~/features/visit.server";
import { PROPOSED_REASONS } from "~/words/awards";

type Opinion = {
  opinion: DecisionOutcome;
  amountCents: number;
  reason: string;
  exceptionReason: string;
};
type Settling = Opinion & { reference: string; dossier: string; version: number };

/** What is settled beside these dossiers, whoever may know of it: the money is one. */
const besides = ({ session, placeOf }: InSession, items: readonly SessionItem[]) =>
  settledLines(
    session.items.filter((i) => !items.includes(i)),
    placeOf,
  );

const saidOf = ({ opinion, amountCents, reason, exceptionReason }: Opinion) => ({
  outcome: opinion,
  amountCents,
  reasons: reason,
  exceptionReason,
});

/** What is left tells of every dossier: to whoever may not know of one of them, only that it is not enough. */
const withoutHidden = ({ session, known }: InSession, refused: Refused) =>
  known.length < session.items.length && refused.reason === "committee-over-envelope"
    ? refuse("committee-over-envelope")
    : refused;

/** The committee's opinion on a dossier, with its amount and its reasons: seen by every open page at once. */
export async function settleDossier(
  { actor, now, tx, tell }: Work,
  { reference, dossier, version, ...said }: Settling,
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const found = await inSession(tx, actor, reference, now);
  const item = found && itemOf(found, dossier);
  if (!item) return refuse("not-found");
  const { session, known, availableCents, capCents, placeOf } = found;
  const out = found.outOf(item);
  const outcome = settleItem(actor, session, {
    line: lineOf(item, placeOf(item), saidOf(said)),
    others: besides(found, [item]),
    seenVersion: version,
    version: item.version,
    availableCents,
    capCents,
    out,
    last: lastTaken(known, actor, version === item.version ? undefined : item),
  });
  if (!outcome.ok) return withoutHidden(found, outcome);
  await saveOpinion(tx, item, said, { at: now, byId: personId(actor), out });
  await sessionChanged(tx, session.id);
  await tell("committee.settled", {
    subject: ["committee_item", item.id],
    data: { reference: dossier, session: reference, opinion: said.opinion, amountCents: said.amountCents },
  });
  return grant({ reference, dossier });
}

type Saving = { at: Date; byId: string | null; out: ReadonlySet<string> };

/** With whoever left the room for it: that is said in the minutes, whatever they voted before. */
async function saveOpinion(tx: Tx, item: SessionItem, said: Opinion, { at, byId, out }: Saving) {
  await tx.committeeItem.update({
    where: { id: item.id },
    data: { ...said, settledAt: at, settledById: byId, version: { increment: 1 } },
  });
  for (const personId of out) await saveVote(tx, item.id, personId, "out", at);
}

const saveVote = (tx: Tx, itemId: string, personId: string, vote: string, castAt: Date) =>
  tx.committeeVote.upsert({
    where: { itemId_personId: { itemId, personId } },
    create: { itemId, personId, vote, castAt },
    update: { vote, castAt },
  });

/** What the ranking leaves no doubt about, and nobody has to leave the room for, in one act. */
export async function settleCertain({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const found = await inSession(tx, actor, reference, now);
  if (!found) return refuse("not-found");
  const items = certainOnes(found);
  if (items.length === 0) return refuse("nothing-certain");
  const others = besides(found, items);
  for (const { item, said } of items.map((item) => ({ item, said: certainOpinion(found, item) }))) {
    const line = lineOf(item, found.placeOf(item), saidOf(said));
    const { version } = item;
    const { availableCents, capCents } = found;
    const last = lastTaken(found.known, actor);
    const wish = {
      line,
      others,
      seenVersion: version,
      version,
      availableCents,
      capCents,
      out: new Set<string>(),
      last,
    };
    const outcome = settleItem(actor, found.session, wish);
    if (!outcome.ok) return withoutHidden(found, outcome);
    others.push(line);
    await saveOpinion(tx, item, said, { at: now, byId: personId(actor), out: new Set() });
  }
  await sessionChanged(tx, found.session.id);
  await tell("committee.settled_together", {
    subject: ["committee_session", found.session.id],
    data: { reference },
  });
  return grant({ reference, awardedCents: awardedCents(others) });
}

/** Certain, not settled yet, and without anybody who leaves the room. */
export const certainOnes = (found: InSession) =>
  found.known.filter((i) => i.part === "certain" && i.opinion === "" && found.outOf(i).size === 0);

function certainOpinion({ placeOf, capCents, call }: InSession, item: SessionItem): Opinion {
  const { eliminated, fundedBp, requestedCents } = item.dossier;
  const nothing = { amountCents: 0, exceptionReason: "" };
  if (eliminated !== null) {
    const code = eliminated.replace(/^criterion:/, "");
    const label = call.criteria.find((c) => c.code === code)?.labelFr;
    return { ...nothing, opinion: "refused", reason: label ? PROPOSED_REASONS.weak(label) : PROPOSED_REASONS.below };
  }
  if (fundedBp !== null && zoneOf(fundedBp) === "certain") {
    const amountCents = Math.min(requestedCents, capCents);
    const reason = amountCents < requestedCents ? PROPOSED_REASONS.capped : "";
    return { ...nothing, opinion: "awarded", amountCents, reason };
  }
  return { ...nothing, opinion: "reserved", reason: PROPOSED_REASONS.reserved(placeOf(item) ?? 0) };
}

/** A member's own vote, or the hands that were raised, as the fund manager notes them. */
export async function castCommitteeVotes(
  { actor, now, tx, tell }: Work,
  { reference, dossier, votes }: { reference: string; dossier: string; votes: readonly CastVote[] },
) {
  const found = await inSession(tx, actor, reference, now);
  const item = found && itemOf(found, dossier);
  if (!item) return gate(actor, "fund_manager", "reviewer", "approver") ?? refuse("not-found");
  const outcome = castVotes(actor, found.session, votes, found.outOf(item));
  if (!outcome.ok) return outcome;
  for (const { personId: voter, vote } of votes) await saveVote(tx, item.id, voter, vote, now);
  await sessionChanged(tx, found.session.id);
  await tell("committee.voted", { subject: ["committee_item", item.id], data: { reference: dossier } });
  return grant({ reference, dossier });
}
