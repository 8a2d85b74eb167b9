import { townAddressees } from "~/db/addressees.server";
import { agreementFor, agreementHash } from "~/db/agreements.server";
import { prepareAgreement } from "~/domain/awards/agreement";
import { agreementHashInput } from "~/domain/awards/agreement-content";
import type { AwardStatus } from "~/domain/awards/award";
import { fromParis } from "~/domain/shared/calendar";
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
      agreement: { select: { id: true } }, proposal: { select: { id: true, reference: true } }, town: { select: { name: true, linking: true } },
      decisionLine: { select: { decision: { select: { deliberationNumber: true, deliberatedOn: true } } } },
    },
  });
  if (!award) return refuse("not-found");
  const outcome = prepareAgreement(actor, { status: award.status as AwardStatus, hasAgreement: award.agreement !== null });
  if (!outcome.ok) return outcome;
  const content = await agreementFor(tx, award, now);
  if (!content) return refuse("agreement-facts-missing", { reference });

  const agreement = await tx.agreement.create({
    data: {
      reference: content.reference, awardId: award.id, status: "to_sign", startsOn: fromParis(content.startsOn), endsOn: fromParis(content.endsOn),
      lapsesOn: fromParis(content.lapsesOn), createdAt: now,
      versions: { create: { number: 1, content: agreementHashInput(content), contentHash: agreementHash(content), createdAt: now } },
    },
  });
  await tx.instalment.createMany({
    data: content.instalments.map(({ position, kind, amountCents, condition }) => ({ agreementId: agreement.id, awardId: award.id, position, kind, amountCents, condition, status: "planned" })),
  });
  const letters = (await townAddressees(tx, award.townId, ["signatory"])).map((who) => ({
    ...who,
    template: "agreement_to_sign" as const,
    data: { path: `/dossiers/${reference}/convention`, agreementNumber: content.reference, title: content.object, amountCents: content.amountCents },
  }));
  await tell("agreement.prepared", { subject: ["agreement", agreement.id], townId: award.townId, data: { reference, agreement: content.reference, amountCents: content.amountCents }, letters });
  return grant({ reference });
}
