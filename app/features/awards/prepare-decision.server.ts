import { findCall } from "~/db/calls.server";
import { conflictFacts, isConflicted } from "~/db/conflicts.server";
import type { Tx } from "~/db/database.server";
import {
  contendersOf,
  type DecidableDossier,
  type DecisionFile,
  findDecision,
  freeOf,
  nextReference,
  openDecisions,
  replaceLines,
} from "~/db/decisions.server";
import { reservedOf } from "~/db/reserve.server";
import { prepareDecision } from "~/domain/awards/decision";
import type { DecisionLine, DecisionOutcome } from "~/domain/awards/decision-lines";
import { hasLapsed } from "~/domain/awards/reserve";
import { activePhase, PHASE_RULES } from "~/domain/reviews/phases";
import { personId } from "~/domain/shared/actor";
import { addMonths, fromParis, inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type FollowedSimulation, keepSimulation } from "~/features/awards/simulations/keep-simulation.server";
import type { Work } from "~/features/visit.server";

export type LineProposed = {
  reference: string;
  outcome: DecisionOutcome;
  amountCents: number;
  reasons: string;
  exceptionReason: string;
};
type List = {
  callReference: string;
  decisionReference: string | null;
  version: number | null;
  lines: readonly LineProposed[];
  /** The simulation that the list was filled from. */
  followed?: FollowedSimulation | undefined;
};

/** Prepares the list of a call's decision, or replaces it while nobody has approved it. Towns see nothing of it. */
export async function prepareDecisionList(
  { actor, now, tx, tell }: Work,
  { callReference, decisionReference, version, lines, followed }: List,
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  const before = decisionReference ? await findDecision(tx, decisionReference) : null;
  if (!call || (decisionReference && before?.callId !== call.id)) return refuse("not-found");
  if (!PHASE_RULES[activePhase(call.phases).kind].states) return refuse("marks-not-shared");
  if (before && before.version !== version) return refuse("stale-version");
  const open = await openDecisions(tx, call.id);
  const other = open.find((d) => d.status === "prepared" && d.reference !== before?.reference);
  if (other) return refuse("decision-in-preparation", { reference: other.reference });

  const [dossiers, facts, { availableCents, elsewhere }] = await Promise.all([
    contendersOf(tx, call.id),
    conflictFacts(tx, actor, now),
    freeOf(tx, call.envelopeId),
  ]);
  const known = dossiers.filter((d) => !isConflicted(facts, d));
  const said = wholeLines(lines, known);
  if (!said) return refuse("not-found");
  const whole = [...said, ...unseenLines(before, dossiers, known)];
  const closed = { elsewhere, lapsed: await lapsedDossiers(tx, call.id, now) };
  const shut = whyClosed(said, closed);
  if (shut) return shut;
  const rules = { availableCents, capCents: call.rules.ceilingCents, leftOut: passedOverBy(whole, known, closed) };
  const outcome = prepareDecision(actor, before, whole, rules);
  if (!outcome.ok) return outcome;

  const kept = followed ? await keepSimulation({ actor, now, tx }, callReference, followed) : grant(undefined);
  if (!kept.ok) return kept;
  const dated = {
    ...kept.value,
    rankingHash: await latestRankingHash(tx, call.id),
    reserveValidUntil: fromParis(addMonths(inParis(now).date, call.rules.reserveMonths)),
  };
  const decision = before
    ? await tx.decision.update({ where: { id: before.id }, data: { ...dated, version: { increment: 1 } } })
    : await tx.decision.create({
        data: {
          ...dated,
          reference: await nextReference(tx, "decision", "D", now),
          callId: call.id,
          status: "prepared",
          preparedById: personId(actor) ?? "",
          preparedAt: now,
        },
      });
  await replaceLines(tx, decision.id, whole);
  await tell(before ? "decision.changed" : "decision.prepared", {
    subject: ["decision", decision.id],
    data: { reference: decision.reference, lines: whole.length, awardedCents: outcome.value.awardedCents },
  });
  return grant({ reference: decision.reference, awardedCents: outcome.value.awardedCents });
}

/** What a colleague wrote about a dossier that this person may not see stays as it is. */
function unseenLines(
  before: DecisionFile | null,
  dossiers: readonly DecidableDossier[],
  known: readonly DecidableDossier[],
): DecisionLine[] {
  const among = (list: readonly DecidableDossier[], id: string) => list.some((d) => d.id === id);
  return (before?.lines ?? []).filter((l) => among(dossiers, l.proposalId) && !among(known, l.proposalId));
}

/** Dossiers on a reserve list whose time is over: no list may award them any more. */
const lapsedDossiers = async (tx: Tx, callId: string, now: Date) =>
  new Set((await reservedOf(tx, callId)).filter((r) => hasLapsed(r, now)).map((r) => r.proposalId));

/** What no list may award: a dossier on an approved one already, or one whose time on the reserve list is over. */
type Closed = { elsewhere: ReadonlySet<string>; lapsed: ReadonlySet<string> };

/** Who could be on the list and is not. Nobody passes over what is decided elsewhere, or may no longer be awarded. */
const passedOverBy = (whole: readonly DecisionLine[], known: readonly DecidableDossier[], closed: Closed) =>
  known.filter(
    ({ id }) => !closed.elsewhere.has(id) && !closed.lapsed.has(id) && !whole.some((l) => l.proposalId === id),
  );

function whyClosed(said: readonly DecisionLine[], closed: Closed) {
  const twice = said.find((l) => closed.elsewhere.has(l.proposalId));
  if (twice) return refuse("dossier-elsewhere", { reference: twice.reference });
  const lapsed = said.find((l) => l.outcome === "awarded" && closed.lapsed.has(l.proposalId));
  return lapsed ? refuse("reserve-lapsed", { reference: lapsed.reference }) : null;
}

async function latestRankingHash(tx: Tx, callId: string): Promise<string | null> {
  const latest = { where: { callId }, orderBy: { computedAt: "desc" }, select: { hash: true } } as const;
  return (await tx.ranking.findFirst(latest))?.hash ?? null;
}

/** The lines with what the ranking says of each dossier; null when one is not a dossier this person may decide on. */
function wholeLines(lines: readonly LineProposed[], dossiers: readonly DecidableDossier[]): DecisionLine[] | null {
  const whole = lines.map((line): DecisionLine | null => {
    const dossier = dossiers.find((d) => d.reference === line.reference);
    if (!dossier) return null;
    const { id: proposalId, requestedCents, place, meanHundredths, eliminated } = dossier;
    return { ...line, proposalId, requestedCents, place, meanHundredths, eliminated };
  });
  return whole.every((line) => line !== null) ? whole : null;
}
