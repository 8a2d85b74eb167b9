import { createHash } from "node:crypto";
import { markedDossiers } from "~/db/calibration.server";
import { type CallFile, findCall } from "~/db/calls.server";
import type { Tx } from "~/db/database.server";
import { envelopeSums } from "~/db/ledger.server";
import { rankingRulesOf } from "~/domain/reviews/aggregates";
import { seedOf } from "~/domain/reviews/computed";
import { KEPT_SCHEMA, keptText, type RankingInputs } from "~/domain/reviews/kept-ranking";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { everyDossier } from "~/features/reviews/ranking-lines.server";
import type { Work } from "~/features/visit.server";

/** Keeps the ranking as it is now, whole, with the hash that a decision refers to: anybody who has it can compute it again. */
export async function computeRanking({ actor, now, tx, tell }: Work, { callReference }: { callReference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const call = await findCall(tx, callReference);
  if (!call) return refuse("not-found");
  const inputs = await inputsOf(tx, call, now);
  const content = keptText(inputs);
  const hash = createHash("sha256").update(content).digest("hex");
  const kept = await tx.ranking.upsert({
    where: { hash },
    create: { callId: call.id, content, hash, computedAt: now },
    update: {},
  });
  await tell("ranking.computed", {
    subject: ["call", call.id],
    data: { reference: callReference, hash, dossiers: inputs.dossiers.length },
  });
  return grant({ hash, rankingId: kept.id });
}

async function inputsOf(tx: Tx, call: CallFile, now: Date): Promise<RankingInputs> {
  const [rows, sums] = await Promise.all([markedDossiers(tx, everyDossier(call)), envelopeSums(tx, call.envelopeId)]);
  // Numbered in the order of their ids: figures that are added up in the order of the readers stay the same.
  const readers = [...new Set(rows.flatMap((r) => r.reviewer ?? []))].sort();
  const nameOf = new Map(readers.map((id, i) => [id, `reader-${String(i + 1).padStart(4, "0")}`]));
  const dossiers = new Map<string, RankingInputs["dossiers"][number]>();
  for (const { reference, filedAt, requestedCents, reviewer, code, mark } of rows) {
    const known = dossiers.get(reference);
    const dossier = known ?? { reference, filedAt: (filedAt ?? now).toISOString(), requestedCents, reviews: [] };
    if (!known) dossiers.set(reference, dossier);
    if (reviewer === null || code === null || mark === null) continue;
    const reader = nameOf.get(reviewer) ?? "";
    const last = dossier.reviews.at(-1);
    if (last?.reader === reader) last.marks[code] = mark;
    else dossier.reviews.push({ reader, marks: { [code]: mark } });
  }
  return {
    schema: KEPT_SCHEMA,
    call: call.reference,
    computedAt: now.toISOString(),
    criteria: call.criteria.map(({ code, weight, eliminatingMark }) => ({ code, weight, eliminatingMark })),
    rules: rankingRulesOf(call.rules),
    envelopeCents: sums.appropriatedCents,
    seed: seedOf(call.reference),
    dossiers: [...dossiers.values()],
  };
}
