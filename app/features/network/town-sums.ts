import { successorOf, type Town } from "~/domain/network/towns";

type Amounts = { townId: string; year: number; projects: number; awardedCents: number; paidCents: number };
export type Sums = { projects: number; awardedCents: number; paidCents: number };
type Chained = Pick<Town, "id" | "validFrom" | "validTo" | "successorId">;

const NOTHING: Sums = { projects: 0, awardedCents: 0, paidCents: 0 };

export const addSums = (a: Sums, b: Sums): Sums => ({
  projects: a.projects + b.projects,
  awardedCents: a.awardedCents + b.awardedCents,
  paidCents: a.paidCents + b.paidCents,
});

/** The sums of each town in force: what a former town was given counts with the one that took over its rights. */
export function sumsInForce<T extends Chained>(
  amounts: readonly Amounts[],
  register: readonly T[],
  at: Date,
): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const line of amounts) {
    const town = register.find((t) => t.id === line.townId);
    const heir = town && successorOf(town, register, at);
    if (heir) sums.set(heir.id, addSums(sums.get(heir.id) ?? NOTHING, line));
  }
  return sums;
}

/** Whole cents for each inhabitant, to the nearest. */
export const perInhabitantCents = (cents: number, population: number) =>
  population > 0 ? Math.round(cents / population) : 0;
