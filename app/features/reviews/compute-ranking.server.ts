import { createHash } from "node:crypto";
import { findCall } from "~/db/calls.server";
import { rank, rankingContent, rankingHashInput } from "~/domain/reviews/ranking";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** The dossiers that stand in a ranking: admissible, or decided on since. */
export const RANKED_STATUSES = ["admissible", "awarded", "reserved", "refused"];

/** Keeps the ranking as it is now, whole, with the hash that a decision refers to. Nobody reads dossiers from it: it answers the hash. */
export async function computeRanking({ actor, now, tx, tell }: Work, { callReference }: { callReference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  if (!call) return refuse("not-found");
  const contenders = await tx.proposal.findMany({
    where: { callId: call.id, status: { in: RANKED_STATUSES } },
    select: {
      id: true,
      reference: true,
      meanHundredths: true,
      needHundredths: true,
      supportHundredths: true,
      rankKey: true,
      eliminated: true,
    },
  });
  const content = rankingHashInput(rankingContent(callReference, now, rank(contenders)));
  const hash = createHash("sha256").update(content).digest("hex");
  const kept = await tx.ranking.upsert({
    where: { hash },
    create: { callId: call.id, content, hash, computedAt: now },
    update: {},
  });
  await tell("ranking.computed", {
    subject: ["call", call.id],
    data: { reference: callReference, hash, dossiers: contenders.length },
  });
  return grant({ hash, rankingId: kept.id });
}
