import { addresseesByTown } from "~/db/addressees.server";
import { bookEntries } from "~/db/ledger.server";
import { findKnownRun, type RunFile } from "~/db/payments.server";
import { payEntry, rejectEntry } from "~/domain/fund/ledger";
import { type LineStatus, type Return, recordReturns, type Settled } from "~/domain/fund/payment-return";
import type { Letter } from "~/domain/notices/letters";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** What the accountant did with each line: paid moves the ledger, rejected makes the instalment due again and tells the town. */
export async function recordPaymentReturns(
  { actor, now, tx, tell }: Work,
  { reference, returns }: { reference: string; returns: readonly Return[] },
) {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  const run = await findKnownRun(tx, actor, reference, now);
  if (!run) return refuse("not-found");
  const outcome = recordReturns(
    actor,
    { status: run.status, lines: run.lines.map((l) => ({ ...l, status: l.status as LineStatus })) },
    returns,
  );
  if (!outcome.ok) return outcome;

  const addresseesOf = await addresseesByTown(
    tx,
    run.lines.map((l) => l.instalment.award.townId),
  );
  const letters: Letter[] = [];
  for (const settled of outcome.value.settled) {
    const line = run.lines.find((l) => l.id === settled.lineId);
    if (!line) throw new Error(`line ${settled.lineId} is not of run ${reference}`);
    const fact = {
      id: line.id,
      instalmentId: line.instalmentId,
      awardId: line.instalment.awardId,
      amountCents: line.amountCents,
      reference: line.instalment.award.proposal.reference,
    };
    if (settled.booking)
      await bookEntries(tx, run.envelopeId, [settled.booking === "pay" ? payEntry(fact) : rejectEntry(fact)], {
        at: now,
        byId: personId(actor),
      });
    await tx.paymentLine.update({
      where: { id: line.id },
      data: { status: settled.status, rejectReason: settled.reason, returnedAt: now },
    });
    const paid = settled.status === "paid";
    await tx.instalment.update({
      where: { id: line.instalmentId },
      data: { status: paid ? "paid" : "due", paidAt: paid ? now : null, version: { increment: 1 } },
    });
    const people = addresseesOf(line.instalment.award.townId);
    letters.push(...people.map((who) => letterOf(who, line, settled, now)));
  }
  const { status } = outcome.value;
  await tx.paymentRun.update({
    where: { id: run.id },
    data: { status, ...(status === "returned" ? { returnedAt: now } : {}), version: { increment: 1 } },
  });
  const paid = outcome.value.settled.filter((s) => s.status === "paid").length;
  await tell("run.returned", {
    subject: ["payment_run", run.id],
    data: { reference, paid, rejected: outcome.value.settled.length - paid },
    letters,
  });
  return grant({ reference });
}

function letterOf(
  who: { to: string; personId: string; locale: Letter["locale"] },
  line: RunFile["lines"][number],
  settled: Settled,
  now: Date,
): Letter {
  const { award, agreement, kind } = line.instalment;
  const about = {
    path: `/dossiers/${award.proposal.reference}/versements`,
    agreementNumber: agreement.reference,
    title: award.proposal.title,
    kind: kind as "advance" | "interim" | "balance",
    amountCents: line.amountCents,
  };
  return settled.status === "paid"
    ? { ...who, template: "payment_made", data: { ...about, paidAt: now.toISOString() } }
    : { ...who, template: "payment_rejected", data: { ...about, reason: settled.reason } };
}
