import { type Actor, hasRole, type SeatRole, signsFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** A person's place in a town. Not usable before it is confirmed. */
export type Seat = { personId: string; townId: string; role: SeatRole; confirmedAt: Date | null; endedAt: Date | null };

export type SeatRefusal =
  | GateRefusal
  | "already-confirmed"
  | "seat-ended"
  | "own-seat"
  | "needs-signatory-or-administrator"
  | "last-signatory"
  | "same-role";

const isActive = (seat: Seat) => seat.confirmedAt !== null && seat.endedAt === null;
export const signatories = (seats: readonly Seat[]) => seats.filter((s) => s.role === "signatory" && isActive(s));

/** Who may speak of a town's members: its signatories, and the Département's administrators. */
export const mayManageSeats = (actor: Actor, townId: string) =>
  signsFor(actor, townId) || hasRole(actor, "administrator");

/** Common to every change of a seat: strangers do not find it; nobody decides about himself. */
function mayDecide(seat: Seat, actor: Actor) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (actor.kind === "person" && actor.id === seat.personId) return refuse("own-seat");
  if (!mayManageSeats(actor, seat.townId))
    return refuse(
      actor.kind === "person" && actor.seats.some((s) => s.townId === seat.townId)
        ? "needs-signatory-or-administrator"
        : "not-found",
    );
  return null;
}

/** Makes a waiting seat usable. For a signatory's seat too: another signatory or an administrator says so. */
export function confirmSeat(seat: Seat, actor: Actor, at: Date): Outcome<Seat & { confirmedAt: Date }, SeatRefusal> {
  const stop = mayDecide(seat, actor);
  if (stop) return stop;
  if (seat.endedAt) return refuse("seat-ended");
  if (seat.confirmedAt) return refuse("already-confirmed");
  return grant({ ...seat, confirmedAt: at });
}

/** Gives a member another role. `seats` are all the seats of the town. */
export function changeSeatRole(
  seat: Seat,
  role: SeatRole,
  seats: readonly Seat[],
  actor: Actor,
): Outcome<Seat, SeatRefusal> {
  const stop = mayDecide(seat, actor);
  if (stop) return stop;
  if (seat.endedAt) return refuse("seat-ended");
  if (seat.role === role) return refuse("same-role");
  if (leavesNoSignatory(seat, seats) && !hasRole(actor, "administrator")) return refuse("last-signatory");
  return grant({ ...seat, role });
}

/** Ends a member's seat. A member may leave by himself, unless he is the only one who can bind the town. */
export function endSeat(
  seat: Seat,
  seats: readonly Seat[],
  actor: Actor,
  at: Date,
): Outcome<Seat & { endedAt: Date }, SeatRefusal> {
  const own = actor.kind === "person" && actor.id === seat.personId;
  const stop = own ? null : mayDecide(seat, actor);
  if (stop) return stop;
  if (seat.endedAt) return refuse("seat-ended");
  if (leavesNoSignatory(seat, seats) && !hasRole(actor, "administrator")) return refuse("last-signatory");
  return grant({ ...seat, endedAt: at });
}

const leavesNoSignatory = (seat: Seat, seats: readonly Seat[]) =>
  seat.role === "signatory" && isActive(seat) && signatories(seats).every((s) => s.personId === seat.personId);
