import { roleAddressees } from "~/db/addressees.server";
import { bookEntries } from "~/db/ledger.server";
import { removeSearchEntry } from "~/db/search.server";
import { type AwardAnswer, type AwardStatus, answerAward } from "~/domain/awards/award";
import { releaseEntry } from "~/domain/fund/ledger";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** The signatory accepts or declines. A declined award goes back to the envelope by an entry of the ledger. */
export async function answerAwardOf(
  { actor, now, tx, tell }: Work,
  { reference, answer, reason }: { reference: string; answer: AwardAnswer; reason: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const award = await tx.award.findFirst({
    where: { proposal: { reference } },
    include: {
      proposal: { select: { title: true, call: { select: { reference: true } } } },
      town: { select: { name: true } },
    },
  });
  if (!award) return refuse("not-found");
  const outcome = answerAward(
    actor,
    { townId: award.townId, status: award.status as AwardStatus, amountCents: award.amountCents },
    { answer, reason },
    now,
  );
  if (!outcome.ok) return outcome;

  const { status, answeredAt, releaseCents } = outcome.value;
  await tx.award.update({ where: { id: award.id }, data: { status, answeredAt, answerReason: reason.trim() } });
  if (releaseCents > 0)
    await bookEntries(
      tx,
      award.envelopeId,
      [releaseEntry({ id: award.id, amountCents: award.amountCents, reference }, releaseCents, "declined")],
      { at: now, byId: personId(actor) },
    );
  const freedLetters = async () =>
    (await roleAddressees(tx, "fund_manager")).map((who) => ({
      ...who,
      template: "award_declined" as const,
      data: {
        path: `/gestion/appels/${award.proposal.call.reference}/liste-complementaire`,
        reference,
        title: award.proposal.title,
        townName: award.town.name,
        amountCents: award.amountCents,
        reason: reason.trim(),
      },
    }));
  if (status === "declined") await removeSearchEntry(tx, "project", award.proposalId);
  await tell(status === "accepted" ? "award.accepted" : "award.declined", {
    subject: ["award", award.id],
    townId: award.townId,
    data: {
      reference,
      title: award.proposal.title,
      amountCents: award.amountCents,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    },
    letters: status === "declined" ? await freedLetters() : [],
  });
  return grant({ reference });
}
