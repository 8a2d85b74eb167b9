import { shareOf } from "~/domain/shared/money";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/**
 * How an envelope is shared out: down the ranking until the first dossier that does not fit; down the ranking, leaving
 * out what does not fit; the same share of every request; or amount by amount.
 */
export const ALLOCATION_METHODS = ["stop_at_first", "skip_and_go_on", "same_share", "by_hand"] as const;
export type AllocationMethod = (typeof ALLOCATION_METHODS)[number];

/** In the order of the ranking, eliminated and unscored dossiers left out. */
export type Candidate = { proposalId: string; reference: string; requestedCents: number };
export type AllocationWish = {
  availableCents: number;
  method: AllocationMethod;
  /** No dossier gets more than this. */
  capCents?: number | undefined;
  /** The share of each request that is granted, in basis points; 10 000 when left out. */
  shareBp?: number | undefined;
  /** For `by_hand`: cents by proposal id. */
  amounts?: Readonly<Record<string, number>> | undefined;
};

/** Why a dossier gets what it gets. */
export type AllocationNote = "in_full" | "in_part" | "does_not_fit" | "after_the_stop" | "nothing";
export type AllocationLine = Candidate & { amountCents: number; runningCents: number; note: AllocationNote };
export type Allocation = { lines: AllocationLine[]; totalCents: number; restCents: number; passedOver: string[] };
export type AllocationRefusal = "amount-not-readable" | "amount-above-request" | "amount-above-cap" | "over-envelope";

/** Shares the envelope out. Never more than asked, never more than the cap, never more in all than there is. */
export function allocate(
  candidates: readonly Candidate[],
  wish: AllocationWish,
): Outcome<Allocation, AllocationRefusal> {
  const wanted = (c: Candidate) =>
    Math.min(shareOf(c.requestedCents, wish.shareBp ?? 10_000), wish.capCents ?? c.requestedCents);
  if (wish.method === "by_hand") return byHand(candidates, wish);
  if (wish.method === "same_share")
    return grant(
      summed(
        wish,
        candidates.map((c) => line(c, sameShare(candidates, wish, wanted(c)))),
      ),
    );

  let left = wish.availableCents;
  let stopped = false;
  const lines = candidates.map((c) => {
    const amount = wanted(c);
    if (stopped) return line(c, 0, "after_the_stop");
    if (amount > left) {
      stopped = wish.method === "stop_at_first";
      return line(c, 0, "does_not_fit");
    }
    left -= amount;
    return line(c, amount);
  });
  return grant(summed(wish, lines));
}

const line = (c: Candidate, amountCents: number, note?: AllocationNote) => ({
  ...c,
  amountCents,
  note: note ?? (amountCents === 0 ? "nothing" : amountCents < c.requestedCents ? "in_part" : "in_full"),
});

/** The part of `wanted` that the envelope can give everybody alike, rounded down to the cent. */
function sameShare(
  candidates: readonly Candidate[],
  { availableCents, capCents, shareBp }: AllocationWish,
  wanted: number,
) {
  const all = candidates.reduce(
    (sum, c) => sum + Math.min(shareOf(c.requestedCents, shareBp ?? 10_000), capCents ?? c.requestedCents),
    0,
  );
  return all <= availableCents ? wanted : Number((BigInt(wanted) * BigInt(availableCents)) / BigInt(all));
}

function byHand(candidates: readonly Candidate[], wish: AllocationWish): Outcome<Allocation, AllocationRefusal> {
  const amountOf = (c: Candidate) => wish.amounts?.[c.proposalId] ?? 0;
  for (const c of candidates) {
    const amount = amountOf(c);
    if (!Number.isInteger(amount) || amount < 0) return refuse("amount-not-readable", { reference: c.reference });
    if (amount > c.requestedCents)
      return refuse("amount-above-request", { reference: c.reference, requestedCents: c.requestedCents });
    if (wish.capCents !== undefined && amount > wish.capCents)
      return refuse("amount-above-cap", { reference: c.reference, capCents: wish.capCents });
  }
  const allocation = summed(
    wish,
    candidates.map((c) => line(c, amountOf(c))),
  );
  return allocation.restCents < 0
    ? refuse("over-envelope", { excessCents: -allocation.restCents, availableCents: wish.availableCents })
    : grant(allocation);
}

function summed({ availableCents }: AllocationWish, lines: Omit<AllocationLine, "runningCents">[]): Allocation {
  let runningCents = 0;
  const withTotals = lines.map((l) => {
    runningCents += l.amountCents;
    return { ...l, runningCents };
  });
  const last = lines.findLastIndex((l) => l.amountCents > 0);
  const passedOver = lines.filter((l, i) => i < last && l.amountCents === 0).map((l) => l.reference);
  return { lines: withTotals, totalCents: runningCents, restCents: availableCents - runningCents, passedOver };
}
