import type { Actor, DepartmentRole } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type RoleGrantRefusal =
  | GateRefusal
  | "own-role"
  | "role-already-held"
  | "role-not-held"
  | "last-administrator"
  | "person-closed"
  | "person-known";

type Target = { id: string; heldRoles: readonly DepartmentRole[]; closed: boolean };

/** Nobody gives or takes a role of the Département for himself: two people always know of it. */
function mayDecide(actor: Actor, target: Target) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  return actor.kind === "person" && actor.id === target.id ? refuse("own-role") : null;
}

export function grantRole(
  target: Target,
  role: DepartmentRole,
  actor: Actor,
): Outcome<{ role: DepartmentRole }, RoleGrantRefusal> {
  const stop = mayDecide(actor, target);
  if (stop) return stop;
  if (target.closed) return refuse("person-closed");
  return target.heldRoles.includes(role) ? refuse("role-already-held") : grant({ role });
}

/** `administrators`: how many people hold that role now. */
export function endRole(
  target: Target,
  role: DepartmentRole,
  administrators: number,
  actor: Actor,
): Outcome<{ role: DepartmentRole }, RoleGrantRefusal> {
  const stop = mayDecide(actor, target);
  if (stop) return stop;
  if (!target.heldRoles.includes(role)) return refuse("role-not-held");
  return role === "administrator" && administrators <= 1 ? refuse("last-administrator") : grant({ role });
}
