import type { Reader } from "~/db/database.server";
import { envelopeSums } from "~/db/ledger.server";
import { type Account, balancesOf, brokenInvariants, type EntryKind } from "~/domain/fund/ledger";

/** The entries of one envelope, but for awards that are hidden from the reader. */
export type LedgerScope = { envelopeId: string; hiddenAwardIds: readonly string[] };
export type LedgerFilter = { kind: EntryKind | null; dossier: string };

const within = ({ envelopeId, hiddenAwardIds }: LedgerScope) => ({
  envelopeId,
  ...(hiddenAwardIds.length > 0 ? { OR: [{ awardId: null }, { awardId: { notIn: [...hiddenAwardIds] } }] } : {}),
});

export const awardIdsOf = async (read: Reader, proposalIds: readonly string[]) =>
  proposalIds.length === 0
    ? []
    : (await read.award.findMany({ where: { proposalId: { in: [...proposalIds] } }, select: { id: true } })).map(
        (a) => a.id,
      );

type Turn = { after: number | null; before: number | null; take: number };

/** Entries by their number, the newest first; `before` reads the other way round. */
export async function readEntries(read: Reader, scope: LedgerScope, { kind, dossier }: LedgerFilter, turn: Turn) {
  const award = dossier ? await read.award.findFirst({ where: { proposal: { reference: dossier } } }) : null;
  if (dossier && !award) return [];
  const back = turn.before !== null;
  const id = turn.before !== null ? { gt: turn.before } : turn.after !== null ? { lt: turn.after } : undefined;
  return read.ledgerEntry.findMany({
    where: {
      AND: [
        within(scope),
        { ...(id ? { id } : {}), ...(kind ? { kind } : {}), ...(award ? { awardId: award.id } : {}) },
      ],
    },
    orderBy: { id: back ? "asc" : "desc" },
    take: turn.take,
    select: {
      id: true,
      kind: true,
      debitAccount: true,
      creditAccount: true,
      amountCents: true,
      bookedAt: true,
      bookedById: true,
      memo: true,
      correlationKey: true,
      award: { select: { proposal: { select: { reference: true } }, town: { select: { name: true } } } },
    },
  });
}

/**
 * The accounts of an envelope as the database keeps them, and whether they are the sums of the entries: one sum for each
 * pair of accounts, so the cost is one pass over one index. What is hidden is taken out of both sides.
 */
export async function readAccounts(read: Reader, scope: LedgerScope) {
  const [kept, hidden, sums] = await Promise.all([
    envelopeSums(read, scope.envelopeId),
    scope.hiddenAwardIds.length === 0
      ? []
      : read.awardBalance.findMany({
          where: { awardId: { in: [...scope.hiddenAwardIds] }, award: { envelopeId: scope.envelopeId } },
        }),
    read.ledgerEntry.groupBy({
      by: ["debitAccount", "creditAccount"],
      where: within(scope),
      _sum: { amountCents: true },
      _count: true,
    }),
  ]);
  const out = (of: "committedCents" | "dueCents" | "paidCents" | "recoveredCents") =>
    hidden.reduce((sum, award) => sum + award[of], 0);
  const committed = kept.committedCents - out("committedCents");
  const due = kept.dueCents - out("dueCents");
  const paid = kept.paidCents - out("paidCents");
  const recovered = kept.recoveredCents - out("recoveredCents");
  const available = kept.appropriatedCents - committed - due - paid - recovered;
  const balances: Record<Account, number> = {
    appropriation: -kept.appropriatedCents,
    // Read as it is kept when nothing is hidden, so that a wrong row is found.
    available: hidden.length === 0 ? kept.availableCents : available,
    committed,
    due,
    paid,
    recovered,
  };
  const summed = balancesOf(
    sums.map((s) => ({
      debitAccount: s.debitAccount as Account,
      creditAccount: s.creditAccount as Account,
      amountCents: s._sum.amountCents ?? 0,
    })),
  );
  const same = (Object.keys(summed) as Account[]).every((account) => summed[account] === balances[account]);
  return {
    balances,
    entries: sums.reduce((count, s) => count + s._count, 0),
    holds: same && brokenInvariants(balances).length === 0,
  };
}

/** What an envelope had available just before the awards of these lines of a decision were committed. */
export async function availableBefore(read: Reader, envelopeId: string, decisionLineIds: readonly string[]) {
  const first = await read.ledgerEntry.findFirst({
    where: { envelopeId, kind: "commit", award: { decisionLineId: { in: [...decisionLineIds] } } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (!first) return (await envelopeSums(read, envelopeId)).availableCents;
  const sum = async (side: "debitAccount" | "creditAccount") =>
    (
      await read.ledgerEntry.aggregate({
        where: { envelopeId, [side]: "available", id: { lt: first.id } },
        _sum: { amountCents: true },
      })
    )._sum.amountCents ?? 0;
  return (await sum("debitAccount")) - (await sum("creditAccount"));
}
