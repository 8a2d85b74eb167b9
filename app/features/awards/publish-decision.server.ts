import { townAddressees } from "~/db/addressees.server";
import type { Tx } from "~/db/database.server";
import { callOfDecision, type DecisionFile, findDecision, lineRulesOf } from "~/db/decisions.server";
import { bookEntries } from "~/db/ledger.server";
import { publishDecision } from "~/domain/awards/decision";
import { notificationOf } from "~/domain/awards/notification";
import { commitEntry } from "~/domain/fund/ledger";
import type { Letter } from "~/domain/notices/letters";
import { type Actor, personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** One act: every dossier gets its status, every award is committed in the ledger, every town its letter. All or none. */
export async function publishDecisionList({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const decision = await findDecision(tx, reference);
  if (!decision) return refuse("not-found");
  const call = await callOfDecision(tx, decision);
  const letters = await lettersOf(tx, decision);
  const outcome = publishDecision(actor, decision, {
    lines: decision.lines,
    rules: await lineRulesOf(tx, call),
    dossiers: await goingOut(tx, decision, letters),
  });
  if (!outcome.ok) return outcome;

  for (const { proposalId, status } of outcome.value)
    await tx.proposal.update({
      where: { id: proposalId },
      data: { status, version: { increment: 1 }, updatedAt: now },
    });
  await makeAwards(tx, decision, call.envelopeId, actor, now);
  await tx.decision.update({
    where: { id: decision.id },
    data: { status: "published", publishedById: personId(actor), publishedAt: now, version: { increment: 1 } },
  });
  await tell("decision.published", {
    subject: ["decision", decision.id],
    data: {
      reference,
      deliberationNumber: decision.deliberationNumber ?? "",
      awarded: outcome.value.filter((l) => l.status === "awarded").length,
    },
    letters: letters.flatMap((l) => l.letters),
  });
  return grant({ reference });
}

async function makeAwards(tx: Tx, decision: DecisionFile, envelopeId: string, actor: Actor, now: Date) {
  for (const line of decision.lines.filter((l) => l.outcome === "awarded")) {
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

/** What `preflight` asks of each dossier just before the letters leave. */
async function goingOut(tx: Tx, decision: DecisionFile, letters: readonly { proposalId: string; letters: Letter[] }[]) {
  const ids = decision.lines.map((l) => l.proposalId);
  const rows = await tx.proposal.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      reference: true,
      status: true,
      requests: { where: { closedAt: null, answeredAt: null }, select: { id: true } },
    },
  });
  return rows.map((row) => ({
    reference: row.reference,
    status: row.status,
    requestPending: row.requests.length > 0,
    hasRecipient: letters.some((l) => l.proposalId === row.id && l.letters.length > 0),
  }));
}

async function lettersOf(tx: Tx, decision: DecisionFile) {
  const deliberation = {
    ...(decision.deliberationNumber ? { deliberationNumber: decision.deliberationNumber } : {}),
    ...(decision.deliberatedOn ? { deliberatedOn: decision.deliberatedOn.toISOString() } : {}),
  };
  const all: { proposalId: string; letters: Letter[] }[] = [];
  for (const line of decision.lines) {
    const said = notificationOf(line, decision.lines);
    const about = {
      path: `/dossiers/${line.reference}/decision`,
      reference: line.reference,
      title: line.title,
      reasons: line.reasons,
    };
    const means = {
      ...(said.meanHundredths === null ? {} : { meanHundredths: said.meanHundredths }),
      ...(said.lastAwardedHundredths === null ? {} : { lastAwardedHundredths: said.lastAwardedHundredths }),
    };
    const who = await townAddressees(tx, line.townId);
    const letters = who.map((to): Letter => {
      if (said.kind === "refused")
        return { ...to, template: "decision_refused", data: { ...about, ...means, ...deliberation } };
      if (said.kind === "reserve")
        return {
          ...to,
          template: "decision_reserved",
          data: {
            ...about,
            ...(line.place ? { place: line.place } : {}),
            ...(decision.reserveValidUntil ? { validUntil: decision.reserveValidUntil.toISOString() } : {}),
          },
        };
      return {
        ...to,
        template: "decision_awarded",
        data: { ...about, requestedCents: said.askedCents, awardedCents: said.grantedCents, ...deliberation },
      };
    });
    all.push({ proposalId: line.proposalId, letters });
  }
  return all;
}
