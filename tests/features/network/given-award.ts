import type { Tx } from "~/db/database.server";
import { bookEntries } from "~/db/ledger.server";
import { appropriateEntry, commitEntry, fallDueEntry, payEntry } from "~/domain/fund/ledger";

type Given = { reference: string; townId: string; title: string; amountCents: number; paidCents: number; at: Date };

/** An edition with its envelope, written as rows: these tests are about what towns are shown, not about how awards come. */
export async function givenEdition(tx: Tx, year: number, at: Date) {
  const envelope = await tx.envelope.create({ data: { name: `Partenariat-ville ${year}`, year, createdAt: at } });
  await bookEntries(tx, envelope.id, [appropriateEntry(envelope, 100_000_000, "vote")], { at, byId: null });
  const texts = { title: "Appel", titleEn: "Call", summary: "", summaryEn: "" };
  const call = await tx.call.create({
    data: {
      ...texts,
      reference: String(year),
      year,
      envelopeId: envelope.id,
      opensAt: at,
      closesAt: new Date(at.getTime() + 30 * 86_400_000),
      rules: "{}",
      frozenAt: at,
      createdAt: at,
    },
  });
  return { envelopeId: envelope.id, callId: call.id };
}

export async function givenAward(
  tx: Tx,
  { envelopeId, callId }: Awaited<ReturnType<typeof givenEdition>>,
  { reference, townId, title, amountCents, paidCents, at }: Given,
) {
  const proposal = await tx.proposal.create({
    data: {
      reference,
      callId,
      townId,
      title,
      status: "awarded",
      requestedCents: amountCents,
      createdById: "awa",
      createdAt: at,
      updatedAt: at,
      submittedAt: at,
    },
  });
  const prepared = { reference: `D-${reference}`, callId, status: "prepared", preparedById: "sofia", preparedAt: at };
  const { id: decisionId } = await tx.decision.create({ data: prepared });
  const line = await tx.decisionLine.create({
    data: { decisionId, proposalId: proposal.id, outcome: "awarded", amountCents },
  });
  await tx.decision.update({
    where: { id: decisionId },
    data: { status: "approved", approvedById: "anne", approvedAt: at },
  });
  const published = {
    status: "published",
    deliberationNumber: "07-01",
    deliberatedOn: at,
    publishedById: "sofia",
    publishedAt: at,
  };
  await tx.decision.update({ where: { id: decisionId }, data: published });
  const award = await tx.award.create({
    data: {
      proposalId: proposal.id,
      decisionLineId: line.id,
      envelopeId,
      townId,
      amountCents,
      status: "accepted",
      notifiedAt: at,
      answeredAt: at,
    },
  });
  const facts = { id: award.id, amountCents, reference };
  await bookEntries(tx, envelopeId, [commitEntry(facts)], { at, byId: null });
  if (paidCents === 0) return;
  const end = new Date(at.getTime() + 540 * 86_400_000);
  const agreement = await tx.agreement.create({
    data: {
      reference: `CONV-${reference}`,
      awardId: award.id,
      status: "in_force",
      startsOn: at,
      endsOn: end,
      lapsesOn: end,
      createdAt: at,
    },
  });
  const { id } = await tx.instalment.create({
    data: {
      agreementId: agreement.id,
      awardId: award.id,
      position: 1,
      kind: "advance",
      amountCents: paidCents,
      condition: "agreement_signed",
      status: "due",
    },
  });
  const instalment = { id, awardId: award.id, amountCents: paidCents, reference };
  const paid = {
    id: `l-${reference}`,
    instalmentId: instalment.id,
    awardId: award.id,
    amountCents: paidCents,
    reference,
  };
  await bookEntries(tx, envelopeId, [fallDueEntry(instalment), payEntry(paid)], { at, byId: null });
}
