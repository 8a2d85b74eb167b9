import { byTownName } from "~/domain/network/towns";
import { type Actor, belongsTo, type SeatOf } from "~/domain/shared/actor";

export type TownChoice = { slug: string; name: string; chosen: boolean };

/** The town a person works for now: the one named in the address, else the first of theirs by name. Null: none, or not theirs. */
export function chosenSeat(actor: Actor, slug: string | null): SeatOf | null {
  if (actor.kind !== "person") return null;
  const [first] = actor.seats.toSorted((a, b) => byTownName({ name: a.townName }, { name: b.townName }));
  return (slug === null ? first : actor.seats.find((s) => s.townSlug === slug)) ?? null;
}

/** What the switcher shows: nothing to choose for a person of one town. */
export const townChoices = (actor: Actor, chosen: SeatOf): TownChoice[] =>
  actor.kind === "person" && actor.seats.length > 1
    ? actor.seats.map((s) => ({ slug: s.townSlug, name: s.townName, chosen: s.townId === chosen.townId }))
    : [];

/** Where somebody who decided about a town's people goes back to: the town's own page, or the administrator's. */
export const peoplePage = (actor: Actor, townId: string) => {
  const seat =
    actor.kind === "person" && belongsTo(actor, townId) ? actor.seats.find((s) => s.townId === townId) : undefined;
  return seat ? `/espace/membres?commune=${seat.townSlug}` : `/admin/communes/${townId}`;
};

export const BANK_DESK = "/gestion/coordonnees-bancaires";
export const bankPage = (townSlug: string) => `/espace/commune/coordonnees-bancaires?commune=${townSlug}`;
/** Where somebody who decided about a town's account goes back to: the town's own page, or the Département's desk. */
export const accountPage = (actor: Actor, { details, townSlug }: { details: { townId: string }; townSlug: string }) =>
  belongsTo(actor, details.townId) ? bankPage(townSlug) : BANK_DESK;
