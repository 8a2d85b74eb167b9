import type { Tx } from "~/db/database.server";
import { bookEntries } from "~/db/ledger.server";
import { fallDueEntry, releaseEntry } from "~/domain/fund/ledger";

type Release = { status: "due" | "cancelled"; dueCents: number; releaseCents: number; releasedAt: Date };
type Due = { id: string; awardId: string; amountCents: number; position: number };

/** Writes that an instalment fell due, and books it: committed → due, and back to the envelope what is not owed. */
export async function releaseRow(
  tx: Tx,
  instalment: Due,
  release: Release,
  about: { envelopeId: string; reference: string; byId: string | null },
) {
  const { status, dueCents, releaseCents, releasedAt } = release;
  const booked = { at: releasedAt, byId: about.byId };
  if (releaseCents > 0)
    await bookEntries(
      tx,
      about.envelopeId,
      [
        releaseEntry(
          { id: instalment.awardId, amountCents: releaseCents, reference: about.reference },
          releaseCents,
          `instalment-${instalment.position}`,
        ),
      ],
      booked,
    );
  if (dueCents > 0)
    await bookEntries(
      tx,
      about.envelopeId,
      [
        fallDueEntry({
          id: instalment.id,
          awardId: instalment.awardId,
          amountCents: dueCents,
          reference: about.reference,
        }),
      ],
      booked,
    );
  await tx.instalment.update({
    where: { id: instalment.id, status: "planned" },
    data: { status, releasedAt, version: { increment: 1 }, ...(dueCents > 0 ? { amountCents: dueCents } : {}) },
  });
}
