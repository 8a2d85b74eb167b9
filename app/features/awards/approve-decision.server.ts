import { conflictFacts, conflictShape, isConflicted } from "~/db/conflicts.server";
import { callOfDecision, contentHashOf, findDecision, listRulesOf } from "~/db/decisions.server";
import { approveDecision } from "~/domain/awards/decision";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** A second person approves the list as it stands: its hash is taken now and its lines are frozen. */
export async function approveDecisionList(
  { actor, now, tx, tell }: Work,
  { reference, version }: { reference: string; version: number },
) {
  const stopped = gate(actor, "approver");
  if (stopped) return stopped;
  const decision = await findDecision(tx, reference);
  if (!decision) return refuse("not-found");
  if (decision.version !== version) return refuse("stale-version");
  const [facts, dossiers, rules] = await Promise.all([
    conflictFacts(tx, actor, now),
    tx.proposal.findMany({ where: { id: { in: decision.lines.map((l) => l.proposalId) } }, select: conflictShape }),
    listRulesOf(tx, await callOfDecision(tx, decision)),
  ]);
  const outcome = approveDecision(actor, decision, {
    lines: decision.lines,
    rules,
    conflicted: dossiers.some((d) => isConflicted(facts, d)),
  });
  if (!outcome.ok) return outcome;

  const contentHash = contentHashOf(decision);
  await tx.decision.update({
    where: { id: decision.id },
    data: {
      status: "approved",
      approvedById: personId(actor),
      approvedAt: now,
      contentHash,
      version: { increment: 1 },
    },
  });
  await tell("decision.approved", { subject: ["decision", decision.id], data: { reference, contentHash } });
  return grant({ reference });
}
