import { type AgreementFile, findKnownAgreement } from "~/db/agreements.server";
import { signByDepartment } from "~/domain/awards/agreement";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { agreementFile, agreementText, signedFile } from "~/features/awards/agreement-text.server";
import type { AgreementPage } from "~/features/awards/town-agreement.server";
import type { Visit } from "~/features/visit.server";

const READERS = ["fund_manager", "approver", "paymaster", "auditor"] as const;

const mayOpen = ({ actor }: Visit) => gate(actor, ...READERS);
const signs = ({ actor, now }: Visit, agreement: AgreementFile) =>
  signByDepartment(actor, agreement, agreement.contentHash, now).ok;

/** An agreement at the Département's desk. */
export async function deskAgreement(visit: Visit, { reference }: { reference: string }) {
  const { actor, now, read } = visit;
  const stopped = mayOpen(visit);
  if (stopped) return stopped;
  const agreement = await findKnownAgreement(read, actor, reference, now);
  if (!agreement) return refuse("not-found");
  const person = await read.person.findUnique({ where: { id: personId(actor) ?? "" }, select: { jobTitle: true } });
  return grant<AgreementPage>({
    ...(await agreementText(read, agreement)),
    usualFunction: person?.jobTitle ?? "",
    can: { sign: signs(visit, agreement) },
  });
}

export async function deskAgreementFile(visit: Visit, { reference }: { reference: string }) {
  const stopped = mayOpen(visit);
  if (stopped) return stopped;
  const agreement = await findKnownAgreement(visit.read, visit.actor, reference, visit.now);
  return agreement ? grant(agreementFile(await agreementText(visit.read, agreement))) : refuse("not-found");
}

export async function deskSignedFile(visit: Visit, { reference }: { reference: string }) {
  const stopped = mayOpen(visit);
  if (stopped) return stopped;
  const agreement = await findKnownAgreement(visit.read, visit.actor, reference, visit.now);
  return agreement ? signedFile(visit.read, agreement) : refuse("not-found");
}
