import { type AgreementFile, findAgreement, findKnownAgreement } from "~/db/agreements.server";
import { findTownDossier } from "~/db/proposals.server";
import { gate, signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { agreementFile, agreementText } from "~/features/awards/agreement-text.server";
import { type AmendmentToSign, amendmentToSign } from "~/features/awards/amendment-facts.server";
import type { Visit } from "~/features/visit.server";

export const AMENDMENT_READERS = ["fund_manager", "approver", "paymaster", "auditor"] as const;

/** The text that waits for its signatures, as it would stand in the agreement's place. */
export const amendmentText = ({ read }: Visit, agreement: AgreementFile, { version, content }: AmendmentToSign) =>
  agreementText(read, { ...agreement, content, contentHash: version.contentHash, newest: version });

/** The amendment under way, on paper; without one, the last that came into force. */
async function amendmentPaper(visit: Visit, agreement: AgreementFile | null) {
  const toSign = agreement && (await amendmentToSign(visit.read, agreement));
  if (agreement && toSign) return grant(agreementFile(await amendmentText(visit, agreement, toSign)));
  return agreement?.content.amendment
    ? grant(agreementFile(await agreementText(visit.read, agreement)))
    : refuse("not-found");
}

export async function townAmendmentFile(visit: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(visit.actor);
  if (stranger) return stranger;
  const file = await findTownDossier(visit.read, visit.actor, reference);
  return amendmentPaper(visit, file && (await findAgreement(visit.read, reference)));
}

export async function deskAmendmentFile(visit: Visit, { reference }: { reference: string }) {
  const stopped = gate(visit.actor, ...AMENDMENT_READERS);
  if (stopped) return stopped;
  return amendmentPaper(visit, await findKnownAgreement(visit.read, visit.actor, reference, visit.now));
}
