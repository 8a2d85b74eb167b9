import { findCall } from "~/db/calls.server";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type Known, knownInRanking } from "~/features/reviews/ranking-lines.server";
import type { Visit } from "~/features/visit.server";

/** It holds every dossier: whoever may not know of one of them cannot have it. */
export const mayTakeKept = (actor: Actor, known: Known) =>
  known.complete && hasRole(actor, "fund_manager", "approver", "auditor");

/** The ranking that was kept last, as it was kept: its SHA-256 is the fingerprint that a decision cites. */
export async function keptRanking({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call || !mayTakeKept(actor, await knownInRanking(read, actor, call, now))) return refuse("not-found");
  const kept = await read.ranking.findFirst({
    where: { callId: call.id },
    orderBy: { computedAt: "desc" },
    select: { content: true },
  });
  return kept ? grant({ fileName: `classement-fige-${reference}.json`, content: kept.content }) : refuse("not-found");
}
