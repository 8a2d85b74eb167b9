import { findCall } from "~/db/calls.server";
import { conflictFacts, isConflicted } from "~/db/conflicts.server";
import { contendersOf, findDecision, lineRulesOf, nextReference } from "~/db/decisions.server";
import { prepareDecision } from "~/domain/awards/decision";
import type { DecisionLine, DecisionOutcome } from "~/domain/awards/decision-lines";
import { addMonths, fromParis, inParis } from "~/domain/shared/calendar";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

export type LineProposed = { reference: string; outcome: DecisionOutcome; amountCents: number; reasons: string; exceptionReason: string };
type List = { callReference: string; decisionReference: string | null; version: number | null; lines: readonly LineProposed[] };

/** Prepares the list of a call's decision, or replaces it while nobody has approved it. Towns see nothing of it. */
export async function prepareDecisionList({ actor, now, tx, tell }: Work, { callReference, decisionReference, version, lines }: List) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  const before = decisionReference ? await findDecision(tx, decisionReference) : null;
  if (!call || (decisionReference && before?.callId !== call.id)) return refuse("not-found");
  if (before && before.version !== version) return refuse("stale-version");

  const [dossiers, facts, rules] = await Promise.all([contendersOf(tx, call.id), conflictFacts(tx, actor), lineRulesOf(tx, call)]);
  const known = new Map(dossiers.filter((d) => !isConflicted(facts, d)).map((d) => [d.reference, d]));
  const whole: DecisionLine[] = [];
  for (const { reference, ...line } of lines) {
    const dossier = known.get(reference);
    if (!dossier) return refuse("not-found");
    whole.push({ ...line, reference, proposalId: dossier.id, requestedCents: dossier.requestedCents, place: dossier.place, meanHundredths: dossier.meanHundredths, eliminated: dossier.eliminated });
  }
  const outcome = prepareDecision(actor, before, whole, rules);
  if (!outcome.ok) return outcome;

  const ranking = await tx.ranking.findFirst({ where: { callId: call.id }, orderBy: { computedAt: "desc" }, select: { hash: true } });
  const kept = { rankingHash: ranking?.hash ?? null, reserveValidUntil: fromParis(addMonths(inParis(now).date, call.rules.reserveMonths)) };
  const decision = before
    ? await tx.decision.update({ where: { id: before.id }, data: { ...kept, version: { increment: 1 } } })
    : await tx.decision.create({
        data: { ...kept, reference: await nextReference(tx, "decision", "D", now), callId: call.id, status: "prepared", preparedById: personId(actor) ?? "", preparedAt: now },
      });
  await tx.decisionLine.deleteMany({ where: { decisionId: decision.id } });
  await tx.decisionLine.createMany({
    data: whole.map(({ proposalId, outcome, amountCents, place, meanHundredths, reasons, exceptionReason }) => ({
      decisionId: decision.id, proposalId, outcome, amountCents, place, meanHundredths, reasons: reasons.trim(), exceptionReason: exceptionReason.trim(),
    })),
  });
  await tell(before ? "decision.changed" : "decision.prepared", {
    subject: ["decision", decision.id],
    data: { reference: decision.reference, lines: whole.length, awardedCents: outcome.value.awardedCents },
  });
  return grant({ reference: decision.reference, awardedCents: outcome.value.awardedCents });
}
