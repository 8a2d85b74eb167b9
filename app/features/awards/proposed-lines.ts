import { allocate } from "~/domain/awards/allocation";
import type { DecisionOutcome } from "~/domain/awards/decision-lines";
import { PROPOSED_REASONS } from "~/words/awards";

/** A line of the list as its form shows it; an empty outcome leaves the dossier out of the decision. */
export type DraftLine = {
  outcome: DecisionOutcome | "";
  amountCents: number;
  reasons: string;
  exceptionReason: string;
};

export type ListCandidate = {
  id: string;
  reference: string;
  status: string;
  requestedCents: number;
  place: number | null;
  eliminated: string | null;
};

const nothing: DraftLine = { outcome: "", amountCents: 0, reasons: "", exceptionReason: "" };
const BY_CRITERION = "criterion:";

export type ProposalWish = {
  availableCents: number;
  capCents: number;
  /** What a simulation gives to each dossier, and why where it was written by hand; without one, the ranking is followed. */
  simulated?: ReadonlyMap<string, { amountCents: number; byHand: string | null }> | undefined;
  /** Dossiers on an approved list that waits for its publication. */
  elsewhere: ReadonlySet<string>;
  /** The name of a criterion by its code. */
  criterionOf: (code: string) => string;
};

/**
 * A first list: down the ranking until the first dossier that does not fit, the others on the reserve list, the
 * eliminated not awarded; or what a simulation gives. A dossier that is on the reserve list already stays as it is, without another letter.
 */
export function proposedLines(candidates: readonly ListCandidate[], wish: ProposalWish): Map<string, DraftLine> {
  const ranked = candidates
    .filter((c) => c.place !== null && !wish.elsewhere.has(c.id))
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const { availableCents, capCents } = wish;
  const shared = allocate(
    ranked.map((c) => ({ proposalId: c.id, reference: c.reference, requestedCents: c.requestedCents })),
    { availableCents: Math.max(0, availableCents), capCents, method: "stop_at_first" },
  );
  const given =
    wish.simulated ?? new Map(shared.ok ? shared.value.lines.map((l) => [l.proposalId, { ...l, byHand: null }]) : []);
  return new Map(candidates.map((c) => [c.id, lineOf(c, given.get(c.id) ?? { amountCents: 0, byHand: null }, wish)]));
}

function lineOf(
  c: ListCandidate,
  { amountCents, byHand }: { amountCents: number; byHand: string | null },
  { elsewhere, criterionOf, capCents }: ProposalWish,
): DraftLine {
  if (elsewhere.has(c.id)) return nothing;
  if (amountCents > 0)
    return {
      ...nothing,
      outcome: "awarded",
      amountCents,
      // Only the cap of the call is a reason that can be told by itself.
      reasons:
        amountCents < c.requestedCents ? byHand || (amountCents === capCents ? PROPOSED_REASONS.capped : "") : "",
    };
  if (c.eliminated !== null)
    return {
      ...nothing,
      outcome: "refused",
      reasons: c.eliminated.startsWith(BY_CRITERION)
        ? PROPOSED_REASONS.weak(criterionOf(c.eliminated.slice(BY_CRITERION.length)))
        : PROPOSED_REASONS.below,
    };
  if (c.place === null || c.status === "reserved") return nothing;
  return { ...nothing, outcome: "reserved", reasons: PROPOSED_REASONS.reserved(c.place) };
}
