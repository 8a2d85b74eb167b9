import { townAddressees } from "~/db/addressees.server";
import { type AgreementFile, agreementHash, findKnownAgreement } from "~/db/agreements.server";
import { type AmendmentFile, addVersion, amendmentsOf, openAmendment } from "~/db/amendments.server";
import type { Tx } from "~/db/database.server";
import { routeOf, type Settled, settleAmendment, whatIsWrong } from "~/domain/awards/amendment";
import { amendedContent } from "~/domain/awards/amendment-effect";
import { personId } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { plannedOf, wishNow } from "~/features/awards/amendment-facts.server";
import type { Work } from "~/features/visit.server";

export type AmendmentAnswer = {
  reference: string;
  answer: "approved" | "refused";
  reason: string;
  number: string;
  on: string;
};

/** Somebody else than who asked approves it, with its deliberation where one is needed, or refuses it and says why. */
export async function settleAmendmentOf(
  { actor, now, tx, tell }: Work,
  { reference, answer, reason, number, on }: AmendmentAnswer,
) {
  const stopped = gate(actor, "fund_manager", "approver");
  if (stopped) return stopped;
  const agreement = await findKnownAgreement(tx, actor, reference, now);
  const amendment = agreement && (await openAmendment(tx, agreement.id));
  if (!agreement || !amendment) return refuse("not-found");
  const { asked, kind, status, preparedById } = amendment;
  const wish = wishNow(agreement, amendment);
  const said = { approve: answer === "approved", reason, deliberation: { number, on } };
  const outcome = settleAmendment(actor, { kind, status, preparedById, route: routeOf(wish) }, said, now);
  if (!outcome.ok) return outcome;
  // Money may have moved since it was asked for: what is approved is what still holds today.
  const wrong = whatIsWrong(wish);
  const isApproved = outcome.value.status === "approved";
  if (isApproved && wrong) return refuse(wrong);
  if (isApproved && agreementHash(agreement.content) !== agreementHash(amendment.before))
    return refuse("amendment-out-of-date");

  const about = {
    agreementNumber: agreement.content.reference,
    title: agreement.content.object,
    kind,
  };
  const path = `/dossiers/${reference}/avenants`;
  if (!isApproved) await settle(tx, amendment, outcome.value, { byId: personId(actor), at: now, reason });
  else await approve(tx, agreement, amendment, outcome.value, { byId: personId(actor), at: now });
  const townId = isApproved && asked.kind === "beneficiary" ? asked.newTownId : agreement.townId;
  const letters = isApproved
    ? (await townAddressees(tx, townId, ["signatory"])).map((who) => ({
        ...who,
        template: "amendment_to_sign" as const,
        data: { path, ...about },
      }))
    : (await townAddressees(tx, townId)).map((who) => ({
        ...who,
        template: "amendment_refused" as const,
        data: { path, ...about, reason: reason.trim() },
      }));
  await tell(isApproved ? "amendment.approved" : "amendment.refused", {
    subject: ["amendment", amendment.id],
    townId,
    data: { reference, kind, ...(isApproved ? { number } : { reason: reason.trim() }) },
    letters,
  });
  return grant({ reference });
}

type By = { byId: string | null; at: Date };

const settle = (tx: Tx, { id }: AmendmentFile, { status, deliberation }: Settled, by: By & { reason: string }) =>
  tx.amendment.update({
    where: { id, status: "requested" },
    data: {
      status,
      approvedById: by.byId,
      approvedAt: by.at,
      settledReason: by.reason.trim(),
      ...(deliberation ? { deliberationNumber: deliberation.number, deliberatedOn: fromParis(deliberation.on) } : {}),
    },
  });

/** The new text stands beside the old one until both have signed. A dossier whose town merged goes to the heir at once. */
async function approve(tx: Tx, agreement: AgreementFile, amendment: AmendmentFile, settled: Settled, by: By) {
  const { asked, kind, reason } = amendment;
  const number = (await amendmentsOf(tx, agreement.id)).filter((a) => a.versionNumber !== null).length + 1;
  const content = {
    ...amendedContent(agreement.content, asked, plannedOf(agreement)),
    amendment: { number, kind, reason, deliberation: settled.deliberation },
  };
  const version = await addVersion(tx, agreement.id, content, by.at);
  await settle(tx, amendment, settled, { ...by, reason: "" });
  await tx.amendment.update({ where: { id: amendment.id }, data: { versionNumber: version.number } });
  if (asked.kind !== "beneficiary") return;
  const heir = { townId: asked.newTownId };
  await tx.proposal.update({
    where: { id: agreement.award.proposal.id },
    data: { ...heir, version: { increment: 1 } },
  });
  await tx.award.update({ where: { id: agreement.award.id }, data: heir });
}
