import type { Reader } from "~/db/database.server";
import type { Verification } from "~/db/verify-journal.server";
import { after, type Balances, type Booking, balancesOf, brokenInvariants, emptyBalances } from "~/domain/fund/ledger";

const PAGE = 1_000;

/** Adds the ledger up again, entry by entry, and compares with the balances that the pages show. */
export async function verifyLedger(read: Reader): Promise<Verification> {
  const envelopes = new Map<string, Balances>();
  const awards = new Map<string, Balances>();
  let last = 0;
  let checked = 0;
  for (;;) {
    const entries = await read.ledgerEntry.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      take: PAGE,
    });
    for (const entry of entries) {
      const booking = entry as typeof entry & Booking;
      envelopes.set(entry.envelopeId, after(envelopes.get(entry.envelopeId) ?? emptyBalances(), booking));
      if (entry.awardId) awards.set(entry.awardId, after(awards.get(entry.awardId) ?? emptyBalances(), booking));
      last = entry.id;
      checked++;
    }
    if (entries.length < PAGE) break;
  }
  const problem = (await envelopeProblem(read, envelopes)) ?? (await awardProblem(read, awards));
  return problem ? { ok: false, problem } : { ok: true, checked };
}

async function envelopeProblem(read: Reader, sums: Map<string, Balances>): Promise<string | null> {
  for (const row of await read.envelopeBalance.findMany()) {
    const sum = sums.get(row.envelopeId) ?? balancesOf([]);
    const same =
      row.appropriatedCents === -sum.appropriation && row.availableCents === sum.available && sameAccounts(row, sum);
    if (!same) return `the balance of envelope ${row.envelopeId} is not the sum of its entries`;
    const [broken] = brokenInvariants(sum);
    if (broken) return `envelope ${row.envelopeId}: ${broken}`;
  }
  return null;
}

async function awardProblem(read: Reader, sums: Map<string, Balances>): Promise<string | null> {
  for (const row of await read.awardBalance.findMany())
    if (!sameAccounts(row, sums.get(row.awardId) ?? balancesOf([])))
      return `the balance of award ${row.awardId} is not the sum of its entries`;
  return null;
}

type Row = { committedCents: number; dueCents: number; paidCents: number; recoveredCents: number };
const sameAccounts = (row: Row, sum: Balances) =>
  row.committedCents === sum.committed &&
  row.dueCents === sum.due &&
  row.paidCents === sum.paid &&
  row.recoveredCents === sum.recovered;
