import type { Reader, Tx } from "~/db/database.server";
import type { Entry } from "~/domain/fund/ledger";

/** Books entries of one envelope. Balances follow by the database's own trigger; it refuses what would overspend. */
export async function bookEntries(
  tx: Tx,
  envelopeId: string,
  entries: readonly Entry[],
  { at, byId }: { at: Date; byId: string | null },
) {
  for (const entry of entries)
    await tx.ledgerEntry.create({ data: { ...entry, envelopeId, bookedAt: at, bookedById: byId } });
}

export type EnvelopeSums = {
  appropriatedCents: number;
  availableCents: number;
  committedCents: number;
  dueCents: number;
  paidCents: number;
  recoveredCents: number;
};
/** For a select: the sums of an envelope. */
export const envelopeSumsShape = {
  appropriatedCents: true,
  availableCents: true,
  committedCents: true,
  dueCents: true,
  paidCents: true,
  recoveredCents: true,
} as const;
export const noSums: EnvelopeSums = {
  appropriatedCents: 0,
  availableCents: 0,
  committedCents: 0,
  dueCents: 0,
  paidCents: 0,
  recoveredCents: 0,
};

/** The sums of an envelope as its entries moved them; zeros before the first. */
export async function envelopeSums(db: Reader | Tx, envelopeId: string): Promise<EnvelopeSums> {
  return (
    (await db.envelopeBalance.findUnique({
      where: { envelopeId },
      select: envelopeSumsShape,
    })) ?? noSums
  );
}
