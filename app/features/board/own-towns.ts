import type { Actor, SeatOf } from "~/domain/shared/actor";

export type TownTab = { slug: string; name: string; chosen: boolean };

/** The town named in the address among one's own, else the first; and all of them when there is a choice. */
export function ownTowns(actor: Actor, slug: string | null): { chosen: SeatOf | null; tabs: TownTab[] } {
  const seats =
    actor.kind === "person" ? actor.seats.toSorted((a, b) => a.townName.localeCompare(b.townName, "fr")) : [];
  const chosen = (slug ? seats.find((s) => s.townSlug === slug) : seats[0]) ?? null;
  const tabs = seats.map((s) => ({ slug: s.townSlug, name: s.townName, chosen: s.townId === chosen?.townId }));
  return { chosen, tabs: tabs.length > 1 ? tabs : [] };
}
