import { townAddressees } from "~/db/addressees.server";
import { type AgreementFile, findAgreement, findKnownAgreement } from "~/db/agreements.server";
import type { AmendmentFile } from "~/db/amendments.server";
import type { Tx } from "~/db/database.server";
import { bookEntries } from "~/db/ledger.server";
import { signAmendmentByDepartment, signAmendmentByTown } from "~/domain/awards/amendment";
import { effectOf } from "~/domain/awards/amendment-effect";
import { releaseEntry } from "~/domain/fund/ledger";
import { actorLabel, personId } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { gate, signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type AmendmentToSign, amendmentToSign, plannedOf, signable } from "~/features/awards/amendment-facts.server";
import type { Signature } from "~/features/awards/sign-agreement.server";
import type { Work } from "~/features/visit.server";

/** The town signs the new text, as it is on the screen. */
export async function signAmendmentForTown(
  { actor, now, tx, tell }: Work,
  { reference, readHash, signerFunction }: Signature,
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const agreement = await findAgreement(tx, reference);
  const found = agreement && (await amendmentToSign(tx, agreement));
  if (!agreement || !found) return refuse("not-found");
  const outcome = signAmendmentByTown(actor, signable(agreement, found), readHash);
  if (!outcome.ok) return outcome;
  const signerName = actorLabel(actor);
  await tx.agreementVersion.update({
    where: { id: found.version.id },
    data: {
      townSignerId: personId(actor),
      townSignerName: signerName,
      townSignerFunction: signerFunction,
      townSignedAt: now,
    },
  });
  await move(tx, found.amendment, "approved", outcome.value.status);
  await tell("amendment.signed_by_town", {
    subject: ["amendment", found.amendment.id],
    townId: agreement.townId,
    data: { reference, signerName, signerFunction, contentHash: readHash },
  });
  return grant({ reference });
}

/** The Département countersigns: the new text is the agreement from now on, and what it changes is written and booked. */
export async function signAmendmentForDepartment(
  { actor, now, tx, tell }: Work,
  { reference, readHash, signerFunction }: Signature,
) {
  const stopped = gate(actor, "approver");
  if (stopped) return stopped;
  const agreement = await findKnownAgreement(tx, actor, reference, now);
  const found = agreement && (await amendmentToSign(tx, agreement));
  if (!agreement || !found) return refuse("not-found");
  const outcome = signAmendmentByDepartment(actor, signable(agreement, found), readHash);
  if (!outcome.ok) return outcome;
  const signerName = actorLabel(actor);
  await tx.agreementVersion.update({
    where: { id: found.version.id },
    data: {
      departmentSignerId: personId(actor),
      departmentSignerName: signerName,
      departmentSignerFunction: signerFunction,
      departmentSignedAt: now,
    },
  });
  await move(tx, found.amendment, "signed_by_town", outcome.value.status);
  await applyDates(tx, agreement, found);
  const releaseCents = await applyMoney(tx, agreement, found, { byId: personId(actor), at: now });
  const letters = (await townAddressees(tx, agreement.townId)).map((who) => ({
    ...who,
    template: "amendment_in_force" as const,
    data: {
      path: `/dossiers/${reference}/avenants`,
      agreementNumber: found.content.reference,
      title: found.content.object,
      kind: found.amendment.kind,
      signedAt: now.toISOString(),
    },
  }));
  await tell("amendment.signed_by_department", {
    subject: ["amendment", found.amendment.id],
    townId: agreement.townId,
    data: { reference, signerName, contentHash: readHash, ...(releaseCents > 0 ? { releaseCents } : {}) },
    letters,
  });
  return grant({ reference });
}

const move = (tx: Tx, { id }: AmendmentFile, from: string, to: string) =>
  tx.amendment.update({ where: { id, status: from }, data: { status: to } });

/** The days of the agreement and of the reports that nobody has handed in yet. */
async function applyDates(tx: Tx, agreement: AgreementFile, { content }: AmendmentToSign) {
  await tx.agreement.update({
    where: { id: agreement.id },
    data: {
      endsOn: fromParis(content.endsOn),
      lapsesOn: fromParis(content.lapsesOn),
      version: { increment: 1 },
    },
  });
  await tx.report.updateMany({
    where: { agreementId: agreement.id, kind: "final", status: { in: ["expected", "draft", "returned"] } },
    data: { dueOn: fromParis(content.finalReportDueOn) },
  });
}

/** Less money: the instalments first, then the award, then what goes back to the envelope, by an entry of the ledger. */
async function applyMoney(
  tx: Tx,
  agreement: AgreementFile,
  { amendment, content }: AmendmentToSign,
  by: { byId: string | null; at: Date },
) {
  const { instalments, releaseCents } = effectOf(agreement.content, content, plannedOf(agreement));
  if (releaseCents === 0) return 0;
  for (const { position, beforeCents, afterCents } of instalments.filter((i) => i.beforeCents !== i.afterCents))
    await tx.instalment.update({
      where: {
        agreementId_position: { agreementId: agreement.id, position },
        status: "planned",
        amountCents: beforeCents,
      },
      data: {
        version: { increment: 1 },
        ...(afterCents > 0 ? { amountCents: afterCents } : { status: "cancelled" }),
      },
    });
  await tx.award.update({ where: { id: agreement.award.id }, data: { amountCents: content.amountCents } });
  const award = {
    id: agreement.award.id,
    amountCents: content.amountCents,
    reference: agreement.award.proposal.reference,
  };
  await bookEntries(
    tx,
    agreement.award.envelopeId,
    [releaseEntry(award, releaseCents, `amendment:${amendment.id}`)],
    by,
  );
  return releaseCents;
}
