import type { AgreementFile } from "~/db/agreements.server";
import { type AmendmentFile, openAmendment, versionOf } from "~/db/amendments.server";
import type { Reader, Tx } from "~/db/database.server";
import { agreementContent } from "~/domain/awards/agreement-content";
import { type Planned, wishOf } from "~/domain/awards/amendment-effect";

export const plannedOf = (agreement: AgreementFile) =>
  agreement.instalments as (AgreementFile["instalments"][number] & Planned)[];

/** What is asked for, measured by the agreement and the money of today. */
export const wishNow = (agreement: AgreementFile, { asked }: AmendmentFile) =>
  wishOf(asked, agreement.content, {
    townId: agreement.townId,
    instalments: plannedOf(agreement),
    lineCents: () => Number.MAX_SAFE_INTEGER,
  });

/** The amendment under way with the version that it made; null before it is approved. */
export async function amendmentToSign(db: Reader | Tx, agreement: AgreementFile) {
  const amendment = await openAmendment(db, agreement.id);
  if (!amendment?.versionNumber) return null;
  const version = await versionOf(db, agreement.id, amendment.versionNumber);
  return version && { amendment, version, content: agreementContent.parse(JSON.parse(version.content)) };
}
export type AmendmentToSign = NonNullable<Awaited<ReturnType<typeof amendmentToSign>>>;

export const signable = (agreement: AgreementFile, { amendment, version }: AmendmentToSign) => ({
  townId: agreement.townId,
  status: amendment.status,
  contentHash: version.contentHash,
});
