import type { SHORTAGE_REASONS } from "~/domain/reviews/assignment";
import { inConflict, type Knowable, type Ties } from "~/domain/reviews/conflicts";

export type Candidate = Ties & { reviewsMax: number; sectors: readonly string[]; load: number };
export type Hole<C> = {
  missing: number;
  /** Those who could read it by tomorrow: who knows the sector first, then who has least. */
  free: C[];
  /** Why it has no reader yet, where nobody is free: otherwise somebody only has to be chosen. */
  why: (typeof SHORTAGE_REASONS)[number] | "free";
  /** Readers who could read it, those on it included, and how many there are in all. */
  able: number;
  of: number;
};

/** What a dossier lacks and who could fill it. `readers` read it now, `barred` were taken off it or abstained. */
export function holeOf<C extends Candidate>(
  dossier: Knowable & { sector: string },
  { wanted, readers, barred }: { wanted: number; readers: readonly string[]; barred: readonly string[] },
  candidates: readonly C[],
): Hole<C> | null {
  const missing = wanted - readers.length;
  if (missing <= 0) return null;
  const possible = candidates.filter(
    (c) => !readers.includes(c.personId) && !barred.includes(c.personId) && !inConflict(c, dossier),
  );
  const knows = (c: C) => (c.sectors.includes(dossier.sector) ? 0 : 1);
  const free = possible
    .filter((c) => c.load < c.reviewsMax)
    .sort((a, b) => knows(a) - knows(b) || a.load - b.load || (a.personId < b.personId ? -1 : 1));
  const able = possible.length + readers.length;
  const of = candidates.length;
  const nobody = of < wanted ? "too-few-reviewers" : able < wanted ? "conflicts" : "loads-full";
  return { missing, free, why: free.length > 0 ? "free" : nobody, able, of };
}

/** How many of these people a tie keeps from a dossier. */
export const conflictsWith = (dossier: Knowable, people: readonly Ties[]) =>
  people.filter((p) => inConflict(p, dossier)).length;
