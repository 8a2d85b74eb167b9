import { roleAddressees, townAddressees } from "~/db/addressees.server";
import { type AgreementFile, findAgreement, findKnownAgreement } from "~/db/agreements.server";
import type { Tx } from "~/db/database.server";
import { releaseRow } from "~/db/instalments.server";
import { signByDepartment, signByTown } from "~/domain/awards/agreement";
import { type Instalment, releaseInstalment } from "~/domain/fund/instalments";
import { type Actor, actorLabel, personId } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { gate, signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

export type Signature = { reference: string; readHash: string; signerFunction: string };

/** The town signs the text that is on the screen; its hash says which. */
export async function signAgreementForTown(work: Work, { reference, readHash, signerFunction }: Signature) {
  const { actor, now, tx } = work;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const agreement = await findAgreement(tx, reference);
  if (!agreement) return refuse("not-found");
  const outcome = signByTown(actor, agreement, readHash, now);
  if (!outcome.ok) return outcome;
  return townSigned(work, agreement, onScreen(actor, signerFunction, now));
}

/** The Département countersigns: the agreement is in force, the advance falls due, the reports get their dates. */
export async function signAgreementForDepartment(work: Work, { reference, readHash, signerFunction }: Signature) {
  const { actor, now, tx } = work;
  const stopped = gate(actor, "approver");
  if (stopped) return stopped;
  const agreement = await findKnownAgreement(tx, actor, reference, now);
  if (!agreement) return refuse("not-found");
  const outcome = signByDepartment(actor, agreement, readHash, now);
  if (!outcome.ok) return outcome;
  return departmentSigned(work, agreement, onScreen(actor, signerFunction, now));
}

/** On paper, `signerId` is who wrote the signature down, and the name that of who signed. */
type Given = { signerId: string | null; signerName: string; signerFunction: string; at: Date; onPaper: boolean };
const onScreen = (actor: Actor, signerFunction: string, at: Date): Given => ({
  signerId: personId(actor),
  signerName: actorLabel(actor),
  signerFunction,
  at,
  onPaper: false,
});

/** The town's signature is there, in whichever way it was given. */
export async function townSigned({ tx, tell }: Work, agreement: AgreementFile, given: Given) {
  const { signerId, signerName, signerFunction, at, onPaper } = given;
  const { reference } = agreement.award.proposal;
  await tx.agreementVersion.update({
    where: { id: agreement.newest.id },
    data: {
      townSignerId: signerId,
      townSignerName: signerName,
      townSignerFunction: signerFunction,
      townSignedAt: at,
      townSignedOnPaper: onPaper,
    },
  });
  await tx.agreement.update({
    where: { id: agreement.id, status: "to_sign" },
    data: { status: "signed_by_town", version: { increment: 1 } },
  });
  const letters = (await roleAddressees(tx, "approver")).map((who) => ({
    ...who,
    template: "agreement_signed" as const,
    data: {
      ...about(agreement, `/gestion/conventions/${reference}`),
      townName: agreement.award.town.name,
      signerName,
      signedAt: at.toISOString(),
    },
  }));
  await tell("agreement.signed_by_town", {
    subject: ["agreement", agreement.id],
    townId: agreement.townId,
    data: { reference, signerName, signerFunction, contentHash: agreement.contentHash, onPaper },
    letters,
  });
  return grant({ reference });
}

/** The Département's signature is there: the agreement is in force. */
export async function departmentSigned({ actor, now, tx, tell }: Work, agreement: AgreementFile, given: Given) {
  const { signerId, signerName, signerFunction, at, onPaper } = given;
  const { reference } = agreement.award.proposal;
  await tx.agreementVersion.update({
    where: { id: agreement.newest.id },
    data: {
      departmentSignerId: signerId,
      departmentSignerName: signerName,
      departmentSignerFunction: signerFunction,
      departmentSignedAt: at,
      departmentSignedOnPaper: onPaper,
    },
  });
  await tx.agreement.update({
    where: { id: agreement.id, status: "signed_by_town" },
    data: { status: "in_force", version: { increment: 1 } },
  });
  const released = await releaseAdvance(tx, agreement, actor, now);
  if (!released.ok) return released;
  await expectReports(tx, agreement);
  const letters = (await townAddressees(tx, agreement.townId)).map((who) => ({
    ...who,
    template: "agreement_in_force" as const,
    data: {
      ...about(agreement, `/dossiers/${reference}/convention`),
      amountCents: agreement.content.amountCents,
      signedAt: at.toISOString(),
      lapsesOn: agreement.content.lapsesOn,
    },
  }));
  await tell("agreement.signed_by_department", {
    subject: ["agreement", agreement.id],
    townId: agreement.townId,
    data: { reference, signerName, contentHash: agreement.contentHash, onPaper },
    letters,
  });
  return grant({ reference });
}

const about = ({ content }: AgreementFile, path: string) => ({
  path,
  agreementNumber: content.reference,
  title: content.object,
});

async function releaseAdvance(tx: Tx, agreement: AgreementFile, actor: Actor, now: Date) {
  const advance = agreement.instalments.find((i) => i.condition === "agreement_signed");
  if (!advance) return grant(null);
  const facts = {
    agreementStatus: "in_force" as const,
    lapsesOn: agreement.content.lapsesOn,
    interimReportAccepted: false,
    finalReportAccepted: false,
  };
  const outcome = releaseInstalment(advance as Instalment, facts, now);
  if (!outcome.ok) return outcome;
  await releaseRow(tx, advance, outcome.value, {
    envelopeId: agreement.award.envelopeId,
    reference: agreement.award.proposal.reference,
    byId: personId(actor),
  });
  return grant(null);
}

async function expectReports(tx: Tx, { id, content }: AgreementFile) {
  const interim = content.interimReportDueOn ? [{ kind: "interim", dueOn: content.interimReportDueOn }] : [];
  await tx.report.createMany({
    data: [...interim, { kind: "final", dueOn: content.finalReportDueOn }].map(({ kind, dueOn }) => ({
      agreementId: id,
      kind,
      status: "expected",
      dueOn: fromParis(dueOn),
    })),
  });
}
