import { type AllocationLine, type AllocationRefusal, allocate, type Candidate } from "~/domain/awards/allocation";
import type { SimulationWish } from "~/domain/awards/simulation";
import { canonical } from "~/domain/shared/canonical";
import { basisPoints, shareOf } from "~/domain/shared/money";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** A dossier of the ranking with what is asked about it when it is funded or not. */
export type Placed = Candidate & { place: number; meanHundredths: number | null };
/** An amount written by hand instead of the one that the method gives, and why. */
export type ByHand = { amountCents: number; why: string };
export type SimulatedLine = Placed & Omit<AllocationLine, keyof Candidate> & { byHand: string | null };
export type Simulated = {
  lines: SimulatedLine[];
  availableCents: number;
  requestedCents: number;
  totalCents: number;
  restCents: number;
  funded: number;
  /** The mean of the means of the dossiers that get something; null when nobody does. */
  meanHundredths: number | null;
  /** How many dossiers of the ranking stand above the cut-off. */
  cutOff: number;
  /** Who gets nothing although somebody below gets something. */
  passedOver: string[];
};

/**
 * What a simulation gives to whom. Amounts by hand are served first, wherever they stand; the method shares out what is
 * left, down to the cut-off. The figures follow the ranking and the envelope as they are when it is looked at.
 */
export function simulated(
  candidates: readonly Placed[],
  wish: SimulationWish,
  byHand: ReadonlyMap<string, ByHand>,
  availableCents: number,
): Simulated {
  const kept = (c: Candidate) => byHand.get(c.proposalId);
  const pinned = candidates.reduce((sum, c) => sum + (kept(c)?.amountCents ?? 0), 0);
  const above = wish.cutOff === null ? candidates : candidates.slice(0, wish.cutOff);
  const shared = allocate(
    above.filter((c) => !kept(c)),
    {
      availableCents: Math.max(0, availableCents - pinned),
      method: wish.method,
      capCents: wish.capCents ?? undefined,
      shareBp: wish.sharePercent === null ? undefined : wish.sharePercent * 100,
    },
  );
  const given = new Map(shared.ok ? shared.value.lines.map((l) => [l.proposalId, l]) : []);
  let runningCents = 0;
  const lines = candidates.map((c): SimulatedLine => {
    const hand = kept(c);
    const amountCents = hand?.amountCents ?? given.get(c.proposalId)?.amountCents ?? 0;
    runningCents += amountCents;
    const note = hand ? noteOf(c, amountCents) : (given.get(c.proposalId)?.note ?? "after_the_stop");
    return { ...c, amountCents, runningCents, note, byHand: hand ? hand.why : null };
  });
  return { lines, availableCents, ...summary(lines, availableCents, wish.cutOff) };
}

const noteOf = (c: Candidate, cents: number) =>
  cents === 0 ? "nothing" : cents < c.requestedCents ? "in_part" : "in_full";

function summary(lines: readonly SimulatedLine[], availableCents: number, cutOff: number | null) {
  const totalCents = lines.at(-1)?.runningCents ?? 0;
  const funded = lines.filter((l) => l.amountCents > 0);
  const last = lines.findLastIndex((l) => l.amountCents > 0);
  const means = funded.flatMap((l) => (l.meanHundredths === null ? [] : [l.meanHundredths]));
  return {
    requestedCents: lines.reduce((sum, l) => sum + l.requestedCents, 0),
    totalCents,
    restCents: availableCents - totalCents,
    funded: funded.length,
    meanHundredths: means.length === 0 ? null : Math.round(means.reduce((sum, m) => sum + m, 0) / means.length),
    cutOff: cutOff === null ? last + 1 : Math.min(cutOff, lines.length),
    passedOver: lines.filter((l, i) => i < last && l.amountCents === 0).map((l) => l.reference),
  };
}

/** What is kept of a simulation, whole: its hash is what the decision that was filled from it cites. */
export const simulationText = (
  { call, name }: { call: string; name: string },
  { method, capCents, sharePercent, cutOff }: SimulationWish,
  { lines, availableCents, totalCents }: Simulated,
) =>
  canonical({
    schema: "simulation/1",
    call,
    name,
    method,
    capCents,
    sharePercent,
    cutOff,
    availableCents,
    totalCents,
    lines: lines.map(({ reference, place, requestedCents, amountCents, byHand }) => ({
      reference,
      place,
      requestedCents,
      amountCents,
      byHand,
    })),
  });

/** A row as it was shown and as it came back: an amount or a share of the request may have been written over. */
export type WrittenRow = { reference: string; shownCents: number; amountCents: number; ratePercent: number | null };

/** The share of the request that an amount is, in whole percents, as the row shows it. */
export const rateOf = (amountCents: number, requestedCents: number) =>
  Math.floor(basisPoints(amountCents, requestedCents) / 100);

/** What a row asks for: the amount when it was written over, else the share when that was; null when neither was. */
function writtenAmount(row: WrittenRow, requestedCents: number): number | null {
  if (row.amountCents !== row.shownCents) return row.amountCents;
  if (row.ratePercent === null || row.ratePercent === rateOf(row.shownCents, requestedCents)) return null;
  return shareOf(requestedCents, row.ratePercent * 100);
}

type Rewriting = { rows: readonly WrittenRow[]; why: string };

/** The amounts by hand after rows were written over. Never more than asked, than the cap, than there is. */
export function writtenOver(
  candidates: readonly Placed[],
  wish: SimulationWish,
  byHand: ReadonlyMap<string, ByHand>,
  { rows, why }: Rewriting,
  availableCents: number,
): Outcome<{ byHand: Map<string, ByHand>; changed: number }, AllocationRefusal | "not-found" | "nothing-written"> {
  const after = new Map(byHand);
  let changed = 0;
  for (const row of rows) {
    const candidate = candidates.find((c) => c.reference === row.reference);
    if (!candidate) return refuse("not-found");
    const amountCents = writtenAmount(row, candidate.requestedCents);
    if (amountCents === null) continue;
    after.set(candidate.proposalId, { amountCents, why });
    changed += 1;
  }
  if (changed === 0) return refuse("nothing-written");
  const amounts = Object.fromEntries([...after].map(([id, { amountCents }]) => [id, amountCents]));
  const fits = allocate(candidates, {
    availableCents,
    method: "by_hand",
    capCents: wish.capCents ?? undefined,
    amounts,
  });
  return fits.ok ? grant({ byHand: after, changed }) : fits;
}
