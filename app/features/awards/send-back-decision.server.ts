import { findDecision } from "~/db/decisions.server";
import { sendBackDecision } from "~/domain/awards/decision";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** An approved list goes back to whoever prepares it. Its approval and its fingerprint are undone; the journal keeps both. */
export async function sendBackDecisionList(
  { actor, tx, tell }: Work,
  { reference, version, reason }: { reference: string; version: number; reason: string },
) {
  const stopped = gate(actor, "fund_manager", "approver");
  if (stopped) return stopped;
  const decision = await findDecision(tx, reference);
  if (!decision) return refuse("not-found");
  const outcome = sendBackDecision(actor, decision, reason);
  if (!outcome.ok) return outcome;
  if (decision.version !== version) return refuse("stale-version");
  await tx.decision.update({
    where: { id: decision.id },
    data: {
      ...outcome.value,
      approvedById: null,
      approvedAt: null,
      contentHash: null,
      sentBackReason: reason.trim(),
      version: { increment: 1 },
    },
  });
  await tell("decision.sent_back", {
    subject: ["decision", decision.id],
    data: { reference, reason: reason.trim(), contentHash: decision.contentHash ?? "" },
  });
  return grant({ reference });
}
