import { findDecision } from "~/db/decisions.server";
import { recordDeliberation } from "~/domain/awards/decision";
import { fromParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Writes down the deliberation of the Commission permanente that the decision rests on. */
export async function recordDeliberationOf(
  { actor, now, tx, tell }: Work,
  { reference, number, on }: { reference: string; number: string; on: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const decision = await findDecision(tx, reference);
  if (!decision) return refuse("not-found");
  const outcome = recordDeliberation(actor, decision, { number, on }, now);
  if (!outcome.ok) return outcome;
  const { deliberationNumber, deliberatedOn } = outcome.value;
  await tx.decision.update({
    where: { id: decision.id },
    data: { deliberationNumber, deliberatedOn: fromParis(deliberatedOn), version: { increment: 1 } },
  });
  await tell("decision.changed", {
    subject: ["decision", decision.id],
    data: { reference, deliberationNumber, deliberatedOn },
  });
  return grant({ reference });
}
