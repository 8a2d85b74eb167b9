import { endRole as end, grantRole as give } from "~/domain/network/role-grants";
import { DEPARTMENT_ROLES, type DepartmentRole, personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type NewPerson = { name: string; email: string; jobTitle: string /** Of the fictional world. */; isDemo?: boolean };

/** Enters somebody who works for the Département. They sign in by a link to this address; roles are given apart. */
export async function addPerson(
  { actor, now, locale, tx, tell }: Work,
  { name, email, jobTitle, isDemo = false }: NewPerson,
) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  if (await tx.person.findUnique({ where: { email }, select: { id: true } })) return refuse("person-known");
  const row = { name, email, jobTitle, locale, isDemo, createdAt: now };
  const { id } = await tx.person.create({ data: row, select: { id: true } });
  await tell("person.updated", { subject: ["person", id], data: { name, added: true } });
  return grant({ id });
}

type Grant = { personId: string; role: DepartmentRole };

export async function grantRole({ actor, now, tx, tell }: Work, { personId: id, role }: Grant) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const target = await findTarget(tx, id);
  if (!target) return refuse("not-found");
  const outcome = give(target, role, actor);
  if (!outcome.ok) return outcome;

  const granted = { grantedById: personId(actor), grantedAt: now, endedAt: null };
  await tx.roleGrant.upsert({
    where: { personId_role: { personId: id, role } },
    create: { personId: id, role, ...granted },
    update: granted,
  });
  await tell("role.granted", { subject: ["person", id], data: { name: target.name, role } });
  return grant({ id });
}

export async function endRole({ actor, now, tx, tell }: Work, { personId: id, role }: Grant) {
  const stop = gate(actor, "administrator");
  if (stop) return stop;
  const target = await findTarget(tx, id);
  if (!target) return refuse("not-found");
  const administrators = await tx.roleGrant.count({ where: { role: "administrator", endedAt: null } });
  const outcome = end(target, role, administrators, actor);
  if (!outcome.ok) return outcome;

  await tx.roleGrant.update({ where: { personId_role: { personId: id, role } }, data: { endedAt: now } });
  await tell("role.ended", { subject: ["person", id], data: { name: target.name, role } });
  return grant({ id });
}

async function findTarget(tx: Work["tx"], id: string) {
  const person = await tx.person.findUnique({
    where: { id },
    select: { name: true, closedAt: true, roles: { where: { endedAt: null }, select: { role: true } } },
  });
  if (!person) return null;
  const heldRoles = DEPARTMENT_ROLES.filter((role) => person.roles.some((r) => r.role === role));
  return { id, name: person.name, closed: person.closedAt !== null, heldRoles };
}
