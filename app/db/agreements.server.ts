import { createHash } from "node:crypto";
import { conflictFacts, conflictShape, isConflicted } from "~/db/conflicts.server";
import type { Reader, Tx } from "~/db/database.server";
import { dossierContent } from "~/db/proposals.server";
import type { AgreementStatus } from "~/domain/awards/agreement";
import {
  type AgreementContent,
  agreementContent,
  agreementHashInput,
  buildAgreement,
} from "~/domain/awards/agreement-content";
import { DEPARTMENT } from "~/domain/awards/department";
import { budgetTotals, readBudget } from "~/domain/proposals/budget";
import { draftOf, typedSections } from "~/domain/proposals/completeness";
import type { Actor } from "~/domain/shared/actor";
import { fromParis, inParis } from "~/domain/shared/calendar";
import { basisPoints } from "~/domain/shared/money";

/** The texts that count: the first, and every later one that both sides have signed. */
export const COUNTING_VERSIONS = { OR: [{ number: 1 }, { NOT: { departmentSignedAt: null } }] };

const byReference = {
  versions: { where: COUNTING_VERSIONS, orderBy: { number: "desc" }, take: 1 },
  instalments: { orderBy: { position: "asc" } },
  reports: true,
  award: {
    include: {
      proposal: { select: { id: true, reference: true, title: true, callId: true } },
      town: { select: { id: true, name: true, linking: true, slug: true } },
    },
  },
} as const;

/** An agreement with the text that counts, its instalments and its award, by the dossier's reference. */
export async function findAgreement(db: Reader | Tx, proposalReference: string) {
  const row = await db.agreement.findFirst({
    where: { award: { proposal: { reference: proposalReference } } },
    include: byReference,
  });
  const newest = row?.versions[0];
  if (!row || !newest) return null;
  const { versions: _all, status, ...agreement } = row;
  return {
    ...agreement,
    status: status as AgreementStatus,
    townId: row.award.townId,
    newest,
    contentHash: newest.contentHash,
    content: agreementContent.parse(JSON.parse(newest.content)),
  };
}
export type AgreementFile = NonNullable<Awaited<ReturnType<typeof findAgreement>>>;

/** The same for whoever works on it at the Département. To someone in a conflict of interest it does not exist. */
export async function findKnownAgreement(
  db: Reader | Tx,
  actor: Actor,
  proposalReference: string,
  at: Date,
): Promise<AgreementFile | null> {
  const agreement = await findAgreement(db, proposalReference);
  return agreement && (await isKnownDossier(db, actor, agreement.award.proposal.id, at)) ? agreement : null;
}

/** Whether no conflict of interest hides a dossier from this person. */
export async function isKnownDossier(db: Reader | Tx, actor: Actor, proposalId: string, at: Date): Promise<boolean> {
  const [facts, dossier] = await Promise.all([
    conflictFacts(db, actor, at),
    db.proposal.findUnique({ where: { id: proposalId }, select: conflictShape }),
  ]);
  return dossier !== null && !isConflicted(facts, dossier);
}

type AwardToAgree = {
  amountCents: number;
  proposal: { id: string; reference: string };
  town: { name: string; linking: string };
  decisionLine: { decision: { deliberationNumber: string | null; deliberatedOn: Date | null } };
};

/** The text of an agreement from what was filed and what was decided. Null when the dossier as filed lacks what it needs. */
export async function agreementFor(tx: Tx, award: AwardToAgree, now: Date): Promise<AgreementContent | null> {
  const file = await dossierContent(tx, award.proposal.id);
  if (!file) return null;
  const { applicant, initiative } = typedSections(file.dossier);
  const { deliberationNumber, deliberatedOn } = award.decisionLine.decision;
  if (!applicant || !initiative || !deliberationNumber || !deliberatedOn) return null;
  const totals = budgetTotals(readBudget(draftOf(file.dossier, "budget")), file.call.rules);
  return buildAgreement({
    reference: `CONV-${award.proposal.reference}`,
    proposalReference: award.proposal.reference,
    department: DEPARTMENT,
    town: {
      name: applicant.kind === "town" ? `Commune ${award.town.linking}${award.town.name}` : applicant.bodyName,
      siret: applicant.siret,
      representedBy: applicant.leadName,
      function: applicant.leadFunction,
    },
    object: initiative.title,
    amountCents: award.amountCents,
    requestedCents: totals.requestedCents,
    eligibleCostCents: totals.eligibleCents,
    // The share of the accepted cost that is paid: what was awarded of the eligible cost.
    rateBp: Math.min(10_000, basisPoints(award.amountCents, totals.eligibleCents)),
    deliberation: { number: deliberationNumber, on: inParis(deliberatedOn).date },
    startsOn: initiative.startsOn,
    endsOn: initiative.endsOn,
    preparedOn: inParis(now).date,
    rules: file.call.rules,
  });
}

export const agreementHash = (content: AgreementContent) =>
  createHash("sha256").update(agreementHashInput(content)).digest("hex");

/** A new agreement to sign: its first text, and its instalments as planned. */
export async function createAgreement(tx: Tx, awardId: string, content: AgreementContent, now: Date) {
  const text = { number: 1, content: agreementHashInput(content), contentHash: agreementHash(content), createdAt: now };
  const { id } = await tx.agreement.create({
    data: {
      reference: content.reference,
      awardId,
      status: "to_sign",
      startsOn: fromParis(content.startsOn),
      endsOn: fromParis(content.endsOn),
      lapsesOn: fromParis(content.lapsesOn),
      createdAt: now,
      versions: { create: text },
    },
    select: { id: true },
  });
  const planned = { agreementId: id, awardId, status: "planned" };
  await tx.instalment.createMany({
    data: content.instalments.map(({ percent: _share, ...instalment }) => ({ ...instalment, ...planned })),
  });
  return { id };
}
