import { bookEntries } from "~/db/ledger.server";
import { appropriateEntry } from "~/domain/fund/ledger";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type NewEnvelope = { name: string; year: number; amountCents: number; voteReference: string };

/** Records the credits that the assembly voted: the envelope of a year, and its first entry in the ledger. */
export async function openEnvelope(
  { actor, now, tx, tell }: Work,
  { name, year, amountCents, voteReference }: NewEnvelope,
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (await tx.envelope.findUnique({ where: { year } })) return refuse("envelope-exists", { year });

  const envelope = await tx.envelope.create({ data: { name, year, createdAt: now } });
  await bookEntries(tx, envelope.id, [appropriateEntry(envelope, amountCents, voteReference)], {
    at: now,
    byId: personId(actor),
  });
  await tell("envelope.opened", {
    subject: ["envelope", envelope.id],
    data: { name, year, amountCents, voteReference },
  });
  return grant({ envelopeId: envelope.id });
}
