import { townAddressees } from "~/db/addressees.server";
import { agreementFor, createAgreement, isKnownDossier } from "~/db/agreements.server";
import { prepareAgreement } from "~/domain/awards/agreement";
import type { AwardStatus } from "~/domain/awards/award";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Draws up the agreement of an accepted award: its text, its schedule, and the letter that asks the town to sign. */
export async function prepareAgreementOf({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const award = await tx.award.findFirst({
    where: { proposal: { reference } },
    include: {
      agreement: { select: { id: true } },
      proposal: { select: { id: true, reference: true } },
      town: { select: { name: true, linking: true } },
      decisionLine: { select: { decision: { select: { deliberationNumber: true, deliberatedOn: true } } } },
    },
  });
  if (!award || !(await isKnownDossier(tx, actor, award.proposal.id, now))) return refuse("not-found");
  const outcome = prepareAgreement(actor, {
    status: award.status as AwardStatus,
    hasAgreement: award.agreement !== null,
  });
  if (!outcome.ok) return outcome;
  const content = await agreementFor(tx, award, now);
  if (!content) return refuse("agreement-facts-missing", { reference });

  const { id } = await createAgreement(tx, award.id, content, now);
  const letters = (await townAddressees(tx, award.townId, ["signatory"])).map((who) => ({
    ...who,
    template: "agreement_to_sign" as const,
    data: {
      path: `/dossiers/${reference}/convention`,
      agreementNumber: content.reference,
      title: content.object,
      amountCents: content.amountCents,
    },
  }));
  await tell("agreement.prepared", {
    subject: ["agreement", id],
    townId: award.townId,
    data: { reference, agreement: content.reference, amountCents: content.amountCents },
    letters,
  });
  return grant({ reference });
}
