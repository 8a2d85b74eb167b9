import { nextReference } from "~/db/decisions.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { payableInstalments } from "~/db/payments.server";
import { prepareRun } from "~/domain/fund/payment-run";
import { personId } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Wish = { year: number; instalmentIds: readonly string[]; executionOn: string };

/** Gathers chosen instalments into a run. What cannot be paid is left out and named; what is in it is in no other run. */
export async function preparePaymentRun({ actor, now, tx, tell }: Work, { year, instalmentIds, executionOn }: Wish) {
  const stopped = gate(actor, "paymaster");
  if (stopped) return stopped;
  const envelope = await tx.envelope.findUnique({ where: { year } });
  if (!envelope) return refuse("not-found");
  const reference = await nextReference(tx, "paymentRun", "V", now);
  const chosen =
    instalmentIds.length === 0
      ? []
      : await payableInstalments(tx, {
          envelopeId: envelope.id,
          ids: instalmentIds,
          hidden: await hiddenProposalIds(tx, actor, now),
          at: now,
        });
  const outcome = prepareRun(actor, { reference, chosen, executionOn }, now);
  if (!outcome.ok) return outcome;

  const { lines, leftOut, totalCents } = outcome.value;
  const run = await tx.paymentRun.create({
    data: {
      reference,
      envelopeId: envelope.id,
      status: "prepared",
      preparedById: personId(actor) ?? "",
      preparedAt: now,
      executionOn: fromParis(executionOn),
      linesCount: lines.length,
      totalCents,
    },
  });
  await tx.paymentLine.createMany({
    data: lines.map(({ instalmentId, amountCents, endToEndId, iban, bic, holder, label }, i) => ({
      runId: run.id,
      instalmentId,
      position: i + 1,
      amountCents,
      endToEndId,
      iban,
      bic,
      holder,
      label,
      status: "pending",
    })),
  });
  await tx.instalment.updateMany({
    where: { id: { in: lines.map((l) => l.instalmentId) }, status: "due" },
    data: { status: "in_run", version: { increment: 1 } },
  });
  await tell("run.prepared", {
    subject: ["payment_run", run.id],
    data: { reference, lines: lines.length, totalCents, leftOut: leftOut.map((l) => `${l.reference} (${l.reason})`) },
  });
  return grant({ reference, leftOut: leftOut.length });
}
