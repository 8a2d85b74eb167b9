import { findCall } from "~/db/calls.server";
import { envelopeSums } from "~/db/ledger.server";
import { saveSearchEntry } from "~/db/search.server";
import { openCall } from "~/domain/calls/opening";
import { refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Publishes the call: from here its rules and grid are frozen, and towns can file from the opening on. */
export async function publishCall({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const call = await findCall(tx, reference);
  if (!call) return refuse("not-found");
  const [envelope, otherOpen] = await Promise.all([
    envelopeSums(tx, call.envelopeId),
    tx.call.count({
      where: {
        id: { not: call.id },
        NOT: { frozenAt: null },
        opensAt: { lte: call.closesAt },
        closesAt: { gt: call.opensAt },
      },
    }),
  ]);
  const outcome = openCall({ call, criteria: call.criteria, envelope, otherOpen: otherOpen > 0 }, actor, now);
  if (!outcome.ok) return outcome;

  await tx.call.update({ where: { id: call.id }, data: { frozenAt: outcome.value.frozenAt } });
  await tx.reviewPhase.create({ data: { callId: call.id, kind: "preparation", position: 1, activeAt: now } });
  await saveSearchEntry(
    tx,
    {
      kind: "call",
      subjectId: call.id,
      audience: "public",
      url: `/appels/${reference}`,
      title: call.title,
      text: [call.summary, call.titleEn, call.summaryEn].filter(Boolean).join("\n"),
    },
    now,
  );
  await tell("call.opened", { subject: ["call", call.id], data: { reference, title: call.title } });
  return outcome;
}
