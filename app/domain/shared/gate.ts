import { type Actor, type DepartmentRole, hasRole } from "~/domain/shared/actor";
import { type Refused, refuse } from "~/domain/shared/outcome";

export type GateRefusal = "sign-in-first" | "second-factor-first" | "wrong-role" | "not-found";

/** Stops whoever is not signed in. Null lets pass. */
export const signedIn = (actor: Actor): Refused<GateRefusal> | null =>
  actor.kind === "visitor" ? refuse("sign-in-first") : null;

/** Stops whoever holds none of the roles: strangers are sent to sign in, holders without second factor to give it. Null lets pass. */
export function gate(actor: Actor, ...roles: DepartmentRole[]): Refused<GateRefusal> | null {
  if (actor.kind === "system" || hasRole(actor, ...roles)) return null;
  if (actor.kind === "visitor") return refuse("sign-in-first");
  return roles.some((r) => actor.heldRoles.includes(r)) ? refuse("second-factor-first") : refuse("wrong-role");
}
