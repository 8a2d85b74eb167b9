import type { Tx } from "~/db/database.server";
import { callOfDecision, type DecisionFile, findDecision, lineRulesOf } from "~/db/decisions.server";
import { bookEntries } from "~/db/ledger.server";
import { makeProjectsFindable } from "~/db/published-awards.server";
import { publishDecision } from "~/domain/awards/decision";
import { commitEntry } from "~/domain/fund/ledger";
import { type Actor, personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { decisionLetters, goingOut } from "~/features/awards/decision-letters.server";
import { draftLetters, issueLetters } from "~/features/awards/drafted-letters.server";
import type { Work } from "~/features/visit.server";

/** One act: every dossier gets its status, every award is committed in the ledger, every town its letter. All or none. */
export async function publishDecisionList({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const decision = await findDecision(tx, reference);
  if (!decision) return refuse("not-found");
  const call = await callOfDecision(tx, decision);
  const letters = await decisionLetters(tx, decision);
  const drafts = await draftLetters(tx, decision, call, now);
  const outcome = publishDecision(actor, decision, {
    lines: decision.lines,
    rules: await lineRulesOf(tx, call),
    dossiers: await goingOut(
      tx,
      decision,
      (id) => letters.some((l) => l.proposalId === id && l.letters.length > 0),
      drafts,
    ),
  });
  if (!outcome.ok) return outcome;

  for (const { proposalId, status } of outcome.value)
    await tx.proposal.update({
      where: { id: proposalId },
      data: { status, version: { increment: 1 }, updatedAt: now },
    });
  const awarded = outcome.value.filter((l) => l.status === "awarded");
  const isOf = (all: typeof awarded) => (l: { proposalId: string }) => all.some((a) => a.proposalId === l.proposalId);
  await issueLetters(tx, decision, drafts.filter(isOf(outcome.value)), now);
  await makeAwards(tx, decision.lines.filter(isOf(awarded)), call.envelopeId, actor, now);
  await makeProjectsFindable(
    tx,
    awarded.map((l) => l.proposalId),
    now,
  );
  await tx.decision.update({
    where: { id: decision.id },
    data: { status: "published", publishedById: personId(actor), publishedAt: now, version: { increment: 1 } },
  });
  await tell("decision.published", {
    subject: ["decision", decision.id],
    data: {
      reference,
      deliberationNumber: decision.deliberationNumber ?? "",
      awarded: awarded.length,
    },
    letters: letters.filter(isOf(outcome.value)).flatMap((l) => l.letters),
  });
  return grant({ reference });
}

async function makeAwards(tx: Tx, lines: DecisionFile["lines"], envelopeId: string, actor: Actor, now: Date) {
  for (const line of lines) {
    const award = await tx.award.create({
      data: {
        proposalId: line.proposalId,
        decisionLineId: line.id,
        envelopeId,
        townId: line.townId,
        amountCents: line.amountCents,
        status: "notified",
        notifiedAt: now,
      },
    });
    await bookEntries(
      tx,
      envelopeId,
      [commitEntry({ id: award.id, amountCents: line.amountCents, reference: line.reference })],
      { at: now, byId: personId(actor) },
    );
  }
}
