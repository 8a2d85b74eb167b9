import type { Reader } from "~/db/database.server";
import { availableBefore } from "~/db/ledger-reading.server";
import { awardedCents } from "~/domain/awards/decision-lines";
import { DECISION_SCHEMA, keptDecisionText } from "~/domain/awards/kept-decision";
import { inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { readDecision } from "~/features/awards/decision-page.server";
import type { Visit } from "~/features/visit.server";

/** A published decision with all it follows from. It holds every dossier: whoever may not know of one cannot have it. */
export async function keptDecisionFile(visit: Visit, { reference }: { reference: string }) {
  const stopped = gate(visit.actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const found = await readDecision(visit, reference);
  if (!found || found.conflicted) return refuse("not-found");
  const { decision, call } = found;
  const { publishedAt, contentHash, deliberationNumber, deliberatedOn, rankingHash, simulationHash } = decision;
  if (!publishedAt || !contentHash || !deliberationNumber || !deliberatedOn) return refuse("not-found");
  const content = keptDecisionText({
    schema: DECISION_SCHEMA,
    decision: {
      reference,
      deliberation: { number: deliberationNumber, on: inParis(deliberatedOn).date },
      publishedAt: publishedAt.toISOString(),
      rankingHash,
      simulationHash,
      contentHash,
      awardedCents: awardedCents(decision.lines),
      lines: decision.lines.map((l) => ({
        reference: l.reference,
        outcome: l.outcome,
        amountCents: l.amountCents,
        requestedCents: l.requestedCents,
        place: l.place,
        meanHundredths: l.meanHundredths,
        eliminated: l.eliminated,
        reasons: l.reasons,
        exceptionReason: l.exceptionReason,
      })),
    },
    limits: {
      availableCents: await availableBefore(
        visit.read,
        call.envelopeId,
        decision.lines.map((l) => l.id),
      ),
      capCents: call.rules.ceilingCents,
    },
    ranking: await keptRankingText(visit.read, rankingHash),
    simulation: await keptSimulationText(visit.read, simulationHash),
  });
  return grant({ fileName: `decision-${reference}.json`, content });
}

async function keptRankingText(read: Reader, hash: string | null): Promise<string | null> {
  return hash
    ? ((await read.ranking.findUnique({ where: { hash }, select: { content: true } }))?.content ?? null)
    : null;
}

async function keptSimulationText(read: Reader, hash: string | null): Promise<string | null> {
  return hash
    ? ((await read.keptSimulation.findUnique({ where: { hash }, select: { content: true } }))?.content ?? null)
    : null;
}
