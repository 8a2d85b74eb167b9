export const SEAT_ROLES = ["reader", "editor", "signatory"] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export const DEPARTMENT_ROLES = [
  "reviewer",
  "fund_manager",
  "approver",
  "paymaster",
  "auditor",
  "administrator",
] as const;
export type DepartmentRole = (typeof DEPARTMENT_ROLES)[number];

export type SeatOf = { townId: string; townName: string; townSlug: string; role: SeatRole; function: string };

/**
 * A signed-in person. `roles` holds the Département's roles that count now: it is empty while the second factor is
 * still to be given, and `heldRoles` then says which ones wait for it.
 */
export type Person = {
  kind: "person";
  id: string;
  name: string;
  email: string;
  seats: readonly SeatOf[];
  roles: readonly DepartmentRole[];
  heldRoles: readonly DepartmentRole[];
};
export type Visitor = { kind: "visitor" };
/** The portal itself: the job loop, the seeding of the demonstration. */
export type System = { kind: "system" };
export type Actor = Person | Visitor | System;

export const visitor: Visitor = { kind: "visitor" };
export const system: System = { kind: "system" };

const seatIn = (actor: Actor, townId: string) =>
  actor.kind === "person" ? actor.seats.find((s) => s.townId === townId) : undefined;

/** Holds any seat of the town. */
export const belongsTo = (actor: Actor, townId: string) => seatIn(actor, townId) !== undefined;
/** May write in the town's name: an editor or a signatory. */
export const writesFor = (actor: Actor, townId: string) =>
  ["editor", "signatory"].includes(seatIn(actor, townId)?.role ?? "");
/** May bind the town: the mayor or a delegate. */
export const signsFor = (actor: Actor, townId: string) => seatIn(actor, townId)?.role === "signatory";

export const hasRole = (actor: Actor, ...roles: DepartmentRole[]) =>
  actor.kind === "person" && roles.some((r) => actor.roles.includes(r));
/** Works for the Département in any role. */
export const isDepartment = (actor: Actor) => actor.kind === "person" && actor.roles.length > 0;
/** A member of the network: a seat in a town, or a role at the Département. */
export const isMember = (actor: Actor) => actor.kind === "person" && (actor.seats.length > 0 || isDepartment(actor));

export const personId = (actor: Actor) => (actor.kind === "person" ? actor.id : null);
export const actorLabel = (actor: Actor) =>
  actor.kind === "person" ? actor.name : actor.kind === "system" ? "Le portail" : "Visiteur";
