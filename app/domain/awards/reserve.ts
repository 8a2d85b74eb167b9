import { inParis } from "~/domain/shared/calendar";

/** A dossier that a published decision left waiting for money. `validUntil`: the last day on which it may still be awarded. */
export type Reserved = {
  proposalId: string;
  reference: string;
  place: number | null;
  requestedCents: number;
  validUntil: Date | null;
};

/** It could be awarded now; it asks for more than is left; its time is over. */
export const RESERVE_STANDINGS = ["fits", "too_large", "lapsed"] as const;
export type ReserveStanding = (typeof RESERVE_STANDINGS)[number];

export const hasLapsed = ({ validUntil }: Pick<Reserved, "validUntil">, at: Date) =>
  validUntil !== null && inParis(at).date > inParis(validUntil).date;

const LAST = Number.MAX_SAFE_INTEGER;

/** The reserve list in the order of the ranking: what each would receive, and whether it could. */
export function reserveList<R extends Reserved>(
  all: readonly R[],
  { availableCents, capCents, at }: { availableCents: number; capCents: number; at: Date },
): (R & { amountCents: number; standing: ReserveStanding })[] {
  return [...all]
    .sort((a, b) => (a.place ?? LAST) - (b.place ?? LAST) || (a.reference < b.reference ? -1 : 1))
    .map((one) => {
      const amountCents = Math.min(one.requestedCents, capCents);
      const standing = hasLapsed(one, at) ? "lapsed" : amountCents <= availableCents ? "fits" : "too_large";
      return { ...one, amountCents, standing };
    });
}

/**
 * Who comes next: the first of the list whose amount fits. Those before it that ask for more than is left are passed
 * over, which whoever prepares the decision has to explain. Nobody is awarded by this: it is a proposal.
 */
export function nextOnReserve<R extends { standing: ReserveStanding }>(list: readonly R[]) {
  const next = list.find((r) => r.standing === "fits");
  return next
    ? { next, passedOver: list.slice(0, list.indexOf(next)).filter((r) => r.standing === "too_large") }
    : null;
}
